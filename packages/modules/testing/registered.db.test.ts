import type { CompleteMilestone, NewPerson } from '@kedjan/contract'
import type { Id } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { describe, expect, test } from 'vitest'
import { beginChain, completeMilestone } from '../chain/index.ts'
import {
  aHousehold,
  aKommuntal,
  aMember,
  aNumber,
  anAnvisning,
  answered,
  attempted,
  begun,
  behind,
  done,
  milestoneId,
  refused,
  useHalmstad,
  walkChain,
} from './index.ts'

const database = useDatabase()
const officer = useHalmstad(database)

const today = '2026-11-24'

async function returning(householdId: Id, chain: 'return_voluntary' | 're_emigration' | 'return_enforced') {
  const migr = await officer('MIGR')
  const begun = await done(database, migr, (tx, clock) =>
    beginChain(tx, clock, migr, { chain, startedOn: database.clock.today().toString(), parties: [], householdId }),
  )
  return begun.journeyId
}

/** One who has settled alone and is in the register. */
async function settled(member: Partial<NewPerson> = {}) {
  const household = await aHousehold(database, await officer('MIGR'), { members: [aMember(member)], settlement: 'own' })
  await walkChain(database, officer, household.journeyId, { until: 'identity_card' })
  return household
}

describe('who has left the country', () => {
  test.each(['return_voluntary', 're_emigration', 'return_enforced'] as const)(
    'after %s and was registered is removed from the register by Skatteverket (SFS 1991:481 20 §)',
    async (chain) => {
      const { householdId } = await settled()
      const steps = await walkChain(database, officer, await returning(householdId, chain))
      expect(steps).toContain('deregistration SKV')
    },
  )

  test.each(['return_voluntary', 're_emigration', 'return_enforced'] as const)(
    'after %s and was never registered has no such step',
    async (chain) => {
      const { householdId } = await begun(database, await officer('MIGR'), { chain: 'asylum', members: [aMember()] })
      const journeyId = await returning(householdId, chain)
      const steps = await walkChain(database, officer, journeyId)
      expect(steps.filter((step) => step.startsWith('deregistration'))).toEqual([])
      const [end] = await behind<{ how: string }>(database, 'select how from chain.journey_end where journey_id = $1', [
        journeyId,
      ])
      expect(end?.how).toBe('completed')
    },
  )

  test('and was known with a personal identity number from the first day has it too', async () => {
    const members = [aMember({ personalIdentityNumber: aNumber('1988-03-01', '610') })]
    const { householdId } = await begun(database, await officer('MIGR'), { chain: 'work_permit', members })
    const steps = await walkChain(database, officer, await returning(householdId, 're_emigration'))
    expect(steps).toContain('deregistration SKV')
  })
})

interface Registration extends Record<string, unknown> {
  value: { registeredOn: string; personalIdentityNumber: string; movedOn?: string }
}

function registrationsOf(personId: Id): Promise<Registration[]> {
  return behind<Registration>(
    database,
    `select value from persons.datum where person_id = $1 and kind = 'population_registration' order by seq`,
    [personId],
  )
}

async function registering(journeyId: Id, more: Partial<CompleteMilestone> = {}) {
  const id = await milestoneId(database, journeyId, 'population_registration')
  return { milestoneId: id, on: database.clock.today().toString(), disclose: [], ...more }
}

