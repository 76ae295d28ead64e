import { asActor, type Id, morningOf, system, type Tx } from '@kedjan/kernel'
import { type TestDatabase, useDatabase } from '@kedjan/kernel/testing'
import { selectOpenHandoffs } from '@kedjan/modules/handoffs'
import { searchPersons } from '@kedjan/modules/persons'
import { summariseRetention } from '@kedjan/modules/retention'
import { readMeasures } from '@kedjan/modules/visits'
import { expect, test } from 'vitest'
import { dayOf } from './days.ts'
import { findStory, isHalfSeeded, isSeeded, listPersonas, playDays, type SeedReport, seedCountry } from './index.ts'
import { countOwnerlessJourneys, selectStandings } from './invariant-queries.ts'
import { makeHousehold } from './people/make-household.ts'
import { selectMembersByCaseNumber } from './queries.ts'
import { findActing, registerEveryone } from './staff.ts'
import { selectOpenIds, selectOpenSteps } from './step-queries.ts'
import { selectPlacesOf } from './visit-queries.ts'

/** Small, and with a protected household under the number 18. */
const small = { seed: 21, persons: 122 }
const patience = 240_000
const [one, other, broken] = [useDatabase(), useDatabase(), useDatabase()]

function seed(database: TestDatabase, linked: [string, Id][] = []): Promise<SeedReport> {
  const insertSubject = async (_tx: Tx, subject: string, personId: Id) => {
    linked.push([subject, personId])
  }
  return seedCountry({ ...small, ground: database.ground, clock: database.clock, insertSubject })
}

function standings({ ground, clock }: TestDatabase): Promise<string[]> {
  return asActor(ground, clock, system, selectStandings)
}

function openSteps({ ground, clock }: TestDatabase) {
  return asActor(ground, clock, system, async (tx) => selectOpenSteps(tx, await selectOpenIds(tx, '2026-01-01')))
}

test('the same seed gives the same country', { timeout: patience }, async () => {
  const linked: [string, Id][] = []
  const report = await seed(one, linked)
  await seed(other)
  expect(report.refused).toEqual([])
  expect(report.persons).toBeGreaterThan(100)
  expect(linked.map(([subject]) => subject)).toEqual([
    'person:story:1',
    'person:story:2',
    'person:settled:1',
    'person:arrived:1',
    'person:waiting:1',
  ])
  expect(await standings(one)).toEqual(await standings(other))
  expect(one.clock.now().equals(morningOf(dayOf('2026-11-24')))).toBe(true)
  expect(await isSeeded(one)).toBe(true)
  expect(await isHalfSeeded(one)).toBe(false)
})

test('every open journey has an open step', async () => {
  expect(await asActor(one.ground, one.clock, system, countOwnerlessJourneys)).toBe(0)
})

test('the oldest households have ended, were warned, and can be put on a destruction list', async () => {
  const summary = await asActor(one.ground, one.clock, system, (tx) => summariseRetention(tx, one.clock))
  expect(summary.households.to_list).toBe(3)
})

test('the two meeting places save visits and bookings against single bookings', async () => {
  const acting = await findActing(one.ground, one.clock)
  for (const office of ['SO_0581', 'SO_1380']) {
    const coordinator = acting.get(office)?.[1]
    if (!coordinator) throw new Error(`nobody arranges ${office}`)
    const measures = await asActor(one.ground, one.clock, coordinator, async (tx) => {
      const place = (await selectPlacesOf(tx)).find((known) => known.office === office)
      const asking = { tx, clock: one.clock, actor: coordinator, language: 'sv' as const }
      return readMeasures(asking, { placeId: place?.id ?? '', from: '2026-11-10', to: '2026-11-24' })
    })
    if (!measures.ok) throw new Error(measures.refusal.reason)
    expect(measures.value.saved?.visits).toBeGreaterThan(0)
    expect(measures.value.saved?.bookings).toBeGreaterThan(0)
  }
})

test('the story stands decided and waits for Halmstad', async () => {
  const story = await findStory(one.ground, one.clock)
  expect(story?.caseNumber).toBe('K-2026-00417')
  const steps = await openSteps(one)
  const own = steps.filter(({ case_number: caseNumber }) => caseNumber === 'K-2026-00417')
  expect(own.map(({ key, responsible, size }) => [key, responsible, size])).toEqual([['acknowledgement', 'K1380', 5]])
  expect(own[0]?.handoff).toMatchObject({ made_on: '2026-11-23', receive_by: '2026-12-14' })
})

