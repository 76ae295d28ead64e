import type { Locator } from 'playwright-core'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { expectFaultless } from './harness/faults.ts'
import { confirm, fill } from './harness/forms.ts'
import { focused, pressTo } from './harness/keyboard.ts'
import { signIn } from './harness/signed-in.ts'
import { closeStep, openStep, personOf, personOfCase } from './harness/steps.ts'
import { underRule } from './harness/under-rule.ts'
import { phone, useBrowser, type Visit } from './harness/visit.ts'

type Act = 'extend' | 'pause' | 'resume' | 'shift' | 'take_back' | 'correct_day'

const newcomer = 'person:settled:1'
const parentalLeave = 'Hel föräldraledighet med det yngsta barnet.'

/** What is known of the step that is chosen. */
function details({ page, words }: Visit): Locator {
  return page.getByRole('region', { name: words.t('chain.details'), exact: true })
}

async function choose(visit: Visit, key: string): Promise<void> {
  await visit.page.locator(`[data-bar$="/${key}"]`).focus()
  await visit.page.locator(`[data-bar$="/${key}"][aria-pressed=true]`).waitFor()
}

/** Opens a dialog about the time of the step that is chosen; nothing can be written before it is filled in. */
async function moving(visit: Visit, act: Act): Promise<Locator> {
  const { page, words } = visit
  await details(visit)
    .getByRole('button', { name: words.t(`chain.time.${act}`), exact: true })
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('heading').first().waitFor()
  // The day of a step that is done stands there to begin with; everything else is still to be said.
  if (act !== 'correct_day') expect(await button(visit, act).isDisabled()).toBe(true)
  await expectFaultless(visit)
  return dialog
}

function button({ page, words }: Visit, act: Act): Locator {
  return page.getByRole('dialog').getByRole('button', { name: words.t(`chain.time.${act}`), exact: true })
}

/** The arithmetic is shown, and only the reason is missing; with it, the move is made. */
async function giveReason(visit: Visit, act: Act, { line, because }: { line: string; because: string }): Promise<void> {
  const dialog = visit.page.getByRole('dialog')
  await dialog.getByRole('status').getByRole('listitem').getByText(line).first().waitFor()
  if (act !== 'correct_day') expect(await button(visit, act).isDisabled()).toBe(true)
  await expectFaultless(visit)
  await fill(dialog, visit.words.t('deadlines.because'), because)
  await confirm(dialog, visit.words.t(`chain.time.${act}`))
}

/** The new last day stands with the step, and when it is unfolded, who moved it and why. */
async function expectMoved(visit: Visit, { on, who, because }: { on: string; who: string; because: string }) {
  const { t, format } = visit.words
  const facts = details(visit)
  await facts.getByText(format.day(on)).first().waitFor()
  const counted = facts.locator('details.counted-day')
  const moved = t('ui.counting.moved', { day: format.day('2026-11-24'), who })
  const line = counted.getByText(`${moved} ${because}`)
  await line.waitFor({ state: 'attached' })
  if ((await counted.getAttribute('open')) === null) await counted.locator('summary').click()
  await line.waitFor()
}

