import type { Id } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { beforeEach, expect, test } from 'vitest'
import { beginChain } from '../chain/index.ts'
import { begun, behind, done, officers, onDay, walkChain } from './index.ts'

const database = useDatabase()
const officer = officers(database)

beforeEach(() => onDay(database, '2026-11-24'))

interface Standing extends Record<string, unknown> {
  template: string
  how: string | null
  open: number
}

function standingOf(personId: Id): Promise<Standing[]> {
  return behind<Standing>(
    database,
    `select j.template, e.how, (select count(*)::int from chain.open_milestone o where o.journey_id = j.id) as open
    from chain.journey j left join chain.journey_end e on e.journey_id = j.id
    where j.person_id = $1 order by j.template`,
    [personId],
  )
}

/** A household under way along a chain that begins to return of its own accord. */
async function returningFrom(chain: string) {
  const migr = await officer('MIGR')
  const { journeyId, personId, householdId } = await begun(database, migr, { chain })
  await walkChain(database, officer, journeyId, { until: 'school_place' })
  const returning = await done(database, migr, (tx, clock) =>
    beginChain(tx, clock, migr, { chain: 'return_voluntary', startedOn: '2026-11-24', parties: [], householdId }),
  )
  return { personId, journeyId, returningId: returning.journeyId }
}

test('a departure that is confirmed ends everything else that the person had under way', async () => {
  const { personId, returningId } = await returningFrom('temporary_protection')
  await walkChain(database, officer, returningId, { until: 'departure_confirmed' })
  expect(await standingOf(personId)).toMatchObject([
    { template: 'return_voluntary', how: null },
    { template: 'temporary_protection', how: null },
  ])
  await walkChain(database, officer, returningId)
  expect(await standingOf(personId)).toEqual([
    { template: 'return_voluntary', how: 'completed', open: 0 },
    { template: 'temporary_protection', how: 'departed', open: 0 },
  ])
})

test('each end is told by a fact with ids alone', async () => {
  const { journeyId, returningId } = await returningFrom('temporary_protection')
  await walkChain(database, officer, returningId)
  const facts = await behind<{ payload: object }>(
    database,
    `select payload from kernel.outbox where name = 'chain.journey_ended' and payload ->> 'journeyId' = $1`,
    [journeyId],
  )
  expect(facts).toEqual([{ payload: { journeyId, how: 'departed' } }])
})

test('a return that is not carried out leaves the rest as it is', async () => {
  const { personId, returningId } = await returningFrom('temporary_protection')
  await walkChain(database, officer, returningId, { outcomes: { departure: 'not_left' } })
  expect(await standingOf(personId)).toMatchObject([
    { template: 'return_enforced', how: null },
    { template: 'return_voluntary', how: 'completed' },
    { template: 'temporary_protection', how: null },
  ])
})

test('a new case of somebody who came back stands when the old order lapses (SFS 2005:716 12 kap. 22 §)', async () => {
  const migr = await officer('MIGR')
  const { journeyId, personId, householdId } = await begun(database, migr, { chain: 'return_enforced' })
  await walkChain(database, officer, journeyId, { until: 'order_lapsed' })
  await done(database, migr, (tx, clock) =>
    beginChain(tx, clock, migr, {
      chain: 'asylum',
      startedOn: clock.today().toString(),
      parties: [],
      householdId,
    }),
  )
  await walkChain(database, officer, journeyId)
  expect(await standingOf(personId)).toMatchObject([
    { template: 'asylum', how: null },
    { template: 'return_enforced', how: 'completed' },
  ])
})
