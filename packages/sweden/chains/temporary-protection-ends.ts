// data: until when the Council of the EU has decided that temporary protection holds
import type { PlainDate } from '@kedjan/kernel'
import { type Dated, getRuleOn } from '../rules/dated.ts'

export interface TemporaryProtectionEnd extends Dated {
  /** The last day of the protection, as it stood between the two days. */
  readonly until: string
}

/** The decisions in order; the numbers of the Council's decisions and the days on which they were taken are from memory. */
export const temporaryProtectionEnds: readonly TemporaryProtectionEnd[] = [
  {
    from: '2022-03-04',
    to: '2023-10-18',
    until: '2024-03-04',
    source: 'practice: decision 2022/382 of the Council of the EU',
    mark: 'recall',
  },
  {
    from: '2023-10-19',
    to: '2024-06-24',
    until: '2025-03-04',
    source: 'practice: decision 2023/2409 of the Council of the EU',
    mark: 'recall',
  },
  {
    from: '2024-06-25',
    to: '2025-07-14',
    until: '2026-03-04',
    source: 'practice: decision 2024/1836 of the Council of the EU',
    mark: 'recall',
  },
  {
    from: '2025-07-15',
    until: '2027-03-04',
    source: 'practice: decision 2025/1460 of the Council of the EU',
    mark: 'recall',
  },
]

/** Until when the protection holds, as it was decided on a day. Throws for a day before there was any. */
export function temporaryProtectionEndOn(on: PlainDate): TemporaryProtectionEnd {
  return getRuleOn('temporary protection', temporaryProtectionEnds, on)
}
