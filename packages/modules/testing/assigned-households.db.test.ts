import type { Id } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { beginChain, completeMilestone } from '../chain/index.ts'
import { issueAnvisning } from '../handoffs/index.ts'
import { readPersonPage } from '../overview/index.ts'
import { identityOf, selectData, selectMembers } from '../persons/index.ts'
import {
  aHousehold,
  aKommuntal,
  aMember,
  anAnvisning,
  begun,
  behind,
  done,
  happened,
  milestoneId,
  officers,
  onDay,
  openedFrom,
  refused,
  seen,
  type WalkPlan,
  walkChain,
} from './index.ts'

const database = useDatabase()
const officer = officers(database)
const today = '2026-11-24'

beforeAll(async () => {
  onDay(database, today)
  await aKommuntal(database, await officer('LST_N'), { municipality: 'K1380', persons: 500 })
  await aKommuntal(database, await officer('LST_N'), { municipality: 'K1380', persons: 500, year: 2027 })
})
beforeEach(() => onDay(database, today))

async function aChildAlone(plan: WalkPlan) {
  const child = await begun(database, await officer('MIGR'), {
    chain: 'unaccompanied_child',
    members: [aMember({ given: 'Samir', birthDate: '2010-05-01' })],
    takesPart: [{ role: 'arrival_municipality', organisationId: 'K1380' }],
  })
  await walkChain(database, officer, child.journeyId, plan)
  return child
}

const anvisningar = 'select to_organisation from handoffs.handoff where household_id = $1'

describe('a child who came alone and wins the appeal', () => {
  test('has no right to an anvisning, and stays where the municipality has given it a home (SFS 1994:137 3 §)', async () => {
    const migr = await officer('MIGR')
    const child = await aChildAlone({ outcomes: { decision: 'rejected' }, until: 'appeal_result' })
    const appeal = await openedFrom(database, child.journeyId, 'appeal')
    expect(appeal.household_id).toBe(child.householdId)
    await walkChain(database, officer, appeal.id, {
      outcomes: { reconsidered: 'changed', final: 'may_stay' },
      until: 'settlement_route',
    })
    const route = await milestoneId(database, appeal.id, 'settlement_route')
    const turned = (outcome: string) => ({
      ...{ milestoneId: route, on: database.clock.today().toString(), disclose: [], outcome },
    })
    const assigned = turned('assigned')
    expect(await refused(database, migr, (tx, clock) => completeMilestone(tx, clock, migr, assigned))).toEqual({
      reason: 'child_alone',
      source: 'SFS 1994:137 3 §',
    })
    await done(database, migr, (tx, clock) => completeMilestone(tx, clock, migr, turned('stays')))
    const ended = await behind(database, 'select how from chain.journey_end where journey_id = $1', [appeal.id])
    expect(ended).toEqual([{ how: 'completed' }])
  })

  test('is not set to wait for an anvisning by hand either', async () => {
    const migr = await officer('MIGR')
    const { householdId } = await aChildAlone({ until: 'application' })
    const command = { chain: 'settlement_assigned', startedOn: today, parties: [], householdId }
    expect(await refused(database, migr, (tx, clock) => beginChain(tx, clock, migr, command))).toEqual({
      reason: 'child_alone',
      source: 'SFS 1994:137 3 §',
    })
  })
})

describe('somebody who waits for an anvisning and turns out to be a child', () => {
  test('is refused one', async () => {
    const migr = await officer('MIGR')
    const { householdId, personId } = await aHousehold(database, migr, { members: [aMember()] })
    await happened(database, migr, { personId, change: { kind: 'age_reassessed', on: today, birthDate: '2009-06-01' } })
    const wish = { householdId, to: 'K1380', receiveBy: '2026-12-20', plan: false, confirmProtected: false }
    expect(await refused(database, migr, (tx, clock) => issueAnvisning(tx, clock, migr, wish))).toEqual({
      reason: 'child_alone',
      source: 'SFS 1994:137 3 §',
    })
  })
})

describe('a child who came alone and is an adult', () => {
  /** Walks the asylum of somebody who waited as a child to a permit and an anvisning. */
  async function assignedAfterAsylum(from: Id, householdId: Id): Promise<unknown[]> {
    const asylum = await openedFrom(database, from, 'asylum')
    expect(asylum.household_id).toBe(householdId)
    await walkChain(database, officer, asylum.id)
    const settlement = await openedFrom(database, asylum.id, 'settlement_assigned')
    expect(settlement.household_id).toBe(householdId)
    await anAnvisning(database, await officer('MIGR'), { householdId, to: 'K1380' })
    return behind(database, anvisningar, [householdId])
  }

  test('by an assessment of the age is assigned after the asylum, as a household of one', async () => {
    const { journeyId, householdId } = await aChildAlone({ outcomes: { age_assessment: 'adult' } })
    expect(await assignedAfterAsylum(journeyId, householdId)).toEqual([{ to_organisation: 'K1380' }])
  })

  test('by an assessment anew, after which the new day of birth holds', async () => {
    const migr = await officer('MIGR')
    const { journeyId, householdId, personId } = await aChildAlone({ until: 'application' })
    await happened(database, migr, { personId, change: { kind: 'age_reassessed', on: today, birthDate: '2006-01-01' } })
    const [datum] = await seen(database, migr, (tx) => selectData(tx, [personId], ['identity']))
    expect(identityOf(datum?.value)?.birthDate).toBe('2006-01-01')
    expect(await assignedAfterAsylum(journeyId, householdId)).toEqual([{ to_organisation: 'K1380' }])
  })
})

