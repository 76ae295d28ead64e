import type { Page } from 'playwright-core'
import { tracesOfAnybody } from './names.ts'

/**
 * Watches a page for as long as it is open: every address that it asks for or comes to, every title, and what the browser kept it from doing.
 * The answer throws when an address or a title tells of a person, or when anything went against the content security policy.
 */
export function watch(page: Page): () => Promise<void> {
  const addresses = new Set<string>()
  const refused: string[] = []
  page.on('request', (request) => addresses.add(request.url()))
  page.on('framenavigated', (frame) => addresses.add(frame.url()))
  page.on('console', (message) => {
    if (/content security policy|trusted ?types?/i.test(message.text())) refused.push(message.text())
  })
  return async () => {
    const titles = page.isClosed() ? [] : [await page.title()]
    const traces = [...addresses, ...titles].flatMap((text) =>
      tracesOfAnybody(decoded(text)).map((trace) => `${text} holds ${trace}`),
    )
    if (traces.length > 0) throw new Error(`an address or a title tells of a person:\n${traces.join('\n')}`)
    if (refused.length > 0) throw new Error(`the content security policy was broken:\n${refused.join('\n')}`)
  }
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
