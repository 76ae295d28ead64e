import { appendActivities, type StaffActor, Temporal } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import {
  aGroup,
  aHousehold,
  aMember,
  behind,
  done,
  letIn,
  officers,
  onDay,
  refused,
  seen,
  why,
} from '../testing/index.ts'
import { answerOpening, askOpening, closeOpening, reviewOpening, selectData } from './index.ts'

const database = useDatabase()
const officer = officers(database)
type Group = Awaited<ReturnType<typeof aGroup>>
const good = { verdict: 'justified' as const, note: 'The step could not be done without.' }

async function aProtectedHousehold() {
  const group = await aGroup(database, 'MIGR')
  const members = [
    aMember({ protection: 'own_assessment' }),
    aMember({ given: 'Lina', birthDate: '2017-01-01', position: 'child' }),
  ]
  const { personIds } = await aHousehold(database, group.asker, { members })
  return { group, personIds, personId: personIds[0] ?? '' }
}

const names = (actor: StaffActor, personIds: readonly string[]) =>
  seen(database, actor, (tx) => selectData(tx, personIds, ['identity']))
const ask = (actor: StaffActor, personId: string) =>
  done(database, actor, (tx, clock) => askOpening(tx, clock, actor, { ...why, personId }))
const close = (actor: StaffActor, openingId: string) =>
  done(database, actor, (tx, clock) => closeOpening(tx, clock, actor, { openingId }))
const review = (actor: StaffActor, openingId: string) =>
  done(database, actor, (tx, clock) => reviewOpening(tx, clock, actor, { openingId, ...good }))

beforeEach(() => onDay(database, '2026-11-24'))

describe('the data of a protected household', () => {
  test('is seen by nobody of the staff, not even by who wrote it down', async () => {
    const { group, personIds } = await aProtectedHousehold()
    expect(await names(group.asker, personIds)).toEqual([])
    expect(await names(await officer('MIGR'), personIds)).toEqual([])
  })

  test('is seen by the one who was let in, for the whole household, for eight hours, and by no colleague', async () => {
    const { group, personIds, personId } = await aProtectedHousehold()
    await letIn(database, group, personId)
    expect(await names(group.asker, personIds)).toHaveLength(2)
    expect(await names(group.approver, personIds)).toEqual([])
    expect(await names(group.reviewer, personIds)).toEqual([])
    database.clock.set(database.clock.now().add({ hours: 7, minutes: 59 }))
    expect(await names(group.asker, personIds)).toHaveLength(2)
    database.clock.set(database.clock.now().add({ minutes: 1 }))
    expect(await names(group.asker, personIds)).toEqual([])
  })

  test('closes when the opening is closed, and when the role is taken away', async () => {
    const { group, personIds, personId } = await aProtectedHousehold()
    await close(group.asker, await letIn(database, group, personId))
    expect(await names(group.asker, personIds)).toEqual([])
    await letIn(database, group, personId)
    expect(await names(group.asker, personIds)).toHaveLength(2)
    await seen(database, { kind: 'system' }, (tx) =>
      sql`insert into organisations.staff_role (staff_id, role, seq, granted, at)
        values (${group.asker.staffId}, 'protected_handler', 2, false, now())`.execute(tx),
    )
    expect(await names(group.asker, personIds)).toEqual([])
  })

  test('is seen by the person themself, and stays hidden from other organisations', async () => {
    const { personIds, personId } = await aProtectedHousehold()
    const person = { kind: 'person' as const, personId, actsFor: [personId], follows: [personId] }
    expect(await seen(database, person, (tx) => selectData(tx, personIds, ['identity']))).toHaveLength(1)
    const { asker } = await aGroup(database, 'K1380')
    expect(await refused(database, asker, (tx, clock) => askOpening(tx, clock, asker, { ...why, personId }))).toEqual({
      reason: 'person_not_found',
    })
  })
})