test('the coordinator in Halmstad finds several to answer, one of them late, and one that stalls', async () => {
  const [coordinator] = (await findActing(one.ground, one.clock)).get('K1380') ?? []
  if (!coordinator) throw new Error('nobody acts for Halmstad')
  const wish = { organisationId: 'K1380', show: 'answer' as const, limit: 50 }
  const waiting = await asActor(one.ground, one.clock, coordinator, (tx) => selectOpenHandoffs(tx, wish))
  expect(waiting.length).toBeGreaterThanOrEqual(4)
  expect(waiting.filter((handoff) => handoff.answer_by < '2026-11-24' && handoff.escalation > 0)).toHaveLength(1)
  const steps = await openSteps(one)
  const stalled = steps.filter((step) => step.case_number === 'K-2026-00466')
  expect(stalled.map(({ key, ready_on: readyOn }) => [key, readyOn])).toEqual([['date_agreed', '2026-11-04']])
})

test('whoever a visitor can be along the other chains has something to do', async () => {
  const settling = ['settlement_assigned', 'settlement_own', 'establishment']
  const others = (await openSteps(one)).filter(({ template }) => !settling.includes(template))
  const reached = others.filter(({ ready_on: readyOn }) => readyOn <= '2026-11-24')
  const has = (organisation: string, key: string) =>
    reached.some((step) => step.responsible === organisation && step.key === key)
  expect(has('EMB_AMMAN', 'application')).toBe(true)
  expect(has('UNI_LU', 'admission')).toBe(true)
  expect(has('K1380', 'guardian_appointed')).toBe(true)
  expect(has('REG_N', 'health_examination_offered')).toBe(true)
  expect(has('POL', 'case_received')).toBe(true)
  expect(reached.some(({ responsible }) => responsible === 'MD_GOTEBORG')).toBe(true)
})

test('a protected household is there, and no search finds it', async () => {
  const [officer] = (await findActing(one.ground, one.clock)).get('MIGR') ?? []
  if (!officer) throw new Error('nobody acts for Migrationsverket')
  const caseNumber = 'K-2026-00018'
  const members = await asActor(one.ground, one.clock, system, (tx) => selectMembersByCaseNumber(tx, caseNumber))
  const household = makeHousehold(small.seed, caseNumber, dayOf('2026-06-01'))
  expect(members).toHaveLength(household.members.length)
  expect(household.members[0]?.protection).not.toBe('none')
  for (const text of [caseNumber, ...household.members.map(({ given, family }) => `${given} ${family}`)]) {
    const found = await asActor(one.ground, one.clock, officer, (tx) => searchPersons(tx, one.clock, officer, text))
    expect(found.items.filter(({ personId }) => members.includes(personId))).toEqual([])
  }
})

test('a visitor can be officers all along the chain, and newcomers at three places in it', async () => {
  const personas = await listPersonas(one.ground, one.clock, 'en')
  const wanted = [
    'staff:MIGR:1',
    'staff:K1380:1',
    'staff:SKV:1',
    'staff:AF:1',
    'staff:FK:1',
    'staff:LST_N:1',
    'staff:REG_N:1',
    'staff:SO_0581:1',
    'staff:EMB_AMMAN:1',
    'staff:UNI_LU:1',
    'staff:POL:1',
    'staff:MD_GOTEBORG:1',
    'staff:K1380:2',
    'staff:REG_N:2',
    'person:story:1',
    'person:story:2',
    'person:settled:1',
    'person:waiting:1',
  ]
  expect(personas.map(({ hint }) => hint)).toEqual(expect.arrayContaining(wanted))
})

test('half a year on, the country still goes round and silence is heard', { timeout: patience }, async () => {
  const before = (await standings(other)).length
  const days: string[] = []
  const report = await playDays({
    seed: small.seed,
    ground: other.ground,
    clock: other.clock,
    days: 181,
    onDay: (day) => days.push(day),
  })
  const counts = new Map(report.happened.map(({ what, count }) => [what, count]))
  expect([report.from, report.to, days.length]).toEqual(['2026-11-24', '2027-05-24', 181])
  expect(counts.get('silence_escalated')).toBeGreaterThan(0)
  expect(counts.get('household_registered')).toBeGreaterThan(10)
  expect(counts.get('first_payment')).toBeGreaterThan(10)
  expect((await standings(other)).length).toBeGreaterThan(before)
  expect(await asActor(other.ground, other.clock, system, countOwnerlessJourneys)).toBe(0)
  expect(report.refused).toEqual([])
})

test('playing stops between two days, and what was played stays', async () => {
  const stop = new AbortController()
  const report = await playDays({
    seed: small.seed,
    ground: one.ground,
    clock: one.clock,
    days: 30,
    signal: stop.signal,
    onDay: (day) => {
      if (day === '2026-11-26') stop.abort()
    },
  })
  expect(report.to).toBe('2026-11-26')
})

test('a country that was left half made is noticed', async () => {
  expect(await isHalfSeeded(broken)).toBe(false)
  await registerEveryone(broken.ground, broken.clock)
  expect(await isHalfSeeded(broken)).toBe(true)
  expect(await isSeeded(broken)).toBe(false)
})
