import type { Language } from '@kedjan/contract'
import { describe, expect, inject, test } from 'vitest'
import { registerAlone } from './harness/anvisad.ts'
import { faults } from './harness/faults.ts'
import { phone, useBrowser, type Visit } from './harness/visit.ts'

const staff = 'staff:K1380:1'
const newcomer = 'person:story:1'
const pages = [
  { path: '/' },
  { path: '/work', as: staff },
  { path: '/persons', as: staff },
  { path: '/requests', as: staff },
  { path: '/persons/duplicates', as: 'staff:MIGR:1' },
  { path: '/work?show=answer', as: staff, opens: 'tr[data-row] a' },
  { path: '/work?show=open', as: staff, opens: 'tr[data-row] a' },
  { path: '/work?show=open', as: staff, opens: 'tr[data-row] a', options: { viewport: phone } },
  { path: '/persons/00000000-0000-4000-8000-000000000000', as: staff },
  { path: '/requests', as: staff, opens: 'main table a' },
  { path: '/persons/duplicates?show=joined', as: 'staff:MIGR:1' },
  { path: '/retention', as: staff },
  { path: '/retention', as: 'staff:MIGR:archivist' },
  { path: '/log', as: staff },
  { path: '/log', as: staff, options: { viewport: phone } },
  { path: '/agreements', as: staff },
  { path: '/agreements', as: staff, opens: 'main table a' },
  { path: '/agreements', as: staff, opens: 'main table a', options: { viewport: phone } },
  { path: '/agreements', as: staff, presses: 'agreements.propose' },
  { path: '/agreements', as: staff, opens: 'main table a', presses: 'agreements.leave' },
  { path: '/agreements', as: 'staff:MIGR:1', opens: 'main table a', presses: 'agreements.arrange' },
  { path: '/persons', as: staff, presses: 'shell.more' },
  { path: '/organisations', as: staff },
  { path: '/organisations/K1380', as: staff },
  { path: '/organisations/RB', as: staff, presses: 'notifications.contact.edit' },
  { path: '/answer', options: { viewport: phone } },
  { path: '/sandbox/post' },
  { path: '/me/notices', as: newcomer, options: { viewport: phone } },
  { path: '/register', as: 'staff:MIGR:1' },
  { path: '/stall-settings', as: staff },
  { path: '/stall-settings', as: staff, presses: 'reminders.add', options: { viewport: phone } },
  { path: '/begin', as: 'staff:MIGR:1' },
  { path: '/chains' },
  { path: '/chains?chain=establishment', as: staff },
  { path: '/chains', options: { viewport: phone } },
  { path: '/me', as: newcomer, options: { viewport: phone } },
  { path: '/me/path', as: newcomer, options: { viewport: phone } },
  { path: '/me/documents', as: newcomer, options: { viewport: phone } },
  { path: '/me/information', as: newcomer, options: { viewport: phone } },
  { path: '/me/family', as: newcomer, options: { viewport: phone } },
] as const
const named = pages.map((page) => {
  const place = 'opens' in page ? `what ${page.path} leads to` : page.path
  return { ...page, name: 'presses' in page ? `${page.presses} on ${place}` : place }
})
const languages: readonly Language[] = ['sv', 'ar']

describe.each(languages)('every page in %s', (language) => {
  const open = useBrowser()

  test.each(named)('$name has nothing that axe finds fault with (WCAG 2.2 AA)', async (wish) => {
    const { path, name: _, opens, presses, ...rest } = { opens: null, presses: null, ...wish }
    const visit = await open({ ...rest, to: path, language })
    if (opens) await openFirst(visit, opens)
    if (presses) await visit.page.getByRole('button', { name: visit.words.t(presses), exact: true }).click()
    expect(await faults(visit)).toEqual([])
    await visit.close()
  })

  test('the page of a protected person has nothing that axe finds fault with (WCAG 2.2 AA)', async () => {
    const caseNumber = `K-2026-9600${languages.indexOf(language)}`
    const protection = 'sekretessmarkering'
    const { personIds } = await registerAlone(inject('origin'), { given: 'Mirjam', caseNumber, protection })
    for (const options of [{}, { viewport: phone }]) {
      const visit = await open({ as: 'staff:MIGR:1', to: `/persons/${personIds[0]}`, language, options })
      await visit.page.getByText(visit.words.t('ui.protected'), { exact: true }).first().waitFor()
      expect(await faults(visit)).toEqual([])
      await visit.close()
    }
  })
})

/** Follows the first link of a list to what it leads to. */
async function openFirst({ page }: Visit, link: string): Promise<void> {
  const from = page.url()
  await page.locator(link).first().click()
  await page.waitForURL((url) => url.href !== from)
  await page.locator('h1').first().waitFor()
}
