import type { HandoffState } from '@kedjan/contract'
import { type Clock, type Id, ok, publish, type Result, refuse, type Tx } from '@kedjan/kernel'
import { findStaffById } from '../organisations/index.ts'
import { selectProtected } from '../persons/index.ts'
import { authorOf, type HandoffActor } from './author.ts'
import { type CannotMove, decideMove, type HandoffMove, noteAboutProtected } from './handoff.ts'
import { findHandoff, insertHandoffStep } from './queries.ts'
import type { StoredHandoff } from './stored-handoff.ts'

export interface Move {
  readonly handoffId: Id
  readonly move: HandoffMove
  readonly on?: string
  readonly facts?: Readonly<Record<string, unknown>>
  readonly reason?: string
  readonly note?: string | undefined
}

/** Appends the next step of a hand-off. Of two officers at once exactly one gets through; the other is told who and when. */
export async function moveHandoff(
  tx: Tx,
  clock: Clock,
  actor: HandoffActor,
  command: Move,
): Promise<Result<{ handoff: StoredHandoff; state: HandoffState }, CannotMove>> {
  const handoff = await findHandoff(tx, command.handoffId)
  if (!handoff) return refuse({ reason: 'handoff_not_found' })
  const decided = decideMove(handoff, command.move, actor.organisationId)
  if (!decided.ok) return named(tx, decided.refusal)
  if (command.note !== undefined && (await selectProtected(tx, [handoff.person_id])).size > 0)
    return refuse(noteAboutProtected)
  const isWritten = await insertHandoffStep(tx, {
    handoffId: handoff.id,
    seq: handoff.lastSeq + 1,
    from: handoff.from_organisation,
    to: handoff.to_organisation,
    personId: handoff.person_id,
    kind: decided.value,
    onDate: command.on ?? clock.today().toString(),
    facts: command.facts ?? {},
    reason: command.reason ?? null,
    note: command.note ?? null,
    ...authorOf(actor),
    at: clock.now().toString(),
  })
  if (!isWritten) return refuseTheSecond(tx, command.handoffId)
  publish(tx, clock, {
    name: `handoffs.${decided.value}`,
    payload: { handoffId: handoff.id, to: handoff.to_organisation },
  })
  return ok({ handoff, state: decided.value })
}

async function refuseTheSecond(tx: Tx, handoffId: Id): Promise<Result<never, CannotMove>> {
  const now = await findHandoff(tx, handoffId)
  return now
    ? named(tx, { reason: 'already_answered', state: now.state, ...now.last })
    : refuse({ reason: 'handoff_not_found' })
}

/** Whoever comes second is told the name of who was first. */
async function named(tx: Tx, refusal: CannotMove): Promise<Result<never, CannotMove>> {
  if (refusal.reason !== 'already_answered') return refuse(refusal)
  const staff = refusal.by === '' ? undefined : await findStaffById(tx, refusal.by)
  return refuse({ ...refusal, by: staff?.name ?? '' })
}
