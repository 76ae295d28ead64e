import type { Appointment, InterpreterMode } from './day.ts'

/** One household at the office on one day: what it comes for, from the first errand to the last. */
export interface Visit {
  readonly household: string
  readonly date: string
  readonly arrive: number
  readonly leave: number
  /** Minutes between arriving and leaving when nobody of the household is served. */
  readonly waitingMinutes: number
  /** In order of time; those that were booked before are among them. */
  readonly appointments: readonly Appointment[]
}

/** A time that would do, for whoever answers. */
export interface Nearest {
  readonly date: string
  readonly from: number
  readonly mode?: InterpreterMode
}

/** Why an errand has no time. */
export type CannotPlan =
  | { readonly reason: 'nobody_serves'; readonly agency: string; readonly competence: string }
  | { readonly reason: 'paper_missing'; readonly papers: readonly string[] }
  | { readonly reason: 'nobody_to_be_present'; readonly who: string }
  | { readonly reason: 'cannot_come' }
  | { readonly reason: 'no_room_fits'; readonly seatsNeeded: number }
  /** No interpreter of the language that would do; the nearest may be in a mode that the errand does not take, or on a day when the household cannot come. */
  | { readonly reason: 'no_interpreter'; readonly language: string; readonly nearest?: Nearest }
  /** Even with nothing else booked, the longest time when all are there at once is shorter than the errand. */
  | { readonly reason: 'never_fits_hours'; readonly longestMinutes: number; readonly neededMinutes: number }
  /** It would fit, but others have the time; the longest that is left. The nearest is on a day when the household has said that it cannot come. */
  | {
      readonly reason: 'fully_booked'
      readonly longestMinutes: number
      readonly neededMinutes: number
      readonly nearest?: Nearest
    }
  | { readonly reason: 'waits_for'; readonly errand: string }

export interface Unplanned {
  readonly household: string
  readonly errand: string
  readonly because: CannotPlan
}

/** What plans are compared by, in this order. */
export interface Figures {
  readonly unplannedErrands: number
  /** Household-days. */
  readonly visits: number
  readonly waitingMinutes: number
  /** Days from the first day of the office to each visit, summed. */
  readonly daysUntilVisits: number
  /** Minutes between the first and the last appointment of a desk or an interpreter when nobody comes, lunch not counted. */
  readonly idleMinutes: number
}

/** How few visits there could be, by what each household could have alone beside what is booked. */
export interface Bound {
  readonly visits: number
  /** Households for whom one visit is possible when nobody else is planned. */
  readonly oneVisitPossible: readonly string[]
}

export interface Plan {
  readonly visits: readonly Visit[]
  readonly unplanned: readonly Unplanned[]
  readonly figures: Figures
}

/** What speaks for a proposal or against it, compared with the others. */
export type TradeOff =
  | { readonly kind: 'fewest_visits'; readonly visits: number }
  | { readonly kind: 'more_visits'; readonly visits: number }
  | { readonly kind: 'least_waiting'; readonly minutes: number }
  | { readonly kind: 'more_waiting'; readonly minutes: number }
  | { readonly kind: 'earliest'; readonly date: string }
  /** So many of the office's days after the earliest. */
  | { readonly kind: 'later'; readonly officeDays: number }
  | { readonly kind: 'interpreter_on_site' }
  | { readonly kind: 'interpreter_at_distance'; readonly mode: InterpreterMode }
  | { readonly kind: 'household_splits' }
  | { readonly kind: 'errands_left'; readonly errands: readonly string[] }

/** One of up to three ways for a household, the best first. */
export interface Proposal {
  readonly visits: readonly Visit[]
  readonly unplanned: readonly Unplanned[]
  readonly tradeOffs: readonly TradeOff[]
}

/** Something that happens after a plan is made. */
export type Change =
  | {
      readonly kind: 'desk_closes'
      readonly desk: string
      readonly date: string
      readonly from: number
      readonly to: number
    }
  | {
      readonly kind: 'room_closes'
      readonly room: string
      readonly date: string
      readonly from: number
      readonly to: number
    }
  | {
      readonly kind: 'interpreter_away'
      readonly interpreter: string
      readonly date: string
      readonly from: number
      readonly to: number
    }
  | { readonly kind: 'household_cannot_come'; readonly household: string; readonly date: string }

/** What a desk or an interpreter can do no more from the first of some days on. */
export interface Lost {
  readonly id: string
  readonly competences: readonly string[]
  readonly languages: readonly string[]
}

/** Why an appointment was moved: it was hit itself, it comes after one that was, it keeps its household together, or it makes room for another. */
export type MovedBecause =
  | Change['kind']
  | 'desk_changes'
  | 'interpreter_changes'
  | 'keeps_order'
  | 'same_visit'
  | 'makes_room'

export interface Moved {
  readonly was: Appointment
  /** Undefined when no time was found; the plan's `unplanned` says why. */
  readonly becomes?: Appointment
  readonly because: MovedBecause
}

export interface Replanned {
  readonly plan: Plan
  readonly moved: readonly Moved[]
}
