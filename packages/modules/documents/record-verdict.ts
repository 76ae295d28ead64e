import { type Clock, type Id, publish, type Tx } from '@kedjan/kernel'
import type { Verdict } from './document.ts'
import { findContent, insertStep } from './queries.ts'
import { findWaiting, isWaiting, type Waiting } from './scan-queries.ts'

export interface ToScan extends Waiting {
  readonly bytes: Buffer
}

/** The next document to look through, with its bytes; those that were passed over in this round are left. Run as the platform. */
export async function findToScan(tx: Tx, clock: Clock, passed: readonly Id[]): Promise<ToScan | undefined> {
  const waiting = await findWaiting(tx, clock.now().toString(), passed)
  const bytes = waiting && (await findContent(tx, waiting.document_id))
  return bytes && { ...waiting, bytes }
}

/** Writes down what a scanner said, once; false when somebody else was quicker or the document was taken back meanwhile. Run as the platform. */
export async function recordVerdict(tx: Tx, clock: Clock, found: Waiting & { verdict: Verdict }): Promise<boolean> {
  const { document_id: id, person_id: personId, verdict: kind } = found
  if (!(await isWaiting(tx, id))) return false
  await insertStep(tx, { id, personId, kind, byStaff: null, at: clock.now().toString() })
  publish(tx, clock, { name: 'documents.scanned', payload: { documentId: id, verdict: kind } })
  return true
}
