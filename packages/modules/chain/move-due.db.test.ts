import type { StaffActor } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { protectPerson } from '../persons/index.ts'
import {
  type Action,
  actingAs,
  aHousehold,
  aKommuntal,
  anAnvisning,
  answered,
  behind,
  done,
  milestoneId,
  officers,
  onDay,
  refused,
  seen,
} from '../testing/index.ts'
import {
  completeMilestone,
  extendDeadline,
  findMilestone,
  pauseDeadline,
  previewMove,
  resumeDeadline,
  shiftDeadline,
  takeBackMove,
} from './index.ts'

const database = useDatabase()
const officer = officers(database)

beforeAll(async () => {
  onDay(database, '2026-11-24')
  await aKommuntal(database, await officer('LST_N'), { municipality: 'K1380', persons: 500 })
})

/** The open step on school of a household that Halmstad has received; its time is a month from 2026-11-24, to 2026-12-28. */
async function schoolPlace() {
  const migr = await officer('MIGR')
  const begun = await aHousehold(database, migr)
  const handoffId = await anAnvisning(database, migr, { householdId: begun.householdId, to: 'K1380' })
  await answered(database, await officer('K1380'), handoffId, 'received')
  return { id: await milestoneId(database, begun.journeyId, 'school_place'), personId: begun.personIds[0] ?? '' }
}

/** As though the step were one of a chain whose time may be extended, paused or shifted; the chains of Halmstad have none. */
async function underRule(id: string, rule: string, [anchor, on]: [string, string]): Promise<void> {
  await behind(
    database,
    `insert into chain.step (milestone_id, seq, journey_id, person_id, category, responsible, kind, on_date, due_on, due_rule, due_source,
      due_anchor, at)
    select m.id, 2, m.journey_id, m.person_id, m.category, m.responsible, 'due_moved', '2026-11-24', $3, $2, 'practice: a test', $4, now()
    from chain.milestone m where m.id = $1`,
    [id, rule, on, anchor],
  )
}

const listed = (id: string) =>
  behind<{ due: string }>(database, 'select due_on::text as due from chain.open_milestone where milestone_id = $1', [
    id,
  ])

/** The action by which an organisation gives a step more time. */
async function extending(organisation: string, milestoneId: string, more: object = {}) {
  const actor = await officer(organisation)
  const command = { milestoneId, ground: 'special_reasons' as const, until: '2027-03-01', because: 'Tolk saknas.' }
  const act: Action<unknown> = (tx, clock) => extendDeadline(tx, clock, actor, { ...command, ...more })
  return { actor, act }
}

/** Moves a last day past the action, straight in the table. */
async function byHand(actor: StaffActor, milestoneId: string): Promise<void> {
  const [row] = await behind<Record<string, string>>(
    database,
    'select journey_id, person_id, category, responsible from chain.milestone where id = $1',
    [milestoneId],
  )
  await seen(database, actor, (tx) =>
    sql`insert into chain.step (milestone_id, seq, journey_id, person_id, category, responsible, kind, on_date, due_on,
        by_organisation, by_staff, at)
      values (${milestoneId}, 9, ${row?.journey_id}, ${row?.person_id}, ${row?.category}, ${row?.responsible}, 'due_moved', '2026-11-24',
        '2030-01-01', ${actor.organisationId}, ${actor.staffId}, now())`.execute(tx),
  )
}

