import { asActor, system } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { expect, test } from 'vitest'
import { mergePersons, protectPerson, selectProtected } from '../persons/index.ts'
import { aMember, anEndedHousehold, done, officers, onDay, seen } from '../testing/index.ts'
import { drawUpList, runRetention, signList, warnDue } from './index.ts'

const database = useDatabase()
const officer = officers(database)

test('a registration that was protected only by the one it is joined with is so no more when that one is erased', async () => {
  onDay(database, '2026-11-24')
  const [migr, archivist] = [await officer('MIGR'), await database.staff('MIGR', ['archivist'])]
  const ended = await anEndedHousehold(database, officer, { members: [aMember({ given: 'Zenobija' })] })
  const twice = await anEndedHousehold(database, officer, { members: [aMember({ given: 'Zenobija' })] })
  const [keptPersonId = '', otherPersonId = ''] = [twice.personIds[0], ended.personIds[0]]
  await done(database, migr, (tx, clock) => mergePersons(tx, clock, migr, { keptPersonId, otherPersonId }))
  const threat = { personId: otherPersonId, level: 'own_assessment' as const, reason: 'threat' as const }
  await done(database, migr, (tx, clock) => protectPerson(tx, clock, migr, threat))
  const isProtected = () =>
    seen(database, system, async (tx) => (await selectProtected(tx, [keptPersonId])).has(keptPersonId))
  expect(await isProtected()).toBe(true)

  onDay(database, '2027-10-25')
  await asActor(database.ground, database.clock, system, (tx) => warnDue(tx, database.clock))
  onDay(database, '2027-11-24')
  const householdIds = [ended.householdId]
  const { id: listId } = await done(database, migr, (tx, clock) => drawUpList(tx, clock, migr, { householdIds }))
  await done(database, archivist, (tx, clock) => signList(tx, clock, archivist, { listId }))
  expect(await runRetention({ ground: database.ground, clock: database.clock })).toMatchObject({ households: 1 })
  expect(await isProtected()).toBe(false)
})
