import { type Instant, type PlainDate, swedishDay, Temporal } from './dates.ts'

/** What time it is. Only the server makes one; everyone else is given it. */
export interface Clock {
  now(): Instant
  /** The calendar day in Sweden. */
  today(): PlainDate
}

export function realClock(): Clock {
  return { now: () => Temporal.Now.instant(), today: () => swedishDay(Temporal.Now.instant()) }
}

/** A clock that stands still until it is set: for tests and for the sandbox's day that a visitor plays. */
export interface SettableClock extends Clock {
  set(instant: Instant): void
}

export function settableClock(start: Instant): SettableClock {
  let current = start
  return {
    now: () => current,
    today: () => swedishDay(current),
    set: (instant) => {
      current = instant
    },
  }
}

/** Nine in the morning in Sweden: when a day in the sandbox begins. */
export function morningOf(day: PlainDate): Instant {
  return day.toZonedDateTime({ timeZone: 'Europe/Stockholm', plainTime: '09:00' }).toInstant()
}
