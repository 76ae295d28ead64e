import { type Clock, type GuestActor, type Id, ok, type Result, type Tx } from '@kedjan/kernel'
import { ask, type CannotAsk } from '../handoffs/index.ts'

/** A guest asks something back; the link stays open for the answer. */
export async function askAsGuest(
  tx: Tx,
  clock: Clock,
  actor: GuestActor,
  command: { text: string },
): Promise<Result<{ id: Id; seq: number; personId: Id }, CannotAsk>> {
  const asked = await ask(tx, clock, actor, { handoffId: actor.subjectId, text: command.text })
  return asked.ok ? ok({ id: actor.subjectId, ...asked.value }) : asked
}
