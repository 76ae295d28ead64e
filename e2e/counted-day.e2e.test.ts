import AxeBuilder from '@axe-core/playwright'
import { describe, expect, test } from 'vitest'
import { phone, useBrowser, type Visit } from './harness/visit.ts'

/** Unfolds the first last day that says how it was counted; answers its lines. */
async function unfolded({ page, words }: Visit): Promise<string[]> {
  const counted = page.locator('details.counted-day').first()
  await counted.getByText(words.t('ui.counting.title'), { exact: true }).click()
  await counted.getByRole('listitem').first().waitFor()
  return counted.getByRole('listitem').allInnerTexts()
}

/** Chooses the first step in the drawing that has a last day; another may be chosen when the page opens. */
async function chooseWithLastDay({ page }: Visit): Promise<void> {
  await page.locator('[data-bar]').first().waitFor()
  for (const bar of await page.locator('[data-bar]').all()) {
    await bar.focus()
    await page.locator('[data-bar][aria-pressed=true]:focus').waitFor()
    if ((await page.locator('details.counted-day').count()) > 0) return
  }
}

async function expectNoFaults({ page }: Visit): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include('details.counted-day').analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
}

describe('how a last day is counted', () => {
  const open = useBrowser()

  test('an officer reads the arithmetic of a step, with its paragraphs', async () => {
    const visit = await open({ as: 'staff:K1380:1', to: '/work?show=week' })
    await visit.page.locator('tr[data-row] a').first().click()
    await chooseWithLastDay(visit)
    const lines = await unfolded(visit)
    expect(lines.join(' ')).toMatch(/Tiden räknas från \d{4}-\d\d-\d\d, \w+dag: .+ Den dagen är dag 0\./)
    expect(lines.join(' ')).toMatch(/\d{4}-\d\d-\d\d \+ \d+ \w+ = \d{4}-\d\d-\d\d, \w+dag\./)
    await expectNoFaults(visit)
    await visit.close()
  })

  test('the person reads it on the own path, in Arabic, with every day kept in its own direction', async () => {
    const visit = await open({ as: 'person:story:1', to: '/me/path', language: 'ar', options: { viewport: phone } })
    const lines = await unfolded(visit)
    expect(lines.length).toBeGreaterThanOrEqual(3)
    expect(lines[0]).toMatch(/^يُحسب الوقت من \u2066\d{4}-\d\d-\d\d\u2069/)
    await expectNoFaults(visit)
    await visit.close()
  })
})
