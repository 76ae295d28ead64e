import type { OrganisationKind } from '../organisations/organisation.ts'
import type { Dated } from '../rules/dated.ts'
import type { PlainText } from '../texts/texts.ts'
import type { InformationCategory } from './categories.ts'

/** From no harm test at all to open, in falling strength; SPECIAL needs a special reason to assume harm. */
export type SecrecyStrength = 'ABSOLUTE' | 'REVERSE' | 'STRAIGHT' | 'STRAIGHT_SPECIAL' | 'PUBLIC'

/** By what secrecy yields: a key of `secrecyBreakingRules`. */
export type BreakingKey =
  | 'duty'
  | 'consent'
  | 'own_work'
  | 'commission'
  | 'party'
  | 'wrong_payments'
  | 'payments_duty'
  | 'supervision'
  | 'crime'
  | 'general_clause'
  | 'care_of_the_young'
  | 'supplier'
  | 'not_secret'

/** One paragraph that lets some kinds of organisations tell others something, in force between two days. */
export interface LegalBasis extends Dated {
  readonly id: string
  /** Number of the flow in the table of information flows; absent where a paragraph stands in no row of it. */
  readonly row?: number
  readonly sourceKinds: readonly OrganisationKind[]
  readonly recipientKinds: readonly OrganisationKind[]
  /** Where a kind holds many organisations and only these tell. */
  readonly sourceIds?: readonly string[]
  /** Where a kind holds many organisations and only these are told. */
  readonly recipientIds?: readonly string[]
  readonly categories: readonly InformationCategory[]
  /** Told about children only. */
  readonly about?: 'child'
  /** What it is told for, in snake_case. */
  readonly purpose: string
  readonly form: 'own_initiative' | 'on_request' | 'either'
  readonly requires: 'nothing' | 'weighing' | 'consent'
  readonly opensBy: BreakingKey
  /** What is told is public at the one who tells, although what lies around it is secret. */
  readonly isPublic?: true
  /** Who may tell whom what, and why. */
  readonly sentence: PlainText
  /** The same to the person who is asked to agree, where the paragraph takes a consent. */
  readonly toPerson?: PlainText
}

/** A flow that somebody will ask for and that no basis opens by itself. */
export interface MissingBasis extends Dated {
  readonly row?: number
  readonly categories: readonly InformationCategory[]
  readonly sourceKinds: readonly OrganisationKind[]
  readonly recipientKinds: readonly OrganisationKind[]
  /** Absent: whatever it is asked for. */
  readonly purpose?: string
  readonly because: PlainText
  /** What may still open it. */
  readonly possible: 'legal_assessment' | 'never'
}

/** A rule of secrecy in one line of work. */
export interface SecrecyRule extends Dated {
  readonly appliesTo: readonly OrganisationKind[]
  /** Where a kind holds many organisations and only these work under it. */
  readonly organisationIds?: readonly string[]
  /** Absent: whatever no other rule of the same kind names. */
  readonly categories?: readonly InformationCategory[]
  /** A rule that applies in addition, at every authority. */
  readonly everywhere?: true
  readonly protects: PlainText
  readonly strength: SecrecyStrength
  /** The longest time in years that a document stays secret, where the rule sets one. */
  readonly maxYears?: number
}

/** A rule by which secrecy yields. */
export interface SecrecyBreakingRule extends Dated {
  readonly key: BreakingKey
  /** Paragraphs of secrecy that do not yield to it. */
  readonly excludes: readonly string[]
  readonly sentence: PlainText
}

/** Something that is told and carries no personal data. */
export interface PublicMatter extends Dated {
  readonly matter: 'reception_capacity' | 'forecasts' | 'early_activities' | 'orientation_follow_up'
  readonly row?: number
  readonly sourceKinds: readonly OrganisationKind[]
  readonly recipientKinds: readonly OrganisationKind[] | 'all'
  readonly sentence: PlainText
}

/** What a statute on a register says of reaching into it by wire, and of what it may be used for. */
export interface RegisterStatute extends Dated {
  readonly appliesTo: readonly OrganisationKind[]
  /** Those who may be given direct access; everybody else is told case by case. */
  readonly directAccess: readonly OrganisationKind[]
  readonly sentence: PlainText
}
