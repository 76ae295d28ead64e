import type { Language } from '@kedjan/contract'
import { describe, expect, inject, test } from 'vitest'
import { faults } from './harness/faults.ts'
import { signIn } from './harness/signed-in.ts'
import { personOf, personOfCase } from './harness/steps.ts'
import { phone, useBrowser, type Visit, type VisitWish } from './harness/visit.ts'

interface Checked extends VisitWish {
  readonly to: string
  /** The texts of the buttons that open a dialog each; `…` where a name follows. */
  readonly dialogs?: readonly string[]
}

const municipality = 'staff:K1380:1'
const agency = 'staff:MIGR:1'
const office = 'staff:SO_0581:2'
const onPhone = { options: { viewport: phone } }
const arranging = ['closure.title', 'hours.change', 'presence.title', 'add.desk', 'add.room', 'add.interpreter']

/** Pages and dialogs that no other journey opens, with what stands a click away from them. */
const checked: readonly Checked[] = [
  { as: office, to: '/visits', dialogs: ['visits.board.walk_in', 'visits.open_place.button'] },
  { as: office, to: '/visits?tab=arrange', dialogs: arranging.map((key) => `visits.${key}`) },
  { as: office, to: '/visits?tab=arrange', ...onPhone, dialogs: ['visits.hours.change', 'visits.presence.title'] },
  { as: office, to: '/visits?tab=capacity' },
  { as: office, to: '/visits?tab=measures' },
  { as: 'staff:SKV:1', to: '/assignments', dialogs: ['staffing.give'] },
  { as: 'staff:SKV:1', to: '/assignments', ...onPhone },
  { as: 'person:arrived:1', to: '/me/visits', ...onPhone },
  { as: municipality, to: '/stuck' },
  { as: agency, to: '/stuck', ...onPhone },
  { as: agency, to: '/flip-days' },
  { as: 'staff:LST_N:1', to: '/organisations/K1380', dialogs: ['organisations.kommuntal.set'] },
  { as: municipality, to: '/work?show=answer', dialogs: ['work.keys.open…'] },
  { as: municipality, to: '/stall-settings', dialogs: ['reminders.add'] },
]

/** What stands in the tabs of a person, for an officer whose step is open. */
const tabs = {
  chain: ['persons.begin', 'persons.refer', 'protection.protect', 'persons.next.complete'],
  handoffs: [],
  documents: ['documents.add'],
  changes: ['changes.record'],
  information: ['exchange.tell.open', 'exchange.ask.open', 'exchange.correct.open'],
  data: [],
}

const languages: readonly Language[] = ['sv', 'ar']

describe.each(languages)('in %s', (language) => {
  const open = useBrowser()

  test.each(checked.map((wish) => ({ ...wish, name: `${wish.to} as ${wish.as}${wish.options ? ' on a phone' : ''}` })))(
    '$name and the dialogs a click away have nothing that axe finds fault with (WCAG 2.2 AA)',
    async ({ dialogs = [], name: _, ...wish }) => {
      const visit = await open({ ...wish, language })
      expect(await faults(visit)).toEqual([])
      for (const key of dialogs) expect(await faultsOfDialog(visit, key)).toEqual([])
      await visit.close()
    },
  )

  test.each(Object.entries(tabs))('the %s of a person, and the dialogs there', async (tab, dialogs) => {
    const officer = await signIn(inject('origin'), agency)
    const personId = await personOfCase(officer, 'K-2026-29006')
    const visit = await open({ as: agency, to: `/persons/${personId}?tab=${tab}`, language })
    expect(await faults(visit)).toEqual([])
    for (const key of dialogs) expect(await faultsOfDialog(visit, key)).toEqual([])
    await visit.close()
  })

  test('what can be done about the time of a step', async () => {
    const personId = await personOf('person:settled:1')
    const visit = await open({ as: 'staff:AF:1', to: `/persons/${personId}`, language })
    await visit.page.locator('[data-bar$="/mapping"]').focus()
    expect(await faultsOfDialog(visit, 'chain.time.correct_day')).toEqual([])
    await visit.close()
  })

  test('the screen of a waiting room', async () => {
    const visit = await open({ as: office, to: '/visits', language })
    await follow(visit, 'a[href$="/queue"]')
    expect(await faults(visit)).toEqual([])
    await visit.close()
  })
})

/** What is wrong in the dialog that a button opens; it is closed again. */
async function faultsOfDialog(visit: Visit, key: string): Promise<string[]> {
  const { page, words } = visit
  const begins = key.endsWith('…')
  const name = words.t(begins ? key.slice(0, -1) : key)
  await page.getByRole('button', { name, exact: !begins }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('heading').first().waitFor()
  const found = await faults(visit)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  return found.map((fault) => `${key}: ${fault}`)
}

/** Follows the first link of a kind to what it leads to. */
async function follow({ page }: Visit, link: string): Promise<void> {
  const from = page.url()
  await page.locator(link).first().click()
  await page.waitForURL((url) => url.href !== from)
  await page.locator('h1').first().waitFor()
}
