import { dayOffOn } from '@kedjan/sweden'
import { dayOf, skippedOn, timeOf } from './times.ts'

export interface Window {
  readonly from: number
  readonly to: number
}

export interface WeekWindow extends Window {
  /** 1 is Monday. */
  readonly weekday: number
  /** How an interpreter takes part in these hours. */
  readonly mode?: 'site' | 'video' | 'phone'
}

export interface Timetable {
  readonly resourceId: string | null
  readonly since: string
  readonly windows: readonly WeekWindow[]
}

export interface Exception extends Window {
  readonly resourceId: string | null
  readonly date: string
  readonly kind: 'closed' | 'open'
}

/** What is known of a place's hours. */
export interface HoursFacts {
  readonly opensOn: string
  readonly closesOn: string | null
  readonly timetables: readonly Timetable[]
  readonly exceptions: readonly Exception[]
}

/** The hours of the place itself on a date: its weekday, no holiday, without what is closed and with what is open besides. */
export function placeHours(facts: HoursFacts, date: string): Window[] {
  if (date < facts.opensOn || (facts.closesOn !== null && date > facts.closesOn)) return []
  const usual = dayOffOn(dayOf(date)) === undefined ? weekHours(facts, null, date) : []
  const open = withExceptions(usual, facts, { resourceId: null, date })
  // Nobody is received in an hour that the clock leaps over.
  const skipped = skippedOn(date)
  return skipped ? without(open, skipped) : open
}

/** The hours of a desk, room or interpreter on a date: within those of the place. Without a timetable of its own it is there while the place is open. */
export function resourceHours(facts: HoursFacts, resourceId: string, date: string): WeekWindow[] {
  const place = placeHours(facts, date)
  const weekday = dayOf(date).dayOfWeek
  const own = facts.timetables.some((one) => one.resourceId === resourceId && one.since <= date)
  const usual = own ? weekHours(facts, resourceId, date) : place.map((window) => ({ ...window, weekday }))
  return withExceptions(usual, facts, { resourceId, date }).flatMap((window) => within(window, place))
}

/** The hours of the weekday by the timetable that stands on the date; of two from the same day, the one made last. */
function weekHours(facts: HoursFacts, resourceId: string | null, date: string): WeekWindow[] {
  const standing = standingHours(facts, resourceId, date) ?? []
  return standing.filter(({ weekday }) => weekday === dayOf(date).dayOfWeek)
}

function withExceptions<One extends Window>(
  windows: readonly One[],
  facts: HoursFacts,
  { resourceId, date }: { resourceId: string | null; date: string },
): One[] {
  const todays = facts.exceptions.filter((one) => one.resourceId === resourceId && one.date === date)
  const more = todays.filter(({ kind }) => kind === 'open').map(({ from, to }) => ({ from, to }) as One)
  const all = joined([...windows, ...more])
  return todays.filter(({ kind }) => kind === 'closed').reduce((left, gap) => without(left, gap), all)
}

/** Windows without a time; of one that is cut in two both parts are kept. */
function without<One extends Window>(windows: readonly One[], gap: Window): One[] {
  return windows.flatMap((window) =>
    [
      { ...window, to: Math.min(window.to, gap.from) },
      { ...window, from: Math.max(window.from, gap.to) },
    ].filter(({ from, to }) => from < to),
  )
}

function within<One extends Window>(window: One, outer: readonly Window[]): One[] {
  return outer
    .map(({ from, to }) => ({ ...window, from: Math.max(window.from, from), to: Math.min(window.to, to) }))
    .filter(({ from, to }) => from < to)
}

/** Windows that touch or overlap and are alike otherwise, made one. */
function joined<One extends Window & { mode?: string }>(windows: readonly One[]): One[] {
  const sorted = [...windows].sort((one, other) => one.from - other.from)
  const all: One[] = []
  for (const window of sorted) {
    const last = all.at(-1)
    if (last && last.to >= window.from && last.mode === window.mode)
      all[all.length - 1] = { ...last, to: Math.max(last.to, window.to) }
    else all.push(window)
  }
  return all
}

export type HoursFault =
  | { readonly reason: 'hours_backwards'; readonly weekday: number; readonly from: string; readonly to: string }
  /** The nearest is the first minute at which the later of the two can begin. */
  | {
      readonly reason: 'hours_overlap'
      readonly weekday: number
      readonly first: string
      readonly second: string
      readonly nearest: string
    }

/** What is wrong with hours that somebody wants to set; undefined when nothing is. */
export function faultOfHours(windows: readonly WeekWindow[]): HoursFault | undefined {
  const backwards = windows.find(({ from, to }) => from >= to)
  if (backwards) {
    const { weekday, from, to } = backwards
    return { reason: 'hours_backwards', weekday, from: timeOf(from), to: timeOf(to) }
  }
  const sorted = [...windows].sort((one, other) => one.weekday - other.weekday || one.from - other.from)
  const at = sorted.findIndex((one, index) => {
    const before = sorted[index - 1]
    return before?.weekday === one.weekday && one.from < before.to
  })
  const [first, second] = [sorted[at - 1], sorted[at]]
  if (!first || !second) return undefined
  const said = { first: spanInWords(first), second: spanInWords(second), nearest: timeOf(first.to) }
  return { reason: 'hours_overlap', weekday: second.weekday, ...said }
}

export function spanInWords({ from, to }: Window): string {
  return `${timeOf(from)}–${timeOf(to)}`
}

/** The hours by weekday that hold on a date, of the place or of one thing in it; undefined where none have been set. */
export function standingHours(
  { timetables }: Pick<HoursFacts, 'timetables'>,
  resourceId: string | null,
  date: string,
): readonly WeekWindow[] | undefined {
  return timetables
    .filter((one) => one.resourceId === resourceId && one.since <= date)
    .reduce<Timetable | undefined>((last, one) => (last && last.since > one.since ? last : one), undefined)?.windows
}
