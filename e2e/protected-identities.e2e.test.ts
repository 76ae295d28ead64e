import AxeBuilder from '@axe-core/playwright'
import { expect, test } from 'vitest'
import { useCrew } from './harness/crew.ts'
import { confirm, fill, openDialog, tick } from './harness/forms.ts'
import type { Visit } from './harness/visit.ts'
import { wordsIn } from './harness/words.ts'

/** The page docs/howto/protected-identities.md, walked: protect, ask, let in, look back. */
const { t } = wordsIn('sv')
const be = useCrew()
const why = 'Hushållet ska anvisas och jag behöver veta hur många rum.'

test('a household is protected by one, opened by two, and looked back at by a third', async () => {
  const asker = await be('staff:MIGR:1', '/work?show=without')
  const name = (await asker.page.locator('tr[data-row] a').first().innerText()).trim()
  await asker.page.locator('tr[data-row] a').first().click()
  await asker.page.waitForURL(/\/persons\//)
  const path = new URL(asker.page.url()).pathname

  const protecting = await openDialog(asker, t('protection.protect'))
  await tick(protecting, 'radio', t('protection.reason.honour'))
  await confirm(protecting, t('protection.protect'))
  await asker.page.getByText(t('protection.closed'), { exact: true }).waitFor()
  expect(await asker.page.getByText(name, { exact: true }).count()).toBe(0)
  expect(await faults(asker)).toEqual([])

  const asking = await openDialog(asker, t('protection.ask'))
  await fill(asking, t('protection.why'), why)
  await confirm(asking, t('protection.ask.do'))
  await asker.page.getByText(t('protection.state.asked'), { exact: true }).waitFor()

  const approver = await be('staff:MIGR:2', '/work')
  await approver.page.getByText(why, { exact: true }).waitFor()
  expect(await faults(approver)).toEqual([])
  await approver.page.getByRole('button', { name: t('protection.approve'), exact: true }).click()
  await approver.page.getByText(t('protection.state.open'), { exact: true }).waitFor()

  await asker.go(path)
  await asker.page.getByText(t('protection.open')).waitFor()
  expect(await asker.page.getByRole('heading', { level: 1 }).innerText()).toContain(name.split(' ')[0])
  await approver.go(path)
  await approver.page.getByText(t('protection.closed'), { exact: true }).waitFor()

  await asker.page.getByRole('button', { name: t('protection.close'), exact: true }).click()
  await asker.page.getByText(t('protection.closed'), { exact: true }).waitFor()
  const reviewer = await be('staff:MIGR:3', path)
  const reviewing = await openDialog(reviewer, t('protection.review'))
  await tick(reviewing, 'radio', t('protection.verdict.justified'))
  await fill(reviewing, t('protection.review.note'), 'Anvisningen krävde det.')
  await confirm(reviewing, t('protection.review.do'))
  await reviewer.page.getByText(t('protection.state.reviewed'), { exact: true }).waitFor()
})

async function faults({ page }: Visit): Promise<string[]> {
  await page.waitForLoadState('networkidle')
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .disableRules(['label-content-name-mismatch'])
    // What is being said aloud stands there for a moment, and names what may be gone.
    .exclude('[data-live-announcer]')
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
}
