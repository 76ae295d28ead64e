import type { PlainDate } from '@kedjan/kernel'
import { type Dated, getRuleOn } from '../rules/dated.ts'
import lanstalRows from './lanstal.json' with { type: 'json' }

/** How many persons a county is to receive by anvisning in a calendar year, as decided from a day on. */
export interface Lanstal extends Dated {
  readonly year: number
  readonly countyCode: string
  readonly persons: number
}

/** How many persons the country is to receive by anvisning in a calendar year. */
export interface NationalTotal extends Dated {
  readonly year: number
  readonly persons: number
}

const decisions = lanstalRows.decisions

export const lanstal: readonly Lanstal[] = decisions.flatMap(({ year, from, to, source, counties }) =>
  Object.entries(counties ?? {}).map(([countyCode, persons]) => ({ year, countyCode, persons, from, to, source })),
)

export const nationalTotals: readonly NationalTotal[] = decisions.flatMap(({ year, from, to, source, total }) =>
  total === undefined ? [] : [{ year, persons: total, from, to, source }],
)

/** The länstal in force for a county on a day. Throws for a day without one. */
export function lanstalOn(countyCode: string, on: PlainDate): Lanstal {
  return getRuleOn(
    `länstal of county ${countyCode}`,
    lanstal.filter((row) => row.countyCode === countyCode),
    on,
  )
}

/** The national total in force on a day. Throws for a day without one. */
export function nationalTotalOn(on: PlainDate): NationalTotal {
  return getRuleOn('national total of anvisningar', nationalTotals, on)
}
