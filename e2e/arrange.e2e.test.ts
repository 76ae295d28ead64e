import { expect, test } from 'vitest'
import { chooseFrom, confirm, fill, openDialog, tick } from './harness/forms.ts'
import { phone, useBrowser } from './harness/visit.ts'

const coordinator = 'staff:SO_1380:2'
const officer = 'staff:SKV:1'

/** docs/howto/one-visit.md, step 5: an office opens a place for a time, and sets it up in a few minutes. */
const open = useBrowser()

test('a place is opened for a time, gets the usual, an interpreter, hours with lunch and somebody at a desk', async () => {
  const visit = await open({ as: coordinator, to: '/visits' })
  const { page, words } = visit
  const t = words.t.bind(words)
  const opening = await openDialog(visit, t('visits.open_place.button'))
  await fill(opening, t('visits.open_place.name'), 'Biblioteket')
  await fill(opening, t('visits.open_place.address'), 'Provtorget 2')
  await fill(opening, t('visits.open_place.closes_on'), '2026-12-18')
  await confirm(opening, t('visits.open_place.do'))
  await page.getByRole('heading', { name: 'Biblioteket' }).waitFor()
  await page.getByRole('button', { name: t('visits.guide.usual'), exact: true }).click()
  await page.getByText(t('visits.arrange.desks', { count: 5 })).waitFor()

  const interpreting = await openDialog(visit, t('visits.add.interpreter'))
  await tick(interpreting, 'checkbox', 'arabiska')
  await confirm(interpreting, t('visits.add.do'))
  await page.getByText(t('visits.guide.title'), { exact: true }).waitFor({ state: 'detached' })

  const hours = await openDialog(visit, t('visits.hours.change'))
  const monday = hours.locator('.week-hours-day').first()
  await monday.getByRole('textbox').nth(1).fill('11.30')
  await monday.getByRole('textbox').nth(2).fill('12.30')
  await hours.getByRole('button', { name: t('visits.hours.same_all_week'), exact: true }).click()
  await hours.getByText(t('visits.replan.nothing_moves')).waitFor()
  await confirm(hours, t('visits.hours.save'))
  await page.getByText('11:30').first().waitFor()

  const sitting = await openDialog(visit, t('visits.presence.title'))
  await chooseFrom(sitting, { label: t('visits.presence.who'), option: await firstColleague(sitting, page) })
  await confirm(sitting, t('visits.presence.do'))
  await page.getByRole('button', { name: t('visits.arrange.copy_week'), exact: true }).click()
  await page
    .getByText(t('visits.arrange.copied', { count: 4 }))
    .first()
    .waitFor()
  await visit.close()
})

test('hours over each other are refused where they are written, with the nearest that can be had', async () => {
  const visit = await open({ as: coordinator, to: '/visits?tab=arrange', language: 'ar', options: { viewport: phone } })
  const { words } = visit
  const hours = await openDialog(visit, words.t('visits.hours.change'))
  const times = hours.locator('.week-hours-day').first().getByRole('textbox')
  await times.nth(1).fill('12:00')
  await times.nth(2).fill('11:00')
  await hours.getByRole('alert').getByText('11:00–').first().waitFor()
  const save = hours.getByRole('button', { name: words.t('visits.hours.save'), exact: true })
  expect(await save.isDisabled()).toBe(true)
  await visit.close()
})

test('an agency gives an assignment at an office, and takes it back', async () => {
  const visit = await open({ as: officer, to: '/assignments' })
  const { page, words } = visit
  const before = await page.getByRole('button', { name: new RegExp(words.t('visits.assign.end')) }).count()
  const giving = await openDialog(visit, words.t('visits.assign.give'))
  const coordinators = 'Prov Testsson, Servicekontoret i Halmstad'
  await chooseFrom(giving, { label: words.t('visits.presence.who'), option: coordinators })
  await fill(giving, words.t('visits.assign.until'), '2027-03-31')
  await confirm(giving, words.t('visits.assign.do'))
  const own = page.getByRole('button', { name: words.t('visits.assign.end_of', { name: coordinators }), exact: true })
  await own.first().click()
  await page.getByText(words.t('visits.assign.ended')).first().waitFor()
  expect(before).toBeGreaterThanOrEqual(0)
  await visit.close()
})

async function firstColleague(
  dialog: Awaited<ReturnType<typeof openDialog>>,
  page: Awaited<ReturnType<typeof open>>['page'],
) {
  await dialog.getByRole('button', { name: /Vem$/ }).click()
  const name = (await page.getByRole('option').first().locator('span').first().innerText()).trim()
  await page.keyboard.press('Escape')
  return name
}
