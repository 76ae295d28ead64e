import { asActor, type Fact, publish, type Subscriber, system } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { expect, test } from 'vitest'
import { startJobs } from './jobs.ts'
import { noScanner } from './scanning/scanner.ts'

const database = useDatabase()

test('a fact is told once to a subscriber soon after it was written, as the application’s own role', async () => {
  const told: string[] = []
  const subscriber: Subscriber = {
    name: 'test',
    facts: ['test.happened'],
    handle: async (_tx, _clock, fact: Fact) => {
      told.push(String(fact.payload.number))
    },
  }
  const failures: Error[] = []
  const { ground, clock, appUrl } = database
  const parts = { ground, clock, appUrl, subscribers: [subscriber], escalates: true, scanner: noScanner }
  const jobs = await startJobs({ ...parts, onFailure: (error) => failures.push(error) })
  try {
    for (const number of [1, 2, 3]) {
      await asActor(ground, clock, system, async (tx) =>
        publish(tx, clock, { name: 'test.happened', payload: { number } }),
      )
      jobs.wroteSomething()
    }
    await expect.poll(() => told.toSorted(), { timeout: 10_000 }).toEqual(['1', '2', '3'])
  } finally {
    await jobs.stop()
  }
  expect(failures).toEqual([])
}, 30_000)
