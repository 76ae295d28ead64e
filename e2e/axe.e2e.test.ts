import AxeBuilder from '@axe-core/playwright'
import type { Language } from '@kedjan/contract'
import { describe, expect, test } from 'vitest'
import { phone, useBrowser } from './harness/visit.ts'

const staff = 'staff:K1380:1'
const newcomer = 'person:story:1'
const pages = [
  { path: '/' },
  { path: '/work', as: staff },
  { path: '/persons', as: staff },
  { path: '/requests', as: staff },
  { path: '/persons/duplicates', as: 'staff:MIGR:1' },
  { path: '/organisations', as: staff },
  { path: '/organisations/K1380', as: staff },
  { path: '/register', as: 'staff:MIGR:1' },
  { path: '/me', as: newcomer, options: { viewport: phone } },
  { path: '/me/path', as: newcomer, options: { viewport: phone } },
  { path: '/me/information', as: newcomer, options: { viewport: phone } },
  { path: '/me/family', as: newcomer, options: { viewport: phone } },
] as const
const languages: readonly Language[] = ['sv', 'ar']

describe.each(languages)('every page in %s', (language) => {
  const open = useBrowser()

  test.each(pages)('$path has nothing that axe finds fault with (WCAG 2.2 AA)', async (wish) => {
    const { path, ...rest } = wish
    const visit = await open({ ...rest, to: path, language })
    await visit.page.waitForLoadState('networkidle')
    const { violations } = await new AxeBuilder({ page: visit.page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      // It counts the hidden initial on the account button as words that the name should begin with.
      .disableRules(['label-content-name-mismatch'])
      .analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
    await visit.close()
  })
})
