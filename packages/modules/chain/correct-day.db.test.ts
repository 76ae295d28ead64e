import { useDatabase } from '@kedjan/kernel/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import {
  aHousehold,
  aKommuntal,
  aMember,
  anAnvisning,
  answered,
  behind,
  done,
  milestoneId,
  officers,
  onDay,
  refused,
  registered,
} from '../testing/index.ts'
import { correctDay } from './index.ts'

const database = useDatabase()
const officer = officers(database)
let serial = 100

beforeEach(async () => {
  onDay(database, '2026-11-24')
  await aKommuntal(database, await officer('LST_N'), { municipality: 'K1380', persons: 500 })
})

/** Somebody whom Halmstad received on 2026-11-24 and Skatteverket, as it was written, registered on 2026-12-01. */
async function registeredOnFirstOfDecember() {
  const [migr, skv] = [await officer('MIGR'), await officer('SKV')]
  const begun = await aHousehold(database, migr, { members: [aMember()] })
  const handoffId = await anAnvisning(database, migr, { householdId: begun.householdId, to: 'K1380' })
  await answered(database, await officer('K1380'), handoffId, 'received')
  onDay(database, '2026-12-01')
  serial += 1
  const members = [{ personId: begun.personIds[0] ?? '', birthDate: '1988-03-01', serial: String(serial) }]
  await registered(database, skv, { ...begun, members })
  return {
    registration: await milestoneId(database, begun.journeyId, 'population_registration'),
    offer: await milestoneId(database, begun.journeyId, 'health_examination_offered'),
    reception: await milestoneId(database, begun.journeyId, 'reception'),
  }
}

const dueOf = (id: string) =>
  behind<{ due: string; anchor: string }>(
    database,
    `select o.due_on::text as due, (
      select s.due_anchor::text from chain.step s where s.milestone_id = o.milestone_id and s.due_on is not null order by s.seq desc limit 1
    ) as anchor
    from chain.open_milestone o where o.milestone_id = $1`,
    [id],
  )

describe('a day put right', () => {
  test('moves the last days that run from it, also of steps that others have (SFS 1930:173 2 §)', async () => {
    const { registration, offer } = await registeredOnFirstOfDecember()
    expect(await dueOf(offer)).toEqual([{ due: '2027-02-01', anchor: '2026-12-01' }])
    const skv = await officer('SKV')
    const command = { milestoneId: registration, on: '2026-11-24', because: 'Fel dag skrevs in.' }
    expect(await done(database, skv, (tx, clock) => correctDay(tx, clock, skv, command))).toEqual({
      milestoneId: registration,
      moved: 1,
    })
    expect(await dueOf(offer)).toEqual([{ due: '2027-01-25', anchor: '2026-11-24' }])
    const days = await behind(
      database,
      `select on_date::text as day, note from chain.step where milestone_id = $1 and kind = 'done' order by seq`,
      [registration],
    )
    expect(days).toEqual([
      { day: '2026-12-01', note: null },
      { day: '2026-11-24', note: 'Fel dag skrevs in.' },
    ])
    const facts = await behind(
      database,
      `select count(*)::int as count from kernel.outbox where name = 'chain.deadline_moved' and payload ->> 'milestoneId' = $1`,
      [offer],
    )
    expect(facts).toEqual([{ count: 1 }])
  })

  test('is refused before the step could be done, and where a hand-off holds the day', async () => {
    const { registration, reception } = await registeredOnFirstOfDecember()
    const [skv, halmstad] = [await officer('SKV'), await officer('K1380')]
    const early = { milestoneId: registration, on: '2026-11-23' }
    expect(await refused(database, skv, (tx, clock) => correctDay(tx, clock, skv, early))).toEqual({
      reason: 'day_before_ready',
      readyOn: '2026-11-24',
    })
    const held = { milestoneId: reception, on: '2026-11-25' }
    expect(await refused(database, halmstad, (tx, clock) => correctDay(tx, clock, halmstad, held))).toEqual({
      reason: 'closed_by_handoff',
    })
  })

  test('is put right by the responsible organisation alone', async () => {
    const { registration } = await registeredOnFirstOfDecember()
    const laholm = await officer('K1381')
    const command = { milestoneId: registration, on: '2026-11-24' }
    expect(await refused(database, laholm, (tx, clock) => correctDay(tx, clock, laholm, command))).toEqual({
      reason: 'milestone_not_found',
    })
  })
})
