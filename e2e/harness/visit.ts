import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'
import { type Visit, type VisitWish, visit } from './visitor.ts'
import { watch } from './watch.ts'
import { type Words, wordsIn } from './words.ts'

export { desktop, phone, type Visit, type VisitWish, visit } from './visitor.ts'

/** Opens the shared browser for the tests of a file: `await visits()({ as: 'staff:MIGR:1', to: '/work' })`. */
export function useBrowser(): (wish: VisitWish) => Promise<Visit> {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.connect(inject('browser'))
  })
  afterAll(() => browser.close())
  return (wish) => visit(browser, inject('origin'), wish)
}

/** A browser of one's own for one who comes in: signed in, in a language, with a screen. */
export async function visit(browser: Browser, origin: string, wish: VisitWish): Promise<Visit> {
  const { as, to = '/', language = 'sv', options } = wish
  const context = await browser.newContext({
    baseURL: origin,
    viewport: desktop,
    locale: language === 'sv' ? 'sv-SE' : language,
    reducedMotion: 'reduce',
    ...options,
  })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  const complaints = listenTo(page)
  const standsUp = watch(page)
  const go = async (path: string) => {
    await page.goto(path)
    await page.locator('h1').first().waitFor()
  }
  const close = async () => {
    await standsUp()
    await context.close()
  }
  await go(as ? `/api/sign-in?${new URLSearchParams({ as, to })}` : to)
  return { page, words: wordsIn(language), complaints, go, close }
}

function listenTo(page: Page): () => string[] {
  const heard: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') heard.push(`${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => heard.push(`thrown: ${error.message}`))
  return () => heard.splice(0)
}