describe('more time', () => {
  test('is given within the rule, moves the step in the work list, and the person sees why', async () => {
    const { id, personId } = await schoolPlace()
    await underRule(id, 'asylum.decision', ['2026-05-24', '2026-11-24'])
    const { actor, act } = await extending('K1380', id)
    expect(await done(database, actor, act)).toEqual({ milestoneId: id, on: '2027-03-01' })
    expect(await listed(id)).toEqual([{ due: '2027-03-01' }])
    const step = await seen(database, actingAs(personId), (tx) => findMilestone(tx, id))
    expect(step).toMatchObject({
      dueOn: '2027-03-01',
      dueAnchor: '2026-05-24',
      dueMoves: [
        { on: '2026-11-24', because: null, cause: null },
        { on: '2026-11-24', because: 'Tolk saknas.', cause: null },
      ],
    })
  })

  test('is not given where the rule foresees none', async () => {
    const { id } = await schoolPlace()
    const { actor, act } = await extending('K1380', id)
    expect(await refused(database, actor, act)).toEqual({
      reason: 'extension_not_foreseen',
      latest: '2026-12-28',
      source: 'practice: school place after a move, as SFS 2011:185 4 kap. 1 a § for children who seek asylum',
    })
  })

  test('is given by the responsible organisation alone; to others the step is not there', async () => {
    const { id } = await schoolPlace()
    const { actor, act } = await extending('K1315', id)
    expect(await refused(database, actor, act)).toEqual({ reason: 'milestone_not_found' })
    await expect(byHand(actor, id)).rejects.toThrow('row-level security')
  })

  test('is not given in the table itself to a step that is done', async () => {
    const { id } = await schoolPlace()
    const halmstad = await officer('K1380')
    await done(database, halmstad, (tx, clock) =>
      completeMilestone(tx, clock, halmstad, { milestoneId: id, on: '2026-11-24', disclose: [] }),
    )
    await expect(byHand(halmstad, id)).rejects.toThrow('row-level security')
    const late = await extending('K1380', id)
    expect(await refused(database, late.actor, late.act)).toEqual({ reason: 'milestone_not_open' })
  })

  test('is given to a protected person without a word, and never with one', async () => {
    const { id, personId } = await schoolPlace()
    await underRule(id, 'asylum.decision', ['2026-05-24', '2026-11-24'])
    const migr = await officer('MIGR')
    const protection = { personId, level: 'sekretessmarkering' as const, reason: 'threat' as const }
    await done(database, migr, (tx, clock) => protectPerson(tx, clock, migr, protection))
    const spoken = await extending('K1380', id)
    expect(await refused(database, spoken.actor, spoken.act)).toMatchObject({ reason: 'note_about_protected' })
    const silent = await extending('K1380', id, { because: undefined })
    expect(await done(database, silent.actor, silent.act)).toEqual({ milestoneId: id, on: '2027-03-01' })
  })
})

describe('days that are not counted', () => {
  const leave = {
    ground: 'full_parental_leave' as const,
    from: '2027-01-01',
    to: '2027-12-31',
    because: 'Föräldraledig.',
  }

  test('move the last day by as many, one pause after another (SFS 2017:820 15 a §)', async () => {
    const { id } = await schoolPlace()
    await underRule(id, 'establishment.window', ['2026-03-15', '2029-03-15'])
    const halmstad = await officer('K1380')
    const pause = (more: object) =>
      done(database, halmstad, (tx, clock) =>
        pauseDeadline(tx, clock, halmstad, { milestoneId: id, ...leave, ...more }),
      )
    expect(await pause({})).toEqual({ milestoneId: id, on: '2030-03-15' })
    expect(await pause({ ground: 'before_plan', from: '2026-03-16', to: '2026-05-14' })).toEqual({
      milestoneId: id,
      on: '2030-05-14',
    })
    expect(await listed(id)).toEqual([{ due: '2030-05-14' }])
  })

  test('are refused beyond twenty-four months, and to others', async () => {
    const { id } = await schoolPlace()
    await underRule(id, 'establishment.window', ['2026-03-15', '2029-03-15'])
    const [halmstad, laholm] = [await officer('K1380'), await officer('K1381')]
    const long = { milestoneId: id, ...leave, to: '2029-01-01' }
    expect(await refused(database, halmstad, (tx, clock) => pauseDeadline(tx, clock, halmstad, long))).toEqual({
      reason: 'pause_too_long',
      latest: '2028-12-31',
      source: 'SFS 2017:820 15 a §',
    })
    const short = { milestoneId: id, ...leave }
    expect(await refused(database, laholm, (tx, clock) => pauseDeadline(tx, clock, laholm, short))).toEqual({
      reason: 'milestone_not_found',
    })
  })
})

