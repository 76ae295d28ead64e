import type { ReviewOpening } from '@kedjan/contract'
import { type Clock, type Id, ok, publish, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import { openingRule } from '@kedjan/sweden'
import { type CannotReview, decideReview, stateOf } from './opening.ts'
import { findOpening, insertOpeningStep, isInGroup } from './opening-queries.ts'

/** A third of the group, who neither asked nor approved, looks back: was it right to open? */
export async function reviewOpening(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: ReviewOpening & { openingId: Id },
): Promise<Result<{ id: Id; personId: Id }, CannotReview>> {
  const opening = await findOpening(tx, command.openingId)
  if (!opening) return refuse({ reason: 'opening_not_found' })
  if (!(await isInGroup(tx))) return refuse({ reason: 'not_in_protected_group' })
  const state = stateOf(opening, clock.now(), openingRule(clock.today()).askedHours)
  const decided = decideReview(opening, state, actor.staffId)
  if (!decided.ok) return decided
  const { verdict, note } = command
  const by = { organisationId: actor.organisationId, byStaff: actor.staffId, at: clock.now().toString() }
  const isWritten = await insertOpeningStep(tx, { opening, kind: 'reviewed', verdict, note, ...by })
  if (!isWritten) return refuse({ reason: 'opening_already_reviewed' })
  publish(tx, clock, { name: 'persons.opening_reviewed', payload: { openingId: opening.id, verdict } })
  return ok({ id: opening.id, personId: opening.person_id })
}
