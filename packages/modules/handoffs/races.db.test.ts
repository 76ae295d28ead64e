import type { StaffActor } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { completeMilestone } from '../chain/index.ts'
import {
  aHousehold,
  aKommuntal,
  aMember,
  anAnvisning,
  answered,
  attempted,
  behind,
  milestoneId,
  officers,
  onDay,
} from '../testing/index.ts'
import { acknowledge, cancelAnvisning, issueAnvisning, replaceAnvisning } from './index.ts'

const database = useDatabase()
const officer = officers(database)
let migr: StaffActor
let lst: StaffActor

beforeAll(async () => {
  onDay(database, '2026-11-24')
  migr = await officer('MIGR')
  lst = await officer('LST_N')
  await aKommuntal(database, lst, { municipality: 'K1380', persons: 1000 })
  await aKommuntal(database, lst, { municipality: 'K1382', persons: 1000 })
})

const rounds = [...Array(20).keys()]
const wish = (householdId: string, to = 'K1380') => ({
  householdId,
  to,
  receiveBy: '2027-01-20',
  plan: false,
  confirmProtected: false,
})

async function anvisad() {
  const begun = await aHousehold(database, migr, { members: [aMember()] })
  return { ...begun, id: await anAnvisning(database, migr, { householdId: begun.householdId, to: 'K1380' }) }
}

describe('of two at once', () => {
  test('who acknowledge, one gets through and the other is told who and when, twenty times', async () => {
    const [one, other] = [await database.staff('K1380'), await database.staff('K1380')]
    for (const _round of rounds) {
      const { id } = await anvisad()
      const answers = await Promise.all(
        [one, other].map((actor) =>
          attempted(database, actor, (tx, clock) => acknowledge(tx, clock, actor, { handoffId: id })),
        ),
      )
      const refusals = answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal]))
      expect(refusals).toEqual([
        {
          reason: 'already_answered',
          state: 'acknowledged',
          by: 'Prov K1380',
          organisation: 'K1380',
          at: expect.stringMatching(/^2026-11-24T0[89]:00:00/),
        },
      ])
      expect(
        await behind(database, `select 1 from handoffs.step where handoff_id = $1 and kind = 'acknowledged'`, [id]),
      ).toHaveLength(1)
    }
  })

  test('who assign one household, one gets through', async () => {
    const other = await database.staff('MIGR')
    for (const _round of rounds) {
      const { householdId } = await aHousehold(database, migr, { members: [aMember()] })
      const answers = await Promise.all([
        attempted(database, migr, (tx, clock) => issueAnvisning(tx, clock, migr, wish(householdId))),
        attempted(database, other, (tx, clock) => issueAnvisning(tx, clock, other, wish(householdId, 'K1382'))),
      ])
      expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal]))).toEqual([
        { reason: 'already_assigned', source: 'SFS 2016:39 9 §' },
      ])
      expect(
        await behind(database, 'select 1 from handoffs.handoff where household_id = $1', [householdId]),
      ).toHaveLength(1)
    }
  })

  test('whose households together overdraw a kommuntal, one gets through', async () => {
    const pair = async () => Promise.all([aHousehold(database, migr), aHousehold(database, migr)])
    await aKommuntal(database, lst, { municipality: 'K1383', persons: 5 })
    for (const round of rounds.slice(0, 8)) {
      await aKommuntal(database, lst, { municipality: 'K1383', persons: 5 + 3 * round })
      const households = await pair()
      const answers = await Promise.all(
        households.map(({ householdId }) =>
          attempted(database, migr, (tx, clock) => issueAnvisning(tx, clock, migr, wish(householdId, 'K1383'))),
        ),
      )
      expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal]))).toEqual([
        { reason: 'kommuntal_used_up', remaining: 2, source: 'SFS 2016:39 8 §' },
      ])
    }
  })

  test('who complete a step, one gets through and the other is told who and when', async () => {
    const [one, other] = [await database.staff('K1380'), await database.staff('K1380')]
    for (const _round of rounds.slice(0, 10)) {
      const { id, journeyId } = await anvisad()
      await answered(database, one, id, 'received')
      const milestone = await milestoneId(database, journeyId, 'school_place')
      const answers = await Promise.all(
        [one, other].map((actor) =>
          attempted(database, actor, (tx, clock) =>
            completeMilestone(tx, clock, actor, { milestoneId: milestone, on: '2026-11-24', disclose: [] }),
          ),
        ),
      )
      expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal]))).toEqual([
        {
          reason: 'already_done',
          by: 'Prov K1380',
          organisation: 'K1380',
          at: expect.stringMatching(/^2026-11-24T0[89]:00:00/),
        },
      ])
      expect(
        await behind(database, `select 1 from chain.step where milestone_id = $1 and kind = 'done'`, [milestone]),
      ).toHaveLength(1)
    }
  })

  test('of whom one acknowledges and the other cancels or replaces, the chain stands where one of them put it', async () => {
    const halmstad = await officer('K1380')
    for (const round of rounds) {
      const { id, journeyId } = await anvisad()
      const ending =
        round % 2
          ? attempted(database, migr, (tx, clock) =>
              cancelAnvisning(tx, clock, migr, { handoffId: id, reason: 'decided_in_error' }),
            )
          : attempted(database, migr, (tx, clock) =>
              replaceAnvisning(tx, clock, migr, {
                handoffId: id,
                to: 'K1382',
                receiveBy: '2027-01-20',
                reason: 'municipality_unable',
                confirmProtected: false,
              }),
            )
      const answers = await Promise.all([
        attempted(database, halmstad, (tx, clock) => acknowledge(tx, clock, halmstad, { handoffId: id })),
        ending,
      ])
      expect(answers.filter((answer) => answer.ok).length).toBeGreaterThanOrEqual(1)
      const open = await behind<{ key: string; responsible: string }>(
        database,
        'select key, responsible from chain.open_milestone where journey_id = $1',
        [journeyId],
      )
      const [last] = await behind<{ kind: string }>(
        database,
        'select kind from handoffs.step where handoff_id = $1 order by seq desc limit 1',
        [id],
      )
      const expected = {
        acknowledged: 'housing_reported K1380',
        cancelled: 'anvisning MIGR',
        replaced: 'acknowledgement K1382',
      }
      expect(open.map(({ key, responsible }) => `${key} ${responsible}`)).toEqual([
        expected[last?.kind as keyof typeof expected],
      ])
    }
  })
})
