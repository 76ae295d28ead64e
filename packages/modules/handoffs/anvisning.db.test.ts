import type { StaffActor } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { selectData } from '../persons/index.ts'
import {
  aDwelling,
  aHousehold,
  aKommuntal,
  anAnvisning,
  answered,
  behind,
  deletedFrom,
  done,
  officers,
  onDay,
  refused,
  seen,
} from '../testing/index.ts'
import {
  acknowledge,
  agreeDate,
  ask,
  cancelAnvisning,
  declineAnvisning,
  issueAnvisning,
  makeDecided,
  recordReception,
  replaceAnvisning,
  reportHousing,
} from './index.ts'
import { findHandoff, selectHandoffSteps } from './queries.ts'

const database = useDatabase()
const officer = officers(database)
let migr: StaffActor
let halmstad: StaffActor
let stockholm: StaffActor
let falkenberg: StaffActor

beforeAll(async () => {
  onDay(database, '2026-11-24')
  migr = await officer('MIGR')
  halmstad = await officer('K1380')
  stockholm = await officer('K0180')
  falkenberg = await officer('K1382')
  for (const municipality of ['K1380', 'K1382'])
    await aKommuntal(database, await officer('LST_N'), { municipality, persons: 1000 })
})

const wish = (householdId: string, more: object = {}) => ({
  householdId,
  to: 'K1380',
  receiveBy: '2027-01-20',
  plan: false,
  confirmProtected: false,
  ...more,
})

async function anvisad(more: { plan?: boolean } = {}) {
  const begun = await aHousehold(database, migr)
  const id = await anAnvisning(database, migr, { householdId: begun.householdId, to: 'K1380', ...more })
  return { ...begun, id }
}

async function stateFor(actor: StaffActor, id: string): Promise<string | undefined> {
  return (await seen(database, actor, (tx) => findHandoff(tx, id)))?.state
}

async function kinds(actor: StaffActor, personIds: readonly string[]): Promise<string[]> {
  const data = await seen(database, actor, (tx) =>
    selectData(tx, personIds.slice(0, 1), ['identity', 'permit', 'languages', 'settlement', 'reception']),
  )
  return data.map(({ kind }) => kind).sort()
}

async function openSteps(journeyId: string): Promise<string[]> {
  const rows = await behind<{ key: string; responsible: string }>(
    database,
    'select key, responsible from chain.open_milestone where journey_id = $1 order by key',
    [journeyId],
  )
  return rows.map(({ key, responsible }) => `${key} ${responsible}`)
}

describe('an anvisning', () => {
  test('binds the municipality, tells it what reception needs, and opens its steps', async () => {
    const { id, journeyId, personIds } = await anvisad()
    expect(await stateFor(halmstad, id)).toBe('decided')
    expect(await kinds(halmstad, personIds)).toEqual(['identity', 'languages', 'permit', 'settlement'])
    expect(await openSteps(journeyId)).toEqual(['acknowledgement K1380'])
    const [handoff] = await behind(
      database,
      'select persons_count, answer_by::text, source from handoffs.handoff where id = $1',
      [id],
    )
    expect(handoff).toEqual({ persons_count: 3, answer_by: '2026-12-01', source: 'SFS 2016:39 10 §' })
  })

  test('is not there for another municipality', async () => {
    const { id, personIds } = await anvisad()
    expect(await stateFor(stockholm, id)).toBeUndefined()
    expect(await kinds(stockholm, personIds)).toEqual([])
    expect(await seen(database, stockholm, (tx) => selectHandoffSteps(tx, id))).toEqual([])
  })

  test('is refused by rule, each with its paragraph', async () => {
    const { householdId } = await anvisad()
    const free = await aHousehold(database, migr)
    const issue = (command: ReturnType<typeof wish>) =>
      refused(database, migr, (tx, clock) => issueAnvisning(tx, clock, migr, command))
    expect(await issue(wish(householdId))).toEqual({ reason: 'already_assigned', source: 'SFS 2016:39 9 §' })
    expect(await issue(wish(free.householdId, { to: 'K0180' }))).toEqual({
      reason: 'kommuntal_missing',
      source: 'SFS 2016:39 5 §',
    })
    expect(await issue(wish(free.householdId, { to: 'REG_N' }))).toEqual({ reason: 'receiver_not_a_municipality' })
    expect(await issue(wish(free.householdId, { to: 'K9999' }))).toEqual({ reason: 'unknown_organisation' })
    expect(await issue(wish(free.householdId, { receiveBy: '2027-01-25' }))).toEqual({
      reason: 'deadline_too_late',
      latest: '2027-01-24',
      source: 'SFS 2016:39 10 §',
    })
    expect(await issue(wish('00000000-0000-7000-8000-000000000000'))).toEqual({ reason: 'household_not_found' })
  })

  test('is issued by Migrationsverket alone, even where a municipality sees the household', async () => {
    const { householdId } = await anvisad()
    for (const actor of [halmstad, stockholm]) {
      for (const plan of [true, false]) {
        expect(
          await refused(database, actor, (tx, clock) =>
            issueAnvisning(tx, clock, actor, wish(householdId, { to: 'K1382', plan })),
          ),
        ).toEqual({ reason: 'not_the_migration_agency' })
      }
    }
  })

  test('and the table itself takes none from a municipality, and no referral of a stranger', async () => {
    const { householdId, personIds } = await anvisad()
    const stranger = await aHousehold(database, migr)
    const insert = (kind: string, personId: string | undefined) =>
      seen(database, halmstad, (tx) =>
        sql`insert into handoffs.handoff (id, kind, from_organisation, to_organisation, person_id, household_id, persons_count, receive_by, answer_by, source, made_by, made_at, made_on)
        values (gen_random_uuid(), ${kind}, 'K1380', 'K1382', ${personId}, ${householdId}, 3, '2026-12-01', '2026-12-01', 'SFS 2016:39', ${halmstad.staffId}, now(), '2026-11-24')`.execute(
          tx,
        ),
      )
    await expect(insert('anvisning', personIds[0])).rejects.toThrow('row-level security')
    await expect(insert('referral', stranger.personIds[0])).rejects.toThrow('row-level security')
  })
})

