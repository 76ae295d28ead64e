import type { DocumentScan, DocumentType } from '@kedjan/contract'
import { type Id, ok, type Result, refuse } from '@kedjan/kernel'

export type StepKind =
  | 'received'
  | 'clean'
  | 'not_scanned'
  | 'infected'
  | 'could_not_be_scanned'
  | 'withdrawn'
  | 'replaced'

/** What a scanner can say. */
export type Verdict = Extract<StepKind, 'clean' | 'not_scanned' | 'infected' | 'could_not_be_scanned'>

/** A document as it is stored, with what happened to it; the file is missing until the content has come. */
export interface StoredDocument {
  readonly id: Id
  readonly person_id: Id
  readonly category: string
  readonly holder: string
  readonly name: string
  readonly language: string
  readonly milestone_id: Id | null
  readonly handoff_id: Id | null
  readonly replaces: Id | null
  readonly added_by: Id | null
  readonly added_at: string
  readonly file: StoredFile | null
  readonly steps: readonly StepKind[]
  /** Whether anybody else was ever told of its category by its holder. */
  readonly told: boolean
}

export interface StoredFile {
  readonly type: DocumentType
  readonly size_bytes: number
  readonly sha256: string
  readonly pages: number | null
}

const verdicts: ReadonlySet<StepKind> = new Set<Verdict>(['clean', 'not_scanned', 'infected', 'could_not_be_scanned'])

/** What the scanner said last. */
export function scanOf({ steps }: Pick<StoredDocument, 'steps'>): DocumentScan {
  return steps.findLast((step): step is Verdict => verdicts.has(step)) ?? 'waiting'
}

export function standingOf({ steps }: Pick<StoredDocument, 'steps'>): 'current' | 'replaced' | 'withdrawn' {
  if (steps.includes('withdrawn')) return 'withdrawn'
  return steps.includes('replaced') ? 'replaced' : 'current'
}

export type CannotOpenDocument =
  | { reason: 'document_not_found' }
  | { reason: 'document_withdrawn' }
  | { reason: 'document_infected' }
  | { reason: 'document_not_yet_scanned' }

/** Whether the bytes may leave: only what was judged, and what was not taken back. */
export function decideOpening(document: StoredDocument): Result<StoredFile, CannotOpenDocument> {
  if (!document.file) return refuse({ reason: 'document_not_found' })
  if (standingOf(document) === 'withdrawn') return refuse({ reason: 'document_withdrawn' })
  switch (scanOf(document)) {
    case 'clean':
    case 'not_scanned':
      return ok(document.file)
    case 'infected':
      return refuse({ reason: 'document_infected' })
    case 'waiting':
    case 'could_not_be_scanned':
      return refuse({ reason: 'document_not_yet_scanned' })
  }
}

/** Who acts, as far as documents are concerned. */
export type Acting = { readonly organisationId: string } | { readonly actsFor: readonly Id[] }

export type CannotChangeDocument =
  | { reason: 'document_not_found' }
  | { reason: 'not_the_holder' }
  | { reason: 'document_withdrawn' }
  | { reason: 'document_already_told' }
  | { reason: 'document_already_replaced' }

/** Whether a document may be taken back: by its holder or by the person who sent it, and before anybody else was told of it. */
export function decideWithdrawal(document: StoredDocument, acting: Acting): Result<null, CannotChangeDocument> {
  const own = decideOwn(document, acting)
  if (!own.ok) return own
  // What has not come yet was told to nobody.
  return document.told && document.file ? refuse({ reason: 'document_already_told' }) : ok(null)
}

/** Whether another may take its place: the old one stays, marked, so that whoever read it knows. */
export function decideReplacement(document: StoredDocument, acting: Acting): Result<null, CannotChangeDocument> {
  const own = decideOwn(document, acting)
  if (!own.ok) return own
  return standingOf(document) === 'replaced' ? refuse({ reason: 'document_already_replaced' }) : ok(null)
}

function decideOwn(document: StoredDocument, acting: Acting): Result<null, CannotChangeDocument> {
  if (!isOwn(document, acting)) return refuse({ reason: 'not_the_holder' })
  if (standingOf(document) === 'withdrawn') return refuse({ reason: 'document_withdrawn' })
  return ok(null)
}

/** The holder's, or what the person sent; what an organisation added about somebody is not the person's to take back. */
function isOwn(document: StoredDocument, acting: Acting): boolean {
  if ('organisationId' in acting) return document.holder === acting.organisationId
  return document.added_by === null && acting.actsFor.includes(document.person_id)
}
