// data: how the glass is broken round a protected identity, and the smallest count that is shown
import type { PlainDate } from '@kedjan/kernel'
import { type Dated, getRuleOn } from '../rules/dated.ts'

/** For how long the data of a protected person is open, and how soon somebody else looks back at it. */
export interface OpeningRule extends Dated {
  readonly openHours: number
  /** A question that nobody has answered for so long is one no more. */
  readonly askedHours: number
  readonly reviewDays: number
}

/** No statute says how long; the hours and days are ours, and an organisation that wants shorter ones adds a row. */
export const openingRules: readonly OpeningRule[] = [
  {
    from: '2016-03-01',
    source: 'practice: access to protected identities by two persons',
    mark: 'interpretation',
    openHours: 8,
    askedHours: 24,
    reviewDays: 7,
  },
]

export function openingRule(on: PlainDate): OpeningRule {
  return getRuleOn('opening of protected data', openingRules, on)
}
