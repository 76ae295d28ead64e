import type { PlainDate } from '@kedjan/kernel'
import { type Dated, getRuleOn } from '../rules/dated.ts'

/** The smallest count of persons that is shown to others than those who must know it. */
export interface SmallestCount extends Dated {
  readonly atLeast: number
}

/** Migrationsverket publishes no smaller cell than six, so that nobody, and no protected person, is found by being few. */
export const smallestCounts: readonly SmallestCount[] = [
  {
    from: '2016-03-01',
    source: 'practice: no count of persons below six is published',
    mark: 'interpretation',
    atLeast: 6,
  },
]

/** A count of persons as others may see it: none is told as none, few as `null`, which reads "fewer than six". */
export function disclosableCount(count: number, on: PlainDate): number | null {
  const { atLeast } = getRuleOn('smallest count', smallestCounts, on)
  return count === 0 || count >= atLeast ? count : null
}
