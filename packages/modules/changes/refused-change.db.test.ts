import type { LifeChange } from '@kedjan/contract'
import type { Id } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import { aHousehold, aMember, attempted, begun, happened, officers, onDay, refused, seen } from '../testing/index.ts'
import { recordChange } from './index.ts'
import { selectChanges } from './queries.ts'

const database = useDatabase()
const officer = officers(database)
const today = '2026-11-24'

beforeEach(() => onDay(database, today))

describe('a change is refused', () => {
  test('by rule: on a day to come, with nothing to reopen, about strangers, where they live already', async () => {
    const migr = await officer('MIGR')
    const { personId } = await begun(database, migr, { chain: 'asylum' })
    const cannot = async (change: LifeChange) =>
      refused(database, migr, (tx, clock) => recordChange(tx, clock, migr, { personId, change, seen: '' }))
    expect(await cannot({ kind: 'died', on: '2026-12-01' })).toEqual({ reason: 'change_in_the_future', today })
    expect(await cannot({ kind: 'came_back', on: today })).toEqual({ reason: 'nothing_to_reopen' })
    const stranger = (await aHousehold(database, migr)).personId
    expect(await cannot({ kind: 'permit_lost', on: today, personIds: [stranger] })).toEqual({
      reason: 'not_in_household',
    })
    expect(await cannot({ kind: 'joined', on: today, personIds: [personId], caseNumber: 'K-2026-98765' })).toEqual({
      reason: 'household_not_found',
    })
  })

  test('by rule: into a household that everybody has left', async () => {
    const migr = await officer('MIGR')
    const left = await aHousehold(database, migr, { members: [aMember()], caseNumber: 'K-2026-99031' })
    const to = await aHousehold(database, migr, { caseNumber: 'K-2026-99032' })
    const into = (caseNumber: string, personIds: readonly Id[]) => ({
      ...{ kind: 'joined' as const, on: today, caseNumber, personIds: [...personIds] },
    })
    const moved = { personId: left.personId, change: into('K-2026-99032', left.personIds) }
    await happened(database, migr, moved)
    const change = into('K-2026-99031', to.personIds)
    const { personId } = to
    expect(
      await refused(database, migr, (tx, clock) => recordChange(tx, clock, migr, { personId, change, seen: '' })),
    ).toEqual({ reason: 'household_not_found' })
  })

  test('when something has changed since it was shown', async () => {
    const migr = await officer('MIGR')
    const { personId } = await begun(database, migr, { chain: 'asylum' })
    const change = { kind: 'application_withdrawn' as const, on: today }
    expect(
      await refused(database, migr, (tx, clock) => recordChange(tx, clock, migr, { personId, change, seen: 'before' })),
    ).toEqual({ reason: 'effects_have_changed' })
  })

  test('by access: to a kind of organisation that does not record it, and to one that does not know the person', async () => {
    const migr = await officer('MIGR')
    const { personId } = await begun(database, migr, { chain: 'asylum' })
    const police = await officer('POL')
    const change = { kind: 'disappeared' as const, on: today }
    expect(
      await attempted(database, police, (tx, clock) => recordChange(tx, clock, police, { personId, change, seen: '' })),
    ).toEqual({ ok: false, refusal: { reason: 'person_not_found' } })
    await happened(database, migr, { personId, change })
    expect(await seen(database, police, (tx) => selectChanges(tx, personId))).toEqual([])
    const fk = await officer('FK')
    const known = (await aHousehold(database, migr)).personId
    expect(
      await attempted(database, fk, (tx, clock) =>
        recordChange(tx, clock, fk, { personId: known, change: { kind: 'died', on: today }, seen: '' }),
      ),
    ).toMatchObject({ ok: false, refusal: { reason: 'change_not_recorded_by', kind: 'died' } })
  })
})
