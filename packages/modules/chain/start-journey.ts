import { asPlatform, type Clock, type Id, ok, type Result, type StaffActor, type Tx } from '@kedjan/kernel'
import type { ChainKey } from '@kedjan/sweden'
import type { NamedDayRow } from './queries.ts'
import { startAsPlatform } from './start-as-platform.ts'

export interface StartJourney {
  readonly template: ChainKey
  readonly personId: Id
  readonly householdId: Id | null
  readonly parties: ReadonlyMap<string, string>
  readonly startedOn: string
  readonly days?: readonly NamedDayRow[]
}

/** Begins a journey along the template that is in force today. */
export async function startJourney(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: StartJourney,
): Promise<Result<Id, never>> {
  const id = await asPlatform(tx, clock, actor, (platform) =>
    startAsPlatform(platform, clock, { ...command, startedBy: actor.organisationId }),
  )
  return ok(id)
}
