import { type Clock, type Id, ok, publish, type Result, refuse, type Tx } from '@kedjan/kernel'
import { type CannotOpen, closed, selectClosed } from '../persons/index.ts'
import { authorOf, type HandoffActor } from './author.ts'
import { isEnded } from './handoff.ts'
import { insertMessage } from './message-queries.ts'
import { findHandoff } from './queries.ts'

export type CannotAsk = { reason: 'handoff_not_found' } | { reason: 'handoff_ended'; state: string } | CannotOpen

/** A question or an answer between the two parties of a hand-off; the person can read it too. */
export async function ask(
  tx: Tx,
  clock: Clock,
  actor: HandoffActor,
  command: { handoffId: Id; text: string },
): Promise<Result<{ seq: number; personId: Id }, CannotAsk>> {
  const handoff = await findHandoff(tx, command.handoffId)
  if (!handoff || ![handoff.from_organisation, handoff.to_organisation].includes(actor.organisationId)) {
    return refuse({ reason: 'handoff_not_found' })
  }
  if (isEnded(handoff.state)) return refuse({ reason: 'handoff_ended', state: handoff.state })
  if ((await selectClosed(tx, [handoff.person_id])).size > 0) return refuse(closed)
  const seq = await insertMessage(tx, {
    handoff,
    text: command.text,
    ...authorOf(actor),
    at: clock.now().toString(),
  })
  publish(tx, clock, { name: 'handoffs.asked', payload: { handoffId: handoff.id, seq, by: actor.organisationId } })
  return ok({ seq, personId: handoff.person_id })
}
