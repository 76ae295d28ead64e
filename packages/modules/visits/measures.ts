import type { VisitMeasures } from '@kedjan/contract'
import { firstComeFirstServed } from '@kedjan/engines/visits'
import { addDays, type Id, ok, type PlainDate, parsePlainDate, type Result, refuse } from '@kedjan/kernel'
import { disclosableCount } from '@kedjan/sweden'
import { type Asking, staffOf } from '../http/index.ts'
import { organisationName } from '../organisations/index.ts'
import { type CannotManage, ownPlace } from './manage.ts'
import { selectWhyNotDone } from './measure-queries.ts'
import { loadPlaceDays } from './office-days.ts'
import { householdsOf } from './replanned-households.ts'
import { isFinished } from './serving.ts'
import { type StoredVisit, selectVisitsAt } from './visit-queries.ts'

export type CannotMeasure = CannotManage | { reason: 'span_too_long'; days: number }

const mostDays = 92

/** How a place does: visits for each household, waiting, what was done the first time, and the same if everybody had booked for itself. */
export async function readMeasures(
  asking: Asking,
  wish: { placeId: Id; from?: string | undefined; to?: string | undefined },
): Promise<Result<VisitMeasures, CannotMeasure>> {
  const { tx, clock } = asking
  const found = await ownPlace(tx, staffOf(asking.actor), wish.placeId)
  if (!found.ok) return found
  const today = clock.today()
  const to = wish.to ?? today.toString()
  const from = wish.from ?? addDays(today, -28).toString()
  const days = spanOf(from, to)
  if (days < 0 || days > mostDays) return refuse({ reason: 'span_too_long', days: mostDays })
  const all = await selectVisitsAt(tx, { placeId: wish.placeId, from, to })
  const visits = all.filter(({ state }) => state !== 'cancelled')
  const why = await selectWhyNotDone(tx, { placeId: wish.placeId, from, to })
  const came = visits.filter(({ state }) => state === 'checked_in' || state === 'ended')
  const households = new Set(came.map(({ householdId, personId, id }) => householdId ?? personId ?? id)).size
  return ok({
    from,
    to,
    visits: disclosableCount(came.length, today),
    households: disclosableCount(households, today),
    visitsPerHousehold: enough(households, today) ? rounded(came.length / households) : null,
    waitingMinutes: enough(came.length, today) ? rounded(mean(came.map(waitingOf))) : null,
    noShows: disclosableCount(visits.filter(({ state }) => state === 'no_show').length, today),
    agencies: agenciesOf(came, why, asking),
    single: enough(came.length, today)
      ? await singleBookings(asking, { visits: came, from, placeId: wish.placeId })
      : null,
  })
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

/** The same errands, in the order they were asked for, if each agency had booked for itself at the first time that was free. */
async function singleBookings(
  asking: Asking,
  { visits, from, placeId }: { visits: readonly StoredVisit[]; from: string; placeId: Id },
): Promise<VisitMeasures['single']> {
  const { tx, clock } = asking
  const actor = staffOf(asking.actor)
  const place = await ownPlace(tx, actor, placeId)
  const first = parsePlainDate(from)
  if (!place.ok || !first) return null
  const { days } = await loadPlaceDays(tx, place.value, { from: first, days: mostDays })
  const open = visits.map((visit) => ({
    ...visit,
    errands: visit.errands.map((errand) => ({ ...errand, state: 'planned' as const })),
  }))
  const households = await householdsOf(tx, clock, actor, { visits: open, dates: days.map(({ date }) => date) })
  const asked = households.map((household, at) => ({
    ...household,
    canCome: household.canCome.filter(({ date }) => date >= (visits[at]?.errands[0]?.date ?? '')),
  }))
  const office = { days: days.map((day) => ({ ...day, booked: [] })), households: asked, stepMinutes: 5 }
  const { figures } = firstComeFirstServed(office)
  return { visits: figures.visits, waitingMinutes: rounded(figures.waitingMinutes / Math.max(1, figures.visits)) }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
