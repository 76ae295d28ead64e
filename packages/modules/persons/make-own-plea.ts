import { type Clock, type Id, type PersonActor, type Result, refuse, type Tx } from '@kedjan/kernel'
import { type CannotPlea, type MakePlea, makePlea } from '../exchange/index.ts'
import { isHeldBy } from './correction-queries.ts'

export type CannotMakePlea =
  | CannotPlea
  | { reason: 'person_not_found' }
  | { reason: 'unknown_organisation' }
  | { reason: 'nothing_held' }

/** A person asks for a correction of, or objects to, something that an organisation has written down. */
export async function makeOwnPlea(
  tx: Tx,
  clock: Clock,
  actor: PersonActor,
  command: MakePlea,
): Promise<Result<{ id: Id }, CannotMakePlea>> {
  if (!actor.actsFor.includes(command.personId)) return refuse({ reason: 'person_not_found' })
  if (!(await isHeldBy(tx, command))) return refuse({ reason: 'nothing_held' })
  return makePlea(tx, clock, actor, command)
}