describe('a planned anvisning', () => {
  test('is seen by no municipality, nor what is said of it, nor that it was dropped', async () => {
    const { id, personIds } = await anvisad({ plan: true })
    await done(database, migr, (tx, clock) =>
      ask(tx, clock, migr, { handoffId: id, text: 'Fits the flat on the ground floor?' }),
    )
    const everything = async () =>
      seen(database, halmstad, async (tx) => {
        const { rows } = await sql<{
          count: number
        }>`select (select count(*) from handoffs.handoff where id = ${id}) + (select count(*) from handoffs.step where handoff_id = ${id})
          + (select count(*) from handoffs.message where handoff_id = ${id}) + (select count(*) from handoffs.covered_person where handoff_id = ${id})
          + (select count(*) from handoffs.open_handoff where handoff_id = ${id}) as count`.execute(tx)
        return rows[0]?.count
      })
    expect(await everything()).toBe(0)
    expect(await kinds(halmstad, personIds)).toEqual([])
    await done(database, migr, (tx, clock) =>
      cancelAnvisning(tx, clock, migr, { handoffId: id, reason: 'decided_in_error' }),
    )
    expect(await everything()).toBe(0)
  })

  test('is decided later, and the time to answer runs from then', async () => {
    const { id } = await anvisad({ plan: true })
    onDay(database, '2026-12-14')
    expect(
      await done(database, migr, (tx, clock) =>
        makeDecided(tx, clock, migr, { handoffId: id, confirmedProtected: false }),
      ),
    ).toMatchObject({ id, state: 'decided' })
    expect((await seen(database, halmstad, (tx) => findHandoff(tx, id)))?.answer_by).toBe('2026-12-21')
    expect(
      await behind(database, 'select answer_by::text, state from handoffs.open_handoff where handoff_id = $1', [id]),
    ).toEqual([{ answer_by: '2026-12-21', state: 'decided' }])
    onDay(database, '2026-11-24')
  })

  test('is not decided once its last day is past, nor twice, nor by the municipality', async () => {
    const [late, twice] = [await anvisad({ plan: true }), await anvisad()]
    const decide = (actor: StaffActor, handoffId: string) =>
      refused(database, actor, (tx, clock) => makeDecided(tx, clock, actor, { handoffId, confirmedProtected: false }))
    onDay(database, '2027-01-14')
    expect(await decide(migr, late.id)).toEqual({ reason: 'deadline_in_the_past', today: '2027-01-14' })
    onDay(database, '2026-11-24')
    expect(await decide(migr, twice.id)).toMatchObject({
      reason: 'already_answered',
      state: 'decided',
      by: 'Prov MIGR',
      organisation: 'MIGR',
    })
    expect(await decide(halmstad, late.id)).toEqual({ reason: 'handoff_not_found' })
    expect(await decide(halmstad, twice.id)).toEqual({ reason: 'not_the_sender' })
  })
})

