import type { LifeChange } from '@kedjan/contract'
import type { Id } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import { completeMilestone } from '../chain/index.ts'
import { selectMembers } from '../persons/index.ts'
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
  seen,
  walkChain,
} from '../testing/index.ts'

const database = useDatabase()
const officer = officers(database)

beforeEach(() => onDay(database, '2026-11-24'))

const today = '2026-11-24'

async function happens(organisationId: string, personId: Id, change: LifeChange) {
  return happened(database, await officer(organisationId), { personId, change })
}

/** What goes on, by chain: `key responsible` of every open step. An open journey with nothing open is named too. */
async function open(personIds: readonly Id[]): Promise<Record<string, string[]>> {
  const rows = await behind<{ template: string; steps: string[] | null }>(
    database,
    `select j.template, (select array_agg(o.key || ' ' || o.responsible order by o.key) from chain.open_milestone o where o.journey_id = j.id) as steps
    from chain.journey j
    where (j.person_id = any ($1) or j.household_id in (select household_id from persons.member where person_id = any ($1)))
      and not exists (select 1 from chain.journey_end e where e.journey_id = j.id)
    order by j.id`,
    [[...personIds]],
  )
  return Object.fromEntries(rows.map(({ template, steps }) => [template, steps ?? ['NOBODY']]))
}

describe('somebody who waits for asylum', () => {
  test('takes the application back: the chain ends and return opens, with somebody who answers for it', async () => {
    const { personId, personIds } = await begun(database, await officer('MIGR'), { chain: 'asylum' })
    const effects = await happens('MIGR', personId, { kind: 'application_withdrawn', on: today })
    expect(effects.map((effect) => `${effect.do} ${effect.template}`)).toEqual(['end asylum', 'open return_voluntary'])
    expect(await open(personIds)).toEqual({ return_voluntary: ['order MIGR'] })
  })

  test('disappears and comes back: the chain stands where it stood', async () => {
    const migr = await officer('MIGR')
    const { personId, personIds, journeyId } = await begun(database, migr, { chain: 'asylum' })
    await walkChain(database, officer, journeyId, { until: 'investigation' })
    const before = await open(personIds)
    await happens('MIGR', personId, { kind: 'disappeared', on: today })
    expect(await open(personIds)).toEqual({})
    await happens('MIGR', personId, { kind: 'came_back', on: today })
    expect(await open(personIds)).toEqual(before)
  })

  test('moves: school and health care are with the new municipality and its region', async () => {
    const migr = await officer('MIGR')
    const { personId, personIds, journeyId } = await begun(database, migr, { chain: 'asylum' })
    await walkChain(database, officer, journeyId, { until: 'school_place' })
    const before = (await open(personIds)).asylum ?? []
    expect(before).toContain('school_place K1380')
    const effects = await happens('MIGR', personId, { kind: 'moved', on: today, municipality: 'K0581' })
    expect(effects.flatMap((effect) => (effect.do === 'hand_over' ? [`${effect.role} ${effect.to}`] : []))).toEqual(
      expect.arrayContaining(['residence_municipality K0581', 'region REG_E']),
    )
    const after = (await open(personIds)).asylum ?? []
    expect(after).toContain('school_place K0581')
    expect(after.filter((step) => step.endsWith('K1380') || step.endsWith('REG_N'))).toEqual([])
  })
})

