import { type Appointment, checkDay, type OfficeDays } from '@kedjan/engines/visits'
import { ok, type Result, refuse } from '@kedjan/kernel'
import { stepMinutes } from './office-days.ts'
import type { HouseholdErrand } from './open-errands.ts'
import { timeOf } from './times.ts'

export type CannotBook =
  | { reason: 'place_not_found' }
  | { reason: 'errand_not_open'; errand: string }
  | { reason: 'errand_already_booked'; errand: string }
  | { reason: 'errand_asked_twice' }
  | { reason: 'time_has_passed'; earliestDay: string; earliestTime: string }
  | { reason: 'too_far_ahead'; latest: string }
  | { reason: 'several_days' }
  | { reason: 'time_not_offered'; day: string; time: string }
  | { reason: 'time_taken'; day: string; time: string }

/** One chosen time, before it is known whether it holds. */
export interface ChosenTime {
  readonly errand: string
  readonly date: string
  readonly from: number
  readonly desk: string
  readonly room: string | null
  readonly interpreter: { readonly id: string; readonly mode: 'site' | 'video' | 'phone' } | null
}

export interface BookingFacts {
  readonly errands: readonly HouseholdErrand[]
  readonly booked: ReadonlySet<string>
  readonly office: OfficeDays
  readonly language: string
  readonly now: { readonly date: string; readonly minute: number }
  readonly latest: string
}

export interface BookedTime extends Appointment {
  readonly of: HouseholdErrand
}

/** Whether a household can have these times: its errands, at desks that serve them, in open hours, in their order, beside everything that is sold. */
export function decideBooking(chosen: readonly ChosenTime[], facts: BookingFacts): Result<BookedTime[], CannotBook> {
  const [first] = chosen
  if (!first || new Set(chosen.map(({ errand }) => errand)).size < chosen.length)
    return refuse({ reason: 'errand_asked_twice' })
  if (chosen.some(({ date }) => date !== first.date)) return refuse({ reason: 'several_days' })
  if (first.date > facts.latest) return refuse({ reason: 'too_far_ahead', latest: facts.latest })
  const times: BookedTime[] = []
  for (const one of chosen) {
    const decided = decideOne(one, facts)
    if (!decided.ok) return decided
    times.push(decided.value)
  }
  return decideTogether(times, facts)
}

function decideOne(one: ChosenTime, facts: BookingFacts): Result<BookedTime, CannotBook> {
  const errand = facts.errands.find(({ name }) => name === one.errand)
  if (!errand) return refuse({ reason: 'errand_not_open', errand: one.errand })
  if (facts.booked.has(one.errand)) return refuse({ reason: 'errand_already_booked', errand: one.errand })
  const { now } = facts
  if (one.date < now.date || (one.date === now.date && one.from < now.minute))
    return refuse({ reason: 'time_has_passed', earliestDay: now.date, earliestTime: timeOf(now.minute) })
  const [household] = facts.office.households
  const members = membersFor(errand, facts)
  if (!serves(one, errand, facts) || !household || members.length === 0) return notOffered(one)
  return ok({
    household: household.id,
    errand: one.errand,
    date: one.date,
    from: one.from,
    to: one.from + errand.kind.minutes,
    desk: one.desk,
    ...(one.room === null ? {} : { room: one.room }),
    ...(one.interpreter === null ? {} : { interpreter: one.interpreter }),
    members,
    of: errand,
  })
}

function notOffered({ date, from }: ChosenTime) {
  return refuse({ reason: 'time_not_offered', day: date, time: timeOf(from) })
}

/** Whether the desk does this errand, in a language that the household speaks, with the room that it takes. */
function serves(one: ChosenTime, errand: HouseholdErrand, { office, language }: BookingFacts): boolean {
  const day = office.days.find(({ date }) => date === one.date)
  const desk = day?.desks.find(({ id }) => id === one.desk)
  if (!day || desk?.agency !== errand.agency || !desk.competences.includes(errand.kind.competence)) return false
  if (one.from % stepMinutes !== 0 || errand.kind.room !== (one.room !== null)) return false
  if (one.interpreter === null) return language === 'sv' || desk.languages.includes(language)
  const interpreter = day.interpreters.find(({ id }) => id === one.interpreter?.id)
  return interpreter?.languages.includes(language) === true && errand.kind.modes.includes(one.interpreter.mode)
}

/** Who has to be there: the one it is about, or whom the errand asks for; a child never without an adult. */
function membersFor(errand: HouseholdErrand, { office }: Pick<BookingFacts, 'office'>): string[] {
  const members = office.households[0]?.members ?? []
  const adults = members.filter(({ kind }) => kind === 'adult').map(({ id }) => id)
  const children = members.filter(({ kind }) => kind === 'child').map(({ id }) => id)
  if (errand.aboutPerson !== null) return [errand.aboutPerson]
  switch (errand.kind.who) {
    case 'one_adult':
      return adults.slice(0, 1)
    case 'every_adult':
      return adults
    case 'every_child':
      return [...adults.slice(0, 1), ...children]
    case 'everybody':
      return [...adults, ...children]
  }
}

const soldAlready = new Set(['booked_two_at_once'])

/** Hours, order and what is sold, as the planner itself checks them. */
function decideTogether(times: readonly BookedTime[], facts: BookingFacts): Result<BookedTime[], CannotBook> {
  const [household] = facts.office.households
  const days = facts.office.days
    .filter(({ date }) => date === times[0]?.date)
    .map((day) => ({ ...day, booked: [...day.booked, ...times] }))
  const faults = checkDay({ ...facts.office, days }).filter(({ where }) =>
    times.some(({ date, errand }) => where === `${date} ${household?.id} ${errand}`),
  )
  const seated = times.every((one) => hasSeats(one, days))
  const comes = times.every((one) => isThere(one, facts))
  const [fault] = faults
  const failing = times.find(({ date, errand }) => fault?.where === `${date} ${household?.id} ${errand}`) ?? times[0]
  if (!failing || (!fault && seated && comes)) return ok([...times])
  const when = { day: failing.date, time: timeOf(failing.from) }
  if (fault && soldAlready.has(fault.fault)) return refuse({ reason: 'time_taken', ...when })
  return refuse({ reason: 'time_not_offered', ...when })
}

function hasSeats({ room, members }: BookedTime, days: OfficeDays['days']): boolean {
  if (room === undefined) return true
  return days.some(({ rooms }) => rooms.some(({ id, seats }) => id === room && seats >= members.length))
}

function isThere({ date, from, to }: BookedTime, { office }: BookingFacts): boolean {
  return (office.households[0]?.canCome ?? []).some((one) => one.date === date && one.from <= from && to <= one.to)
}
