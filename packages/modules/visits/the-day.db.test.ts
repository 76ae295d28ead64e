import { type StaffActor, Temporal } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { selectData } from '../persons/index.ts'
import {
  aReceivedHousehold,
  aVisit,
  behind,
  done,
  everyErrand,
  onDay,
  refused,
  registered,
  seen,
  usePlace,
} from '../testing/index.ts'
import { endAssignment, giveAssignment } from './assign.ts'
import { findVisitors, readBoard, readQueue } from './board-page.ts'
import { checkIn, recordNoShow } from './check-in.ts'
import { readOwnVisits } from './own-visits.ts'
import { serveErrand, settleErrand } from './serve-errand.ts'
import { selectNotes } from './serve-queries.ts'
import { readTakenIn } from './taken-in-page.ts'
import { instantOf } from './times.ts'
import { findVisit } from './visit-queries.ts'
import { takeWalkIn } from './walk-in.ts'

const database = useDatabase()
const here = usePlace(database)
let clerk: StaffActor

beforeAll(async () => {
  clerk = await database.staff('SO_1380', ['office_staff'])
  for (const [agency, competence] of [
    ['SKV', 'identity_check'],
    ['AF', 'enrolment'],
    ['FK', 'application'],
  ] as const)
    await assign(agency, competence)
})

beforeEach(() => onDay(database, '2026-11-24'))

async function assign(agency: string, competence: string) {
  const actor = await here.officer(agency)
  const command = { staffId: clerk.staffId, competence, fromDay: '2026-11-24', untilDay: '2027-06-30' }
  return done(database, actor, (tx, clock) => giveAssignment(tx, clock, actor, command))
}

/** Sets the clock to a time on a day. */
function at(date: string, time: string): void {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  database.clock.set(Temporal.Instant.from(instantOf(date, hours * 60 + minutes).toString()))
}

async function arrived(errands?: (ids: readonly string[]) => string[]) {
  const household = await aReceivedHousehold(database, here.officer)
  const visit = await aVisit(database, household.person, {
    placeId: here.place.placeId,
    errands: (errands ?? everyErrand)(household.personIds),
  })
  const stored = await seen(database, here.coordinator, (tx) => findVisit(tx, visit.id))
  const first = stored?.errands[0]
  if (!stored || !first) throw new Error('the visit has no errand')
  at(first.date, '09:00')
  await done(database, clerk, (tx, clock) =>
    checkIn(tx, clock, clerk, { placeId: here.place.placeId, code: visit.code }),
  )
  return { ...household, visit, stored }
}

const asking = (actor: StaffActor) => ({ clock: database.clock, actor, language: 'sv' as const })

function serve(visitId: string, seq: number, move: 'begin' | 'done' | 'not_done', more = {}) {
  return (tx: Parameters<typeof serveErrand>[0], clock: Parameters<typeof serveErrand>[1]) =>
    serveErrand(tx, clock, clerk, { visitId, seq, move, ...more })
}

