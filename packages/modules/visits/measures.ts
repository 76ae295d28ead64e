import type { VisitMeasures } from '@kedjan/contract'
import { addDays, type Id, ok, type PlainDate, parsePlainDate, type Result, refuse } from '@kedjan/kernel'
import { disclosableCount } from '@kedjan/sweden'
import { type Asking, staffOf } from '../http/index.ts'
import { organisationName } from '../organisations/index.ts'
import { type CannotManage, ownPlace } from './manage.ts'
import { selectWhyNotDone } from './measure-queries.ts'
import { isFinished } from './serving.ts'
import { mean, meanDays, rounded, singleBookings } from './single-bookings.ts'
import { mondayOf } from './times.ts'
import { type StoredVisit, selectVisitsAt } from './visit-queries.ts'

export type CannotMeasure = CannotManage | { reason: 'span_too_long'; days: number }

const mostDays = 92

/** So many whole weeks can be chosen among. */
const weeksBack = 8

export interface MeasureWish {
  readonly placeId: Id
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** How a place does: visits for each household, waiting, what was done the first time, and the same if each errand had been booked by itself. */
export async function readMeasures(asking: Asking, wish: MeasureWish): Promise<Result<VisitMeasures, CannotMeasure>> {
  const { tx, clock } = asking
  const found = await ownPlace(tx, staffOf(asking.actor), wish.placeId)
  if (!found.ok) return found
  const today = clock.today()
  const to = wish.to ?? today.toString()
  const from = wish.from ?? addDays(today, -28).toString()
  const first = parsePlainDate(from)
  const days = spanOf(from, to)
  if (!first || days < 0 || days > mostDays) return refuse({ reason: 'span_too_long', days: mostDays })
  const all = await selectVisitsAt(tx, { placeId: wish.placeId, from, to })
  const visits = all.filter(({ state }) => state !== 'cancelled')
  const why = await selectWhyNotDone(tx, { placeId: wish.placeId, from, to })
  const came = visits.filter(({ state }) => state === 'checked_in' || state === 'ended')
  const isEnough = enough(came.length, today)
  const single = isEnough ? await singleBookings(asking, { visits: came, from: first, place: found.value }) : null
  return ok({
    from,
    to,
    weeks: weeksBefore(today),
    ...figuresOf(came, today),
    noShows: disclosableCount(visits.filter(({ state }) => state === 'no_show').length, today),
    agencies: agenciesOf(came, why, asking),
    single,
    saved: single && { visits: single.visits - came.length, bookings: single.bookings - came.length },
  })
}

/** The whole weeks before this one, the latest first. */
function weeksBefore(today: PlainDate): VisitMeasures['weeks'] {
  return [...Array(weeksBack).keys()].map((back) => {
    const monday = addDays(mondayOf(today), -7 * (back + 1))
    return { from: monday.toString(), to: addDays(monday, 6).toString() }
  })
}

function figuresOf(came: readonly StoredVisit[], today: PlainDate) {
  const byHousehold = Map.groupBy(came, ({ householdId, personId, id }) => householdId ?? personId ?? id)
  const households = byHousehold.size
  const datesOf = (own: readonly StoredVisit[]) => own.flatMap(({ errands }) => errands.map(({ date }) => date))
  return {
    visits: disclosableCount(came.length, today),
    households: disclosableCount(households, today),
    visitsPerHousehold: enough(households, today) ? rounded(came.length / households) : null,
    waitingMinutes: enough(came.length, today) ? rounded(mean(came.map(waitingOf))) : null,
    daysToLast: enough(households, today) ? meanDays([...byHousehold.values()].map(datesOf)) : null,
  }
}

function spanOf(from: string, to: string): number {
  const [first, last] = [parsePlainDate(from), parsePlainDate(to)]
  return first && last ? first.until(last, { largestUnit: 'days' }).days : -1
}

function enough(count: number, today: PlainDate): boolean {
  return count > 0 && disclosableCount(count, today) !== null
}

/** Minutes of a visit in which nobody is served, walking included. */
export function waitingOf({ errands }: Pick<StoredVisit, 'errands'>): number {
  const sorted = [...errands].sort((one, other) => one.from - other.from)
  let until = sorted[0]?.from ?? 0
  let waiting = 0
  for (const { from, to, date } of sorted) {
    if (date !== sorted[0]?.date) continue
    waiting += Math.max(0, from - until)
    until = Math.max(until, to)
  }
  return waiting
}

function agenciesOf(
  visits: readonly StoredVisit[],
  why: readonly { agency: string; because: string; count: number }[],
  { clock, language }: Asking,
): VisitMeasures['agencies'] {
  const today = clock.today()
  const byAgency = Map.groupBy(
    visits.flatMap(({ errands }) => errands),
    ({ agency }) => agency,
  )
  return [...byAgency]
    .map(([agency, errands]) => {
      const finished = errands.filter(isFinished)
      const done = finished.filter(({ state }) => state !== 'not_done').length
      // Somebody came in vain: sent on, or called before the agency was ready.
      const needless = why
        .filter((one) => one.agency === agency && ['sent_on', 'not_ready'].includes(one.because))
        .reduce((sum, { count }) => sum + count, 0)
      return {
        agency,
        name: organisationName(agency, language),
        errands: disclosableCount(errands.length, today),
        doneFirstTime: enough(finished.length, today) ? rounded(done / finished.length) : null,
        needless: disclosableCount(needless, today),
      }
    })
    .sort((one, other) => one.agency.localeCompare(other.agency))
}
