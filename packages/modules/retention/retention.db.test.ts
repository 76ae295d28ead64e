import { asActor, type Id, type StaffActor, system } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  aFamily,
  aMember,
  anEndedHousehold,
  attempted,
  behind,
  countRows,
  done,
  type EndedHousehold,
  informed,
  officers,
  onDay,
  refused,
  seen,
} from '../testing/index.ts'
import { drawUpList, endHold, eraseHousehold, placeHold, rejectList, runRetention, signList, warnDue } from './index.ts'
import { selectLists, selectNotices } from './list-queries.ts'

const database = useDatabase()
const officer = officers(database)
let migr: StaffActor
let archivist: StaffActor
let halmstad: StaffActor

beforeAll(async () => {
  onDay(database, '2026-11-24')
  migr = await officer('MIGR')
  archivist = await database.staff('MIGR', ['archivist'])
  halmstad = await officer('K1380')
})

const until = { warned: '2027-10-25', over: '2027-11-24' }

async function endedInNovember(members = aFamily()): Promise<EndedHousehold> {
  onDay(database, '2026-11-24')
  return anEndedHousehold(database, officer, { members })
}

async function warnedHousehold(members = aFamily()): Promise<EndedHousehold> {
  const household = await endedInNovember(members)
  onDay(database, until.warned)
  await asActor(database.ground, database.clock, system, (tx) => warnDue(tx, database.clock))
  onDay(database, until.over)
  return household
}

const list = (householdIds: readonly Id[]) =>
  done(database, migr, (tx, clock) => drawUpList(tx, clock, migr, { householdIds }))
const sign = (listId: Id, by = archivist) => done(database, by, (tx, clock) => signList(tx, clock, by, { listId }))
const hold = (householdId: Id, by = halmstad) =>
  done(database, by, (tx, clock) =>
    placeHold(tx, clock, by, { householdId, reason: 'appeal', note: 'Mål i kammarrätten', until: '2028-01-31' }),
  )
const round = () => runRetention({ ground: database.ground, clock: database.clock })
const isThere = async ({ householdId }: EndedHousehold) =>
  (await behind(database, 'select 1 from persons.household where id = $1', [householdId])).length === 1

describe('a warning', () => {
  test('goes to everybody who had a part in the household, once, thirty days before', async () => {
    const { householdId } = await endedInNovember()
    onDay(database, '2027-10-24')
    const warn = () => asActor(database.ground, database.clock, system, (tx) => warnDue(tx, database.clock))
    expect(await warn()).toBe(0)
    onDay(database, until.warned)
    expect(await warn()).toBe(1)
    expect(await warn()).toBe(0)
    const parties = await behind<{ organisation_id: string }>(
      database,
      'select organisation_id from retention.warned_party where household_id = $1 order by 1',
      [householdId],
    )
    expect(parties.map((row) => row.organisation_id)).toEqual(['AF', 'FK', 'K1380', 'MIGR', 'REG_N', 'SKV'])
  })
})

describe('a destruction list', () => {
  test('is drawn up by one, signed by another, and then its households go', async () => {
    const household = await warnedHousehold()
    const { id } = await list([household.householdId])
    expect((await round()).households).toBe(0)
    await sign(id)
    expect(await round()).toMatchObject({ households: 1, persons: 3, lapsed: 0 })
    expect(await isThere(household)).toBe(false)
    const lists = await seen(database, migr, selectLists)
    expect(lists.find((known) => known.id === id)).toMatchObject({
      decision: 'signed',
      erased: 1,
      households: 1,
      persons: 3,
    })
    expect(await seen(database, halmstad, (tx) => selectNotices(tx, 'K1380'))).toEqual([
      { on: until.over, registeredBy: 'MIGR', households: 1 },
    ])
  })

  test('is refused by rule', async () => {
    const household = await endedInNovember()
    const wish = { householdIds: [household.householdId] }
    expect(await refused(database, migr, (tx, clock) => drawUpList(tx, clock, migr, wish))).toEqual({
      reason: 'not_to_be_removed_yet',
      eraseFrom: '2027-11-24',
    })
    const warned = await warnedHousehold()
    const { id } = await list([warned.householdId])
    expect(
      await refused(database, migr, (tx, clock) => drawUpList(tx, clock, migr, { householdIds: [warned.householdId] })),
    ).toEqual({ reason: 'already_listed' })
    expect(await refused(database, migr, (tx, clock) => signList(tx, clock, migr, { listId: id }))).toEqual({
      reason: 'drew_it_up',
    })
    await done(database, archivist, (tx, clock) => rejectList(tx, clock, archivist, { listId: id }))
    expect(await refused(database, archivist, (tx, clock) => signList(tx, clock, archivist, { listId: id }))).toEqual({
      reason: 'list_already_decided',
      on: until.over,
    })
    await list([warned.householdId])
  })

  test('is drawn up and signed by nobody else', async () => {
    const household = await warnedHousehold()
    const wish = { householdIds: [household.householdId] }
    expect(await refused(database, halmstad, (tx, clock) => drawUpList(tx, clock, halmstad, wish))).toEqual({
      reason: 'household_not_found',
    })
    const { id } = await list([household.householdId])
    const elsewhere = await database.staff('K1380', ['archivist'])
    expect(await refused(database, elsewhere, (tx, clock) => signList(tx, clock, elsewhere, { listId: id }))).toEqual({
      reason: 'list_not_found',
    })
    const colleague = await database.staff('MIGR', ['settlement_officer'])
    await expect(
      attempted(database, colleague, (tx, clock) => signList(tx, clock, colleague, { listId: id })),
    ).rejects.toThrow('row-level security')
  })
})