describe('a visitor', () => {
  test('is let in with the code on the day, and shown on the board with where to go', async () => {
    const { visit } = await arrived()
    const board = await done(database, clerk, (tx) =>
      readBoard({ tx, ...asking(clerk) }, { placeId: here.place.placeId }),
    )
    const shown = board.visits.find(({ visitId }) => visitId === visit.id)
    expect(shown).toMatchObject({ name: 'Zaynab Besöksprov', state: 'checked_in', persons: 5, language: 'ar' })
    expect(shown?.next?.deskNumber).toBe(1)
    expect(shown?.errands.filter(({ mayServe }) => !mayServe).map(({ agency }) => agency)).toEqual(['K1380'])
    const found = await done(database, clerk, (tx) =>
      findVisitors({ tx, ...asking(clerk) }, { placeId: here.place.placeId, name: 'besoksprov' }),
    )
    expect(found.items.map(({ visitId }) => visitId)).toContain(visit.id)
  })

  test('is not let in on another day, twice, or at another office', async () => {
    const household = await aReceivedHousehold(database, here.officer)
    const { code } = await aVisit(database, household.person, {
      placeId: here.place.placeId,
      errands: ['population_registration'],
      notBefore: '2026-12-03',
    })
    const come = (actor: StaffActor) => (tx: Parameters<typeof checkIn>[0], clock: Parameters<typeof checkIn>[1]) =>
      checkIn(tx, clock, actor, { placeId: here.place.placeId, code })
    expect(await refused(database, clerk, come(clerk))).toEqual({ reason: 'visit_on_another_day', day: '2026-12-03' })
    const elsewhere = await database.staff('SO_0581', ['office_staff'])
    expect((await refused(database, elsewhere, come(elsewhere))).reason).toBe('not_the_office')
    onDay(database, '2026-12-03')
    await done(database, clerk, come(clerk))
    expect(await refused(database, clerk, come(clerk))).toEqual({ reason: 'visit_not_booked', state: 'checked_in' })
  })

  test('who does not come is waited for, and then the times are free', async () => {
    const household = await aReceivedHousehold(database, here.officer)
    const visit = await aVisit(database, household.person, {
      placeId: here.place.placeId,
      errands: ['population_registration'],
      notBefore: '2026-12-07',
    })
    const stored = await seen(database, clerk, (tx) => findVisit(tx, visit.id))
    const from = stored?.errands[0]?.from ?? 0
    const miss = (tx: Parameters<typeof recordNoShow>[0], clock: Parameters<typeof recordNoShow>[1]) =>
      recordNoShow(tx, clock, clerk, { visitId: visit.id })
    database.clock.set(instantOf('2026-12-07', from + 14))
    expect((await refused(database, clerk, miss)).reason).toBe('still_expected')
    database.clock.set(instantOf('2026-12-07', from + 15))
    await done(database, clerk, miss)
    expect(await behind(database, 'select 1 from visits.taken where visit_id = $1', [visit.id])).toEqual([])
  })
})

