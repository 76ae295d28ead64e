import type { PlainDate } from '@kedjan/kernel'
import { smallestCounts } from '../protection/disclosable-count.ts'
import { getRuleOn } from '../rules/dated.ts'
import type { Keeping, RecordKind, RetentionRule } from './retention-rule.ts'
import { retentionRules } from './retention-rules.ts'

/** The rule for a kind of record on a day. Throws for a day that no row covers. */
export function retentionRule(record: RecordKind, on: PlainDate): RetentionRule {
  return getRuleOn(
    `retention of ${record}`,
    retentionRules.filter((rule) => rule.record === record),
    on,
  )
}

/** How long a household is kept after the end of its last journey, and how long before its removal it is warned. */
export function householdKeeping(on: PlainDate): Extract<Keeping, { after: 'last_journey_ended' }> {
  const { keep } = retentionRule('coordination', on)
  if (keep.after !== 'last_journey_ended')
    throw new RangeError('a household is counted from the end of its last journey')
  return keep
}

/** Fewer persons or journeys than this in a cell are never shown. */
export function smallestCell(on: PlainDate): number {
  return getRuleOn('smallest count', smallestCounts, on).atLeast
}
