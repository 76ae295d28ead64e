import type { StaffActor } from '@kedjan/kernel'
import type { TestDatabase } from '@kedjan/kernel/testing'
import { answerReferral, ask, makeReferral, recordReception } from '@kedjan/modules/handoffs'
import { recordDatum } from '@kedjan/modules/persons'
import {
  aConsenting,
  aContact,
  aDocument,
  aHousehold,
  aKommuntal,
  aMember,
  aNumber,
  anAnvisning,
  answered,
  aReferral,
  done,
  judged,
  registered,
} from '@kedjan/modules/testing'
import type { Canary } from './canaries.ts'

export type Officer = (organisationId: string) => Promise<StaffActor>

export interface Country {
  readonly canaries: readonly Canary[]
  /** The reference person, the other adult and the child of the household that was told about. */
  readonly family: readonly string[]
}

/** A small country, made by the products' own actions, in which every organisation keeps something of its own. */
export async function seedCanaries(database: TestDatabase, officer: Officer): Promise<Country> {
  await aKommuntal(database, await officer('LST_N'), { municipality: 'K1380', persons: 500 })
  const told = await toldHousehold(database, officer)
  const [reference = ''] = told.family
  const canaries = [
    ...told.canaries,
    ...(await protectedHousehold(database, await officer('MIGR'))),
    ...(await settledAlone(database, officer)),
    ...(await ownKnowledge(database, officer, reference)),
    ...(await referral(database, officer, reference)),
    ...(await papers(database, await officer('K1380'), reference)),
    ...(await referralToThoseWithoutUsers(database, officer)),
  ]
  return { canaries, family: told.family }
}

const births = ['1988-03-01', '1985-01-01', '2017-01-01'] as const

const members = [
  {
    given: 'Zqalbina',
    birthDate: births[0],
    phone: '+46707193101',
    lmaCard: '71931551',
    occupation: 'Zqvavare',
  },
  { given: 'Zqbertil', birthDate: births[1], sex: 'male', position: 'adult' },
  { given: 'Zqcelia', birthDate: births[2], position: 'child' },
] as const

/** Assigned to Halmstad, received there, and written into the population register. */
async function toldHousehold(database: TestDatabase, officer: Officer): Promise<Country> {
  const [migr, halmstad, skv] = [await officer('MIGR'), await officer('K1380'), await officer('SKV')]
  const begun = await aHousehold(database, migr, {
    caseNumber: 'K-2026-71931',
    address: 'Zqvadersgatan 41',
    members: members.map((member) => aMember({ ...member, family: 'Zqorvath' })),
  })
  const handoffId = await anAnvisning(database, migr, { householdId: begun.householdId, to: 'K1380' })
  await answered(database, halmstad, handoffId, 'date_agreed')
  await done(database, migr, (tx, clock) => ask(tx, clock, migr, { handoffId, text: 'Zqfraga om hissen' }))
  const reception = { handoffId, on: database.clock.today().toString(), address: 'Zqkajen 7', note: 'Zqnotis' }
  await done(database, halmstad, (tx, clock) => recordReception(tx, clock, halmstad, reception))
  await registered(database, skv, {
    journeyId: begun.journeyId,
    members: begun.personIds.map((personId, at) => ({ personId, birthDate: births[at] ?? '', serial: '771' })),
    disclose: [{ basisId: 'skv-municipality-registration', recipient: 'K1380' }],
  })
  return { canaries: canariesOf(begun.personIds), family: begun.personIds }
}

function canariesOf(family: readonly string[]): Canary[] {
  const [reference = ''] = family
  const toldBy = (category: string) => [{ category, holder: 'MIGR' }]
  const name = [...toldBy('identity'), { category: 'population_registration', holder: 'SKV' }]
  const parties = ['MIGR', 'K1380']
  return [
    ...members.map(({ given }, at) => ofPersons(given, family.slice(at, at + 1), name)),
    ofPersons('Zqorvath', family, name),
    ofPersons('71931551', [reference], toldBy('identity')),
    ofPersons('+46707193101', [reference], toldBy('contact')),
    ofPersons('Zqvadersgatan', family, toldBy('contact')),
    ofPersons('Zqvavare', [reference], toldBy('education_work')),
    ofPersons('K-2026-71931', family, toldBy('family')),
    ofPersons('Zqkajen', [reference], [{ category: 'reception', holder: 'K1380' }]),
    ...['Zqfraga', 'Zqnotis'].map((value) => ofHandoff(value, parties, reference)),
    ...family.map((personId, at) =>
      ofPersons(aNumber(births[at] ?? '', '771'), [personId], [{ category: 'population_registration', holder: 'SKV' }]),
    ),
  ]
}