describe('the municipality answers', () => {
  test('step by step until the household is received, and Migrationsverket is told', async () => {
    const { id, journeyId, personIds } = await anvisad()
    await answered(database, halmstad, id, 'received')
    expect(await stateFor(migr, id)).toBe('received')
    expect(await kinds(migr, personIds)).toContain('reception')
    expect(await openSteps(journeyId)).toEqual(['lma_ended MIGR', 'population_registration SKV', 'school_place K1380'])
    expect(await behind(database, 'select 1 from handoffs.open_handoff where handoff_id = $1', [id])).toEqual([])
  })

  test('with the last day of reception that the decision gives', async () => {
    const { id, journeyId } = await anvisad()
    await answered(database, halmstad, id, 'date_agreed')
    expect(
      await behind(
        database,
        `select due_on::text from chain.open_milestone where journey_id = $1 and key = 'reception'`,
        [journeyId],
      ),
    ).toEqual([{ due_on: '2027-01-13' }])
  })

  const day = '2026-11-24'
  const late = { ...aDwelling('2027-01-14') }
  const answers = {
    acknowledge: (actor: StaffActor) => (handoffId: string) =>
      refused(database, actor, (tx, clock) => acknowledge(tx, clock, actor, { handoffId })),
    reportHousing:
      (actor: StaffActor, dwelling = aDwelling(day)) =>
      (handoffId: string) =>
        refused(database, actor, (tx, clock) => reportHousing(tx, clock, actor, { handoffId, dwelling })),
    agreeDate:
      (actor: StaffActor, on = day) =>
      (handoffId: string) =>
        refused(database, actor, (tx, clock) => agreeDate(tx, clock, actor, { handoffId, day: on })),
    recordReception:
      (actor: StaffActor, on = day) =>
      (handoffId: string) =>
        refused(database, actor, (tx, clock) =>
          recordReception(tx, clock, actor, { handoffId, on, address: 'Testgatan 1' }),
        ),
  }

  test('is refused by rule: a step out of order, a dwelling too late, a day that cannot be', async () => {
    const { id } = await anvisad()
    expect(await answers.reportHousing(halmstad)(id)).toEqual({ reason: 'not_in_this_state', state: 'decided' })
    await answered(database, halmstad, id, 'acknowledged')
    expect(await answers.acknowledge(halmstad)(id)).toMatchObject({
      reason: 'already_answered',
      by: 'Prov K1380',
      organisation: 'K1380',
    })
    expect(await answers.reportHousing(halmstad, late)(id)).toEqual({
      reason: 'dwelling_too_late',
      receiveBy: '2027-01-13',
      source: 'SFS 2016:39 10 §',
    })
    await done(database, halmstad, (tx, clock) =>
      reportHousing(tx, clock, halmstad, { handoffId: id, dwelling: aDwelling('2026-12-01') }),
    )
    expect(await answers.agreeDate(halmstad, '2026-11-30')(id)).toEqual({
      reason: 'day_before_dwelling',
      availableFrom: '2026-12-01',
    })
    expect(await answers.agreeDate(halmstad, '2026-11-23')(id)).toEqual({
      reason: 'day_in_the_past',
      today: '2026-11-24',
    })
    expect(await answers.agreeDate(halmstad, '2027-01-14')(id)).toEqual({
      reason: 'day_after_latest',
      receiveBy: '2027-01-13',
      source: 'SFS 2016:39 10 §',
    })
    await done(database, halmstad, (tx, clock) => agreeDate(tx, clock, halmstad, { handoffId: id, day: '2026-12-02' }))
    expect(await answers.recordReception(halmstad, '2026-11-25')(id)).toEqual({
      reason: 'day_in_the_future',
      today: '2026-11-24',
    })
    expect(await answers.recordReception(halmstad, '2026-10-23')(id)).toEqual({
      reason: 'day_too_far_back',
      earliest: '2026-10-24',
    })
    expect(
      await refused(database, halmstad, (tx, clock) =>
        recordReception(tx, clock, halmstad, { handoffId: id, on: day }),
      ),
    ).toEqual({ reason: 'address_missing' })
  })

  test('and nobody else does: for another municipality it is not there, and the sender is not the receiver', async () => {
    const { id } = await anvisad()
    for (const answer of [answers.acknowledge, answers.reportHousing, answers.agreeDate, answers.recordReception]) {
      expect(await answer(stockholm)(id)).toEqual({ reason: 'handoff_not_found' })
      expect(await answer(migr)(id)).toEqual({ reason: 'not_the_receiver' })
    }
  })
})

