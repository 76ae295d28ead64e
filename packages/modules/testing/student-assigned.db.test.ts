import type { NewPerson } from '@kedjan/contract'
import { useDatabase } from '@kedjan/kernel/testing'
import { describe, expect, test } from 'vitest'
import { completeMilestone } from '../chain/index.ts'
import { recordNeeds, selectMembers } from '../persons/index.ts'
import {
  aMember,
  anAnvisning,
  begun,
  behind,
  done,
  milestoneId,
  openedFrom,
  refused,
  seen,
  useHalmstad,
  walkChain,
} from './index.ts'

const database = useDatabase()
const officer = useHalmstad(database)

describe('a student who may not be sent home', () => {
  const takesPart = [{ role: 'university', organisationId: 'UNI_LU' }]

  /** Written down by the university, which has told Migrationsverket who applies and not who belongs together. */
  async function atObstacle(members: readonly NewPerson[]) {
    const lund = await officer('UNI_LU')
    const student = await begun(database, lund, { chain: 'study', members, takesPart })
    await walkChain(database, officer, student.journeyId, {
      outcomes: { application: 'in_sweden', decision: 'rejected', appeal_or_final: 'final' },
    })
    const { id } = await openedFrom(database, student.journeyId, 'return_voluntary')
    await walkChain(database, officer, id, { until: 'obstacles_examined' })
    const command = {
      ...{
        milestoneId: await milestoneId(database, id, 'obstacles_examined'),
        disclose: [],
        outcome: 'permit_assigned',
      },
      ...{ on: database.clock.today().toString(), permit: { ground: 'impediment' as const, validTo: null } },
    }
    return { householdId: student.householdId, personId: student.personId, journeyId: id, command }
  }

  test('and is a household of one gets an anvisning', async () => {
    const migr = await officer('MIGR')
    const { householdId, personId, journeyId, command } = await atObstacle([aMember({ given: 'Ravi' })])
    expect(await seen(database, migr, (tx) => selectMembers(tx, householdId))).toEqual([])
    await done(database, migr, (tx, clock) => completeMilestone(tx, clock, migr, command))
    expect((await openedFrom(database, journeyId, 'settlement_assigned')).household_id).toBe(householdId)
    const asked = { state: 'asked', on: command.on, how: 'interpreter' } as const
    await done(database, migr, (tx, clock) =>
      recordNeeds(tx, clock, migr, { personId, needs: [], noNeeds: true, needsAsked: asked }),
    )
    await anAnvisning(database, migr, { householdId, to: 'K1380' })
    expect(
      await behind(database, 'select to_organisation from handoffs.handoff where household_id = $1', [householdId]),
    ).toEqual([{ to_organisation: 'K1380' }])
  })

  test('and has come with others is not set to wait for one before it is told who they are', async () => {
    const migr = await officer('MIGR')
    const { command } = await atObstacle([aMember({ given: 'Ravi' }), aMember({ given: 'Mira', position: 'adult' })])
    expect(await refused(database, migr, (tx, clock) => completeMilestone(tx, clock, migr, command))).toEqual({
      reason: 'household_not_told',
      source: 'SFS 2016:39 9 §',
    })
  })
})
