import AxeBuilder from '@axe-core/playwright'
import type { Language } from '@kedjan/contract'
import { describe, expect, test } from 'vitest'
import { phone, useBrowser, type Visit } from './harness/visit.ts'

const staff = 'staff:K1380:1'
const newcomer = 'person:story:1'
const pages = [
  { path: '/' },
  { path: '/work', as: staff },
  { path: '/persons', as: staff },
  { path: '/persons/duplicates', as: 'staff:MIGR:1' },
  { path: '/work?show=answer', as: staff, opens: 'tr[data-row] a' },
  { path: '/work?show=open', as: staff, opens: 'tr[data-row] a' },
  { path: '/work?show=open', as: staff, opens: 'tr[data-row] a', options: { viewport: phone } },
  { path: '/persons/00000000-0000-4000-8000-000000000000', as: staff },
  { path: '/organisations', as: staff },
  { path: '/organisations/K1380', as: staff },
  { path: '/register', as: 'staff:MIGR:1' },
  { path: '/me', as: newcomer, options: { viewport: phone } },
  { path: '/me/path', as: newcomer, options: { viewport: phone } },
  { path: '/me/information', as: newcomer, options: { viewport: phone } },
  { path: '/me/family', as: newcomer, options: { viewport: phone } },
] as const
const named = pages.map((page) => ({ ...page, name: 'opens' in page ? `what ${page.path} leads to` : page.path }))
const languages: readonly Language[] = ['sv', 'ar']

describe.each(languages)('every page in %s', (language) => {
  const open = useBrowser()

  test.each(named)('$name has nothing that axe finds fault with (WCAG 2.2 AA)', async (wish) => {
    const { path, name: _, opens, ...rest } = { opens: null, ...wish }
    const visit = await open({ ...rest, to: path, language })
    if (opens) await openFirst(visit, opens)
    await visit.page.waitForLoadState('networkidle')
    const { violations } = await new AxeBuilder({ page: visit.page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
    await visit.close()
  })
})

/** Follows the first link of a list to what it leads to. */
async function openFirst({ page }: Visit, link: string): Promise<void> {
  const from = page.url()
  await page.locator(link).first().click()
  await page.waitForURL((url) => url.href !== from)
  await page.locator('h1').first().waitFor()
}
