import type { Id } from '@kedjan/kernel'
import type { TestDatabase } from '@kedjan/kernel/testing'
import { behind } from './behind.ts'

interface Opened {
  readonly id: Id
  readonly household_id: Id | null
}

/** The journey along a chain that has been opened from another. */
export async function openedFrom(database: TestDatabase, journeyId: Id, chain: string): Promise<Opened> {
  const [row] = await behind<Opened>(
    database,
    'select id, household_id from chain.journey where opened_by = $1 and template = $2',
    [journeyId, chain],
  )
  if (!row) throw new Error(`no ${chain} was opened`)
  return row
}
