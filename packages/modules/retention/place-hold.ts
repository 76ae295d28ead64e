import { type Clock, type Id, newId, ok, publish, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import { type CannotEndHold, type CannotHold, decideHold, decideHoldEnd, type HoldReason } from './hold.ts'
import { findHold } from './list-queries.ts'
import { findWarned, insertHold, insertHoldEnd } from './queries.ts'

export interface PlaceHold {
  readonly householdId: Id
  readonly reason: HoldReason
  readonly note: string
  readonly until: string
}

/** Stops the removal of a household until a day. Any organisation that was warned may, also when the list is signed already. */
export async function placeHold(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: PlaceHold,
): Promise<Result<{ id: Id }, CannotHold>> {
  const { staffId: byStaff, organisationId } = actor
  const warned = await findWarned(tx, command.householdId, organisationId)
  const decided = decideHold(warned, command.until, clock.today())
  if (!decided.ok) return decided
  const now = clock.now()
  const hold = { ...command, ...decided.value, id: newId(now), organisationId, byStaff }
  await insertHold(tx, { ...hold, on: clock.today().toString(), at: now.toString() })
  publish(tx, clock, { name: 'retention.held', payload: { holdId: hold.id } })
  return ok({ id: hold.id })
}

/** Ends a hold of the own organisation before its last day. */
export async function endHold(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: { holdId: Id },
): Promise<Result<{ id: Id }, CannotEndHold>> {
  const { staffId: byStaff, organisationId } = actor
  const decided = decideHoldEnd(await findHold(tx, command.holdId), organisationId)
  if (!decided.ok) return decided
  const { householdId, registeredBy } = decided.value
  const days = { on: clock.today().toString(), at: clock.now().toString() }
  const end = { holdId: command.holdId, householdId, registeredBy, organisationId, byStaff, ...days }
  if (!(await insertHoldEnd(tx, end))) return refuse({ reason: 'hold_ended' })
  publish(tx, clock, { name: 'retention.hold_ended', payload: { holdId: command.holdId } })
  return ok({ id: command.holdId })
}
