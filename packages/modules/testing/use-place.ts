import type { PlaceSetup } from '@kedjan/contract'
import type { Actor, AnyRefusal, Clock, Id, Result, StaffActor, Tx } from '@kedjan/kernel'
import type { TestDatabase } from '@kedjan/kernel/testing'
import { beforeAll } from 'vitest'
import { readSetup } from '../visits/index.ts'
import { done, officers, onDay, refused } from './act.ts'
import { aCoordinator, aPlace, type MadePlace, someRoom } from './meeting-place.ts'

/** An action of the office or an agency, by whichever of the staff. */
export type ByStaff = (tx: Tx, clock: Clock, actor: StaffActor) => Promise<Result<unknown, AnyRefusal>>

/** A morning in November at an office with a place, and one elsewhere that has no business there; made before the tests of a file. */
export function usePlace(database: TestDatabase) {
  const officer = officers(database)
  let made: { coordinator: StaffActor; foreign: StaffActor; place: MadePlace } | undefined
  beforeAll(async () => {
    onDay(database, '2026-11-24')
    await someRoom(database, officer)
    const coordinator = await aCoordinator(database)
    const foreign = await aCoordinator(database, 'SO_0581')
    made = { coordinator, foreign, place: await aPlace(database, coordinator) }
  })
  const there = () => {
    if (!made) throw new Error('the place is made before the first test')
    return made
  }
  const asking = (tx: Tx, actor: Actor) => ({ tx, clock: database.clock, actor, language: 'sv' as const })
  return {
    officer,
    asking,
    get coordinator() {
      return there().coordinator
    },
    get foreign() {
      return there().foreign
    },
    get place() {
      return there().place
    },
    /** What the coordinator is shown of a place: its own, or another. */
    setupOf: (placeId: Id = there().place.placeId, week?: string): Promise<PlaceSetup> =>
      done(database, there().coordinator, (tx) => readSetup(asking(tx, there().coordinator), { placeId, week })),
    refusedTo: (actor: StaffActor, action: ByStaff) =>
      refused(database, actor, (tx, clock) => action(tx, clock, actor)),
  }
}
