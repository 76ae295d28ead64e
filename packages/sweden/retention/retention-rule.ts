import type { Dated } from '../rules/dated.ts'
import type { OfficerText } from '../texts/texts.ts'

export const recordKinds = [
  'coordination',
  'data',
  'disclosure',
  'consent',
  'request',
  'request_by_number',
  'handoff',
  'document',
  'log_line',
  'answered_request',
  'fact',
  'session',
  'notice',
  'statistic',
] as const
/** What the platform keeps, told apart by how long. `coordination` is the shared object: a household and everything joined to it. */
export type RecordKind = (typeof recordKinds)[number]

/** From when on a record is counted, and for how long it is kept. */
export type Keeping =
  | { readonly after: 'last_journey_ended'; readonly months: number; readonly warnDays: number }
  | { readonly after: 'recorded'; readonly days: number }
  | { readonly after: 'with_the_household' }
  | { readonly after: 'never' }

export interface RetentionRule extends Dated {
  readonly record: RecordKind
  readonly keep: Keeping
  readonly sentence: OfficerText
}
