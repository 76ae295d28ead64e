import {
  asPlatform,
  type Clock,
  type Id,
  newId,
  ok,
  type Result,
  refuse,
  type StaffActor,
  type Tx,
} from '@kedjan/kernel'
import type { CannotSendLink } from './link.ts'
import { findReferred } from './link-queries.ts'
import { makeAnswerLink } from './make-answer-link.ts'

export type CannotSend = CannotSendLink | { reason: 'handoff_not_found' } | { reason: 'not_the_sender' }

/** An officer of the sender has a link sent, for the first time or once more. */
export async function sendAnswerLink(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: { handoffId: Id },
): Promise<Result<{ id: Id; personId: Id }, CannotSend>> {
  const seen = await findReferred(tx, command.handoffId)
  if (!seen) return refuse({ reason: 'handoff_not_found' })
  if (seen.from_organisation !== actor.organisationId) return refuse({ reason: 'not_the_sender' })
  const cause = newId(clock.now())
  const made = await asPlatform(tx, clock, actor, (platform) =>
    makeAnswerLink(platform, clock, { handoffId: command.handoffId, cause }),
  )
  return made.ok ? ok({ id: command.handoffId, personId: seen.person_id }) : made
}
