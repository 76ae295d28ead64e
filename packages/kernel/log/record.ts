import { hash } from 'node:crypto'
import type { Hash } from './merkle.ts'

/** One row of `kernel.activity`, whole: every column but the salt, under its own name. */
export interface ActivityRecord {
  readonly id: number
  /** UTC with six decimals, as the database keeps it. */
  readonly at: string
  readonly actor_kind: string
  readonly organisation_id: string | null
  readonly staff_id: string | null
  readonly actor_person_id: string | null
  readonly action: string
  readonly outcome: string
  readonly person_id: string | null
  readonly subject_id: string | null
  readonly reason: string | null
  readonly source: string | null
  /** The day after which the person sees the line, and why not before, where it is held back. */
  readonly hidden_until: string | null
  readonly hidden_source: string | null
}

/** The columns in the order of the canonical form, which is that of RFC 8785. */
export const recordColumns = [
  'action',
  'actor_kind',
  'actor_person_id',
  'at',
  'hidden_source',
  'hidden_until',
  'id',
  'organisation_id',
  'outcome',
  'person_id',
  'reason',
  'source',
  'staff_id',
  'subject_id',
] as const satisfies readonly (keyof ActivityRecord)[]

const inOrder: string[] = [...recordColumns]

/** The one way to write a row down (RFC 8785): names in order, nothing left out, no space between. */
export function canonicalRecord(record: ActivityRecord): string {
  return JSON.stringify(record, inOrder)
}

/** Binds to a record without telling it: without the salt nobody can try out what it might have been. */
export function commitmentOf(salt: Uint8Array, canonical: string): Hash {
  return hash('sha256', Buffer.concat([salt, Buffer.from(canonical)]), 'buffer')
}

/** What the tree holds of an entry; public, and without anything about a person. */
export interface Leaf {
  readonly index: number
  /** When it was given its place; UTC with three decimals. */
  readonly at: string
  readonly commitment: Hash
}

/** The bytes of a leaf, in the same canonical form. */
export function leafText({ index, at, commitment }: Leaf): string {
  return `{"at":"${at}","commitment":"${commitment.toString('hex')}","index":${index}}`
}
