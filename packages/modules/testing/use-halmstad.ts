import type { StaffActor } from '@kedjan/kernel'
import type { TestDatabase } from '@kedjan/kernel/testing'
import { beforeAll, beforeEach } from 'vitest'
import { officers, onDay } from './act.ts'
import { aKommuntal } from './build.ts'

const day = '2026-11-24'

/** Every test of a file begins on the same morning, with room in Halmstad for those who are assigned; answers who acts for whom. */
export function useHalmstad(database: TestDatabase): (organisationId: string) => Promise<StaffActor> {
  const officer = officers(database)
  beforeAll(async () => {
    onDay(database, day)
    await aKommuntal(database, await officer('LST_N'), { municipality: 'K1380', persons: 500 })
  })
  beforeEach(() => onDay(database, day))
  return officer
}