describe('a hold', () => {
  test('stops what is signed, until it is ended', async () => {
    const household = await warnedHousehold()
    await sign((await list([household.householdId])).id)
    const { id } = await hold(household.householdId)
    expect((await round()).households).toBe(0)
    expect(await isThere(household)).toBe(true)
    await done(database, halmstad, (tx, clock) => endHold(tx, clock, halmstad, { holdId: id }))
    expect((await round()).households).toBe(1)
    expect(await isThere(household)).toBe(false)
  })

  test('stands no longer than its last day', async () => {
    const household = await warnedHousehold()
    await sign((await list([household.householdId])).id)
    await hold(household.householdId)
    onDay(database, '2028-01-31')
    expect((await round()).households).toBe(0)
    onDay(database, '2028-02-01')
    expect((await round()).households).toBeGreaterThanOrEqual(1)
    expect(await isThere(household)).toBe(false)
  })

  test('is refused by rule and by access', async () => {
    const household = await warnedHousehold()
    const placing = (by: StaffActor, last: string) =>
      refused(database, by, (tx, clock) =>
        placeHold(tx, clock, by, { householdId: household.householdId, reason: 'court', note: 'Mål', until: last }),
      )
    expect(await placing(halmstad, '2027-11-23')).toEqual({ reason: 'hold_in_the_past', today: until.over })
    expect(await placing(await officer('K0180'), '2028-01-01')).toEqual({ reason: 'household_not_found' })
    const { id } = await hold(household.householdId)
    expect(await refused(database, migr, (tx, clock) => endHold(tx, clock, migr, { holdId: id }))).toEqual({
      reason: 'hold_not_found',
    })
  })
})

describe('the database', () => {
  test('lets the platform delete nothing anywhere without an order that is due', async () => {
    const household = await endedInNovember([aMember({ lmaCard: '50888888' })])
    const { householdId: protectedId } = await endedInNovember([aMember({ protection: 'sekretessmarkering' })])
    await informed(database, officer, household.personIds[0] ?? '', 'Prov')
    onDay(database, until.warned)
    await asActor(database.ground, database.clock, system, (tx) => warnDue(tx, database.clock))
    onDay(database, until.over)
    const { id } = await list([household.householdId, protectedId])
    await round()
    const before = await countRows(database)
    expect(before['persons.protected_person']).toBeGreaterThan(0)
    const deleteEverywhere = async () => {
      for (const table of Object.keys(before).sort((one, other) => other.localeCompare(one))) {
        const deleting = asActor(database.ground, database.clock, system, (tx) =>
          sql.raw(`delete from ${table}`).execute(tx),
        )
        await deleting.catch((error: Error) => expect(error.message).toContain('permission denied'))
      }
    }
    await deleteEverywhere()
    expect(await countRows(database)).toEqual(before)
    await sign(id)
    const signed = await countRows(database)
    onDay(database, '2027-11-23')
    await deleteEverywhere()
    expect(await countRows(database)).toEqual(signed)
    onDay(database, until.over)
    await hold(household.householdId)
    await hold(protectedId, migr)
    const held = await countRows(database)
    await deleteEverywhere()
    expect(await countRows(database)).toEqual(held)
  })

  test('takes an order from nobody but a signature', async () => {
    for (const actor of [system, migr, archivist]) {
      const forging = asActor(database.ground, database.clock, actor, (tx) =>
        sql`insert into kernel.erasure_order (person_id, group_id, list_id, signed_by, signed_at, due_on)
          values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), ${archivist.staffId}, now(), '2020-01-01')`.execute(
          tx,
        ),
      )
      await expect(forging).rejects.toThrow('row-level security')
    }
  })
})

test('a household whose order was signed and that begins again is not removed', async () => {
  const household = await warnedHousehold([aMember()])
  await sign((await list([household.householdId])).id)
  await behind(database, 'delete from chain.journey_end where person_id = $1', [household.personIds[0]])
  expect(await round()).toMatchObject({ households: 0, lapsed: 1 })
  expect(await isThere(household)).toBe(true)
  expect(
    await behind(database, 'select 1 from kernel.erasure_order where group_id = $1', [household.householdId]),
  ).toEqual([])
})

test('an erasure that fails halfway leaves the household whole, and the next goes on', async () => {
  const household = await warnedHousehold()
  await sign((await list([household.householdId])).id)
  const killed = asActor(database.ground, database.clock, system, async (tx) => {
    await eraseHousehold(tx, database.clock, household.householdId)
    throw new Error('killed')
  })
  await expect(killed).rejects.toThrow('killed')
  expect(await isThere(household)).toBe(true)
  expect((await round()).households).toBe(1)
})
