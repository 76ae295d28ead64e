import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'
import { type Visit, type VisitWish, visit } from './visitor.ts'

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
