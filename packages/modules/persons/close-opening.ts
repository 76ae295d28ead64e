import { type Clock, type Id, ok, publish, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import { openingRule } from '@kedjan/sweden'
import { type CannotClose, decideClose, stateOf } from './opening.ts'
import { findOpening, insertOpeningStep, isInGroup } from './opening-queries.ts'

/** Ends an opening before its time: the work is done, or it should not go on. A question is withdrawn by whoever asked it. */
export async function closeOpening(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: { openingId: Id },
): Promise<Result<{ id: Id; personId: Id }, CannotClose>> {
  const opening = await findOpening(tx, command.openingId)
  if (!opening) return refuse({ reason: 'opening_not_found' })
  if (!(await isInGroup(tx))) return refuse({ reason: 'not_in_protected_group' })
  const state = stateOf(opening, clock.now(), openingRule(clock.today()).askedHours)
  const decided = decideClose(opening, state, actor.staffId)
  if (!decided.ok) return decided
  const by = { organisationId: actor.organisationId, byStaff: actor.staffId, at: clock.now().toString() }
  const isWritten = await insertOpeningStep(tx, { opening, kind: 'closed', ...by })
  if (!isWritten) return refuse({ reason: 'opening_not_open' })
  publish(tx, clock, { name: 'persons.opening_closed', payload: { openingId: opening.id } })
  return ok({ id: opening.id, personId: opening.person_id })
}
