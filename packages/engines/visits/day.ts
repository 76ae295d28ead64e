/**
 * The words of a visit: what an office has, who wants to come and with which errands.
 * Times are whole minutes since local midnight; a window holds its first minute and not its last.
 */
export interface Window {
  readonly from: number
  readonly to: number
}

/** How an interpreter takes part. */
export type InterpreterMode = 'site' | 'video' | 'phone'

/** One who serves: an agency's place at the office, with what is done there. */
export interface Desk {
  readonly id: string
  /** The id of the organisation in whose name errands are done. */
  readonly agency: string
  readonly competences: readonly string[]
  /** What is spoken there besides Swedish. */
  readonly languages: readonly string[]
  readonly open: readonly Window[]
  readonly lunch?: Window
}

/** A room with a door, for errands that are not done at a desk in the hall. */
export interface Room {
  readonly id: string
  /** How many visitors fit. */
  readonly seats: number
  readonly open: readonly Window[]
}

export interface Interpreter {
  readonly id: string
  readonly languages: readonly string[]
  readonly hours: readonly (Window & { readonly mode: InterpreterMode })[]
}

/** Minutes of walking between two desks or rooms, the same both ways. */
export interface Walk {
  readonly between: readonly [string, string]
  readonly minutes: number
}

/** One office on one date. */
export interface OfficeDay {
  /** ISO date, such as 2026-11-24. */
  readonly date: string
  /** Minutes that the clock leaps over on this date; whoever knows the calendar says so. */
  readonly skipped?: Window
  readonly desks: readonly Desk[]
  readonly rooms: readonly Room[]
  readonly interpreters: readonly Interpreter[]
  readonly walks: readonly Walk[]
  /** Kept where they stand. Those of households that are not planned only take up time. */
  readonly booked: readonly Appointment[]
}

export interface Member {
  readonly id: string
  readonly kind: 'adult' | 'child'
}

/** Who must be there. A child is never at a desk without an adult of the household. */
export type Presence = 'one_adult' | 'every_adult' | 'every_child' | 'everybody'

/** One thing that a household has to get done with one agency. */
export interface Errand {
  readonly id: string
  readonly agency: string
  readonly competence: string
  readonly minutes: number
  readonly who: Presence
  /** Errands of the same household that must be done before, on the same day or an earlier one. */
  readonly after: readonly string[]
  /** Not before this day, and on that day not before this minute. */
  readonly notBefore?: { readonly date: string; readonly minute: number }
  /** Papers that must be brought. */
  readonly papers: readonly string[]
  /** Whether it is done in a room with a door. */
  readonly room: boolean
  /** Ways of interpreting that will do, where the desk does not speak the language. */
  readonly modes: readonly InterpreterMode[]
}

export interface Household {
  readonly id: string
  /** The language its errands are done in; `sv` is spoken at every desk. */
  readonly language: string
  readonly members: readonly Member[]
  /** Days and hours at which it can come. */
  readonly canCome: readonly (Window & { readonly date: string })[]
  /** Whether its members may be at different desks at the same time; not where children would be left alone. */
  readonly maySplit: boolean
  readonly papers: readonly string[]
  readonly errands: readonly Errand[]
}

/** What is planned together: the days of one office that may be used, in order, and the households in the order they asked. */
export interface OfficeDays {
  readonly days: readonly OfficeDay[]
  readonly households: readonly Household[]
  /** Appointments start at whole multiples of so many minutes. */
  readonly stepMinutes: number
}

/** One errand with its time, place and people. */
export interface Appointment {
  readonly household: string
  readonly errand: string
  readonly date: string
  readonly from: number
  readonly to: number
  readonly desk: string
  readonly room?: string
  readonly interpreter?: { readonly id: string; readonly mode: InterpreterMode }
  /** Members who are there. */
  readonly members: readonly string[]
}
