import { type Clock, type Id, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import { type AskForConsent, askForConsent, type CannotAskPerson } from '../exchange/index.ts'
import { isPersonKnown } from './queries.ts'

/** Asks a person whom the officer's organisation knows to agree to something. */
export async function askPersonForConsent(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: AskForConsent,
): Promise<Result<{ id: Id }, CannotAskPerson>> {
  if (!(await isPersonKnown(tx, command.personId))) return refuse({ reason: 'person_not_found' })
  return askForConsent(tx, clock, actor, command)
}
