import { type Clock, type Id, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import { type CannotHoldBack, type HoldBack, holdBack } from '../exchange/index.ts'
import { isPersonKnown } from './queries.ts'

/** Holds back from somebody whom the organisation knows what it reads, tells and asks for. */
export async function holdBackFromPerson(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: HoldBack,
): Promise<Result<{ id: Id }, CannotHoldBack | { reason: 'person_not_found' } | { reason: 'unknown_organisation' }>> {
  if (!(await isPersonKnown(tx, command.personId))) return refuse({ reason: 'person_not_found' })
  return holdBack(tx, clock, actor, command)
}