describe('a household with a permit', () => {
  test('loses it: the anvisning is cancelled, the chain ends and return opens', async () => {
    const migr = await officer('MIGR')
    await aKommuntal(database, await officer('LST_N'), { municipality: 'K1380', persons: 500 })
    const { personId, personIds, householdId } = await aHousehold(database, migr)
    const handoffId = await anAnvisning(database, migr, { householdId, to: 'K1380' })
    await happens('MIGR', personId, { kind: 'permit_lost', on: today })
    expect(await open(personIds)).toEqual({ return_voluntary: ['order MIGR'] })
    const [last] = await behind<{ kind: string }>(
      database,
      'select kind from handoffs.step where handoff_id = $1 order by seq desc limit 1',
      [handoffId],
    )
    expect(last?.kind).toBe('cancelled')
    expect(await behind(database, 'select 1 from handoffs.open_handoff where handoff_id = $1', [handoffId])).toEqual([])
  })

  test('loses it after having settled: all of it is to leave together, though each adult walked establishment alone', async () => {
    const migr = await officer('MIGR')
    const { personId, personIds, householdId, journeyId } = await aHousehold(database, migr, { settlement: 'own' })
    await walkChain(database, officer, journeyId)
    expect(Object.keys(await open(personIds))).toEqual(['establishment'])
    const on = database.clock.today().toString()
    const effects = await happens('MIGR', personId, { kind: 'permit_lost', on })
    expect(effects.map((effect) => `${effect.do} ${effect.template}`)).toEqual([
      'end establishment',
      'end establishment',
      'open return_voluntary',
    ])
    const returning = `select person_id, household_id from chain.journey where template = 'return_voluntary' and household_id = $1`
    expect(await behind(database, returning, [householdId])).toEqual([
      { person_id: personId, household_id: householdId },
    ])
    onDay(database, today)
  })

  test('loses it for two of them: each is to leave, and the others stay', async () => {
    const migr = await officer('MIGR')
    const young = aMember({ given: 'Nadia', birthDate: '2004-01-01', position: 'adult' })
    const members = [aMember(), { ...young, given: 'Rana' }, young]
    const { personId, personIds, journeyId } = await aHousehold(database, migr, { settlement: 'own', members })
    await walkChain(database, officer, journeyId)
    const two = personIds.slice(1)
    const on = database.clock.today().toString()
    await happens('MIGR', personId, { kind: 'permit_lost', on, personIds: two })
    const returning = `select person_id from chain.journey where template = 'return_voluntary' and person_id = any ($1) order by person_id`
    expect(await behind(database, returning, [personIds])).toEqual(two.map((person_id) => ({ person_id })))
    expect(Object.keys(await open([personId]))).toContain('establishment')
    onDay(database, today)
  })

  test('whose reference person dies walks on under another adult', async () => {
    const { personId, personIds } = await aHousehold(database, await officer('MIGR'))
    const before = await open(personIds)
    await happens('MIGR', personId, { kind: 'died', on: today })
    expect(await open(personIds)).toEqual(before)
    const [journey] = await behind<{ person_id: Id }>(
      database,
      `select person_id from chain.journey j where not exists (select 1 from chain.journey_end e where e.journey_id = j.id)
        and j.person_id = any ($1)`,
      [personIds],
    )
    expect(journey?.person_id).toBe(personIds[1])
  })

  test('of one ends with the one who dies', async () => {
    const { personId, personIds } = await aHousehold(database, await officer('MIGR'), { members: [aMember()] })
    await happens('MIGR', personId, { kind: 'died', on: today })
    expect(await open(personIds)).toEqual({})
  })

  test('has a child, which belongs to it and whose guardians are its adults', async () => {
    const migr = await officer('MIGR')
    const { personId, householdId } = await aHousehold(database, migr)
    const child = { given: 'Noor', family: 'Exempel', sex: 'female' as const, citizenship: 'SY' }
    await happens('MIGR', personId, { kind: 'born', on: today, child })
    const members = await seen(database, migr, (tx) => selectMembers(tx, householdId))
    expect(members.map(({ position }) => position)).toEqual(['reference_person', 'adult', 'child', 'child'])
    const [{ guardians } = { guardians: 0 }] = await behind<{ guardians: number }>(
      database,
      `select count(*)::int as guardians from persons.relation where kind = 'legal_guardian' and other_person_id = $1`,
      [members.at(-1)?.person_id],
    )
    expect(guardians).toBe(2)
  })

  test('splits: both walk on, and each has somebody who answers', async () => {
    const { personId, personIds } = await aHousehold(database, await officer('MIGR'))
    const before = await open(personIds)
    const [, other] = personIds
    await happens('MIGR', personId, {
      kind: 'separated',
      on: today,
      personIds: [other ?? ''],
      caseNumber: 'K-2026-99001',
    })
    expect(await open([personId])).toEqual(before)
    expect(await open([other ?? ''])).toEqual(before)
  })

  test('splits while an anvisning is under way: who moves out waits for one of their own', async () => {
    const migr = await officer('MIGR')
    const { personId, personIds, householdId } = await aHousehold(database, migr, { caseNumber: 'K-2026-99011' })
    await anAnvisning(database, migr, { householdId, to: 'K1380' })
    const [, other] = personIds
    const change = { kind: 'separated' as const, on: today, personIds: [other ?? ''], caseNumber: 'K-2026-99012' }
    await happens('MIGR', personId, change)
    expect(await open([personId])).toEqual({ settlement_assigned: ['acknowledgement K1380'] })
    expect(await open([other ?? ''])).toEqual({ settlement_assigned: ['anvisning MIGR'] })
  })

  test('splits while it works: each goes on by itself when its permit is prolonged', async () => {
    const migr = await officer('MIGR')
    const { personId, personIds, journeyId } = await begun(database, migr, { chain: 'work_permit' })
    await walkChain(database, officer, journeyId, { until: 'work_period' })
    const [, other] = personIds
    const out = { personIds: [other ?? ''], caseNumber: 'K-2026-99021' }
    const on = database.clock.today().toString()
    await happens('MIGR', personId, { kind: 'separated', on, ...out })
    await walkChain(database, officer, journeyId, { outcomes: { work_period: 'extends' } })
    expect((await open([personId])).work_permit).toContain('offer MIGR')
    onDay(database, today)
  })

  test('splits after the way of settling was chosen: each is to be assigned once', async () => {
    const migr = await officer('MIGR')
    const { personId, personIds, journeyId } = await begun(database, migr, { chain: 'asylum' })
    await walkChain(database, officer, journeyId, { until: 'residence_card' })
    const on = database.clock.today().toString()
    const route = await milestoneId(database, journeyId, 'settlement_route')
    const command = { milestoneId: route, on, disclose: [], outcome: 'assigned' }
    await done(database, migr, (tx, clock) => completeMilestone(tx, clock, migr, command))
    const [, other] = personIds
    const out = { personIds: [other ?? ''], caseNumber: 'K-2026-99022' }
    await happens('MIGR', personId, { kind: 'separated', on, ...out })
    for (const person of [personId, other ?? '']) {
      const [asylum] = await behind<{ id: Id }>(
        database,
        `select j.id from chain.journey j where j.person_id = $1 and j.template = 'asylum'
          and not exists (select 1 from chain.journey_end e where e.journey_id = j.id)`,
        [person],
      )
      const card = await milestoneId(database, asylum?.id ?? '', 'residence_card')
      await done(database, migr, (tx, clock) =>
        completeMilestone(tx, clock, migr, { milestoneId: card, on, disclose: [] }),
      )
      const settling = `select count(*)::int as journeys from chain.journey where person_id = $1 and template = 'settlement_assigned'`
      expect(await behind(database, settling, [person])).toEqual([{ journeys: 1 }])
    }
    onDay(database, today)
  })

  test('joins another: nobody is left without a chain', async () => {
    const migr = await officer('MIGR')
    const first = await aHousehold(database, migr, { caseNumber: 'K-2026-99002' })
    const second = await aHousehold(database, migr, { members: [aMember({ given: 'Noor' })], settlement: 'own' })
    await happens('MIGR', second.personId, {
      kind: 'joined',
      on: today,
      personIds: second.personIds,
      caseNumber: 'K-2026-99002',
    })
    const members = await seen(database, migr, (tx) => selectMembers(tx, first.householdId))
    expect(members).toHaveLength(4)
    expect(Object.keys(await open(first.personIds)).sort()).toEqual(['settlement_assigned', 'settlement_own'])
  })
})

