import type { DeadlineKey } from '../deadlines/deadline-rule.ts'
import type { InformationCategory } from '../information/categories.ts'
import type { OrganisationKind } from '../organisations/organisation.ts'
import type { Dated, Mark } from '../rules/dated.ts'
import type { PlainText } from '../texts/texts.ts'

export const chainKeys = ['settlement_assigned', 'settlement_own', 'establishment'] as const
export type ChainKey = (typeof chainKeys)[number]

/** Who answers for a step. Never the person: what the person must do stands in `actor`. */
export type ResponsibleRole =
  | 'MIGR'
  | 'SKV'
  | 'AF'
  | 'FK'
  | 'assigned_municipality'
  | 'residence_municipality'
  | 'region'

/** Which kind of organisation fills a role. */
export const kindOfRole = {
  MIGR: 'migration_agency',
  SKV: 'tax_agency',
  AF: 'employment_agency',
  FK: 'social_insurance_agency',
  assigned_municipality: 'municipality',
  residence_municipality: 'municipality',
  region: 'region',
} as const satisfies Record<ResponsibleRole, OrganisationKind>

/** The anchor of a deadline that is counted from the day the chain begins. */
export const journeyStart = 'journey_start'

export interface MilestoneDeadline {
  readonly rule: DeadlineKey
  /** `journey_start`, or the key of the milestone from whose last day the time is counted. */
  readonly anchor: string
}

export interface ProposedDisclosure {
  readonly to: ResponsibleRole
  /** Id of a legal basis. */
  readonly basis: string
}

export interface MilestoneTemplate {
  readonly key: string
  readonly name: PlainText
  /** In plain words for the person: what happens. */
  readonly help: PlainText
  readonly responsible: ResponsibleRole
  /** Who has to do the thing; the organisation answers for the step in either case. */
  readonly actor: 'organisation' | 'person'
  /** What an outsider must be allowed to see in order to see the step. */
  readonly category: InformationCategory
  readonly dependsOn: readonly string[]
  readonly deadline?: MilestoneDeadline
  /** Days from ready to done that are normal. */
  readonly typicalDays: number
  /** Days from ready after which the owner is asked. */
  readonly stallAfterDays: number
  readonly closedBy: 'handoff' | 'officer'
  /** Proposed to the officer when the step is done. */
  readonly discloses: readonly ProposedDisclosure[]
  readonly source: string
  readonly mark?: Mark
}

export interface OpenedChain {
  readonly chain: ChainKey
  /** The milestone after which it opens. */
  readonly after: string
  readonly for: 'each_adult_in_establishment_age'
}

export interface ChainTemplate extends Dated {
  readonly key: ChainKey
  readonly subject: 'household' | 'person'
  readonly name: PlainText
  readonly milestones: readonly MilestoneTemplate[]
  /** Milestones that end the chain when all of them are done. */
  readonly end: readonly string[]
  readonly opens: readonly OpenedChain[]
}
