import { ageOn, type PlainDate } from '@kedjan/kernel'
import { type Dated, getRuleOn } from '../rules/dated.ts'

export interface EstablishmentAge extends Dated {
  /** The first age in the group. */
  readonly fromAge: number
  /** The first age that is no longer in the group. */
  readonly belowAge: number
}

/** The ages between which a newcomer can take part in establishment. The upper end follows the pension age since 2026. */
export const establishmentAges: readonly EstablishmentAge[] = [
  { from: '2018-01-01', to: '2022-12-31', source: 'SFS 2017:584 1 §', mark: 'recall', fromAge: 20, belowAge: 65 },
  { from: '2023-01-01', to: '2025-12-31', source: 'SFS 2017:584 1 §', mark: 'recall', fromAge: 20, belowAge: 66 },
  { from: '2026-01-01', source: 'SFS 2017:584 1 §', fromAge: 20, belowAge: 67 },
]

/** Whether a person born on a day is of establishment age on another. Throws for a day that is not covered. */
export function isOfEstablishmentAge(birthDate: PlainDate, on: PlainDate): boolean {
  const { fromAge, belowAge } = getRuleOn('establishment age', establishmentAges, on)
  const age = ageOn(birthDate, on)
  return age >= fromAge && age < belowAge
}
