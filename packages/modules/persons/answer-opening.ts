import type { AnswerOpening } from '@kedjan/contract'
import { type Clock, type Id, ok, publish, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import { openingRule } from '@kedjan/sweden'
import { type CannotAnswer, decideAnswer, stateOf } from './opening.ts'
import { findOpening, insertOpeningStep, isInGroup } from './opening-queries.ts'

/** Another of the group lets the one who asked in, for the hours of the rule, or says no. The one who approves sees nothing by it. */
export async function answerOpening(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: AnswerOpening & { openingId: Id },
): Promise<Result<{ id: Id; personId: Id }, CannotAnswer>> {
  const opening = await findOpening(tx, command.openingId)
  if (!opening) return refuse({ reason: 'opening_not_found' })
  if (!(await isInGroup(tx))) return refuse({ reason: 'not_in_protected_group' })
  const { openHours, askedHours, reviewDays } = openingRule(clock.today())
  const now = clock.now()
  const decided = decideAnswer(opening, stateOf(opening, now, askedHours), actor.staffId)
  if (!decided.ok) return decided
  const until = now.add({ hours: openHours }).toString()
  const reviewBy = clock.today().add({ days: reviewDays }).toString()
  const isWritten = await insertOpeningStep(tx, {
    opening,
    organisationId: actor.organisationId,
    byStaff: actor.staffId,
    at: now.toString(),
    note: command.note,
    ...(command.approve ? { kind: 'approved', until, reviewBy } : { kind: 'refused' }),
  })
  if (!isWritten) return refuse({ reason: 'opening_already_answered' })
  const name = command.approve ? ('persons.opening_approved' as const) : ('persons.opening_refused' as const)
  publish(tx, clock, { name, payload: { openingId: opening.id } })
  return ok({ id: opening.id, personId: opening.person_id })
}