describe('another day to count from', () => {
  const later = { ground: 'dublin' as const, to: '2026-08-24', because: 'Ansvarig stat avgjord.' }

  test('is a later one that the rule foresees', async () => {
    const { id } = await schoolPlace()
    await underRule(id, 'asylum.decision', ['2026-05-24', '2026-11-24'])
    const halmstad = await officer('K1380')
    const shift =
      (more: object): Action<unknown> =>
      (tx, clock) =>
        shiftDeadline(tx, clock, halmstad, { milestoneId: id, ...later, ...more })
    expect(await refused(database, halmstad, shift({ to: '2026-05-24' }))).toMatchObject({ reason: 'shift_not_later' })
    expect(await refused(database, halmstad, shift({ ground: 'agency_accommodation' }))).toMatchObject({
      reason: 'shift_not_foreseen',
    })
    expect(await done(database, halmstad, shift({}))).toEqual({ milestoneId: id, on: '2027-02-24' })
  })

  test('is chosen by the responsible organisation alone', async () => {
    const { id } = await schoolPlace()
    const laholm = await officer('K1381')
    const command = { milestoneId: id, ...later }
    expect(await refused(database, laholm, (tx, clock) => shiftDeadline(tx, clock, laholm, command))).toEqual({
      reason: 'milestone_not_found',
    })
  })
})

describe('what was added', () => {
  const leave = { ground: 'full_parental_leave' as const, from: '2026-12-01', to: '2026-12-31' }

  test('is ended early, and taken back, while every line of it stays', async () => {
    const { id } = await schoolPlace()
    await underRule(id, 'establishment.window', ['2026-03-15', '2029-03-15'])
    const halmstad = await officer('K1380')
    const because = 'Förskoleplats.'
    await done(database, halmstad, (tx, clock) =>
      pauseDeadline(tx, clock, halmstad, { milestoneId: id, ...leave, because }),
    )
    const resumed = { milestoneId: id, from: '2026-12-11', because }
    expect(await done(database, halmstad, (tx, clock) => resumeDeadline(tx, clock, halmstad, resumed))).toEqual({
      milestoneId: id,
      on: '2029-03-25',
    })
    const back = { milestoneId: id, of: 'pause' as const, because }
    expect(await done(database, halmstad, (tx, clock) => takeBackMove(tx, clock, halmstad, back))).toEqual({
      milestoneId: id,
      on: '2029-03-15',
    })
    const step = await seen(database, halmstad, (tx) => findMilestone(tx, id))
    expect(step?.dueMoves.length).toBe(4)
    expect(await refused(database, halmstad, (tx, clock) => takeBackMove(tx, clock, halmstad, back))).toEqual({
      reason: 'nothing_to_take_back',
    })
  })

  test('is taken back by the responsible organisation alone', async () => {
    const { id } = await schoolPlace()
    const laholm = await officer('K1381')
    const back = { milestoneId: id, of: 'pause' as const, because: 'Fel.' }
    expect(await refused(database, laholm, (tx, clock) => takeBackMove(tx, clock, laholm, back))).toEqual({
      reason: 'milestone_not_found',
    })
  })

  test('is shown before, and nothing is written by showing it', async () => {
    const { id } = await schoolPlace()
    await underRule(id, 'establishment.window', ['2026-03-15', '2029-03-15'])
    const halmstad = await officer('K1380')
    const move = { act: 'pause' as const, ...leave }
    const shown = await done(database, halmstad, (tx, clock) =>
      previewMove(tx, halmstad, clock.today(), { milestoneId: id, move }),
    )
    expect(shown.moves.map(({ counted }) => counted.on.toString())).toEqual(['2029-04-15'])
    expect(await listed(id)).toEqual([{ due: '2029-03-15' }])
  })
})