describe('an anvisning ends without reception', () => {
  const reason = 'person_declined'

  test('when the person declines: what was told is withdrawn and the household settles on its own', async () => {
    const { id, journeyId, householdId, personIds } = await anvisad()
    await answered(database, halmstad, id, 'acknowledged')
    await done(database, migr, (tx, clock) => declineAnvisning(tx, clock, migr, { handoffId: id, reason }))
    expect(await kinds(halmstad, personIds)).toEqual([])
    expect(await stateFor(halmstad, id)).toBe('declined')
    expect(await openSteps(journeyId)).toEqual([])
    const [own] = await behind<{ id: string }>(
      database,
      `select id from chain.journey where household_id = $1 and template = 'settlement_own'`,
      [householdId],
    )
    expect(await openSteps(own?.id ?? '')).toEqual(['lma_ended MIGR', 'own_dwelling MIGR'])
  })

  test('when it is cancelled: the household waits again, and can be assigned anew', async () => {
    const { id, journeyId, householdId, personIds } = await anvisad()
    await answered(database, halmstad, id, 'housing_reported')
    await done(database, migr, (tx, clock) =>
      cancelAnvisning(tx, clock, migr, { handoffId: id, reason: 'circumstances_changed' }),
    )
    expect(await openSteps(journeyId)).toEqual(['anvisning MIGR'])
    expect(await kinds(halmstad, personIds)).toEqual([])
    const again = await anAnvisning(database, migr, { householdId, to: 'K1382' })
    await answered(database, falkenberg, again, 'received')
    expect(await stateFor(falkenberg, again)).toBe('received')
  })

  test('when it is replaced: another municipality gets it, and the first is told no more', async () => {
    const { id, journeyId, personIds } = await anvisad()
    const command = {
      handoffId: id,
      to: 'K1382',
      receiveBy: '2027-01-20',
      reason: 'municipality_unable' as const,
      confirmProtected: false,
    }
    const made = await done(database, migr, (tx, clock) => replaceAnvisning(tx, clock, migr, command))
    expect(await openSteps(journeyId)).toEqual(['acknowledgement K1382'])
    expect(await kinds(halmstad, personIds)).toEqual([])
    expect(await kinds(falkenberg, personIds)).toEqual(['identity', 'languages', 'permit', 'settlement'])
    expect(await behind(database, 'select replaces from handoffs.handoff where id = $1', [made.id])).toEqual([
      { replaces: id },
    ])
    expect(await stateFor(halmstad, made.id)).toBeUndefined()
  })

  test('is refused by rule: once received, to the same municipality, from a plan', async () => {
    const [received, open, planned] = [await anvisad(), await anvisad(), await anvisad({ plan: true })]
    await answered(database, halmstad, received.id, 'received')
    const replacing = {
      to: 'K1382',
      receiveBy: '2027-01-20',
      reason: 'municipality_unable' as const,
      confirmProtected: false,
    }
    expect(
      await refused(database, migr, (tx, clock) =>
        cancelAnvisning(tx, clock, migr, { handoffId: received.id, reason }),
      ),
    ).toMatchObject({ reason: 'already_answered', state: 'received' })
    expect(
      await refused(database, migr, (tx, clock) =>
        declineAnvisning(tx, clock, migr, { handoffId: received.id, reason }),
      ),
    ).toMatchObject({ reason: 'already_answered', state: 'received' })
    expect(
      await refused(database, migr, (tx, clock) =>
        declineAnvisning(tx, clock, migr, { handoffId: planned.id, reason }),
      ),
    ).toEqual({ reason: 'not_in_this_state', state: 'planned' })
    expect(
      await refused(database, migr, (tx, clock) =>
        replaceAnvisning(tx, clock, migr, { ...replacing, handoffId: open.id, to: 'K1380' }),
      ),
    ).toEqual({ reason: 'same_municipality' })
    expect(
      await refused(database, migr, (tx, clock) =>
        replaceAnvisning(tx, clock, migr, { ...replacing, handoffId: open.id, to: 'K0180' }),
      ),
    ).toEqual({ reason: 'kommuntal_missing', source: 'SFS 2016:39 5 §' })
    expect(
      await refused(database, migr, (tx, clock) =>
        replaceAnvisning(tx, clock, migr, { ...replacing, handoffId: open.id, receiveBy: '2027-03-01' }),
      ),
    ).toMatchObject({ reason: 'deadline_too_late' })
  })

  test('by the sender alone', async () => {
    const { id } = await anvisad()
    const replacing = {
      handoffId: id,
      to: 'K1382',
      receiveBy: '2027-01-20',
      reason: 'municipality_unable' as const,
      confirmProtected: false,
    }
    for (const [actor, expected] of [
      [halmstad, 'not_the_sender'],
      [stockholm, 'handoff_not_found'],
    ] as const) {
      expect(
        (await refused(database, actor, (tx, clock) => cancelAnvisning(tx, clock, actor, { handoffId: id, reason })))
          .reason,
      ).toBe(expected)
      expect(
        (await refused(database, actor, (tx, clock) => declineAnvisning(tx, clock, actor, { handoffId: id, reason })))
          .reason,
      ).toBe(expected)
      expect(
        (await refused(database, actor, (tx, clock) => replaceAnvisning(tx, clock, actor, replacing))).reason,
      ).toBe(expected)
    }
  })
})