describe('whoever is in the register already', () => {
  async function assignedAfterProtection() {
    const migr = await officer('MIGR')
    const { householdId, personId, journeyId } = await begun(database, migr, {
      chain: 'temporary_protection',
      members: [aMember()],
    })
    await walkChain(database, officer, journeyId, {
      outcomes: { housing: 'municipal', protection_end: 'return_programme' },
      until: 'protection_end',
    })
    const [next] = await behind<{ id: Id }>(
      database,
      `select id from chain.journey where household_id = $1 and template = 'settlement_assigned'`,
      [householdId],
    )
    await aKommuntal(database, await officer('LST_N'), {
      municipality: 'K1380',
      persons: 500,
      year: database.clock.today().year,
    })
    const anvisning = await anAnvisning(database, migr, { householdId, to: 'K1380' })
    await answered(database, await officer('K1380'), anvisning, 'received')
    return { personId, journeyId: next?.id ?? '' }
  }

  test('reports the move within a week when settled, and keeps the number (SFS 1991:481 25 §)', async () => {
    const { personId, journeyId } = await assignedAfterProtection()
    const skv = await officer('SKV')
    const [before] = await registrationsOf(personId)
    const [due] = await behind<{ due_rule: string; due_on: string; ready_on: string }>(
      database,
      `select s.due_rule, s.due_on::text, s.on_date::text as ready_on from chain.step s join chain.milestone m on m.id = s.milestone_id
      where m.journey_id = $1 and m.key = 'population_registration' and s.kind = 'ready'`,
      [journeyId],
    )
    expect(due?.due_rule).toBe('folkbokforing.move')
    const command = await registering(journeyId)
    await done(database, skv, (tx, clock) => completeMilestone(tx, clock, skv, command))
    const after = await registrationsOf(personId)
    expect(after).toHaveLength(2)
    expect(after[1]?.value).toEqual({ ...before?.value, movedOn: database.clock.today().toString() })
    const numbers = await behind(
      database,
      `select value from persons.identifier where person_id = $1 and kind = 'personal_identity_number'`,
      [personId],
    )
    expect(numbers).toHaveLength(1)
  })

  test('is given no second number', async () => {
    const { journeyId } = await assignedAfterProtection()
    const skv = await officer('SKV')
    const [person] = await behind<{ person_id: Id }>(database, 'select person_id from chain.journey where id = $1', [
      journeyId,
    ])
    const personalIdentityNumbers = [{ personId: person?.person_id ?? '', number: aNumber('1988-03-01', '777') }]
    const command = await registering(journeyId, { personalIdentityNumbers })
    expect(await refused(database, skv, (tx, clock) => completeMilestone(tx, clock, skv, command))).toEqual({
      reason: 'has_number_already',
      member: 1,
      source: 'SFS 1991:481 18 §',
    })
  })
})

test('whoever has a coordination number gets a personal identity number (SFS 1991:481 18 §)', async () => {
  const coordinationNumber = aNumber('1988-03-61', '311')
  const { personId, journeyId } = await aHousehold(database, await officer('MIGR'), {
    members: [aMember({ coordinationNumber })],
    settlement: 'own',
  })
  await walkChain(database, officer, journeyId, { until: 'population_registration' })
  const skv = await officer('SKV')
  const without = await registering(journeyId)
  expect(await attempted(database, skv, (tx, clock) => completeMilestone(tx, clock, skv, without))).toEqual({
    ok: false,
    refusal: { reason: 'numbers_missing', missing: 1 },
  })
  const number = aNumber('1988-03-01', '612')
  const given = { ...without, personalIdentityNumbers: [{ personId, number }] }
  await done(database, skv, (tx, clock) => completeMilestone(tx, clock, skv, given))
  expect((await registrationsOf(personId)).map(({ value }) => value.personalIdentityNumber)).toEqual([number])
})

test('of a household of which only some are registered, the others get a number and those keep theirs', async () => {
  const migr = await officer('MIGR')
  const first = await settled({ given: 'Noor' })
  const members = [aMember({ given: 'Lina', birthDate: '1990-01-01' })]
  const second = await aHousehold(database, migr, { members, settlement: 'own' })
  await behind(database, `update persons.member set household_id = $1, position = 'adult' where person_id = $2`, [
    second.householdId,
    first.personId,
  ])
  await walkChain(database, officer, second.journeyId, { until: 'population_registration' })
  const skv = await officer('SKV')
  const number = aNumber('1990-01-01', '613')
  const command = await registering(second.journeyId, {
    personalIdentityNumbers: [{ personId: second.personId, number }],
  })
  await done(database, skv, (tx, clock) => completeMilestone(tx, clock, skv, command))
  expect((await registrationsOf(second.personId)).map(({ value }) => value.movedOn)).toEqual([undefined])
  expect((await registrationsOf(first.personId)).at(-1)?.value.movedOn).toBe(today)
})
