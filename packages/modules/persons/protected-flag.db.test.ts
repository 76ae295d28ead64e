import { type Actor, system } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { aHousehold, aMember, done, officers, seen } from '../testing/index.ts'
import { protectPerson, selectProtected } from './index.ts'

const database = useDatabase()
const officer = officers(database)

async function aPerson(isProtected: boolean): Promise<string> {
  const migr = await officer('MIGR')
  const { personIds } = await aHousehold(database, migr, { members: [aMember()] })
  const personId = personIds[0] ?? ''
  const how = { personId, level: 'own_assessment' as const, reason: 'threat' as const }
  if (isProtected) await done(database, migr, (tx, clock) => protectPerson(tx, clock, migr, how))
  return personId
}

function write(actor: Actor, statement: ReturnType<typeof sql>) {
  return seen(database, actor, (tx) => statement.execute(tx))
}

const levelOf = async (personId: string) =>
  (await seen(database, system, (tx) => selectProtected(tx, [personId]))).get(personId)

describe('the flag of a protected person', () => {
  test('is set by nobody, the platform neither, where no fact stands', async () => {
    const personId = await aPerson(false)
    const flag = sql`insert into persons.protected_person (person_id, level, inherited) values (${personId}, 'own_assessment', false)`
    for (const actor of [system, await officer('MIGR')])
      await expect(write(actor, flag)).rejects.toThrow('row-level security')
    expect(await levelOf(personId)).toBe(undefined)
  })

  test('says what the facts say, and the platform cannot change or lift it past them', async () => {
    const personId = await aPerson(true)
    await expect(
      write(system, sql`update persons.protected_person set inherited = true where person_id = ${personId}`),
    ).rejects.toThrow('row-level security')
    await write(system, sql`delete from persons.protected_person where person_id = ${personId}`)
    expect(await levelOf(personId)).toBe('own_assessment')
  })
})

describe('the trigger that closes data', () => {
  test('opens nothing to whoever names a person as it does', async () => {
    const personId = await aPerson(true)
    const rows = await seen(database, await officer('K1380'), async (tx) => {
      await sql`select null, set_config('kedjan.closing', ${personId}, true)`.execute(tx)
      const read = await sql`select 1 from persons.datum where person_id = ${personId}`.execute(tx)
      const marked = await sql`update persons.datum set closed = false where person_id = ${personId}`.execute(tx)
      return [read.rows.length, Number(marked.numAffectedRows)]
    })
    expect(rows).toEqual([0, 0])
  })
})
