import { appendActivities, type PersonActor, type StaffActor } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { letGo } from '../exchange/index.ts'
import { actingAs, aHousehold, aMember, done, officers, onDay, refused, seen } from '../testing/index.ts'
import { holdBackFromPerson, tellByHand } from './index.ts'

const database = useDatabase()
const officer = officers(database)
let migr: StaffActor

beforeAll(async () => {
  migr = await officer('MIGR')
})
beforeEach(() => onDay(database, '2026-11-24'))

async function aPerson(): Promise<PersonActor> {
  const { personIds } = await aHousehold(database, migr, { members: [aMember()] })
  return actingAs(personIds[0] ?? '')
}

async function held({ personId }: PersonActor, until = '2027-02-24'): Promise<string> {
  const wish = { personId, ground: 'crime_report', until, reason: 'En utredning pågår' }
  return (await done(database, migr, (tx, clock) => holdBackFromPerson(tx, clock, migr, wish))).id
}

function told({ personId }: PersonActor, recipient: 'PM' | 'FK') {
  const basisId = { PM: 'mv-pm-pension', FK: 'mv-fk-insurance' }[recipient]
  const telling = { personId, basisId, recipient, wholeHousehold: false, confirmProtected: true }
  return done(database, migr, (tx, clock) => tellByHand(tx, clock, migr, telling))
}

const ended = (delayId: string, actor = migr) =>
  done(database, actor, (tx, clock) => letGo(tx, clock, actor, { delayId }))

async function read({ personId }: PersonActor, action: string): Promise<void> {
  await seen(database, migr, (tx) =>
    appendActivities(tx, database.clock, [{ actor: migr, action, outcome: 'read', personId }]),
  )
}

async function linesSeen(person: PersonActor): Promise<string[]> {
  const { rows } = await seen(database, person, (tx) =>
    sql<{ line: string }>`
      select action as line from kernel.activity where person_id = ${person.personId} and action like 'test.%'
      union select 'told ' || recipient from exchange.disclosure where person_id = ${person.personId} and hidden_until is not null
      order by 1`.execute(tx),
  )
  return rows.map(({ line }) => line)
}

describe('what is held back and let go', () => {
  test('comes before the person at once, and what is done from then on is hidden no more', async () => {
    const person = await aPerson()
    const delay = await held(person)
    await read(person, 'test.before')
    await told(person, 'PM')
    expect(await linesSeen(person)).toEqual([])
    onDay(database, '2026-12-01')
    expect(await ended(delay)).toEqual({ id: delay, personId: person.personId })
    await read(person, 'test.later')
    expect(await linesSeen(person)).toEqual(['test.before', 'test.later', 'told PM'])
  })

  test('is let go by its own organisation alone, and once', async () => {
    const person = await aPerson()
    const delay = await held(person)
    const fk = await officer('FK')
    expect(await refused(database, fk, (tx, clock) => letGo(tx, clock, fk, { delayId: delay }))).toEqual({
      reason: 'held_back_not_found',
    })
    const byHand = seen(database, fk, (tx) =>
      sql`insert into exchange.delay_end (delay_id, person_id, organisation, until, ended_by, on_date, at)
        values (${delay}, ${person.personId}, 'FK', '2027-02-24', ${fk.staffId}, '2026-11-24', now())`.execute(tx),
    )
    await expect(byHand).rejects.toThrow('row-level security')
    await ended(delay)
    expect(await refused(database, migr, (tx, clock) => letGo(tx, clock, migr, { delayId: delay }))).toEqual({
      reason: 'no_longer_held_back',
    })
  })

  test('stays hidden while another organisation holds it back until the same day', async () => {
    const person = await aPerson()
    const delay = await held(person)
    await told(person, 'FK')
    const fk = await officer('FK')
    const wish = { ...person, ground: 'wrong_payment_control', until: '2027-02-24', reason: 'En kontroll pågår' }
    const other = await done(database, fk, (tx, clock) => holdBackFromPerson(tx, clock, fk, wish))
    await ended(other.id, fk)
    expect(await linesSeen(person)).toEqual([])
    await ended(delay)
    expect(await linesSeen(person)).toEqual(['told FK'])
  })

  test('stays hidden while another decision covers it: the sooner end goes first, and a new one begins anew', async () => {
    const person = await aPerson()
    const [short, long] = [await held(person, '2027-01-24'), await held(person)]
    await read(person, 'test.covered')
    expect(await refused(database, migr, (tx, clock) => letGo(tx, clock, migr, { delayId: long }))).toEqual({
      reason: 'let_go_shorter_first',
      until: '2027-01-24',
    })
    await ended(short)
    expect(await linesSeen(person)).toEqual([])
    onDay(database, '2026-11-25')
    await ended(long)
    onDay(database, '2026-11-26')
    await held(person)
    await read(person, 'test.under_a_new_one')
    expect(await linesSeen(person)).toEqual(['test.covered'])
  })
})