/** Nobody is told of a protected household. */
async function protectedHousehold(database: TestDatabase, migr: StaffActor): Promise<Canary[]> {
  const { personIds } = await aHousehold(database, migr, {
    caseNumber: 'K-2026-71932',
    members: [
      aMember({ given: 'Zqdolda', family: 'Zqskyddad', lmaCard: '71932662', protection: 'sekretessmarkering' }),
    ],
  })
  return [
    ...['Zqdolda', 'Zqskyddad', '71932662'].map((value) =>
      ofPersons(value, personIds, [{ category: 'identity', holder: 'MIGR' }]),
    ),
    ofPersons('K-2026-71932', personIds, [{ category: 'family', holder: 'MIGR' }]),
  ]
}

/** Found a home of its own in Stockholm; its anvisning to Halmstad is only a plan of Migrationsverket's. */
async function settledAlone(database: TestDatabase, officer: Officer): Promise<Canary[]> {
  const migr = await officer('MIGR')
  const planned = await aHousehold(database, migr, {
    caseNumber: 'K-2026-71933',
    members: [aMember({ given: 'Zqebba', family: 'Zqplanerad', phone: '+46707193303' })],
  })
  await anAnvisning(database, migr, { householdId: planned.householdId, to: 'K1380', plan: true })
  return [
    ...['Zqebba', 'Zqplanerad'].map((value) =>
      ofPersons(value, planned.personIds, [{ category: 'identity', holder: 'MIGR' }]),
    ),
    ofPersons('+46707193303', planned.personIds, [{ category: 'contact', holder: 'MIGR' }]),
  ]
}

/** What Halmstad and Skatteverket have found out by themselves and told nobody. */
async function ownKnowledge(database: TestDatabase, officer: Officer, personId: string): Promise<Canary[]> {
  const found = [
    { holder: 'K1380', occupation: 'Zqsnickare' },
    { holder: 'SKV', occupation: 'Zqbokbindare' },
  ]
  for (const { holder, occupation } of found) {
    const actor = await officer(holder)
    const datum = { kind: 'education_work' as const, value: { occupation } }
    await done(database, actor, (tx, clock) => recordDatum(tx, clock, actor, { personId, datum }))
  }
  return found.map(({ holder, occupation }) =>
    ofPersons(occupation, [personId], [{ category: 'education_work', holder }]),
  )
}

/** Halmstad has asked Arbetsförmedlingen for something, and been answered. */
async function referral(database: TestDatabase, officer: Officer, personId: string): Promise<Canary[]> {
  const [halmstad, af] = [await officer('K1380'), await officer('AF')]
  const answerBy = database.clock.today().add({ days: 20 }).toString()
  const wish = { personId, to: 'AF', subject: 'Zqpraktik', answerBy, note: 'Zqbakgrund' }
  const { id } = await done(database, halmstad, (tx, clock) => makeReferral(tx, clock, halmstad, wish))
  const answer = { handoffId: id, move: 'accept' as const, note: 'Zqgodtaget' }
  await done(database, af, (tx, clock) => answerReferral(tx, clock, af, answer))
  return ['Zqpraktik', 'Zqbakgrund', 'Zqgodtaget'].map((value) => ofHandoff(value, ['K1380', 'AF'], personId))
}

/** A paper of Halmstad's that nobody else was told of: neither its name nor what it says. */
async function papers(database: TestDatabase, halmstad: StaffActor, personId: string): Promise<Canary[]> {
  const bytes = Buffer.from('Zqbrevet om det som bara Halmstad vet.')
  await aDocument(database, halmstad, { personId, category: 'health', name: 'Zqintyg.txt', bytes })
  await judged(database, 'clean')
  return ['Zqintyg', 'Zqbrevet'].map((value) => ofPersons(value, [personId], [{ category: 'health', holder: 'K1380' }]))
}

/** Halmstad has asked Rädda Barnen, which has no users, and passed on where somebody lives. */
async function referralToThoseWithoutUsers(database: TestDatabase, officer: Officer): Promise<Canary[]> {
  await aContact(database, await database.staff('K1380', ['coordinator']))
  const personId = await aConsenting(database, officer, { address: 'Zqstigen 5' })
  await aReferral(database, officer, { personId, subject: 'Zqlaxhjalp', note: 'Zqtisdagar' })
  return [
    ofPersons('Zqstigen', [personId], [{ category: 'contact', holder: 'K1380' }]),
    ...['Zqlaxhjalp', 'Zqtisdagar'].map((value) => ofHandoff(value, ['K1380', 'RB'], personId)),
  ]
}

function ofPersons(
  value: string,
  persons: readonly string[],
  places: readonly { category: string; holder: string }[],
): Canary {
  return { kind: 'of_persons', value, persons, places }
}

function ofHandoff(value: string, parties: readonly string[], person: string): Canary {
  return { kind: 'of_handoff', value, parties, person }
}