describe('the time of a decision on asylum, by an officer of Migrationsverket', () => {
  const open = useBrowser()
  const who = 'Migrationsverket'
  let visit: Visit

  beforeAll(async () => {
    const officer = await signIn(inject('origin'), 'staff:MIGR:1')
    const personId = await personOfCase(officer, 'K-2026-29006')
    await closeStep(officer, personId, { key: 'investigation', on: '2026-11-24' })
    visit = await open({ as: 'staff:MIGR:1', to: `/persons/${personId}` })
    return () => visit.close()
  })

  test('moves with the day of the application, which was written down wrong', async () => {
    await choose(visit, 'application')
    const dialog = await moving(visit, 'correct_day')
    await fill(dialog, visit.words.t('deadlines.correct_on'), '2026-10-05')
    const line = 'Tiden räknas från 2026-10-05, måndag'
    await giveReason(visit, 'correct_day', { line, because: 'Ansökan kom in dagen före.' })
    await choose(visit, 'decision')
    await details(visit).getByText(visit.words.format.day('2027-04-05')).first().waitFor()
  })

  test('is counted from the day on which it was settled which state examines', async () => {
    const dialog = await moving(visit, 'shift')
    await fill(dialog, visit.words.t('deadlines.shift_to'), '2026-10-20')
    const because = 'Sverige blev ansvarigt den 20 oktober.'
    await giveReason(visit, 'shift', { line: 'Sista dag: 2027-04-20, tisdag.', because })
    await expectMoved(visit, { on: '2027-04-20', who, because })
  })

  test('is not extended beyond what the law allows, and the refusal says how far it can be', async () => {
    const dialog = await moving(visit, 'extend')
    await fill(dialog, visit.words.t('deadlines.because'), 'Tolk saknas.')
    await fill(dialog, visit.words.t('deadlines.until'), '2028-03-10')
    const refusal = dialog.getByRole('alert')
    await refusal.waitFor()
    expect(await refusal.innerText()).toContain('20 januari 2028')
    expect(await button(visit, 'extend').isDisabled()).toBe(true)
    await expectFaultless(visit)
    await visit.page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  })

  test('is extended for special reasons', async () => {
    const dialog = await moving(visit, 'extend')
    await fill(dialog, visit.words.t('deadlines.until'), '2027-06-01')
    const because = 'Tolk saknas till våren.'
    await giveReason(visit, 'extend', { line: 'Sista dag: 2027-06-01, tisdag.', because })
    await expectMoved(visit, { on: '2027-06-01', who, because })
  })

  test('gets its day back by keyboard alone, and the focus goes back to the button', async () => {
    const { page, words } = visit
    const [opener, because] = [words.t('chain.time.take_back'), 'Tolk finns redan i januari.']
    await pressTo(page, 'Tab', opener)
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await focused(page)).inDialog).toBe(true)
    await pressTo(page, 'Tab', words.t('ui.cancel'))
    await expect.poll(() => button(visit, 'take_back').isDisabled()).toBe(true)
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Shift+Tab')
    // Backwards one comes to the last of the two; the arrow goes round to the first, the extension.
    await page.keyboard.press('ArrowDown')
    await page.getByRole('dialog').getByRole('status').getByText('Sista dag: 2027-04-20, tisdag.').waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.type(because)
    await pressTo(page, 'Tab', opener)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await expect.poll(() => focused(page)).toMatchObject({ name: opener, tag: 'BUTTON', inDialog: false })
    await expectMoved(visit, { on: '2027-04-20', who, because })
    // The browser says that the day that was too late was refused.
    expect(visit.complaints().filter((line) => !line.includes('422'))).toEqual([])
  })
})

describe('the time in the establishment programme, by an officer of Arbetsförmedlingen, in English', () => {
  const open = useBrowser()
  const who = 'Public Employment Service'
  let visit: Visit

  beforeAll(async () => {
    const officer = await signIn(inject('origin'), 'staff:AF:1')
    const personId = await personOf(newcomer)
    await closeStep(officer, personId, { key: 'follow_up', on: '2026-11-24', outcome: 'goes_on' })
    const window = { rule: 'establishment.window', anchor: '2026-06-18', on: '2029-06-18' }
    await underRule(await openStep(officer, personId, 'exit'), window)
    visit = await open({ as: 'staff:AF:1', to: `/persons/${personId}`, language: 'en' })
    return () => visit.close()
  })

  test('stands still during full parental leave', async () => {
    const { t } = visit.words
    await choose(visit, 'exit')
    const dialog = await moving(visit, 'pause')
    await dialog.getByRole('radio', { name: /^full parental leave/ }).check({ force: true })
    await fill(dialog, t('deadlines.pause_from'), '2026-12-01')
    await fill(dialog, t('deadlines.pause_to'), '2027-01-31')
    await giveReason(visit, 'pause', { line: 'Has to fit', because: parentalLeave })
    await expectMoved(visit, { on: '2029-08-19', who, because: parentalLeave })
  })

  test('goes on earlier than was thought', async () => {
    const dialog = await moving(visit, 'resume')
    await fill(dialog, visit.words.t('deadlines.resume_from'), '2027-01-01')
    const because = 'Ledigheten slutar vid årsskiftet.'
    await giveReason(visit, 'resume', { line: 'Thursday', because })
    await expectMoved(visit, { on: '2029-07-19', who, because })
    expect(visit.complaints()).toEqual([])
  })

  test('is read by the person on the own path, in Arabic and from the right, with who moved it and why', async () => {
    const own = await open({ as: newcomer, to: '/me/path', language: 'ar', options: { viewport: phone } })
    const { page, words } = own
    await page.locator('select').first().selectOption('ar')
    await page.locator('html[dir=rtl]').waitFor()
    const counted = page.locator('details.counted-day').filter({ hasText: parentalLeave })
    await counted.locator('summary').click()
    await counted.getByText('\u20662029-07-19\u2069').last().waitFor()
    const moved = words.t('ui.counting.moved', { day: words.format.day('2026-11-24'), who: 'Arbetsförmedlingen' })
    expect(await counted.innerText()).toContain(moved)
    expect(await counted.innerText()).toContain('الخميس: أول تسجيل سكاني.')
    await expectFaultless(own)
    await own.close()
  })
})