describe('somebody who walked alone in a household of several', () => {
  test('is assigned once they are a household of their own (SFS 2016:39 9 §)', async () => {
    const migr = await officer('MIGR')
    const family = await aHousehold(database, migr, { settlement: 'own', caseNumber: 'K-2026-97001' })
    await walkChain(database, officer, family.journeyId)
    const other = family.personIds[1] ?? ''
    const personIds = [other]
    const on = () => database.clock.today().toString()
    await happened(database, migr, { personId: other, change: { kind: 'permit_lost', on: on(), personIds } })
    const [returning] = await behind<{ id: Id; household_id: Id | null }>(
      database,
      `select id, household_id from chain.journey where person_id = $1 and template = 'return_voluntary'`,
      [other],
    )
    expect(returning?.household_id).toBeNull()
    const journeyId = returning?.id ?? ''
    await walkChain(database, officer, journeyId, { until: 'obstacles_examined' })
    const milestone = await milestoneId(database, journeyId, 'obstacles_examined')
    const command = {
      ...{ milestoneId: milestone, on: on(), disclose: [], outcome: 'permit_assigned' },
      permit: { ground: 'impediment' as const, validTo: null },
    }
    expect(await refused(database, migr, (tx, clock) => completeMilestone(tx, clock, migr, command))).toEqual({
      reason: 'lives_with_others',
      source: 'SFS 2016:39 9 §',
    })
    await happened(database, migr, {
      personId: other,
      change: { kind: 'separated', on: on(), personIds, caseNumber: 'K-2026-97002' },
    })
    await done(database, migr, (tx, clock) => completeMilestone(tx, clock, migr, command))
    const settlement = await openedFrom(database, journeyId, 'settlement_assigned')
    const householdId = settlement.household_id ?? ''
    await anAnvisning(database, migr, { householdId, to: 'K1380' })
    expect(await behind(database, anvisningar, [householdId])).toEqual([{ to_organisation: 'K1380' }])
  })
})

describe('a household whose reference person has no permit', () => {
  /** Somebody who waits for asylum has moved in with a family that has its permit, and the reference person of the family has moved out. */
  async function withoutReferencePermit() {
    const migr = await officer('MIGR')
    onDay(database, '2026-11-20')
    const waiting = await begun(database, migr, { chain: 'asylum', members: [aMember({ given: 'Yusuf' })] })
    onDay(database, today)
    const { householdId, personId: leaving } = await aHousehold(database, migr)
    const [row] = await behind<{ case_number: string }>(
      database,
      'select case_number from persons.household where id = $1',
      [householdId],
    )
    const personIds = [waiting.personId]
    const caseNumber = row?.case_number ?? ''
    await happened(database, migr, {
      personId: waiting.personId,
      change: { kind: 'joined', on: today, caseNumber, personIds },
    })
    const out = { personIds: [leaving], caseNumber: `${caseNumber.slice(0, 7)}9${caseNumber.slice(8)}` }
    await happened(database, migr, { personId: leaving, change: { kind: 'separated', on: today, ...out } })
    return { migr, householdId, personId: waiting.personId }
  }

  test('is offered an anvisning and gets one, by the permit of another, since it covers the household (SFS 2016:39 9 §)', async () => {
    const { migr, householdId, personId } = await withoutReferencePermit()
    const [reference] = await seen(database, migr, (tx) => selectMembers(tx, householdId))
    expect(reference).toMatchObject({ person_id: personId, position: 'reference_person' })
    expect(await seen(database, migr, (tx) => selectData(tx, [personId], ['permit']))).toEqual([])
    const page = await seen(database, migr, (tx) =>
      readPersonPage({ tx, clock: database.clock, actor: migr, language: 'sv' }, personId),
    )
    expect(page.ok && page.value.anvisningFor).toBe(householdId)
    await anAnvisning(database, migr, { householdId, to: 'K1380' })
    expect(await behind(database, anvisningar, [householdId])).toEqual([{ to_organisation: 'K1380' }])
    const covered =
      'select count(*)::int as persons from handoffs.covered_person c join handoffs.handoff h on h.id = c.handoff_id'
    expect(await behind(database, `${covered} where h.household_id = $1`, [householdId])).toEqual([{ persons: 3 }])
  })

  test('gets none from anybody but Migrationsverket', async () => {
    const { householdId } = await withoutReferencePermit()
    const halmstad = await officer('K1380')
    const wish = { householdId, to: 'K1380', receiveBy: '2026-12-20', plan: false, confirmProtected: false }
    expect(await refused(database, halmstad, (tx, clock) => issueAnvisning(tx, clock, halmstad, wish))).toEqual({
      reason: 'not_the_migration_agency',
    })
  })
})