describe('a child who came alone', () => {
  const child = aMember({ given: 'Samir', birthDate: '2010-05-01', position: 'reference_person' })

  test('turns out to be an adult: the reception of children ends and the application goes on', async () => {
    const { personId, personIds } = await begun(database, await officer('MIGR'), {
      chain: 'unaccompanied_child',
      members: [child],
      takesPart: [{ role: 'arrival_municipality', organisationId: 'K1380' }],
    })
    const effects = await happens('MIGR', personId, { kind: 'age_reassessed', on: today, birthDate: '2006-01-01' })
    expect(effects.map((effect) => `${effect.do} ${effect.template}`)).toEqual([
      'end unaccompanied_child',
      'open asylum',
    ])
    const after = await open(personIds)
    expect(Object.keys(after)).toEqual(['asylum'])
    expect(after.asylum).not.toContain('application MIGR')
  })

  test('is younger than was thought: the birthday that ends it moves', async () => {
    const { personId, journeyId } = await begun(database, await officer('MIGR'), {
      chain: 'unaccompanied_child',
      members: [child],
      takesPart: [{ role: 'arrival_municipality', organisationId: 'K1380' }],
    })
    await happens('MIGR', personId, { kind: 'age_reassessed', on: today, birthDate: '2011-05-01' })
    const days = await behind<{ on_date: string }>(
      database,
      'select on_date::text from chain.named_day where journey_id = $1 order by seq',
      [journeyId],
    )
    expect(days.map(({ on_date }) => on_date)).toEqual(['2028-05-01', '2029-05-01'])
  })
})
