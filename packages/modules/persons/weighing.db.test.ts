import type { Actor, StaffActor } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { actingAs, aHousehold, aMember, done, officers, seen } from '../testing/index.ts'
import { protectPerson, tellByHand } from './index.ts'

const database = useDatabase()
const officer = officers(database)
const text = 'Det är uppenbart att kommunen behöver veta om sjukdomen.'
let migr: StaffActor

beforeAll(async () => {
  migr = await officer('MIGR')
})

async function weighed(isProtected: boolean): Promise<string> {
  const { personIds } = await aHousehold(database, migr, { members: [aMember()] })
  const personId = personIds[0] ?? ''
  const threat = { personId, level: 'own_assessment' as const, reason: 'threat' as const }
  if (isProtected) await done(database, migr, (tx, clock) => protectPerson(tx, clock, migr, threat))
  const command = {
    personId,
    basisId: 'general-clause',
    recipient: 'K1380',
    categories: ['identity'],
    wholeHousehold: false,
  }
  await done(database, migr, (tx, clock) =>
    tellByHand(tx, clock, migr, { ...command, weighing: text, confirmProtected: isProtected }),
  )
  return personId
}

async function readBy(actor: Actor, personId: string): Promise<string[]> {
  const { rows } = await seen(database, actor, (tx) =>
    sql<{ text: string }>`select text from exchange.weighing where person_id = ${personId}`.execute(tx),
  )
  return rows.map((row) => row.text)
}

describe('a weighing', () => {
  test('is read by the holder and the person, and not by the recipient', async () => {
    const personId = await weighed(false)
    expect(await readBy(await database.staff('MIGR'), personId)).toEqual([text])
    expect(await readBy(actingAs(personId), personId)).toEqual([text])
    expect(await readBy(await officer('K1380'), personId)).toEqual([])
  })

  test('about a protected person is read by whoever wrote it and the person, and not by colleagues', async () => {
    const personId = await weighed(true)
    expect(await readBy(migr, personId)).toEqual([text])
    expect(await readBy(actingAs(personId), personId)).toEqual([text])
    expect(await readBy(await database.staff('MIGR'), personId)).toEqual([])
    expect(await readBy(await officer('K1380'), personId)).toEqual([])
  })
})
