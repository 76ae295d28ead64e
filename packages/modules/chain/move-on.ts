import { type Actor, asPlatformAlone, type Clock, type Id, type Tx } from '@kedjan/kernel'
import { advance } from './advance.ts'
import type { FixedDays } from './advance-decision.ts'
import type { NamedParty } from './derived-parties.ts'
import { findWholeJourney } from './journey-queries.ts'
import { insertNamedDays, insertParties, type NamedDayRow } from './queries.ts'
import { startAsPlatform } from './start-as-platform.ts'
import { takeOver } from './take-over.ts'

export interface MoveOn {
  readonly journeyId: Id
  readonly fixed?: FixedDays
  /** Roles that are filled, or left, at the same time. */
  readonly parties?: readonly NamedParty[]
  /** Days that have become known at the same time, such as the last day of a permit. */
  readonly days?: readonly NamedDayRow[]
  /** Adults for whom a journey of their own opens, named once: by the step after which it opens. None opens when absent. */
  readonly adults?: readonly Id[]
}

/** One journey at a time: whoever moves it on waits for the one before. */
export const journeyLocks = 7304

/**
 * Moves a journey to where its facts put it: new steps get their responsible organisation, steps whose turn it is become ready
 * with a last day, and a journey with nothing left is ended. Acts as the platform, because no single organisation sees the whole.
 */
export async function moveOn(tx: Tx, clock: Clock, actor: Actor, command: MoveOn): Promise<void> {
  const work = (platform: Tx) => moveOnAsPlatform(platform, clock, command)
  await asPlatformAlone(tx, clock, actor, { space: journeyLocks, key: command.journeyId, work })
}

/** As `moveOn`, where the platform acts already. */
export async function moveOnAsPlatform(tx: Tx, clock: Clock, command: MoveOn): Promise<void> {
  if (command.parties) await insertParties(tx, command.journeyId, command.parties, clock.today().toString())
  if (command.days) await insertNamedDays(tx, command.journeyId, command.days)
  const journey = await findWholeJourney(tx, command.journeyId)
  if (!journey || journey.ended) return
  const openings = await advance(tx, clock, await takeOver(tx, clock, journey), command)
  for (const opening of openings) await startAsPlatform(tx, clock, opening)
}
