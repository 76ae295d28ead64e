import { beforeAll, describe, expect, inject, test } from 'vitest'
import { anvisadToHalmstad } from './harness/anvisad.ts'
import { focused, pressTo } from './harness/keyboard.ts'
import { useBrowser, type Visit } from './harness/visit.ts'
import { wordsIn } from './harness/words.ts'

const { t } = wordsIn('sv')

/** Steps 3 to 5 of docs/howto/main-job.md, without a mouse. */
describe('the work of the municipality by keyboard alone', () => {
  const comeIn = useBrowser()
  let coordinator: Visit
  const atButton = (name: string) => expect.poll(() => focused(coordinator.page)).toMatchObject({ name, tag: 'BUTTON' })

  beforeAll(async () => {
    const origin = inject('origin')
    for (const [at, given] of ['Alma', 'Bella', 'Cilla'].entries()) {
      await anvisadToHalmstad(origin, { given, caseNumber: `K-2026-9100${at}` })
    }
    coordinator = await comeIn({ as: 'staff:K1380:1', to: '/work?show=answer' })
    await coordinator.page.locator('tr[data-row]').first().waitFor()
    return () => coordinator.close()
  })

  test('what is acknowledged from the list leaves the focus on the row that comes in its place', async () => {
    const { page } = coordinator
    await pressTo(page, 'j', 'Bella Exempel')
    const rows = await page.locator('tr[data-row] a').allTextContents()
    const next = rows[rows.indexOf('Bella Exempel') + 1] ?? rows.at(-2) ?? ''
    await page.keyboard.press('a')
    await atButton(t('work.bulk.do'))
    await page.keyboard.press('Enter')
    await atButton(t('work.bulk.close'))
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'Bella Exempel' }).waitFor({ state: 'detached' })
    await expect.poll(() => focused(page)).toEqual({ name: next, tag: 'A', inDialog: false })
  })

  test('a hand-off opens with the focus on its heading', async () => {
    const { page } = coordinator
    await pressTo(page, 'k', (await page.locator('tr[data-row] a').first().textContent()) ?? '')
    await pressTo(page, 'j', 'Alma Exempel')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await focused(page)).tag).toBe('H1')
  })

  test('each step that is taken leaves the focus on the next', async () => {
    const { page } = coordinator
    await pressTo(page, 'Tab', t('handoffs.act.acknowledge'))
    await takeStep('acknowledge')
    await atButton(t('handoffs.act.report_housing'))

    await takeStep('report_housing', async () => {
      await write(t('handoffs.form.rooms'), '2')
      await write(t('handoffs.form.beds'), '2')
    })
    await atButton(t('handoffs.act.agree_date'))

    await takeStep('agree_date')
    await atButton(t('handoffs.act.receive'))
  })

  test('a dialog that is left gives the focus back to what opened it', async () => {
    const { page } = coordinator
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await atButton(t('handoffs.act.receive'))
    expect(coordinator.complaints()).toEqual([])
  })

  /** Opens the dialog of the step that has focus, answers it, and presses its button. */
  async function takeStep(act: string, answer?: () => Promise<void>): Promise<void> {
    const { page } = coordinator
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByRole('heading').first().waitFor()
    await expect.poll(async () => (await focused(page)).inDialog).toBe(true)
    await answer?.()
    await pressTo(page, 'Tab', t(`handoffs.act.${act}`))
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }

  async function write(label: string, value: string): Promise<void> {
    await pressTo(coordinator.page, 'Tab', label)
    await coordinator.page.keyboard.type(value)
  }
})
