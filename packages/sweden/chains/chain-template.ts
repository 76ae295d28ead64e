import type { DeadlineKey } from '../deadlines/deadline-rule.ts'
import type { InformationCategory } from '../information/categories.ts'
import type { OrganisationKind } from '../organisations/organisation.ts'
import type { Dated, Mark } from '../rules/dated.ts'
import type { PlainText } from '../texts/texts.ts'
import type { KnownFact } from './known-facts.ts'

export const chainKeys = [
  'asylum',
  'unaccompanied_child',
  'resettlement',
  'family_reunification',
  'work_permit',
  'study',
  'temporary_protection',
  'settlement_assigned',
  'settlement_own',
  'establishment',
  'appeal',
  'return_voluntary',
  'return_enforced',
  're_emigration',
] as const
export type ChainKey = (typeof chainKeys)[number]

/** Which kind of organisation fills a role. The person never answers for a step: what the person must do stands in `actor`. */
export const kindOfRole = {
  MIGR: 'migration_agency',
  SKV: 'tax_agency',
  AF: 'employment_agency',
  FK: 'social_insurance_agency',
  POL: 'police',
  KV: 'state_agency',
  SIS: 'state_agency',
  MOD: 'migration_court',
  IOM: 'intergovernmental',
  assigned_municipality: 'municipality',
  residence_municipality: 'municipality',
  arrival_municipality: 'municipality',
  chief_guardian: 'municipality',
  region: 'region',
  migration_court: 'migration_court',
  embassy: 'embassy',
  university: 'university',
} as const satisfies Record<string, OrganisationKind>

/** Who answers for a step: an organisation that the template names, in capitals, or the role of a party of the journey. */
export type ResponsibleRole = keyof typeof kindOfRole

/** Whether a role is one organisation for the whole country, named by its own id. */
export function isFixedRole(role: string): boolean {
  return role in kindOfRole && role === role.toUpperCase()
}

/** Roles that follow from where the person is, and need not be named: see `derivedParties` in the module chain. */
export const derivedRoles: readonly ResponsibleRole[] = ['region', 'migration_court', 'chief_guardian']

/** The anchor of a deadline that is counted from the day the chain begins. */
export const journeyStart = 'journey_start'

/** Days that belong to the journey and are no step of it: a birthday, the last day of a permit. */
export const namedDays = ['eighteenth_birthday', 'permit_ends'] as const
export type NamedDay = (typeof namedDays)[number]

export interface MilestoneDeadline {
  readonly rule: DeadlineKey
  /** The rule that counts instead for those who are in the population register already. */
  readonly ruleOfRegistered?: DeadlineKey
  /** `journey_start`, a named day, or the key of the milestone from whose last day the time is counted. */
  readonly anchor: string
}

/** How a step can turn out, where it can turn out in more than one way. */
export interface Outcome {
  readonly key: string
  readonly name: PlainText
}

export interface ProposedDisclosure {
  readonly to: ResponsibleRole
  /** Id of a legal basis. */
  readonly basis: string
  /** Absent: however the step turns out. */
  readonly on?: readonly string[]
}

/** What a step asks its officer for, besides the day and how it turned out. */
export const asksOfSteps = [
  'personal_identity_numbers',
  'placement',
  'first_payment',
  'own_dwelling',
  'residence',
  'permit',
  'return_case',
  'return_status',
] as const
export type AskedFor = (typeof asksOfSteps)[number]

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
  /** The step belongs to the journey only when each of these steps turned out, or each of these facts is known, in one of these ways. */
  readonly only?: Readonly<Record<string, readonly string[]>>
  /** Absent: done is done. The first is the usual one. */
  readonly outcomes?: readonly Outcome[]
  readonly asks?: AskedFor
  /** Absent: asked for however the step turns out. */
  readonly asksOn?: readonly string[]
  /** Roles that are filled when the step is done; the officer names who. */
  readonly fills: readonly ResponsibleRole[]
  readonly deadline?: MilestoneDeadline
  /** The first day on which the step can be done. */
  readonly notBefore?: MilestoneDeadline
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
  /** Absent: however that milestone turns out. */
  readonly on?: readonly string[]
  readonly for: 'same' | 'each_adult_in_establishment_age'
  /** Milestones of the opened chain that are done by the same stroke, with how they turned out where it is in more than one way: `decision=granted`. */
  readonly done: readonly string[]
  /** What is known, by this opening, of those who walk on. */
  readonly knowing: readonly KnownFact[]
}

/** What it means for the person that a chain has come to its end and opens no other. */
export const meaningsOfEnd = ['settled', 'established', 'studies_or_works', 'stays', 'departed', 'closed'] as const
export type MeaningOfEnd = (typeof meaningsOfEnd)[number]

export interface WayOut {
  readonly after: string
  /** Absent: however that milestone turns out. */
  readonly on?: readonly string[]
  readonly means: MeaningOfEnd
}

/** What becomes of journeys that are under way when a new wording comes into force. */
export interface Transition {
  /** `new`: only journeys begun from that day on; `open`: those under way too, with steps that are done left as they are. */
  readonly appliesTo: 'new' | 'open'
  readonly source: string
  readonly mark?: Mark
  readonly sentence: PlainText
}

export interface ChainTemplate extends Dated {
  readonly key: ChainKey
  readonly subject: 'household' | 'person'
  readonly name: PlainText
  /** Kinds of organisations that can begin it; none where it is only opened by another chain. */
  readonly begunBy: readonly OrganisationKind[]
  /** Roles that are filled from the first day. */
  readonly startsWith: readonly ResponsibleRole[]
  readonly transition: Transition
  readonly milestones: readonly MilestoneTemplate[]
  /** Milestones that end the chain when each of them is done or does not belong to the journey. */
  readonly end: readonly string[]
  readonly opens: readonly OpenedChain[]
  /** What the end means where no other chain opens. */
  readonly waysOut: readonly WayOut[]
}
