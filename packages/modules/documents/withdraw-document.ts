import {
  type Clock,
  type Id,
  ok,
  type PersonActor,
  publish,
  type Result,
  refuse,
  type StaffActor,
  type Tx,
} from '@kedjan/kernel'
import { type CannotChangeDocument, decideWithdrawal } from './document.ts'
import { findDocument, insertStep } from './queries.ts'

/** Takes a document back before anybody else was told of it: nobody opens it any more, and that it was there stays. */
export async function withdrawDocument(
  tx: Tx,
  clock: Clock,
  actor: StaffActor | PersonActor,
  command: { documentId: Id },
): Promise<Result<{ id: Id; personId: Id }, CannotChangeDocument>> {
  const document = await findDocument(tx, command.documentId)
  if (!document) return refuse({ reason: 'document_not_found' })
  const decision = decideWithdrawal(document, actor)
  if (!decision.ok) return decision
  const { id, person_id: personId } = document
  const byStaff = actor.kind === 'staff' ? actor.staffId : null
  await insertStep(tx, { id, personId, kind: 'withdrawn', byStaff, at: clock.now().toString() })
  publish(tx, clock, { name: 'documents.withdrawn', payload: { documentId: id } })
  return ok({ id, personId })
}
