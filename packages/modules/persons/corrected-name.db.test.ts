import type { StaffActor } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { describe, expect, test } from 'vitest'
import { aHousehold, aMember, behind, done, officers, refused, seen } from '../testing/index.ts'
import { correctDatum, protectPerson, searchPersons } from './index.ts'

const database = useDatabase()
const officer = officers(database)

async function found(actor: StaffActor, text: string): Promise<string[]> {
  const { items } = await seen(database, actor, (tx) => searchPersons(tx, database.clock, actor, text))
  return items.map(({ personId }) => personId)
}

async function aPerson(family: string): Promise<[StaffActor, string]> {
  const migr = await officer('MIGR')
  const { personIds } = await aHousehold(database, migr, { members: [aMember({ given: 'Selma', family })] })
  return [migr, personIds[0] ?? '']
}

const renamed = (personId: string, family: string) => ({
  personId,
  datum: {
    kind: 'identity' as const,
    value: { given: 'Selma', family, birthDate: '1988-03-01', sex: 'female' as const, citizenship: 'SY' },
  },
})

describe('a corrected name', () => {
  test('is found, and the wrong one no more', async () => {
    const [migr, personId] = await aPerson('Felstavad')
    expect(await found(migr, 'Selma Felstavad')).toEqual([personId])
    await done(database, migr, (tx, clock) => correctDatum(tx, clock, migr, renamed(personId, 'Rätta')))
    expect(await found(migr, 'Selma Rätta')).toEqual([personId])
    expect(await found(migr, 'Selma Felstavad')).toEqual([])
  })

  test('of a protected person is found by nobody', async () => {
    const [migr, personId] = await aPerson('Dold')
    const threat = { personId, level: 'own_assessment' as const, reason: 'threat' as const }
    await done(database, migr, (tx, clock) => protectPerson(tx, clock, migr, threat))
    const refusal = await refused(database, migr, (tx, clock) =>
      correctDatum(tx, clock, migr, renamed(personId, 'Gömd')),
    )
    expect(refusal.reason).toBe('nothing_to_correct')
    expect(await behind(database, 'select 1 from persons.search_key where person_id = $1', [personId])).toEqual([])
  })

  test('is not written by whoever may not see the person', async () => {
    const [, personId] = await aPerson('Annorstädes')
    const halmstad = await officer('K1380')
    expect(
      await refused(database, halmstad, (tx, clock) => correctDatum(tx, clock, halmstad, renamed(personId, 'Annan'))),
    ).toEqual({ reason: 'person_not_found' })
  })
})
