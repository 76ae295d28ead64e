import { asActor, system } from '@kedjan/kernel'
import { type TestDatabase, useDatabase } from '@kedjan/kernel/testing'
import { expect, test } from 'vitest'
import { dayOf } from './days.ts'
import { selectStandings } from './invariant-queries.ts'
import { playPeriod } from './play-period.ts'

const [one, other] = [useDatabase(), useDatabase()]

async function played({ ground, clock }: TestDatabase): Promise<string[]> {
  const [from, until] = [dayOf('2026-01-01'), dayOf('2026-07-01')]
  await playPeriod({ ground, clock, seed: 5, persons: 120, from, until, atOnce: 0.6 })
  return asActor(ground, clock, system, selectStandings)
}

test('the same seed gives the same country along every chain', { timeout: 120_000 }, async () => {
  const standings = await played(one)
  expect(standings.length).toBeGreaterThan(300)
  expect(await played(other)).toEqual(standings)
})
