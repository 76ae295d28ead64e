import type { ChildSay, LegalBasis, Mark, OrganisationKind, PlainText, SecrecyStrength } from '@kedjan/sweden'

/** A paragraph that an answer rests on, and between which days it holds. */
export interface Paragraph {
  readonly source: string
  readonly from: string
  readonly to: string | null
  readonly mark: Mark | null
}

/** One of the three locks: open, open when something is done first, for a lawyer to say, or closed. */
export interface Lock {
  readonly state: 'open' | 'conditional' | 'assess' | 'closed'
  readonly paragraphs: readonly Paragraph[]
  readonly sentence: PlainText
}

/** The three locks, each answered for itself; a disclosure is lawful when all of them are open. */
export interface Locks {
  readonly secrecy: Lock & { readonly strength: SecrecyStrength | 'unknown' }
  readonly dataProtection: Lock
  readonly form: Lock & { readonly directAccess: boolean }
}

interface Explained {
  readonly paragraphs: readonly Paragraph[]
  readonly sentence: PlainText
  readonly locks: Locks
}

/** Why no consent opens a flow yet. */
export type ConsentLack =
  | 'none'
  | 'ended'
  | 'too_long'
  | 'age_unknown'
  | 'guardian_missing'
  | 'guardian_must_say'
  | 'person_must_say'
  | 'child_not_asked'
  | 'child_says_no'

export type ForbiddenReason =
  | 'same_organisation'
  | 'protected_person'
  | 'protected_by_itself'
  | 'stays_with_holder'
  | 'secrecy_does_not_yield'
  | 'about_children_only'
  | 'not_as_a_standing_flow'
  | 'no_agreement'
  | 'no_basis'

/** The whole answer to a question, never more than one of these. */
export type DisclosureAnswer = Explained &
  (
    | { readonly answer: 'permitted'; readonly bases: readonly LegalBasis[]; readonly consentId: string | null }
    /** No personal data: told freely, and no line in the ledger. */
    | { readonly answer: 'public' }
    | { readonly answer: 'needs_weighing'; readonly bases: readonly LegalBasis[]; readonly shortest: number }
    | {
        readonly answer: 'needs_consent'
        readonly bases: readonly LegalBasis[]
        readonly from: 'person' | 'guardian'
        readonly childSay: ChildSay | null
        readonly lack: ConsentLack
        readonly longestMonths: number
      }
    | {
        readonly answer: 'on_request'
        readonly bases: readonly LegalBasis[]
        readonly mayAsk: readonly OrganisationKind[]
      }
    | { readonly answer: 'needs_legal_assessment'; readonly why: 'no_duty_found' | 'not_in_force' }
    | { readonly answer: 'forbidden'; readonly why: ForbiddenReason }
  )
