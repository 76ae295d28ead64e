import type { OrganisationKind } from '../organisations/organisation.ts'
import type { Dated } from '../rules/dated.ts'
import type { PlainText } from '../texts/texts.ts'
import type { InformationCategory } from './categories.ts'

/** From no harm test at all to open, in falling strength; SPECIAL needs a special reason to assume harm. */
export type SecrecyStrength = 'ABSOLUTE' | 'REVERSE' | 'STRAIGHT' | 'STRAIGHT_SPECIAL' | 'PUBLIC'

/** One paragraph that lets one kind of organisation tell another something, in force between two days. */
export interface LegalBasis extends Dated {
  readonly id: string
  /** Number of the flow in the table of information flows. */
  readonly row: number
  readonly sourceKind: OrganisationKind
  readonly recipientKind: OrganisationKind
  readonly categories: readonly InformationCategory[]
  /** What it is told for, in snake_case. */
  readonly purpose: string
  readonly form: 'own_initiative' | 'on_request' | 'either'
  readonly requires: 'nothing' | 'weighing' | 'consent'
  /** Secrecy at the one who tells. */
  readonly secrecy: SecrecyStrength
  /** Who may tell whom what, and why. */
  readonly sentence: PlainText
}

/** A flow that somebody will ask for and that no basis opens by itself. */
export interface MissingBasis {
  readonly category: InformationCategory
  readonly sourceKind: OrganisationKind
  readonly recipientKind: OrganisationKind
  readonly because: PlainText
  readonly source: string
  /** What may still open it. */
  readonly possible: 'consent' | 'on_request' | 'legal_assessment' | 'never'
}

/** A rule of secrecy in one line of work. */
export interface SecrecyRule extends Dated {
  readonly appliesTo: readonly OrganisationKind[]
  readonly protects: PlainText
  readonly strength: SecrecyStrength
  /** The longest time in years that a document stays secret, where the rule sets one. */
  readonly maxYears?: number
}
