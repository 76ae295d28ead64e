import type { Replace } from '@kedjan/contract'
import { type Clock, type Id, ok, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import { startSettlementOwn, stopJourney, takeBack } from '../chain/index.ts'
import type { CannotMove } from './handoff.ts'
import { type CannotIssueAnvisning, issueAnvisning } from './issue-anvisning.ts'
import { moveHandoff } from './move-handoff.ts'
import { stopTelling } from './stop-telling.ts'
import type { StoredHandoff } from './stored-handoff.ts'

interface End {
  readonly handoffId: Id
  readonly reason: string
  readonly note?: string | undefined
}

/**
 * The person declines the anvisning or cannot use it: it is closed, and the household settles on its own (SFS 1994:137 8 §).
 * Their chain goes on along that path at once.
 */
export async function declineAnvisning(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: End,
): Promise<Result<{ id: Id; personId: Id; state: 'declined' }, CannotMove>> {
  const moved = await moveHandoff(tx, clock, actor, { ...command, move: 'decline' })
  if (!moved.ok) return moved
  const { handoff } = moved.value
  await stopTelling(tx, clock, actor, handoff.id)
  if (handoff.journey_id && handoff.household_id) {
    await stopJourney(tx, clock, actor, { journeyId: handoff.journey_id, how: 'declined' })
    await startSettlementOwn(tx, clock, actor, { personId: handoff.person_id, householdId: handoff.household_id })
  }
  return ok({ id: handoff.id, personId: handoff.person_id, state: 'declined' })
}

/** Migrationsverket takes an anvisning back: the household waits again for one. */
export async function cancelAnvisning(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: End,
): Promise<Result<{ id: Id; personId: Id; state: 'cancelled' }, CannotMove>> {
  const moved = await moveHandoff(tx, clock, actor, { ...command, move: 'cancel' })
  if (!moved.ok) return moved
  await undo(tx, clock, actor, moved.value.handoff)
  return ok({ id: moved.value.handoff.id, personId: moved.value.handoff.person_id, state: 'cancelled' })
}

export type CannotReplace = CannotMove | CannotIssueAnvisning | { reason: 'same_municipality' }

/** Migrationsverket assigns the household to another municipality instead (SFS 2016:39 10 a §). */
export async function replaceAnvisning(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: Replace & { handoffId: Id; confirmProtected: boolean },
): Promise<Result<{ id: Id; personId: Id; state: 'planned' | 'decided' }, CannotReplace>> {
  const { handoffId, reason, note } = command
  const moved = await moveHandoff(tx, clock, actor, { handoffId, reason, note, move: 'replace' })
  if (!moved.ok) return moved
  const { handoff } = moved.value
  if (handoff.to_organisation === command.to) return refuse({ reason: 'same_municipality' })
  if (!handoff.household_id) return refuse({ reason: 'handoff_not_found' })
  await undo(tx, clock, actor, handoff)
  return issueAnvisning(tx, clock, actor, {
    householdId: handoff.household_id,
    to: command.to,
    receiveBy: command.receiveBy,
    plan: false,
    confirmProtected: command.confirmProtected,
    replaces: handoff.id,
  })
}

async function undo(tx: Tx, clock: Clock, actor: StaffActor, handoff: StoredHandoff): Promise<void> {
  await stopTelling(tx, clock, actor, handoff.id)
  if (!handoff.journey_id || handoff.state === 'planned') return
  await takeBack(tx, clock, actor, {
    journeyId: handoff.journey_id,
    keys: ['anvisning'],
    roles: ['assigned_municipality', 'region'],
  })
}
