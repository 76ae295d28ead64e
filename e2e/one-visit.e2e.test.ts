import AxeBuilder from '@axe-core/playwright'
import { describe, expect, test } from 'vitest'
import { phone, useBrowser, type Visit } from './harness/visit.ts'
import { today } from './harness/words.ts'

const mother = 'person:arrived:1'
const clerk = 'staff:SO_0581:1'
const coordinator = 'staff:SO_0581:2'

/** docs/howto/one-visit.md, step by step; the numbers of the tests are the numbers of the page. */
describe('one visit', () => {
  const open = useBrowser()
  let code = ''
  let date = ''

  test('1. the household is offered everything at one visit, on the phone and in Arabic', async () => {
    const visit = await open({ as: mother, to: '/me/visits', language: 'ar', options: { viewport: phone } })
    const { page, words } = visit
    await page.getByRole('button', { name: words.t('visits.book'), exact: true }).click()
    expect(await page.getByRole('checkbox').count()).toBeGreaterThanOrEqual(6)
    await page.getByRole('button', { name: words.t('visits.find_times'), exact: true }).click()
    await page.locator('.visit-offer').first().waitFor()
    expect(await page.locator('.visit-offer').count()).toBeGreaterThanOrEqual(1)
    await expectNoFaults(visit)
    await page
      .locator('.visit-offer')
      .first()
      .getByRole('button', { name: words.t('visits.choose') })
      .click()
    await page.locator('.visit-code-text').waitFor()
    code = (await page.locator('.visit-code-text').innerText()).trim()
    date = (await page.locator('.own-what time').first().getAttribute('datetime')) ?? ''
    expect(code).toMatch(/^[2-9A-HJ-NP-Z]{6}$/)
    const times = page.locator('.visit-card .visit-times li')
    expect(await times.count()).toBeGreaterThanOrEqual(6)
    // Four agencies, one after the other, and an interpreter who speaks the language.
    expect(new Set(await times.locator('bdi:not([dir])').allInnerTexts()).size).toBeGreaterThanOrEqual(4)
    await page.locator('.visit-card').getByText(words.format.language('ar')).first().waitFor()
    await expectNoFaults(visit)
    await visit.close()
  })

  test('2. it is changed, cancelled and taken back', async () => {
    const visit = await open({ as: mother, to: '/me/visits', language: 'ar', options: { viewport: phone } })
    const { page, words } = visit
    await page.getByRole('button', { name: words.t('visits.cancel'), exact: true }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: words.t('visits.cancel_do'), exact: true })
      .click()
    await page.getByRole('button', { name: words.t('visits.restore'), exact: true }).click()
    await page.locator('.visit-code-text').waitFor()
    expect((await page.locator('.visit-code-text').innerText()).trim()).toBe(code)
    await visit.close()
  })

  test('3. the office sees who comes on the day, and the waiting room no name', async () => {
    const visit = await open({ as: clerk, to: `/visits?date=${date}` })
    const { page, words } = visit
    await page.getByText('Zubayda al-Namudhaji').first().waitFor()
    await page.getByRole('button', { name: 'Zubayda al-Namudhaji' }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(code).first().waitFor()
    await expectNoFaults(visit)
    await dialog
      .getByRole('button', { name: words.t('ui.close') })
      .last()
      .click()
    expect(date).toBe(today)
    // They have come: let in by the code, called up, and served in the agency's name.
    await page.getByLabel(words.t('visits.board.code_or_name')).fill(code)
    await page.getByRole('button', { name: words.t('visits.board.check_in'), exact: true }).click()
    await dialog
      .getByRole('button', { name: words.t('visits.board.begin'), exact: true })
      .first()
      .click()
    await dialog
      .getByRole('button', { name: words.t('visits.board.done'), exact: true })
      .first()
      .click()
    await dialog.getByText(words.t('visits.errand.taken_in')).first().waitFor()
    await dialog
      .getByRole('button', { name: words.t('ui.close') })
      .last()
      .click()
    await visit.go('/visits')
    await page.getByText(words.t('visits.board.by_desk'), { exact: true }).waitFor()
    await expectNoFaults(visit)
    await page.getByRole('link', { name: words.t('visits.queue.open') }).click()
    await page.getByRole('heading', { name: words.t('visits.queue.title') }).waitFor()
    expect(await page.locator('main').innerText()).not.toContain('al-')
    await expectNoFaults(visit)
    await visit.close()
  })

  test('4. somebody who has not booked gets a gap of today and a code', async () => {
    const visit = await open({ as: clerk, to: '/visits' })
    const { page, words } = visit
    await page.getByRole('button', { name: words.t('visits.board.walk_in'), exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Inskrivning hos Arbetsförmedlingen').click()
    await dialog.getByRole('button', { name: words.t('visits.walk_in.find'), exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    await visit.close()
  })

  test('5. the coordinator sees what moves when somebody falls ill, and whether the place is enough', async () => {
    const visit = await open({ as: coordinator, to: '/visits?tab=arrange' })
    const { page, words } = visit
    await page
      .getByRole('button', { name: new RegExp(`^${words.t('visits.arrange.close')},`) })
      .first()
      .click()
    const dialog = page.getByRole('dialog')
    // What it would do stands there before anything is pressed.
    await dialog.getByRole('status').locator('p').first().waitFor()
    await expectNoFaults(visit)
    await dialog.getByRole('button', { name: words.t('ui.cancel'), exact: true }).click()
    for (const tab of ['visits.tab.capacity', 'visits.tab.measures'] as const) {
      await page.getByRole('tab', { name: words.t(tab), exact: true }).click()
      await page.locator('main table').first().waitFor()
      await expectNoFaults(visit)
    }
    await visit.close()
  })
})

async function expectNoFaults({ page }: Visit): Promise<void> {
  await page.waitForLoadState('networkidle')
  const { violations } = await new AxeBuilder({ page })
    // What the buttons' library tells a screen reader while it waits; it empties itself after some seconds.
    .exclude('[data-live-announcer]')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
}