describe('asking', () => {
  test('is for the group, about somebody protected, and not twice', async () => {
    const { group, personId } = await aProtectedHousehold()
    const asking = (actor: StaffActor, about: string) =>
      refused(database, actor, (tx, clock) => askOpening(tx, clock, actor, { ...why, personId: about }))
    expect(await asking(await officer('MIGR'), personId)).toEqual({ reason: 'not_in_protected_group' })
    const open = await aHousehold(database, group.asker, { members: [aMember()] })
    expect(await asking(group.asker, open.personIds[0] ?? '')).toEqual({ reason: 'not_protected' })
    await letIn(database, group, personId)
    expect(await asking(group.asker, personId)).toEqual({ reason: 'already_open' })
  })
})

describe('the answer', () => {
  const answering = (actor: StaffActor, openingId: string) =>
    refused(database, actor, (tx, clock) => answerOpening(tx, clock, actor, { openingId, approve: true }))

  test('is another’s than who asked, by the action and by the table', async () => {
    const { group, personId } = await aProtectedHousehold()
    const { id } = await ask(group.asker, personId)
    expect(await answering(group.asker, id)).toEqual({ reason: 'own_question' })
    const writing = seen(database, group.asker, (tx) =>
      sql`insert into persons.opening_step (opening_id, seq, person_id, organisation_id, asked_by, kind, until, review_by, by_staff, at)
        values (${id}, 1, ${personId}, 'MIGR', ${group.asker.staffId}, 'approved', '2026-11-24T09:00:00Z', '2026-12-01', ${group.asker.staffId}, '2026-11-24T08:00:00Z')`.execute(
        tx,
      ),
    )
    await expect(writing).rejects.toThrow('violates check constraint')
  })

  test('opens for no longer than a day, whatever the one who approves would write', async () => {
    const { group, personId } = await aProtectedHousehold()
    const { id } = await ask(group.asker, personId)
    const writing = seen(database, group.approver, (tx) =>
      sql`insert into persons.opening_step (opening_id, seq, person_id, organisation_id, asked_by, kind, until, review_by, by_staff, at)
        values (${id}, 1, ${personId}, 'MIGR', ${group.asker.staffId}, 'approved', '2027-11-24T09:00:00Z', '2027-12-01',
          ${group.approver.staffId}, '2027-11-24T08:00:00Z')`.execute(tx),
    )
    await expect(writing).rejects.toThrow('row-level security')
  })

  test('opens nothing when it is no, and is given once', async () => {
    const { group, personIds, personId } = await aProtectedHousehold()
    const { id } = await ask(group.asker, personId)
    await done(database, group.approver, (tx, clock) =>
      answerOpening(tx, clock, group.approver, { openingId: id, approve: false }),
    )
    expect(await names(group.asker, personIds)).toEqual([])
    expect(await answering(group.reviewer, id)).toEqual({ reason: 'opening_already_answered' })
  })

  test('comes too late after a day', async () => {
    const { group, personId } = await aProtectedHousehold()
    const { id } = await ask(group.asker, personId)
    onDay(database, '2026-11-25')
    expect(await answering(group.approver, id)).toEqual({ reason: 'opening_lapsed' })
  })

  test('of somebody outside the group, or of another organisation, is refused', async () => {
    const { group, personId } = await aProtectedHousehold()
    const { id } = await ask(group.asker, personId)
    for (const actor of [await officer('MIGR'), (await aGroup(database, 'FK')).approver])
      expect(await answering(actor, id)).toEqual({ reason: 'opening_not_found' })
  })

  test('of two at once is one', async () => {
    const { group, personId } = await aProtectedHousehold()
    const { id } = await ask(group.asker, personId)
    const both = [group.approver, group.reviewer].map((actor) =>
      done(database, actor, (tx, clock) => answerOpening(tx, clock, actor, { openingId: id, approve: true })),
    )
    const outcomes = (await Promise.allSettled(both)).map(({ status }) => status)
    expect(outcomes.sort()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('closing', () => {
  test('withdraws a question, for whoever asked it', async () => {
    const { group, personId } = await aProtectedHousehold()
    const { id } = await ask(group.asker, personId)
    expect(
      await refused(database, group.approver, (tx, clock) =>
        closeOpening(tx, clock, group.approver, { openingId: id }),
      ),
    ).toEqual({ reason: 'opening_not_open' })
    await close(group.asker, id)
    expect(
      await refused(database, group.asker, (tx, clock) => closeOpening(tx, clock, group.asker, { openingId: id })),
    ).toEqual({ reason: 'opening_not_open' })
  })

  test('is not for somebody outside the group', async () => {
    const { group, personId } = await aProtectedHousehold()
    const { id } = await ask(group.asker, personId)
    const other = await officer('MIGR')
    expect(await refused(database, other, (tx, clock) => closeOpening(tx, clock, other, { openingId: id }))).toEqual({
      reason: 'opening_not_found',
    })
  })
})

describe('the review', () => {
  const reviewing = (actor: StaffActor, openingId: string) =>
    refused(database, actor, (tx, clock) => reviewOpening(tx, clock, actor, { openingId, ...good }))

  async function ended(): Promise<{ group: Group; id: string; personId: string }> {
    const { group, personId } = await aProtectedHousehold()
    const id = await letIn(database, group, personId)
    await close(group.asker, id)
    return { group, id, personId }
  }

  test('is done once, by a third', async () => {
    const { group, id } = await ended()
    for (const actor of [group.asker, group.approver])
      expect(await reviewing(actor, id)).toEqual({ reason: 'reviewer_took_part' })
    await review(group.reviewer, id)
    expect(await reviewing(group.reviewer, id)).toEqual({ reason: 'opening_already_reviewed' })
  })

  test('by who approved is refused by the table too', async () => {
    const { group, id, personId } = await ended()
    const writing = seen(database, group.approver, (tx) =>
      sql`insert into persons.opening_step (opening_id, seq, person_id, organisation_id, asked_by, kind, verdict, by_staff, at)
        values (${id}, 3, ${personId}, 'MIGR', ${group.asker.staffId}, 'reviewed', 'justified', ${group.approver.staffId}, now())`.execute(
        tx,
      ),
    )
    await expect(writing).rejects.toThrow('row-level security')
  })

  test('comes after the opening, and only where there was one', async () => {
    const { group, personId } = await aProtectedHousehold()
    const { id } = await ask(group.asker, personId)
    expect(await reviewing(group.reviewer, id)).toEqual({ reason: 'opening_never_open' })
    const open = await letIn(database, group, personId)
    expect(await reviewing(group.reviewer, open)).toEqual({ reason: 'opening_still_open' })
    expect(await reviewing(await officer('MIGR'), open)).toEqual({ reason: 'opening_not_found' })
  })
})

describe('the log of a protected person', () => {
  test('is for the group and the person, also inside the organisation', async () => {
    const { group, personId } = await aProtectedHousehold()
    const actor = await officer('MIGR')
    await seen(database, actor, (tx) =>
      appendActivities(tx, database.clock, [{ actor, action: 'test.secret', outcome: 'read', personId }]),
    )
    const lines = (who: Parameters<typeof seen>[1]) =>
      seen(
        database,
        who,
        async (tx) => (await sql`select 1 from kernel.activity where person_id = ${personId}`.execute(tx)).rows,
      )
    expect(await lines(actor)).toEqual([])
    expect(await lines(group.approver)).toHaveLength(1)
    expect(await lines({ kind: 'person', personId, actsFor: [personId], follows: [] })).toHaveLength(1)
    expect(await lines((await aGroup(database, 'FK')).asker)).toEqual([])
  })
})

describe('the opening itself', () => {
  test('is seen by the person, and by no colleague outside the group', async () => {
    const { group, personId } = await aProtectedHousehold()
    const id = await letIn(database, group, personId)
    const openings = (who: Parameters<typeof seen>[1]) =>
      seen(database, who, async (tx) => (await sql`select 1 from persons.opening where id = ${id}`.execute(tx)).rows)
    expect(await openings(await officer('MIGR'))).toEqual([])
    expect(await openings({ kind: 'person', personId, actsFor: [personId], follows: [] })).toHaveLength(1)
    expect(Temporal.Instant.compare(database.clock.now(), Temporal.Instant.from('2026-11-24T08:00:00Z'))).toBe(0)
    const [row] = await behind<{ hours: number }>(
      database,
      'select extract(epoch from until - since)::int / 3600 as hours from persons.opened where opening_id = $1 limit 1',
      [id],
    )
    expect(row?.hours).toBe(8)
  })
})
