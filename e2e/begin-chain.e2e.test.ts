import { describe, expect, test } from 'vitest'
import { chooseFrom, confirm, fill, findInList } from './harness/forms.ts'
import { useBrowser, type Visit } from './harness/visit.ts'
import { wordsIn } from './harness/words.ts'

const { t, step: stepName } = wordsIn('sv')
const step = (key: string) => stepName('asylum', key)
const officer = 'staff:MIGR:1'
const [chainName, rejected, granted] = ['Asyl', 'Avslag', 'Uppehållstillstånd']

describe('a chain that begins with an application', () => {
  const open = useBrowser()

  test('an officer begins it for somebody new, and says how the decision turned out', async () => {
    const visit = await open({ as: officer, to: '/persons' })
    const { page } = visit
    await page.getByRole('link', { name: t('persons.begin.new'), exact: true }).click()
    await chooseFrom(page, { label: t('persons.begin.which'), option: chainName })
    await fill(page, t('persons.register.case_number'), 'K-2026-97201')
    await fill(page, t('persons.register.given'), 'Mirjam')
    await fill(page, t('persons.register.family'), 'Haddad')
    await fill(page, t('persons.register.birth_date'), '1990-02-03')
    await findInList(page, { label: t('persons.register.citizenship'), option: 'Syrien' })
    await page.getByRole('button', { name: t('persons.begin.do'), exact: true }).click()
    await page.waitForURL(/\/persons\/[0-9a-f-]{36}$/)

    for (const key of ['application', 'investigation'])
      await confirm(await completing(visit, key), t('chain.complete.do'))
    const decision = await completing(visit, 'decision')
    expect(await decision.getByRole('radio', { checked: true }).count()).toBe(0)
    await decision.getByRole('button', { name: t('chain.complete.do'), exact: true }).click()
    await decision.getByText(t('chain.complete.outcome_missing'), { exact: true }).waitFor()
    await decision.getByText(t('chain.complete.then_step', { names: step('appeal_or_final') })).waitFor()
    await decision.getByRole('radio', { name: new RegExp(`^${granted}`) }).check({ force: true })
    await decision
      .getByText(t('persons.register.ground'))
      .or(decision.getByText(t('chain.complete.ground')))
      .waitFor()
    await decision.getByRole('radio', { name: new RegExp(`^${rejected}`) }).check({ force: true })
    await decision.getByText(t('chain.complete.ground'), { exact: true }).first().waitFor({ state: 'detached' })
    await confirm(decision, t('chain.complete.do'))

    await chosen(visit, 'decision')
    await details(visit).getByText(rejected, { exact: true }).waitFor()
    expect(await page.locator(`[data-bar$="/appeal_or_final"]`).count()).toBe(1)
    expect(await page.locator(`[data-bar$="/settlement_route"]`).count()).toBe(0)
    expect(visit.complaints()).toEqual([])
    await visit.close()
  })

  test('anybody reads it as a diagram by the keyboard, and the same in the table', async () => {
    const visit = await open({ to: '/chains?chain=asylum' })
    const { page } = visit
    await page.locator('[data-box=decision]').focus()
    await page.keyboard.press('ArrowRight')
    await details(visit, 'chains.details')
      .getByRole('heading', { name: step('decision_served') })
      .waitFor()
    const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: step('decision') }) })
    await row.getByText(`${granted} / ${rejected}`).waitFor()
    expect(visit.complaints()).toEqual([])
    await visit.close()
  })
})

function details({ page }: Visit, label = 'chain.details') {
  return page.getByRole('region', { name: t(label), exact: true })
}

/** Chooses a step in the drawing. */
async function chosen(visit: Visit, key: string): Promise<void> {
  await visit.page.locator(`[data-bar$="/${key}"]`).focus()
  await details(visit)
    .getByRole('heading', { name: step(key), exact: true })
    .waitFor()
}

async function completing(visit: Visit, key: string) {
  await chosen(visit, key)
  await details(visit)
    .getByRole('button', { name: t('persons.next.complete'), exact: true })
    .click()
  const dialog = visit.page.getByRole('dialog')
  await dialog.getByRole('heading', { name: t('chain.complete.title', { name: step(key) }) }).waitFor()
  return dialog
}
