import type { AddDocument } from '@kedjan/contract'
import { asActor, type Id, type PersonActor, type StaffActor, system } from '@kedjan/kernel'
import type { TestDatabase } from '@kedjan/kernel/testing'
import { addDocument, findToScan, receiveContent, recordVerdict, type Verdict } from '../documents/index.ts'
import { done } from './act.ts'
import { aPdf } from './files.ts'

/** A paper as it is described: a certificate from a school, in Swedish. */
export function paper(changes: Partial<AddDocument> = {}): AddDocument {
  return { category: 'education_work', name: 'Betyg.pdf', language: 'sv', ...changes }
}

/** A document with its content, which no scanner has looked at yet. */
export async function aDocument(
  database: TestDatabase,
  staff: StaffActor,
  command: Partial<AddDocument> & { personId: Id; bytes?: Buffer },
): Promise<Id> {
  const { bytes = aPdf(), ...described } = command
  const { id } = await done(database, staff, (tx, clock) =>
    addDocument(tx, clock, staff, { ...paper(described), personId: command.personId }),
  )
  await brought(database, staff, { documentId: id, bytes })
  return id
}

export function brought(
  database: TestDatabase,
  actor: StaffActor | PersonActor,
  command: { documentId: Id; bytes: Buffer },
): Promise<unknown> {
  return done(database, actor, (tx, clock) => receiveContent(tx, clock, actor, command))
}

/** Lets a scanner say the same of every document that waits; answers how many there were. */
export async function judged(database: TestDatabase, verdict: Verdict): Promise<number> {
  const passed: Id[] = []
  const { ground, clock } = database
  while (true) {
    const found = await asActor(ground, clock, system, (tx) => findToScan(tx, clock, passed))
    if (!found) return passed.length
    passed.push(found.document_id)
    await asActor(ground, clock, system, (tx) => recordVerdict(tx, clock, { ...found, verdict }))
  }
}
