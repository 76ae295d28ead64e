import type { CompleteMilestone } from '@kedjan/contract'
import { useDatabase } from '@kedjan/kernel/testing'
import { describe, expect, test } from 'vitest'
import { beginHousehold, completeMilestone } from '../chain/index.ts'
import {
  aMember,
  anAnvisning,
  begun,
  behind,
  done,
  householdForm,
  milestoneId,
  refused,
  useHalmstad,
  walkChain,
} from './index.ts'

const database = useDatabase()
const officer = useHalmstad(database)

/** A return that stands at the question whether there is an obstacle to it. */
async function atObstacle() {
  const { journeyId, householdId } = await begun(database, await officer('MIGR'), {
    chain: 'return_voluntary',
    members: [aMember()],
  })
  await walkChain(database, officer, journeyId, { until: 'obstacles_examined' })
  const id = await milestoneId(database, journeyId, 'obstacles_examined')
  const turningOut = (outcome: string, permit: CompleteMilestone['permit']) => ({
    ...{ milestoneId: id, on: '2026-11-24', disclose: [], outcome },
    ...(permit ? { permit } : {}),
  })
  const opened = async () => {
    const rows = await behind<{ template: string }>(
      database,
      'select template from chain.journey where opened_by = $1',
      [journeyId],
    )
    return rows.map(({ template }) => template)
  }
  return { householdId, turningOut, opened }
}

describe('a permit for an impediment to enforcement (SFS 2005:716 12 kap. 18 §)', () => {
  test('for a year or more leads to an anvisning that can be issued (SFS 2016:38 2 §)', async () => {
    const migr = await officer('MIGR')
    const { householdId, turningOut, opened } = await atObstacle()
    const command = turningOut('permit_assigned', { ground: 'impediment', validTo: '2027-12-24' })
    await done(database, migr, (tx, clock) => completeMilestone(tx, clock, migr, command))
    expect(await opened()).toEqual(['settlement_assigned'])
    await anAnvisning(database, migr, { householdId, to: 'K1380' })
    const issued = 'select kind, to_organisation from handoffs.handoff where household_id = $1'
    expect(await behind(database, issued, [householdId])).toEqual([{ kind: 'anvisning', to_organisation: 'K1380' }])
  })

  test('for less than a year leads to a settlement of their own, since it grounds no population registration', async () => {
    const migr = await officer('MIGR')
    const { turningOut, opened } = await atObstacle()
    const short = { ground: 'impediment' as const, validTo: '2027-05-24' }
    const assigned = turningOut('permit_assigned', short)
    expect(await refused(database, migr, (tx, clock) => completeMilestone(tx, clock, migr, assigned))).toEqual({
      reason: 'permit_too_short',
      until: '2027-05-24',
      source: 'SFS 2016:38 2 §',
    })
    const own = turningOut('permit_own', short)
    await done(database, migr, (tx, clock) => completeMilestone(tx, clock, migr, own))
    expect(await opened()).toEqual(['settlement_own'])
  })
})

describe('nobody is set to wait for an anvisning without a right to one', () => {
  test('by a permit of another ground', async () => {
    const migr = await officer('MIGR')
    const { turningOut } = await atObstacle()
    const command = turningOut('permit_assigned', { ground: 'family', validTo: null })
    expect(await refused(database, migr, (tx, clock) => completeMilestone(tx, clock, migr, command))).toEqual({
      reason: 'outside_scope',
      source: 'SFS 2016:38 2 §',
    })
  })

  test('after asylum, where the way of settling is chosen in a step of its own', async () => {
    const migr = await officer('MIGR')
    const { journeyId } = await begun(database, migr, { chain: 'asylum', members: [aMember()] })
    await walkChain(database, officer, journeyId, { until: 'decision' })
    const decision = await milestoneId(database, journeyId, 'decision')
    const granted = { milestoneId: decision, on: database.clock.today().toString(), disclose: [], outcome: 'granted' }
    const permit = { ground: 'family' as const, validTo: null }
    await done(database, migr, (tx, clock) => completeMilestone(tx, clock, migr, { ...granted, permit }))
    await walkChain(database, officer, journeyId, { until: 'settlement_route' })
    const route = await milestoneId(database, journeyId, 'settlement_route')
    const assigned = { ...granted, milestoneId: route, on: database.clock.today().toString(), outcome: 'assigned' }
    expect(await refused(database, migr, (tx, clock) => completeMilestone(tx, clock, migr, assigned))).toMatchObject({
      reason: 'outside_scope',
    })
    await done(database, migr, (tx, clock) => completeMilestone(tx, clock, migr, { ...assigned, outcome: 'own' }))
  })

  test('when a household is registered', async () => {
    const migr = await officer('MIGR')
    const form = householdForm({ permit: { ground: 'family', decidedOn: '2026-10-02', validTo: null } })
    expect(await refused(database, migr, (tx, clock) => beginHousehold(tx, clock, migr, form))).toEqual({
      reason: 'outside_scope',
      source: 'SFS 2016:38 2 §',
    })
  })
})
