import { describe, expect, inject, test } from 'vitest'
import { anvisadToHalmstad, registerAlone } from './harness/anvisad.ts'
import { confirm, findInList, openDialog, tick } from './harness/forms.ts'
import { useBrowser } from './harness/visit.ts'
import { wordsIn } from './harness/words.ts'

const { t, step } = wordsIn('sv')
const protection = 'sekretessmarkering'

describe('a protected household', () => {
  const comeIn = useBrowser()

  test('is marked in words, and is asked for no address when it finds a home of its own', async () => {
    const someone = { given: 'Dalia', caseNumber: 'K-2026-92001', settlement: 'own', protection } as const
    const { personIds } = await registerAlone(inject('origin'), someone)
    const officer = await comeIn({ as: 'staff:MIGR:1', to: `/persons/${personIds[0]}` })
    const head = officer.page.locator('.page-head')
    await head.getByText(t('ui.protected'), { exact: true }).waitFor()
    expect(await head.innerText()).toContain(t(`persons.protection.${protection}`))

    const ownDwelling = step('settlement_own', 'own_dwelling')
    await officer.page.getByRole('button', { name: new RegExp(`^${ownDwelling}`) }).focus()
    const details = officer.page.getByRole('region', { name: t('chain.details'), exact: true })
    await details.getByRole('heading', { name: ownDwelling, exact: true }).waitFor()
    await details.getByRole('button', { name: t('persons.next.complete'), exact: true }).click()
    const dialog = officer.page.getByRole('dialog')
    await dialog.getByText(t('chain.complete.no_address'), { exact: true }).waitFor()
    expect(await dialog.getByRole('textbox', { name: t('chain.complete.address') }).count()).toBe(0)
    expect(await dialog.getByRole('checkbox', { checked: true }).count()).toBe(0)
    await findInList(dialog, { label: t('chain.complete.municipality'), option: 'Halmstad' })
    await confirm(dialog, t('chain.complete.do'))
    expect(officer.complaints()).toEqual([])
    await officer.close()
  })

  test('is told about to a municipality only when the officer says that it has been weighed', async () => {
    const someone = { given: 'Elin', caseNumber: 'K-2026-92002', protection } as const
    const handoffId = await anvisadToHalmstad(inject('origin'), someone, true)
    const officer = await comeIn({ as: 'staff:MIGR:1', to: `/handoffs/${handoffId}` })
    const decide = await openDialog(officer, t('handoffs.act.decide'))
    await decide.getByRole('button', { name: t('handoffs.act.decide'), exact: true }).click()
    await decide.getByRole('alert').waitFor()
    await tick(decide, 'checkbox', t('handoffs.issue.confirm_protected'))
    await confirm(decide, t('handoffs.act.decide'))
    await officer.page.locator('.lead').getByText(t('handoffs.state.decided'), { exact: true }).waitFor()
    await officer.close()
  })
})
