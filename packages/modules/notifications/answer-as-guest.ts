import type { HandoffState } from '@kedjan/contract'
import { asPlatform, type Clock, type GuestActor, type Id, type Result, type Tx } from '@kedjan/kernel'
import { answerReferral, type CannotMove } from '../handoffs/index.ts'
import { insertLinkStep, lockLinks } from './link-queries.ts'

export interface GuestMove {
  readonly move: 'accept' | 'refuse' | 'complete'
  readonly reason?: string
}

/** A guest answers; the link is good for one answer. */
export async function answerAsGuest(
  tx: Tx,
  clock: Clock,
  actor: GuestActor,
  command: GuestMove,
): Promise<Result<{ id: Id; personId: Id; state: HandoffState }, CannotMove>> {
  await lockLinks(tx, actor.subjectId)
  const answered = await answerReferral(tx, clock, actor, { handoffId: actor.subjectId, ...command })
  if (!answered.ok) return answered
  await asPlatform(tx, clock, actor, (platform) =>
    insertLinkStep(platform, actor.guestId, 'used', clock.now().toString()),
  )
  return answered
}
