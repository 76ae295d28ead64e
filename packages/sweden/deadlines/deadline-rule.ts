import type { Dated, Mark } from '../rules/dated.ts'
import type { PlainText } from '../texts/texts.ts'
import type { DeadlineKey } from './deadline-keys.ts'

export { type DeadlineKey, deadlineKeys } from './deadline-keys.ts'

/** Time counted from a day; negative counts backwards. Its parts never point different ways. */
export interface Offset {
  readonly days?: number
  readonly weeks?: number
  readonly months?: number
  readonly years?: number
}

/**
 * What the counted day is: the last on which something may be done, the first on which it may, the last of a span that
 * something else must fit into, or the last day on which something holds.
 */
export type DeadlineKind = 'latest' | 'earliest' | 'window' | 'duration'

export const extensionGrounds = [
  'special_reasons',
  'decided_in_2016',
  'other_ground_examined',
  'not_yet_passed',
] as const
export type ExtensionGround = (typeof extensionGrounds)[number]

export const pauseGrounds = ['before_plan', 'full_parental_leave'] as const
export type PauseGround = (typeof pauseGrounds)[number]

export const shiftGrounds = ['dublin', 'agency_accommodation'] as const
export type ShiftGround = (typeof shiftGrounds)[number]

export const waivers = ['risk_of_absconding'] as const
export type Waiver = (typeof waivers)[number]

/** That more time may be given, when, and how much at a time. Without `atMost` the law names no limit. */
export interface Extension {
  readonly ground: ExtensionGround
  readonly when: PlainText
  readonly atMost?: Offset
  /** How many times; once when absent. */
  readonly times?: number
  /** Set where the law says that the person must be told why. */
  readonly mustBeTold?: boolean
  readonly source: string
  readonly mark?: Mark
}

/** Time that is not counted: the day moves by as many days. `longest` holds for all pauses on the ground together. */
export interface Pause {
  readonly ground: PauseGround
  readonly when: PlainText
  readonly longest?: Offset
  readonly source: string
  readonly mark?: Mark
}

/** That the time is counted from another day than the usual one. */
export interface AnchorShift {
  readonly ground: ShiftGround
  readonly when: PlainText
  readonly source: string
  readonly mark?: Mark
}

export interface DeadlineRule extends Dated {
  readonly key: DeadlineKey
  readonly kind: DeadlineKind
  /** The event from whose day the time is counted; that day is day 0. */
  readonly anchor: PlainText
  readonly offset: Offset
  /** Set where the time runs to the end of the month in which it would otherwise end. */
  readonly endsOn?: 'last_day_of_month'
  readonly calendar: 'calendar_days' | 'swedish_next_working_day'
  readonly strength: 'statutory' | 'target'
  readonly sentence: PlainText
  readonly extensions?: readonly Extension[]
  readonly pauses?: readonly Pause[]
  readonly shifts?: readonly AnchorShift[]
  /** When no time is given at all. */
  readonly waived?: { readonly ground: Waiver; readonly when: PlainText; readonly source: string }
}
