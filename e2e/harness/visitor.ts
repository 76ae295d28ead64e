import type { Language } from '@kedjan/contract'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { watch } from './watch.ts'
import { type Words, wordsIn } from './words.ts'

export interface Visit {
  readonly page: Page
  readonly words: Words
  /** What the page complained of in the console since it was last asked. */
  complaints(): string[]
  /** Goes to an address within Kedjan and waits until its page stands there. */
  go(path: string): Promise<void>
  close(): Promise<void>
}

export interface VisitWish {
  /** Whom the identity provider is asked for; nobody when left out. */
  readonly as?: string
  readonly to?: string
  readonly language?: Language
  readonly options?: BrowserContextOptions
}

export const desktop = { width: 1280, height: 900 }
export const phone = { width: 390, height: 844 }

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
