import { useDatabase } from '@kedjan/kernel/testing'
import { chainKeys } from '@kedjan/sweden'
import { expect, test } from 'vitest'
import { dayOf } from './days.ts'
import { findBroken } from './find-broken.ts'
import { playPeriod } from './play-period.ts'

const database = useDatabase()

test('three years across the reforms: nobody is left ownerless, no last day without law, no dead end', {
  timeout: 300_000,
}, async () => {
  const { ground, clock } = database
  const from = dayOf('2024-07-01')
  const played = await playPeriod({ ground, clock, seed: 21, persons: 300, from, until: dayOf('2027-07-01') })
  expect(played.persons).toBeGreaterThan(250)
  expect(played.faults).toEqual([])
  expect(played.refused).toEqual([])
  expect(await findBroken(ground, clock)).toEqual([])
  const walked = new Set(played.happened.map(({ what }) => what.split('.')[0]))
  const settling = ['settlement_assigned', 'settlement_own', 'establishment']
  expect(chainKeys.filter((key) => !walked.has(key) && !settling.includes(key))).toEqual([])
  const counts = new Map(played.happened.map(({ what, count }) => [what, count]))
  expect(counts.get('journey_taken_over')).toBeGreaterThan(5)
})
