import type { AskOpening } from '@kedjan/contract'
import { type Clock, type Id, newId, ok, publish, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import { insertOpening, isInGroup, selectClosed } from './opening-queries.ts'
import { selectProtected } from './protection-queries.ts'
import { isPersonKnown } from './queries.ts'

export type CannotAskOpening =
  | { reason: 'person_not_found' }
  | { reason: 'not_in_protected_group' }
  | { reason: 'not_protected' }
  | { reason: 'already_open' }

/** One of the named group asks to see the data of a protected household for a while. Nothing opens until another of the group says yes. */
export async function askOpening(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: AskOpening & { personId: Id },
): Promise<Result<{ id: Id; personId: Id }, CannotAskOpening>> {
  const { personId, kind, reason } = command
  if (!(await isPersonKnown(tx, personId))) return refuse({ reason: 'person_not_found' })
  if (!(await isInGroup(tx))) return refuse({ reason: 'not_in_protected_group' })
  if ((await selectProtected(tx, [personId])).size === 0) return refuse({ reason: 'not_protected' })
  if ((await selectClosed(tx, [personId])).size === 0) return refuse({ reason: 'already_open' })
  const id = newId(clock.now())
  const by = { organisationId: actor.organisationId, askedBy: actor.staffId, at: clock.now().toString() }
  await insertOpening(tx, { ...by, id, personId, kind, reason })
  publish(tx, clock, { name: 'persons.opening_asked', payload: { openingId: id } })
  return ok({ id, personId })
}
