import type { VisitMeasures } from '@kedjan/contract'
import { firstComeFirstServed, type Plan } from '@kedjan/engines/visits'
import type { PlainDate } from '@kedjan/kernel'
import { type Asking, staffOf } from '../http/index.ts'
import { loadPlaceDays, stepMinutes } from './office-days.ts'
import type { Place } from './place-queries.ts'
import { householdsOf } from './replanned-households.ts'
import { dayOf } from './times.ts'
import type { StoredVisit } from './visit-queries.ts'

/** How far ahead of a span single bookings may reach. */
const daysBeyond = 92

/**
 * The same errands of the same households in the same hours, if each had been booked by itself at the first time that was free, first come first
 * served, from the day on which the household came. What waits for another errand can be booked only once that is done, for a later day.
 */
export async function singleBookings(
  { tx, clock, actor }: Asking,
  { visits, from, place }: { visits: readonly StoredVisit[]; from: PlainDate; place: Place },
): Promise<NonNullable<VisitMeasures['single']>> {
  const { days } = await loadPlaceDays(tx, place, { from, days: daysBeyond })
  const open = visits.map((visit) => ({
    ...visit,
    errands: visit.errands.map((errand) => ({ ...errand, state: 'planned' as const })),
  }))
  const dates = days.map(({ date }) => date)
  const households = await householdsOf(tx, clock, staffOf(actor), { visits: open, dates })
  const asked = households.map((household, at) => ({
    ...household,
    canCome: household.canCome.filter(({ date }) => date >= (visits[at]?.errands[0]?.date ?? '')),
  }))
  const office = { days: days.map((day) => ({ ...day, booked: [] })), households: asked, stepMinutes }
  return figuresOf(firstComeFirstServed(office, { followers: 'later_day' }))
}

function figuresOf({ visits, figures }: Plan): NonNullable<VisitMeasures['single']> {
  const byHousehold = Map.groupBy(visits, ({ household }) => household)
  return {
    bookings: visits.reduce((sum, { appointments }) => sum + appointments.length, 0) + figures.unplannedErrands,
    visits: figures.visits,
    waitingMinutes: rounded(figures.waitingMinutes / Math.max(1, figures.visits)),
    daysToLast: meanDays([...byHousehold.values()].map((own) => own.map(({ date }) => date))),
    withoutTime: figures.unplannedErrands,
  }
}

/** Days from the first to the last date of each, on average. */
export function meanDays(dates: readonly (readonly string[])[]): number {
  const spans = dates.map((own) => {
    const [first, last] = [own.toSorted()[0], own.toSorted().at(-1)]
    return first && last ? dayOf(first).until(dayOf(last), { largestUnit: 'days' }).days : 0
  })
  return rounded(mean(spans))
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}

export function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
