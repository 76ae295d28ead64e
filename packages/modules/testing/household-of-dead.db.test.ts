import type { Id } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { describe, expect, test } from 'vitest'
import { readPersonPage } from '../overview/index.ts'
import { selectMembers } from '../persons/index.ts'
import { aHousehold, aMember, anAnvisning, behind, happened, seen, useHalmstad, walkChain } from './index.ts'

const database = useDatabase()
const officer = useHalmstad(database)
const today = '2026-11-24'

describe('a household in which somebody has died', () => {
  test('is assigned without the dead, under another reference person', async () => {
    const migr = await officer('MIGR')
    const adults = [aMember(), aMember({ given: 'Zahra', position: 'adult' })]
    const { householdId, personIds } = await aHousehold(database, migr, { members: adults })
    const [died = '', left = ''] = personIds
    await happened(database, migr, { personId: died, change: { kind: 'died', on: today } })
    expect(await seen(database, migr, (tx) => selectMembers(tx, householdId))).toEqual([
      { household_id: householdId, person_id: left, position: 'reference_person' },
    ])
    await anAnvisning(database, migr, { householdId, to: 'K1380' })
    const covered = 'select c.person_id from handoffs.covered_person c join handoffs.handoff h on h.id = c.handoff_id'
    expect(await behind(database, `${covered} where h.household_id = $1`, [householdId])).toEqual([{ person_id: left }])
  })

  test('says so on the page of the dead, and counts the living', async () => {
    const migr = await officer('MIGR')
    const { personIds } = await aHousehold(database, migr, {
      members: [aMember(), aMember({ given: 'Zahra', position: 'adult' })],
    })
    const [died = ''] = personIds
    await happened(database, migr, { personId: died, change: { kind: 'died', on: today } })
    const page = await seen(database, migr, (tx) =>
      readPersonPage({ tx, clock: database.clock, actor: migr, language: 'sv' }, died),
    )
    expect(page.ok && page.value.diedOn).toBe(today)
    expect(page.ok && page.value.household).toMatchObject({ adultsCount: 1, childrenCount: 0 })
  })

  test('opens no establishment for the dead when the others are registered (SFS 2017:584 1 §)', async () => {
    const migr = await officer('MIGR')
    const adults = [aMember(), aMember({ given: 'Zahra', position: 'adult' })]
    const { householdId, personIds } = await aHousehold(database, migr, { members: adults, settlement: 'own' })
    const [died = '', left = ''] = personIds
    await happened(database, migr, { personId: died, change: { kind: 'died', on: today } })
    const [going] = await behind<{ id: Id }>(
      database,
      `select j.id from chain.journey j where j.household_id = $1
        and not exists (select 1 from chain.journey_end e where e.journey_id = j.id)`,
      [householdId],
    )
    await walkChain(database, officer, going?.id ?? '', { until: 'identity_card' })
    const establishing = `select person_id from chain.journey where template = 'establishment' and person_id = any ($1::uuid[])`
    expect(await behind(database, establishing, [personIds])).toEqual([{ person_id: left }])
  })

  test('keeps whom it had where only children are left, so that it does not wait for ever', async () => {
    const migr = await officer('MIGR')
    const members = [aMember(), aMember({ given: 'Zahra', position: 'child', birthDate: '2016-05-01' })]
    const { householdId, personIds } = await aHousehold(database, migr, { members })
    const [died = ''] = personIds
    await happened(database, migr, { personId: died, change: { kind: 'died', on: today } })
    expect(await seen(database, migr, (tx) => selectMembers(tx, householdId))).toHaveLength(2)
    await anAnvisning(database, migr, { householdId, to: 'K1380' })
  })

  test('of one is marked too', async () => {
    const migr = await officer('MIGR')
    const { householdId, personId } = await aHousehold(database, migr, { members: [aMember()] })
    await happened(database, migr, { personId, change: { kind: 'died', on: today } })
    expect(await seen(database, migr, (tx) => selectMembers(tx, householdId))).toEqual([])
  })
})