describe('an errand', () => {
  test('that is a simple act ends the step of the chain in the agency’s name, by the one who did it', async () => {
    const household = await aReceivedHousehold(database, here.officer)
    const births = ['1988-03-01', '1985-01-01', '2012-01-01', '2016-01-01', '2023-01-01']
    await registered(database, await here.officer('SKV'), {
      journeyId: household.journeyId,
      members: household.personIds.map((personId, index) => ({
        personId,
        birthDate: births[index] ?? '',
        serial: `71${index}`,
      })),
    })
    const errand = `enrolment:${household.personIds[0]}`
    const visit = await aVisit(database, household.person, { placeId: here.place.placeId, errands: [errand] })
    const date = (await seen(database, clerk, (tx) => findVisit(tx, visit.id)))?.errands[0]?.date ?? ''
    at(date, '09:00')
    await done(database, clerk, (tx, clock) =>
      checkIn(tx, clock, clerk, { placeId: here.place.placeId, code: visit.code }),
    )
    expect(await done(database, clerk, serve(visit.id, 1, 'done'))).toMatchObject({ state: 'done' })
    const steps = await behind(
      database,
      `select s.by_organisation, s.by_staff from chain.step s join chain.milestone m on m.id = s.milestone_id
      where m.key = 'enrolment' and m.person_id = $1 and s.kind = 'done'`,
      [household.personIds[0]],
    )
    expect(steps).toEqual([{ by_organisation: 'AF', by_staff: clerk.staffId }])
    const people = await seen(database, clerk, (tx) => selectData(tx, household.personIds, ['identity']))
    expect(people).toEqual([])
  })

  test('that takes an officer of the agency is taken in, and stands in the agency’s work', async () => {
    const { visit, personIds } = await arrived()
    await done(database, clerk, serve(visit.id, 1, 'begin'))
    const queue = await done(database, clerk, (tx) =>
      readQueue({ tx, ...asking(clerk) }, { placeId: here.place.placeId }),
    )
    expect(queue.called).toContainEqual({ code: visit.code, deskNumber: 1 })
    expect(JSON.stringify(queue)).not.toContain('Besöksprov')
    expect(await done(database, clerk, serve(visit.id, 1, 'done'))).toMatchObject({ state: 'taken_in' })
    const skv = await here.officer('SKV')
    const work = await done(database, skv, (tx) => readTakenIn({ tx, ...asking(skv) }))
    expect(work.items).toContainEqual(
      expect.objectContaining({
        visitId: visit.id,
        name: 'Folkbokföring, med kontroll av identitet',
        personId: personIds[0],
      }),
    )
    await done(database, skv, (tx, clock) => settleErrand(tx, clock, skv, { visitId: visit.id, seq: 1 }))
    expect((await done(database, skv, (tx) => readTakenIn({ tx, ...asking(skv) }))).items).toEqual([])
  })

  test('cannot be served by one whom the agency has not assigned, nor before the visitor has come', async () => {
    const { visit, stored } = await arrived()
    const school = stored.errands.find(({ key }) => key === 'school_place')?.seq ?? 0
    expect(await refused(database, clerk, serve(visit.id, school, 'done'))).toEqual({
      reason: 'not_assigned',
      agency: 'K1380',
      source: 'SFS 2019:212 5 §',
    })
    expect((await refused(database, clerk, serve(visit.id, 1, 'not_done'))).reason).toBe('why_not_done_missing')
    onDay(database, '2026-11-24')
    const other = await aReceivedHousehold(database, here.officer)
    const booked = await aVisit(database, other.person, {
      placeId: here.place.placeId,
      errands: ['population_registration'],
    })
    expect((await refused(database, clerk, serve(booked.id, 1, 'begin'))).reason).toBe('visit_not_checked_in')
  })

  test('is told about in a note that the agency and the person read, and the office does not', async () => {
    const { visit, person } = await arrived()
    await done(database, clerk, serve(visit.id, 1, 'not_done', { because: 'papers_missing', note: 'Passet saknas.' }))
    const rows = async (actor: StaffActor) =>
      seen(database, actor, async (tx) => (await selectNotes(tx, [visit.id])).length)
    expect([await rows(clerk), await rows(await here.officer('AF'))]).toEqual([0, 0])
    expect(await rows(await here.officer('SKV'))).toBe(1)
    const own = await done(database, person, (tx) =>
      readOwnVisits({ tx, clock: database.clock, actor: person, language: 'sv' }),
    )
    expect(own.visits[0]?.notes).toMatchObject([{ agencyName: 'Skatteverket', text: 'Passet saknas.' }])
    expect(own.errands.find(({ errand }) => errand === 'population_registration')?.booked).toBe(false)
  })

  test('is served no more once the agency has taken the assignment back', async () => {
    const other = await database.staff('SO_1380', ['office_staff'])
    const skv = await here.officer('SKV')
    const command = {
      staffId: other.staffId,
      competence: 'identity_check',
      fromDay: '2026-11-24',
      untilDay: '2027-06-30',
    }
    const given = await done(database, skv, (tx, clock) => giveAssignment(tx, clock, skv, command))
    await done(database, skv, (tx, clock) => endAssignment(tx, clock, skv, { assignmentId: given.id }))
    const { visit } = await arrived()
    const refusal = await refused(database, other, (tx, clock) =>
      serveErrand(tx, clock, other, { visitId: visit.id, seq: 1, move: 'begin' }),
    )
    expect(refusal.reason).toBe('not_assigned')
    const halmstad = await here.officer('K1380')
    const municipal = await refused(database, halmstad, (tx, clock) => giveAssignment(tx, clock, halmstad, command))
    expect(municipal.reason).toBe('municipality_decides_itself')
  })
})

describe('somebody who has not booked', () => {
  const wish = { errands: ['enrolment'], adults: 1, children: 0, language: 'sv' }

  test('gets the first gap of the day and a code, and nobody’s name is asked for', async () => {
    at('2026-12-10', '09:30')
    const taken = await done(database, clerk, (tx, clock) =>
      takeWalkIn({ tx, clock, actor: clerk, language: 'sv' }, { ...wish, placeId: here.place.placeId }),
    )
    expect(taken.times[0]?.from).toBe('09:30')
    const visit = await seen(database, clerk, (tx) => findVisit(tx, taken.id))
    expect(visit).toMatchObject({ name: null, personId: null, state: 'checked_in' })
    expect(await done(database, clerk, serve(taken.id, 1, 'done'))).toMatchObject({ state: 'done' })
    expect((await seen(database, clerk, (tx) => findVisit(tx, taken.id)))?.state).toBe('ended')
  })

  test('is told when there is no gap, and when nobody does it here', async () => {
    at('2026-12-10', '15:50')
    const come = (changes = {}) =>
      refused(database, clerk, (tx, clock) =>
        takeWalkIn({ tx, clock, actor: clerk, language: 'sv' }, { ...wish, ...changes, placeId: here.place.placeId }),
      )
    expect((await come()).reason).toBe('no_gap_today')
    expect((await come({ errands: ['passport'] })).reason).toBe('errand_not_done_here')
  })
})
