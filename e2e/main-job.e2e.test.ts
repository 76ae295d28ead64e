import type { Locator } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { useCrew } from './harness/crew.ts'
import { family, familyName, type Member, theCase } from './harness/family.ts'
import { chooseFrom, confirm, fill, findInList, openDialog, tick } from './harness/forms.ts'
import { expectNext, expectNotFound, expectOwnStep, seenBy, stepsSeen } from './harness/person-page.ts'
import { phone, useBrowser, type Visit } from './harness/visit.ts'
import { today, wordsIn } from './harness/words.ts'

const { t, format, step: stepName, category } = wordsIn('sv')
const settlement = (key: string) => stepName('settlement_assigned', key)
const establishment = (key: string) => stepName('establishment', key)
const kinds = (...codes: Parameters<typeof category>[0][]) => codes.map(category)
const [done, open, hidden] = ['done', 'open', 'hidden'].map((state) => t(`chain.state.${state}`))

const whatHalmstadIsTold = kinds(
  'identity',
  'family',
  'language',
  'contact',
  'permit',
  'education_work',
  'housing_needs',
  'settlement',
)

/** docs/howto/main-job.md, step by step; the numbers of the tests are the numbers of the page. */
describe('the main job', () => {
  const be = useCrew()
  const comeIn = useBrowser()
  let amina = ''
  let handoff = ''
  const aminaPage = () => `/persons/${amina}`
  const seenAs = async (as: string) => seenBy(await be(as, '/persons'), amina)
  const stepsAs = async (as: string) => stepsSeen(await be(as, '/persons'), amina)

  test('1. Migrationsverket registers the household', async () => {
    const officer = await be('staff:MIGR:1', '/persons')
    await officer.page.getByRole('link', { name: t('persons.register'), exact: true }).click()
    await writeHousehold(officer)
    await officer.page.getByRole('button', { name: t('persons.register.do'), exact: true }).click()
    await officer.page.waitForURL(/\/persons\/[0-9a-f-]{36}$/)
    amina = officer.page.url().split('/').at(-1) ?? ''
    await expectNext(officer, { step: settlement('anvisning'), who: 'Migrationsverket', due: null })

    expect(await seenAs('staff:MIGR:1')).toEqual(
      kinds('identity', 'family', 'language', 'contact', 'permit', 'education_work', 'housing_needs'),
    )
    expect(await seenAs('staff:SKV:1')).toEqual(kinds('identity', 'family', 'contact', 'permit'))
    expect(await seenAs('staff:AF:1')).toEqual(kinds('identity', 'language', 'permit', 'education_work'))
    expect(await seenAs('staff:FK:1')).toEqual(kinds('identity', 'permit'))
    for (const outside of ['staff:K1380:1', 'staff:K0581:1', 'staff:REG_N:1', 'staff:SO_0581:1']) {
      await expectNotFound(await be(outside, '/persons'), amina)
    }
  })

  test('2. Migrationsverket assigns the household to Halmstad', async () => {
    const officer = await be('staff:MIGR:1', aminaPage())
    const dialog = await openDialog(officer, t('persons.next.issue'))
    await findInList(dialog, { label: t('handoffs.issue.municipality'), option: 'Halmstad' })
    expect(await dialog.innerText()).toContain(format.day('2027-01-24'))
    for (const kind of kinds('identity', 'housing_needs')) expect(await dialog.innerText()).toContain(kind)
    await fill(dialog, t('handoffs.form.receive_by'), '2027-01-20')
    await confirm(dialog, t('handoffs.issue.do_decide'))

    expect(await seenAs('staff:K1380:1')).toEqual(whatHalmstadIsTold)
    expect(await seenAs('staff:SKV:1')).toEqual(kinds('identity', 'family', 'contact', 'permit'))
    await expectNotFound(await be('staff:K0581:1', '/persons'), amina)
    const coordinator = await be('staff:K1380:1', aminaPage())
    await expectNext(coordinator, { step: settlement('acknowledgement'), who: 'Halmstads kommun', due: '2026-12-01' })
    const registrar = await be('staff:SKV:1', aminaPage())
    expect(await registrar.page.locator('main').innerText()).not.toContain('Halmstad')
  })

  test('3. Halmstad acknowledges', async () => {
    const coordinator = await be('staff:K1380:1', '/work?show=answer')
    await coordinator.page.getByRole('link', { name: `Amina ${familyName}`, exact: true }).click()
    await coordinator.page.waitForURL(/\/handoffs\//)
    handoff = new URL(coordinator.page.url()).pathname
    await takeStep(coordinator, 'acknowledge')
    await stands(coordinator, 'acknowledged')

    await stands(await be('staff:MIGR:1', handoff), 'acknowledged')
    const seen = await stepsAs('staff:MIGR:1')
    expect(seen.get(settlement('anvisning'))).toBe(done)
    expect(seen.get(settlement('acknowledgement'))).toBe(hidden)
  })

  test('4. Halmstad reports a dwelling', async () => {
    const coordinator = await be('staff:K1380:1', handoff)
    await takeStep(coordinator, 'report_housing', async (dialog) => {
      await fill(dialog, t('handoffs.form.rooms'), '4')
      await fill(dialog, t('handoffs.form.beds'), '6')
      await tick(dialog, 'checkbox', t('handoffs.form.step_free'))
    })
    await stands(coordinator, 'housing_reported')
    const sender = await be('staff:MIGR:1', handoff)
    await stands(sender, 'housing_reported')
    expect(await sender.page.locator('main').innerText()).toContain(t('handoffs.dwelling.words', { rooms: 4, beds: 6 }))
  })

  test('5. Halmstad agrees on a day', async () => {
    const coordinator = await be('staff:K1380:1', handoff)
    await takeStep(coordinator, 'agree_date', (dialog) => fill(dialog, t('handoffs.form.agreed_day'), today))
    await stands(coordinator, 'date_agreed')
    await coordinator.go(aminaPage())
    await expectNext(coordinator, { step: settlement('reception'), who: 'Halmstads kommun', due: '2027-01-20' })
  })

  test('6. Halmstad records reception', async () => {
    const coordinator = await be('staff:K1380:1', handoff)
    await takeStep(coordinator, 'receive', (dialog) =>
      fill(dialog, t('handoffs.form.address'), 'Provgatan 12, Halmstad'),
    )
    await stands(coordinator, 'received')

    const registrar = await be('staff:SKV:1', aminaPage())
    await expectNext(registrar, { step: settlement('population_registration'), who: 'Skatteverket', due: '2026-12-22' })
    await coordinator.go(aminaPage())
    await expectNext(coordinator, { step: settlement('school_place'), who: 'Halmstads kommun', due: '2026-12-28' })
    const sender = await stepsAs('staff:MIGR:1')
    expect(sender.get(settlement('reception'))).toBe(done)
    expect(sender.get(settlement('lma_ended'))).toBe(open)
    expect(await seenAs('staff:MIGR:1')).toContain(category('reception'))
    expect(await seenAs('staff:SKV:1')).not.toContain(category('housing_needs'))
    expect(await seenAs('staff:SKV:1')).not.toContain(category('reception'))
  })

  test('7. Skatteverket registers the family', async () => {
    const registrar = await be('staff:SKV:1', aminaPage())
    const dialog = await openDialog(registrar, t('persons.next.complete'))
    for (const { given, number } of family) {
      await fill(dialog, t('chain.complete.number_of', { name: `${given} ${familyName}` }), number)
    }
    await confirm(dialog, t('chain.complete.do'))

    const registered = category('population_registration')
    for (const told of ['staff:MIGR:1', 'staff:FK:1', 'staff:K1380:1']) expect(await seenAs(told)).toContain(registered)
    expect(await seenAs('staff:AF:1')).not.toContain(registered)
    expect((await stepsAs('staff:SKV:1')).has(establishment('enrolment'))).toBe(false)
    await expectOwnStep(await be('staff:AF:1', '/work?show=open'), `Amina ${familyName}`, establishment('enrolment'))
  })

  test('8. Arbetsförmedlingen enrols, maps and places Amina', async () => {
    await complete('staff:AF:1', establishment('enrolment'))
    await complete('staff:AF:1', establishment('mapping'))
    await complete('staff:AF:1', establishment('conditions'), async (dialog) => {
      await dialog.getByRole('radio', { name: /^Uppfyllda/ }).press(' ')
    })
    await complete('staff:AF:1', establishment('placement'), async (dialog) => {
      await fill(dialog, t('chain.complete.placement_from'), today)
      await fill(dialog, t('chain.complete.extent'), '100')
    })

    const insurer = await be('staff:FK:1', aminaPage())
    await expectNext(insurer, {
      step: establishment('benefit_application'),
      who: 'Försäkringskassan',
      due: '2026-12-31',
    })
    for (const told of ['staff:FK:1', 'staff:MIGR:1']) expect(await seenAs(told)).toContain(category('establishment'))
    const municipality = await stepsAs('staff:K1380:1')
    expect(municipality.get(establishment('sfi_start'))).toBe(open)
    expect(municipality.get(establishment('mapping'))).toBe(hidden)
  })

  test('9. Försäkringskassan pays the first benefit', async () => {
    await complete('staff:FK:1', establishment('benefit_application'))
    await complete('staff:FK:1', establishment('first_payment'), (dialog) =>
      fill(dialog, t('chain.complete.amount'), '6776'),
    )
    expect(await seenAs('staff:FK:1')).toContain(category('benefit'))
    for (const other of ['staff:MIGR:1', 'staff:AF:1', 'staff:K1380:1', 'staff:SKV:1']) {
      expect(await seenAs(other)).not.toContain(category('benefit'))
    }
  })

  test('10. the ends are tied', async () => {
    await complete('staff:SKV:1', settlement('identity_card'))
    await complete('staff:K1380:1', settlement('school_place'))
    await complete('staff:K1380:1', establishment('sfi_start'))
    await complete('staff:REG_N:1', settlement('health_examination_offered'))
    await complete('staff:MIGR:1', settlement('lma_ended'))
    const officer = await be('staff:MIGR:1', aminaPage())
    await officer.page
      .getByText(t('chain.ended.completed', { day: format.day(today) }))
      .first()
      .waitFor()
    await expectNotFound(await be('staff:K0581:1', '/persons'), amina)
    expect(officer.complaints()).toEqual([])
  })

  test('11. the person of the story follows, in Arabic, English and Swedish', async () => {
    const newcomer = await comeIn({ as: 'person:story:1', to: '/me', options: { viewport: phone, hasTouch: true } })
    const words = { sv: wordsIn('sv'), en: wordsIn('en'), ar: wordsIn('ar') }
    await newcomer.page
      .getByRole('heading', { name: words.ar.step('settlement_assigned', 'acknowledgement') })
      .waitFor()
    expect(await newcomer.page.locator('html').getAttribute('dir')).toBe('rtl')

    const coordinator = await be('staff:K1380:1', '/work?show=answer')
    await coordinator.page.getByRole('link', { name: 'Amina al-Tajribi', exact: true }).click()
    await takeStep(coordinator, 'acknowledge')
    await newcomer.go('/me')
    for (const language of ['ar', 'en', 'sv'] as const) {
      const { t: say, step } = words[language]
      await newcomer.page.locator('.own-bar select').selectOption(language)
      await newcomer.page.getByRole('heading', { name: step('settlement_assigned', 'housing_reported') }).waitFor()
      expect(await newcomer.page.locator('html').getAttribute('lang')).toBe(language)
      expect(await newcomer.page.locator('html').getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr')
      await newcomer.page.getByRole('link', { name: say('shell.path'), exact: true }).click()
      await newcomer.page.getByText(step('settlement_assigned', 'lma_ended'), { exact: true }).waitFor()
      await newcomer.page.getByRole('link', { name: say('shell.information'), exact: true }).click()
      await newcomer.page.getByText('SFS 2016:39 11 a §').first().waitFor()
      await newcomer.page.getByRole('link', { name: say('shell.family'), exact: true }).click()
      await newcomer.page.getByText('Layla al-Tajribi', { exact: true }).waitFor()
      // Herself and the three children: the other adult's data are his own, though they share the household.
      expect(await newcomer.page.locator('.own-members li').count()).toBe(4)
      await newcomer.page.getByRole('link', { name: say('shell.next'), exact: true }).click()
    }
    expect(newcomer.complaints()).toEqual([])
    await newcomer.close()
  })

  /** Marks an own step as done from the details of the chain drawing. */
  async function complete(as: string, step: string, answer?: (dialog: Locator) => Promise<void>): Promise<void> {
    const officer = await be(as, aminaPage())
    await officer.page
      .getByRole('button', { name: new RegExp(`^${step}[,( ]`) })
      .first()
      .focus()
    const details = officer.page.getByRole('region', { name: t('chain.details'), exact: true })
    await details.getByRole('heading', { name: step, exact: true }).waitFor()
    await details.getByRole('button', { name: t('persons.next.complete'), exact: true }).click()
    const dialog = officer.page.getByRole('dialog')
    await dialog.getByRole('heading', { name: t('chain.complete.title', { name: step }) }).waitFor()
    await answer?.(dialog)
    await confirm(dialog, t('chain.complete.do'))
  }
})

async function writeHousehold({ page }: Visit): Promise<void> {
  const theCaseFields = page.getByRole('group', { name: t('persons.register.case'), exact: true })
  await fill(theCaseFields, t('persons.register.case_number'), theCase)
  await tick(theCaseFields, 'radio', t('persons.register.settlement.assigned'))
  await fill(theCaseFields, t('persons.register.address'), 'Provboendet, rum 5')
  for (const [at, member] of family.entries()) {
    if (at > 0) await page.getByRole('button', { name: t('persons.register.add'), exact: true }).click()
    const name = t('persons.register.member', { number: at + 1 })
    await writeMember(page.getByRole('group', { name, exact: true }), member)
  }
}

async function writeMember(fields: Locator, member: Member): Promise<void> {
  await findInList(fields, { label: t('persons.register.citizenship'), option: 'Syrien' })
  await fill(fields, t('persons.register.given'), member.given)
  await fill(fields, t('persons.register.family'), familyName)
  await fill(fields, t('persons.register.birth_date'), member.birthDate)
  await findInList(fields, { label: t('persons.register.language'), option: 'arabiska' })
  await chooseFrom(fields, { label: t('persons.register.sex'), option: t(`persons.register.sex.${member.sex}`) })
  await chooseFrom(fields, { label: t('persons.register.position'), option: t(`persons.position.${member.position}`) })
  await tick(fields, 'checkbox', t('persons.register.interpreter'))
  await tick(fields, 'radio', t('persons.needs.yes'))
  await fill(fields, t('persons.needs.on'), '2026-11-20')
  if (member.position !== 'reference_person') return
  await fill(fields, t('persons.register.as_written'), member.asWritten ?? '')
  await fields.getByText(t('persons.register.more'), { exact: true }).click()
  await fill(fields, t('persons.register.education_years'), '12')
  await fill(fields, t('persons.register.phone'), '+46 70 174 06 01')
  await tick(fields, 'checkbox', t('persons.need.step_free'))
}

/** One step of the hand-off: its button, what its dialog asks for, and what is said when it is done. */
async function takeStep(visit: Visit, act: string, answer?: (dialog: Locator) => Promise<void>): Promise<void> {
  const dialog = await openDialog(visit, t(`handoffs.act.${act}`))
  await answer?.(dialog)
  await confirm(dialog, t(`handoffs.act.${act}`))
  await visit.page
    .getByRole('status')
    .getByText(t(`handoffs.act.${act}.done`))
    .first()
    .waitFor()
}

async function stands({ page }: Visit, state: string): Promise<void> {
  await page
    .locator('.lead')
    .getByText(t(`handoffs.state.${state}`), { exact: true })
    .waitFor()
}
