import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { confirm, fill, openDialog, tick } from './harness/forms.ts'
import { phone, useBrowser } from './harness/visit.ts'

const coordinator = 'staff:SO_0581:2'
const officer = 'staff:SKV:1'

/** docs/howto/one-visit.md, step 5: an office opens a place for a time, and sets it up in a few minutes. */
const open = useBrowser()

test('a place is opened for a time, gets the usual, an interpreter, hours with lunch and somebody at a desk', async () => {
  const visit = await open({ as: coordinator, to: '/visits' })
  const { page, words } = visit
  const t = words.t.bind(words)
  const opening = await openDialog(visit, t('visits.open_place.button'))
  await fill(opening, t('visits.open_place.name'), 'Tillfälligt i biblioteket')
  await fill(opening, t('visits.open_place.address'), 'Provtorget 2')
  await fill(opening, t('visits.open_place.closes_on'), '2026-12-18')
  await confirm(opening, t('visits.open_place.do'))
  await page.getByRole('heading', { name: 'Tillfälligt i biblioteket' }).waitFor()
  await page.getByRole('button', { name: t('visits.guide.usual'), exact: true }).click()
  await page.getByText(t('visits.arrange.desks', { count: 5 })).waitFor()

  const interpreting = await openDialog(visit, t('visits.add.interpreter'))
  await tick(interpreting, 'checkbox', 'arabiska')
  await confirm(interpreting, t('visits.add.do'))
  await page.getByText(t('visits.guide.title'), { exact: true }).waitFor({ state: 'detached' })

  const desk = t('visits.arrange.desk', { number: 2 })
  const changing = await openDialog(visit, `${t('visits.abilities.short')}, ${desk}`)
  await tick(changing, 'checkbox', 'somaliska')
  await changing.getByText(t('visits.replan.nothing_moves')).waitFor()
  await confirm(changing, t('visits.abilities.save'))
  await page.getByText('somaliska').first().waitFor()

  const hours = await openDialog(visit, t('visits.hours.change'))
  const monday = hours.locator('.week-hours-day').first()
  await monday.getByRole('textbox').nth(1).fill('11.30')
  await monday.getByRole('textbox').nth(2).fill('12.30')
  await hours.getByRole('button', { name: t('visits.hours.same_all_week'), exact: true }).click()
  await hours.getByText(t('visits.replan.nothing_moves')).waitFor()
  await confirm(hours, t('visits.hours.save'))
  await page.getByText('11:30').first().waitFor()

  const sitting = await openDialog(visit, t('visits.presence.title'))
  // The others have a desk elsewhere that week.
  await choose(sitting, t('visits.presence.who'), /^Prov Testsson/)
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
  const takeBack = new RegExp(`^${words.t('staffing.end')}`)
  const ends = page.getByRole('button', { name: takeBack })
  await ends.first().waitFor()
  const before = await ends.count()
  const giving = await openDialog(visit, words.t('staffing.give'))
  await choose(giving, words.t('visits.presence.who'), /Testsson/)
  // Whoever is first has the task until the end of 2027 already.
  await fill(giving, words.t('staffing.from'), '2028-01-01')
  await fill(giving, words.t('staffing.until'), '2028-03-31')
  await confirm(giving, words.t('staffing.do'))
  expect(await ends.count()).toBe(before + 1)
  await page.getByRole('row', { name: /2028/ }).getByRole('button', { name: takeBack }).click()
  await page.getByText(words.t('staffing.ended')).first().waitFor()
  await page.getByRole('row', { name: /2028/ }).waitFor({ state: 'detached' })
  await visit.close()
})

/** Chooses the first of a list whose name is like this. */
async function choose(dialog: Locator, label: string, name: RegExp): Promise<void> {
  await dialog.getByRole('button', { name: new RegExp(`${label}$`) }).click()
  await dialog.page().getByRole('option', { name }).first().click()
}
