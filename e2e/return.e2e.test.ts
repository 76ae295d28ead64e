import { describe, expect, test } from 'vitest'
import { useCrew } from './harness/crew.ts'
import { chooseFrom, confirm, fill, findInList } from './harness/forms.ts'
import { expectNotFound } from './harness/person-page.ts'
import type { Visit } from './harness/visit.ts'
import { wordsIn } from './harness/words.ts'

const { t, step: stepName } = wordsIn('sv')
const step = (key: string) => stepName('return_enforced', key)

/** A removal order goes from Migrationsverket to the police and comes back as a departure. */
describe('a return through the police', () => {
  const be = useCrew()
  let person = ''

  test('Migrationsverket hands it over: what is missing is marked, and it goes when it is whole', async () => {
    const officer = await be('staff:MIGR:1', '/begin')
    const { page } = officer
    await chooseFrom(page, { label: t('persons.begin.which'), option: 'Återvändande genom polisen' })
    await fill(page, t('persons.register.case_number'), 'K-2026-97036')
    await fill(page, t('persons.register.given'), 'Yusuf')
    await fill(page, t('persons.register.family'), 'Exempel')
    await fill(page, t('persons.register.birth_date'), '1991-04-05')
    await findInList(page, { label: t('persons.register.citizenship'), option: 'Syrien' })
    await page.getByRole('button', { name: t('persons.begin.do'), exact: true }).click()
    await page.waitForURL(/\/persons\/[0-9a-f-]{36}$/)
    person = page.url().split('/').at(-1) ?? ''

    const dialog = await completing(officer, 'handed_to_police')
    await dialog.getByRole('button', { name: t('chain.complete.do'), exact: true }).click()
    await dialog.getByRole('alert').waitFor()
    expect(await dialog.getByText(t('returns.missing'), { exact: true }).count()).toBeGreaterThan(8)
    await fillHandOver(dialog)
    await confirm(dialog, t('chain.complete.do'))
    await page.getByRole('heading', { name: t('returns.title'), exact: true }).waitFor()
    await page.getByText(t('returns.nothing_back'), { exact: true }).waitFor()
  })

  test('the police see everything that they need, and tell how it went', async () => {
    const police = await be('staff:POL:1', `/persons/${person}`)
    const card = police.page.getByRole('region', { name: t('returns.title'), exact: true })
    await card.getByText('UM 1000-26', { exact: true }).waitFor()
    await card.getByText(t('returns.because.keeps_away'), { exact: true }).waitFor()
    for (const key of ['case_received', 'detention', 'identity_documents', 'enforcement', 'status_back']) {
      const dialog = await completing(police, key)
      if (key === 'detention') await outcome(dialog, 'Inget förvar')
      if (key === 'enforcement') await outcome(dialog, 'Har lämnat landet')
      if (key === 'status_back') {
        await fill(dialog, t('returns.field.happenedOn'), '2026-11-24')
        await tickByKey(dialog, t('returns.documents.passport'))
      }
      await confirm(dialog, t('chain.complete.do'))
    }
    expect(police.complaints()).toEqual([])
  })

  test('Migrationsverket sees how it went and confirms the departure; a municipality has seen nothing', async () => {
    const officer = await be('staff:MIGR:1', `/persons/${person}`)
    await officer.page.getByText(t('returns.outcome.left'), { exact: true }).waitFor()
    const dialog = await completing(officer, 'departure_confirmed')
    await outcome(dialog, 'Inget återreseförbud')
    await confirm(dialog, t('chain.complete.do'))
    await expectNotFound(await be('staff:K1380:1', '/persons'), person)
  })
})

type Dialog = Awaited<ReturnType<typeof completing>>

async function fillHandOver(dialog: Dialog): Promise<void> {
  const choices = {
    orderKind: 'utvisning',
    reEntryBanYears: '0',
    identityBy: 'passport',
    whereabouts: 'unknown',
    because: 'keeps_away',
    obstacles: 'none_found',
    detention: 'none',
  }
  for (const [field, choice] of Object.entries(choices))
    await chooseFrom(dialog, { label: t(`returns.field.${field}`), option: t(`returns.${field}.${choice}`) })
  for (const field of ['decidedOn', 'finalOn', 'enforceableFrom', 'lastSeenOn', 'obstaclesExaminedOn'])
    await fill(dialog, t(`returns.field.${field}`), field === 'decidedOn' ? '2026-09-24' : '2026-11-02')
  await fill(dialog, t('returns.field.decision'), 'UM 1000-26')
  await fill(dialog, t('returns.field.contactUnit'), 'Återvändandeenheten')
  await fill(dialog, t('returns.field.contactPhone'), '0771-00 00 00')
  await tickByKey(dialog, t('returns.documents.passport'))
}

/** Far down in a long dialog a box is reached by the keyboard, as an officer would. */
async function tickByKey(dialog: Dialog, name: string): Promise<void> {
  await dialog.getByRole('checkbox', { name, exact: true }).press(' ')
}

async function outcome(dialog: Dialog, name: string): Promise<void> {
  await dialog.getByRole('radio', { name: new RegExp(`^${name}`) }).press(' ')
}

/** Opens the dialog of a step, chosen in the drawing. */
async function completing({ page }: Visit, key: string) {
  const details = page.getByRole('region', { name: t('chain.details'), exact: true })
  await page.locator(`[data-bar$="/${key}"]`).focus()
  await details.getByRole('heading', { name: step(key), exact: true }).waitFor()
  await details.getByRole('button', { name: t('persons.next.complete'), exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('heading', { name: t('chain.complete.title', { name: step(key) }) }).waitFor()
  return dialog
}
