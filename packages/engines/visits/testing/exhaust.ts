import type { Appointment, Errand, Household, InterpreterMode, OfficeDay, OfficeDays } from '../day.ts'
import { presencesOf } from '../ways.ts'
import { wrongAlone, wrongTogether } from './judge.ts'

export interface Optimum {
  readonly unplannedErrands: number
  readonly visits: number
  readonly waitingMinutes: number
}

/** The best there is for a tiny office, by going through every time of every errand. */
export function exhaust(office: OfficeDays): Optimum {
  const booked = office.days.flatMap((day) => day.booked)
  const open = office.households.flatMap((household) =>
    household.errands
      .filter((errand) => !booked.some((one) => one.household === household.id && one.errand === errand.id))
      .map((errand) => ({ household, errand, times: timesOf(office, household, errand) })),
  )
  let best: Optimum = { unplannedErrands: Number.POSITIVE_INFINITY, visits: 0, waitingMinutes: 0 }
  const standing = [...booked]
  const go = (index: number, left: number): void => {
    if (left > best.unplannedErrands) return
    const next = open[index]
    if (!next) {
      const found = { unplannedErrands: left, ...countOf(office, standing) }
      if (lacksForerunner(office, standing, booked)) return
      if (isBetter(found, best)) best = found
      return
    }
    for (const time of next.times) {
      if (standing.some((one) => clash(office, one, time))) continue
      standing.push(time)
      go(index + 1, left)
      standing.pop()
    }
    go(index + 1, left + 1)
  }
  go(0, 0)
  return best
}

function clash(office: OfficeDays, one: Appointment, other: Appointment): boolean {
  const isNear = one.date === other.date || one.household === other.household
  return isNear && wrongTogether(office, [one, other]).length > 0
}

function timesOf(office: OfficeDays, household: Household, errand: Errand): Appointment[] {
  return office.days
    .flatMap((day) => timesOn(office, { day, household, errand }))
    .filter((one) => wrongAlone(office, one).length === 0)
}

function timesOn(
  office: OfficeDays,
  { day, household, errand }: { day: OfficeDay; household: Household; errand: Errand },
): Appointment[] {
  const modes: readonly InterpreterMode[] = ['site', 'video', 'phone']
  const interpreters = day.interpreters.flatMap(({ id }) => modes.map((mode) => ({ interpreter: { id, mode } })))
  const rooms = day.rooms.map(({ id }) => ({ room: id }))
  const starts = Array.from({ length: 1440 / office.stepMinutes }, (_, index) => index * office.stepMinutes)
  return day.desks
    .filter(({ agency }) => agency === errand.agency)
    .flatMap((desk) => [{}, ...rooms].map((room) => ({ desk: desk.id, ...room })))
    .flatMap((where) => [{}, ...interpreters].map((help) => ({ ...where, ...help })))
    .flatMap((where) => presencesOf(household, errand.who).map((members) => ({ ...where, members })))
    .flatMap((what) =>
      starts.map((from) => ({
        ...what,
        household: household.id,
        errand: errand.id,
        date: day.date,
        from,
        to: from + errand.minutes,
      })),
    )
}

function lacksForerunner(
  office: OfficeDays,
  standing: readonly Appointment[],
  booked: readonly Appointment[],
): boolean {
  const stands = (household: string, errand: string) =>
    standing.some((one) => one.household === household && one.errand === errand)
  return office.households.some(({ id, errands }) =>
    errands.some(
      (errand) =>
        stands(id, errand.id) &&
        !booked.some((one) => one.household === id && one.errand === errand.id) &&
        !errand.after.every((before) => stands(id, before)),
    ),
  )
}

function countOf(office: OfficeDays, standing: readonly Appointment[]): { visits: number; waitingMinutes: number } {
  let [visits, waitingMinutes] = [0, 0]
  for (const { id } of office.households) {
    for (const { date } of office.days) {
      const own = standing.filter((one) => one.household === id && one.date === date)
      if (own.length === 0) continue
      visits += 1
      const [arrive, leave] = [Math.min(...own.map(({ from }) => from)), Math.max(...own.map(({ to }) => to))]
      for (let minute = arrive; minute < leave; minute += 1) {
        if (!own.some(({ from, to }) => minute >= from && minute < to)) waitingMinutes += 1
      }
    }
  }
  return { visits, waitingMinutes }
}

function isBetter(one: Optimum, other: Optimum): boolean {
  if (one.unplannedErrands !== other.unplannedErrands) return one.unplannedErrands < other.unplannedErrands
  if (one.visits !== other.visits) return one.visits < other.visits
  return one.waitingMinutes < other.waitingMinutes
}
