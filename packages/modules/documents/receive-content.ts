import { createHash } from 'node:crypto'
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
import { type StoredDocument, standingOf } from './document.ts'
import { decideFile } from './file-type.ts'
import { findDocument, insertFile, insertStep } from './queries.ts'
import type { CannotTake } from './taken-file.ts'

export type CannotReceive =
  | { reason: 'document_not_found' }
  | { reason: 'document_withdrawn' }
  | { reason: 'document_already_received' }
  | CannotTake

/** Takes the content of a document that was added before: looked through, stored, and left for the scanner, all or nothing. */
export async function receiveContent(
  tx: Tx,
  clock: Clock,
  actor: StaffActor | PersonActor,
  command: { documentId: Id; bytes: Buffer },
): Promise<Result<{ id: Id; personId: Id }, CannotReceive>> {
  const document = await findDocument(tx, command.documentId)
  if (!document || !isAdder(document, actor)) return refuse({ reason: 'document_not_found' })
  if (document.file) return refuse({ reason: 'document_already_received' })
  if (standingOf(document) === 'withdrawn') return refuse({ reason: 'document_withdrawn' })
  const file = decideFile(command.bytes, document.name)
  if (!file.ok) return file
  const at = clock.now().toString()
  const { id, person_id: personId } = document
  const byStaff = actor.kind === 'staff' ? actor.staffId : null
  if (!(await insertFile(tx, { ...file.value, id, personId, sha256: fingerprintOf(file.value.bytes), at })))
    return refuse({ reason: 'document_already_received' })
  await insertStep(tx, { id, personId, kind: 'received', byStaff, at })
  if (document.replaces) await insertStep(tx, { id: document.replaces, personId, kind: 'replaced', byStaff, at })
  publish(tx, clock, { name: 'documents.received', payload: { documentId: id } })
  return ok({ id, personId })
}

/** What tells one content from any other (SHA-256). */
export function fingerprintOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function isAdder(document: StoredDocument, actor: StaffActor | PersonActor): boolean {
  return actor.kind === 'staff'
    ? document.added_by === actor.staffId
    : document.added_by === null && actor.actsFor.includes(document.person_id)
}
