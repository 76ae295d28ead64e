import { type Clock, type Id, type PersonActor, type Result, refuse, type Tx } from '@kedjan/kernel'
import { type CannotClaim, type MakeClaim, makeClaim } from '../exchange/index.ts'
import { isHeldBy } from './correction-queries.ts'

export type CannotMakeClaim =
  | CannotClaim
  | { reason: 'person_not_found' }
  | { reason: 'unknown_organisation' }
  | { reason: 'nothing_held' }

/** A person asks for a correction of, or objects to, something that an organisation has written down. */
export async function makeOwnClaim(
  tx: Tx,
  clock: Clock,
  actor: PersonActor,
  command: MakeClaim,
): Promise<Result<{ id: Id }, CannotMakeClaim>> {
  if (!actor.actsFor.includes(command.personId)) return refuse({ reason: 'person_not_found' })
  if (!(await isHeldBy(tx, command))) return refuse({ reason: 'nothing_held' })
  return makeClaim(tx, clock, actor, command)
}