describe('what has happened stays', () => {
  test.each([
    'update handoffs.step set kind = $$received$$',
    'update handoffs.handoff set to_organisation = $$K0180$$',
    'update chain.step set kind = $$done$$',
    'update chain.milestone set responsible = $$K1380$$',
    'delete from handoffs.kommuntal',
  ])('%s', async (statement) => {
    await expect(seen(database, migr, (tx) => sql.raw(statement).execute(tx))).rejects.toThrow('permission denied')
  })

  test.each(['handoffs.step', 'handoffs.handoff', 'chain.step', 'chain.journey_end', 'handoffs.escalation'])(
    'no row of %s goes without a signed order',
    async (table) => {
      expect(await deletedFrom(database, migr, table)).toBe(0)
    },
  )

  test('and the work lists cannot be emptied behind the steps', async () => {
    const { id, journeyId } = await anvisad()
    for (const actor of [migr, halmstad]) {
      await seen(database, actor, (tx) => sql`delete from handoffs.open_handoff`.execute(tx))
      await seen(database, actor, (tx) =>
        sql`update handoffs.open_handoff set state = 'received', answer_by = null`.execute(tx),
      )
      await seen(database, actor, (tx) => sql`delete from chain.open_milestone`.execute(tx))
    }
    expect(await behind(database, 'select state from handoffs.open_handoff where handoff_id = $1', [id])).toEqual([
      { state: 'decided' },
    ])
    expect(await openSteps(journeyId)).toEqual(['acknowledgement K1380'])
  })

  test.each([
    ['by another organisation', 'acknowledged', 'MIGR', 'own'],
    ['by a colleague elsewhere', 'acknowledged', 'K1380', 'other'],
    ['of the other side', 'cancelled', 'K1380', 'own'],
  ])('and no step is forged %s', async (_name, kind, by, who) => {
    const { id, personIds } = await anvisad()
    const staffId = who === 'own' ? halmstad.staffId : migr.staffId
    const forging = seen(database, halmstad, (tx) =>
      sql`insert into handoffs.step (handoff_id, seq, from_organisation, to_organisation, person_id, kind, on_date, by_organisation, by_staff, at)
      values (${id}, 3, 'MIGR', 'K1380', ${personIds[0]}, ${kind}, '2026-11-24', ${by}, ${staffId}, now())`.execute(tx),
    )
    await expect(forging).rejects.toThrow('row-level security')
  })

  test.each(['done', 'ready', 'withdrawn'])('and no step of another organisation becomes %s', async (kind) => {
    const { journeyId } = await anvisad()
    const [step] = await behind<Record<string, string>>(
      database,
      `select id, person_id, category from chain.milestone where journey_id = $1 and key = 'population_registration'`,
      [journeyId],
    )
    const forging = seen(database, migr, (tx) =>
      sql`insert into chain.step (milestone_id, seq, journey_id, person_id, category, responsible, kind, on_date, by_organisation, by_staff, at)
      values (${step?.id}, 1, ${journeyId}, ${step?.person_id}, ${step?.category}, 'SKV', ${kind}, '2026-11-24', 'MIGR', ${migr.staffId}, now())`.execute(
        tx,
      ),
    )
    await expect(forging).rejects.toThrow('row-level security')
  })
})
