import type { NewPerson, RegisterHousehold } from '@kedjan/contract'

/** A household whose way is written beforehand, so that a guided tour and the lists of a visitor always have something in them. */
export interface CastHousehold {
  readonly caseNumber: string
  readonly permit: RegisterHousehold['permit']
  readonly members: readonly NewPerson[]
  readonly address: string
  readonly anvisning?: { readonly on: string; readonly to: string; readonly receiveBy: string }
  /** Steps that are taken on a certain day; steps that are left out take their usual time. */
  readonly days: Readonly<Record<string, string>>
  /** Steps that the simulated organisations leave to the visitor, until that day or for ever. */
  readonly left: Readonly<Record<string, string | 'always'>>
}
