import AxeBuilder from '@axe-core/playwright'
import { describe, expect, test } from 'vitest'
import { confirm, fill, openDialog, tick } from './harness/forms.ts'
import { phone, useBrowser, type Visit } from './harness/visit.ts'
import { wordsIn } from './harness/words.ts'

const { t } = wordsIn('sv')

async function faults({ page }: Visit): Promise<string[]> {
  await page.waitForLoadState('networkidle')
  const { violations } = await new AxeBuilder({ page }).disableRules(['label-content-name-mismatch']).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
}

describe('information between organisations', () => {
  const comeIn = useBrowser()

  test('an officer in Halmstad refuses what another organisation has asked for, and the request is closed', async () => {
    const officer = await comeIn({ as: 'staff:K1380:1', to: '/requests' })
    const { page } = officer
    const waiting = page.getByRole('table', { name: t('exchange.of_us'), exact: true })
    await waiting.getByRole('link').first().click()
    await page.waitForURL(/\/requests\/[0-9a-f-]{36}$/)
    await page.getByRole('button', { name: t('exchange.deed.refuse'), exact: true }).waitFor()
    expect(await faults(officer)).toEqual([])
    const dialog = await openDialog(officer, t('exchange.deed.refuse'))
    expect(await faults(officer)).toEqual([])
    await tick(dialog, 'radio', t('exchange.refusal.reason_not_enough'))
    await confirm(dialog, t('exchange.deed.refuse'))
    await page.getByText(t('exchange.state.refused'), { exact: true }).waitFor()
    await page.getByText(t('exchange.refusal.reason_not_enough'), { exact: true }).waitFor()
    expect(await page.getByRole('button', { name: t('exchange.deed.refuse'), exact: true }).count()).toBe(0)
    expect(officer.complaints()).toEqual([])
    await officer.close()
  })

  test('an officer asks about the person whose page is open, and sees who knows what', async () => {
    const officer = await comeIn({ as: 'staff:K1380:1', to: '/work' })
    const { page } = officer
    await officer.go('/persons')
    const search = page.getByRole('searchbox')
    await search.fill('K-2026-00417')
    await search.press('Enter')
    await page.getByRole('main').getByRole('table').getByRole('link').first().click()
    await page.waitForURL(/\/persons\/[0-9a-f-]{36}/)
    await page.getByRole('tab', { name: t('persons.tab.information'), exact: true }).click()
    const matrix = page.getByRole('table', { name: t('exchange.matrix.title'), exact: true })
    await matrix.getByText(t('exchange.cell.told'), { exact: true }).first().waitFor()
    expect(await faults(officer)).toEqual([])
    for (const button of [t('exchange.tell.open'), t('exchange.consent.open'), t('exchange.ask.open')]) {
      const dialog = await openDialog(officer, button)
      expect(await faults(officer)).toEqual([])
      await dialog.getByRole('button', { name: t('ui.cancel'), exact: true }).click()
      await dialog.waitFor({ state: 'detached' })
    }
    const dialog = await openDialog(officer, t('exchange.ask.open'))
    await dialog.getByLabel(t('exchange.basis'), { exact: true }).selectOption('fk-municipality-assistance')
    await dialog.getByRole('combobox', { name: t('exchange.ask.whom') }).fill('Försäkringskassan')
    await page
      .getByRole('option', { name: /^Försäkringskassan/ })
      .first()
      .click()
    await fill(dialog, t('exchange.ask.reason'), 'Ansökan om ekonomiskt bistånd prövas.')
    await confirm(dialog, t('exchange.ask.do'))
    await officer.go('/requests')
    const asked = page.getByRole('table', { name: t('exchange.by_us'), exact: true })
    await asked.getByText('Försäkringskassan', { exact: true }).first().waitFor()
    expect(officer.complaints()).toEqual([])
    await officer.close()
  })

  test('a newcomer says yes to a question, and takes it back', async () => {
    const options = { viewport: phone }
    const newcomer = await comeIn({ as: 'person:settled:1', to: '/me/information', language: 'sv', options })
    const { page } = newcomer
    const wish = page.getByRole('region').getByRole('button')
    const yes = page.getByRole('button', { name: 'Yes, that is fine', exact: true })
    await yes.first().waitFor()
    expect(await faults(newcomer)).toEqual([])
    await yes.first().click()
    const back = page.getByRole('button', { name: 'Take back', exact: true })
    await back.first().waitFor()
    await back.first().click()
    await page.getByText('ended', { exact: true }).first().waitFor()
    expect(await wish.count()).toBeGreaterThan(0)
    await newcomer.close()
  })
})
