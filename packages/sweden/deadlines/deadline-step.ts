import type { PlainDate } from '@kedjan/kernel'
import type { DayOff } from '../holidays/holidays.ts'
import type { DeadlineRule, ExtensionGround, Offset, PauseGround, ShiftGround, Waiver } from './deadline-rule.ts'

export interface ExtensionFact {
  readonly ground: ExtensionGround
  /** The new last day; as much as the rule gives when absent. */
  readonly until?: PlainDate
}

export interface PauseFact {
  readonly ground: PauseGround
  /** First and last day that are not counted. */
  readonly from: PlainDate
  readonly to: PlainDate
}

/** What a deadline is counted from. */
export interface DeadlineFacts {
  readonly anchor: PlainDate
  readonly shift?: { readonly ground: ShiftGround; readonly to: PlainDate }
  readonly pauses?: readonly PauseFact[]
  readonly extensions?: readonly ExtensionFact[]
  /** A day that a decision has set within what the rule allows. */
  readonly decided?: { readonly on: PlainDate; readonly source: string }
  readonly waived?: Waiver
}

interface Moved {
  readonly before: PlainDate
  readonly after: PlainDate
  readonly source: string
}

/** One line of the arithmetic: from which day to which, why, and by which paragraph. */
export type DeadlineStep =
  | (Moved & { readonly kind: 'anchor' })
  | (Moved & { readonly kind: 'anchor_moved'; readonly ground: ShiftGround })
  | (Moved & { readonly kind: 'offset'; readonly offset: Offset })
  | (Moved & { readonly kind: 'short_month' })
  | (Moved & { readonly kind: 'paused'; readonly pause: PauseFact; readonly days: number })
  | (Moved & { readonly kind: 'extended'; readonly ground: ExtensionGround; readonly offset: Offset | null })
  | (Moved & { readonly kind: 'month_end' })
  | (Moved & { readonly kind: 'day_off'; readonly dayOff: DayOff })
  | (Moved & { readonly kind: 'decided' })

export interface CountedDeadline {
  readonly rule: DeadlineRule
  readonly on: PlainDate
  readonly steps: readonly DeadlineStep[]
}

export type CannotExtend =
  | { reason: 'extension_not_foreseen'; latest: string; source: string }
  | { reason: 'extension_day_missing'; after: string; source: string }
  | { reason: 'extension_not_later'; after: string; source: string }
  | { reason: 'extension_too_long'; latest: string; source: string }
  | { reason: 'extensions_used_up'; latest: string; times: number; source: string }

export type CannotPause =
  | { reason: 'pause_not_foreseen'; latest: string; source: string }
  | { reason: 'pause_ends_before_it_begins'; from: string; source: string }
  | { reason: 'pause_outside_time'; from: string; to: string; source: string }
  | { reason: 'pauses_overlap'; to: string; source: string }
  | { reason: 'pause_too_long'; latest: string; source: string }

export type CannotShift =
  | { reason: 'shift_not_foreseen'; anchor: string; source: string }
  | { reason: 'shift_not_later'; anchor: string; source: string }

export type CannotDecide =
  | { reason: 'decided_too_late'; latest: string; source: string }
  | { reason: 'decided_too_early'; earliest: string; source: string }

/** Why a deadline cannot be counted from what is claimed, and what is possible instead. */
export type CannotCount =
  | CannotExtend
  | CannotPause
  | CannotShift
  | CannotDecide
  | { reason: 'no_time_given'; source: string }
