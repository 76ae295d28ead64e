import { type Clock, type Id, ok, publish, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import { type CannotDecideList, decideListDecision } from './list.ts'
import { findList } from './list-queries.ts'
import { insertListDecision } from './queries.ts'

/**
 * Signs a destruction list: from now on, and from the day of which they were warned, its households are removed for good.
 * Row security asks for the role of archivist, and for somebody else than the one who drew it up.
 */
export async function signList(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: { listId: Id },
): Promise<Result<{ id: Id }, CannotDecideList>> {
  return decide(tx, clock, actor, { ...command, kind: 'signed' })
}

/** Rejects a destruction list; its households can be listed anew. */
export async function rejectList(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: { listId: Id },
): Promise<Result<{ id: Id }, CannotDecideList>> {
  return decide(tx, clock, actor, { ...command, kind: 'rejected' })
}

async function decide(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  { listId, kind }: { listId: Id; kind: 'signed' | 'rejected' },
): Promise<Result<{ id: Id }, CannotDecideList>> {
  const decided = decideListDecision(await findList(tx, listId), actor.staffId)
  if (!decided.ok) return decided
  const today = clock.today().toString()
  const decision = { listId, kind, byStaff: actor.staffId, on: today, at: clock.now().toString() }
  if (!(await insertListDecision(tx, decision))) return refuse({ reason: 'list_already_decided', on: today })
  publish(tx, clock, {
    name: kind === 'signed' ? 'retention.list_signed' : 'retention.list_rejected',
    payload: { listId },
  })
  return ok({ id: listId })
}
