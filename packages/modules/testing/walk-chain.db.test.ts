import { useDatabase } from '@kedjan/kernel/testing'
import { beforeEach, expect, test } from 'vitest'
import { begun } from './begun.ts'
import { behind, officers, onDay, walkChain } from './index.ts'
import { ways } from './ways.ts'

const database = useDatabase()
const officer = officers(database)

beforeEach(() => onDay(database, '2026-11-24'))

async function opened(journeyId: string): Promise<string[]> {
  const rows = await behind<{ template: string }>(
    database,
    'select template from chain.journey where opened_by = $1 order by template',
    [journeyId],
  )
  return rows.map(({ template }) => template)
}

test.each(ways)('$name: somebody answers for every step, and it ends as it should', async (way) => {
  const { journeyId } = await begun(database, await officer(way.by), way)
  expect(await walkChain(database, officer, journeyId, way)).toEqual(way.steps)
  expect(await opened(journeyId)).toEqual(way.opens)
  expect(database.clock.today().toString()).toBe(way.endsOn ?? '2026-11-24')
  const [end] = await behind<{ how: string }>(database, 'select how from chain.journey_end where journey_id = $1', [
    journeyId,
  ])
  expect(end?.how).toBe('completed')
})
