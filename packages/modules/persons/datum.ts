import type { NeedsAsked, PermitGround, ReturnCase, ReturnStatus } from '@kedjan/contract'
import type { InformationCategory } from '@kedjan/sweden'

/** Everything that can be known of a person, each kind in one category (product principle: every datum has a category and a holder). */
export type Datum =
  | { kind: 'identity'; value: IdentityDatum }
  | { kind: 'languages'; value: { languages: { code: string; interpreter: boolean }[] } }
  | { kind: 'contact'; value: { address?: string; municipalityCode?: string; phone?: string } }
  | { kind: 'permit'; value: PermitDatum }
  | { kind: 'education_work'; value: { educationYears?: number; occupation?: string } }
  | { kind: 'housing_needs'; value: { needs: string[]; asked: NeedsAsked } }
  | { kind: 'settlement'; value: { municipality: string; receiveBy: string } }
  | { kind: 'reception'; value: { on: string; address: string; municipalityCode: string } }
  | { kind: 'population_registration'; value: PopulationRegistrationDatum }
  | { kind: 'establishment'; value: { from: string; extentPercent: number } }
  | { kind: 'benefit'; value: { paidOn: string; amountOre: number } }
  | { kind: 'return_case'; value: ReturnCase }
  | { kind: 'return_status'; value: ReturnStatus }

export interface IdentityDatum {
  given: string
  family: string
  asWritten?: string
  writtenLanguage?: string
  birthDate: string
  sex: 'female' | 'male' | 'other' | 'unknown'
  citizenship: string
}

/** What the population register tells others: the number and the name (Navet). */
export interface PopulationRegistrationDatum {
  registeredOn: string
  personalIdentityNumber: string
  /** The last move that was notified, of somebody who was in the register already. */
  movedOn?: string
  registeredName?: { given: string; family: string; birthDate: string }
}

export interface PermitDatum {
  ground: PermitGround
  decidedOn: string
  validTo: string | null
}

export type DatumKind = Datum['kind']

const categories = {
  identity: 'identity',
  languages: 'language',
  contact: 'contact',
  permit: 'permit',
  education_work: 'education_work',
  housing_needs: 'housing_needs',
  settlement: 'settlement',
  reception: 'reception',
  population_registration: 'population_registration',
  establishment: 'establishment',
  benefit: 'benefit',
  return_case: 'return_case',
  return_status: 'return_case',
} satisfies Record<DatumKind, InformationCategory>

export function categoryOf(kind: DatumKind): InformationCategory {
  return categories[kind]
}

/** The kinds of data that belong to some categories. */
export function kindsOf(wanted: readonly InformationCategory[]): DatumKind[] {
  return (Object.keys(categories) as DatumKind[]).filter((kind) => wanted.includes(categories[kind]))
}
