import type { Appointment, Household, InterpreterMode, OfficeDay, OfficeDays, Window } from './day.ts'
import { type Free, freeOf, meet, without } from './free.ts'

/** A desk, a room or an interpreter on one day: when it is there, and when it is taken. */
export interface Lane {
  readonly open: Free
  readonly taken: Window[]
  free: Free
}

/** An interpreter is one lane, and reachable in each mode only at its hours. */
export interface InterpreterLane extends Lane {
  readonly languages: readonly string[]
  readonly hours: ReadonlyMap<InterpreterMode, Free>
}

/** Where somebody of a household is during a window. */
export interface Stay extends Window {
  readonly place: string
}

/** What is taken and what is free, day by day, while a plan is made. */
export interface Board {
  readonly office: OfficeDays
  readonly days: readonly BoardDay[]
  readonly households: ReadonlyMap<string, Household>
}

export interface BoardDay {
  readonly index: number
  readonly day: OfficeDay
  readonly desks: ReadonlyMap<string, Lane>
  readonly rooms: ReadonlyMap<string, Lane>
  readonly interpreters: ReadonlyMap<string, InterpreterLane>
  /** By member, or by household where its members stay together. */
  readonly stays: Map<string, Stay[]>
  /** All that stands, by household. */
  readonly appointments: Map<string, Appointment[]>
  walkBetween(one: string, other: string): number
}

/** A board on which only what was booked before stands. */
export function boardOf(office: OfficeDays): Board {
  const households = new Map(office.households.map((household) => [household.id, household]))
  const board = { office, households, days: office.days.map(boardDayOf) }
  for (const { day } of board.days) for (const appointment of day.booked) place(board, appointment)
  return board
}

function boardDayOf(day: OfficeDay, index: number): BoardDay {
  const walks = walksOf(day)
  return {
    index,
    day,
    desks: new Map(
      day.desks.map(({ id, open, lunch }) => [id, laneOf(lunch ? without(freeOf(open), lunch) : freeOf(open))]),
    ),
    rooms: new Map(day.rooms.map(({ id, open }) => [id, laneOf(freeOf(open))])),
    interpreters: new Map(
      day.interpreters.map(({ id, languages, hours }) => {
        const modes = [...new Set(hours.map(({ mode }) => mode))]
        const byMode = new Map(modes.map((mode) => [mode, freeOf(hours.filter((one) => one.mode === mode))]))
        return [id, { ...laneOf(freeOf(hours)), languages, hours: byMode }]
      }),
    ),
    stays: new Map(),
    appointments: new Map(),
    walkBetween: (one, other) => walks.get(one)?.get(other) ?? 0,
  }
}

/** Minutes on foot by where from and where to; asked in the innermost loop of the search. */
function walksOf({ walks }: OfficeDay): Map<string, Map<string, number>> {
  const from = new Map<string, Map<string, number>>()
  const add = (one: string, other: string, minutes: number) =>
    from.set(one, (from.get(one) ?? new Map<string, number>()).set(other, minutes))
  for (const { between, minutes } of walks) {
    add(between[0], between[1], minutes)
    add(between[1], between[0], minutes)
  }
  return from
}

function laneOf(open: Free): Lane {
  return { open, taken: [], free: open }
}

export function dayOf(board: Board, date: string): BoardDay | undefined {
  return board.days.find(({ day }) => day.date === date)
}

/** Who is bound by an appointment: its members, or the whole household where it is known to stay together. */
export function boundBy(household: Household | undefined, id: string, members: readonly string[]): string[] {
  if (household && !household.maySplit) return [id]
  return members.map((member) => `${id} ${member}`)
}

export function place(board: Board, appointment: Appointment): void {
  const day = dayOf(board, appointment.date)
  if (!day) return
  const { household, from, to, members } = appointment
  for (const lane of lanesOf(day, appointment)) {
    lane.taken.push({ from, to })
    lane.free = without(lane.free, { from, to })
  }
  const stay = { from, to, place: placeOf(appointment) }
  for (const who of boundBy(board.households.get(household), household, members)) listIn(day.stays, who).push(stay)
  listIn(day.appointments, household).push(appointment)
}

export function lift(board: Board, appointment: Appointment): void {
  const day = dayOf(board, appointment.date)
  if (!day) return
  const { household, from, to, members } = appointment
  for (const lane of lanesOf(day, appointment)) {
    lane.taken.splice(
      lane.taken.findIndex((one) => one.from === from && one.to === to),
      1,
    )
    lane.free = lane.taken.reduce(without, lane.open)
  }
  for (const who of boundBy(board.households.get(household), household, members)) {
    const stays = listIn(day.stays, who)
    stays.splice(
      stays.findIndex((stay) => stay.from === from && stay.place === placeOf(appointment)),
      1,
    )
  }
  const standing = listIn(day.appointments, household)
  standing.splice(
    standing.findIndex(({ errand }) => errand === appointment.errand),
    1,
  )
}

function lanesOf(day: BoardDay, { desk, room, interpreter }: Appointment): Lane[] {
  return [
    day.desks.get(desk),
    room === undefined ? undefined : day.rooms.get(room),
    interpreter === undefined ? undefined : day.interpreters.get(interpreter.id),
  ].filter((lane) => lane !== undefined)
}

function listIn<T>(map: Map<string, T[]>, key: string): T[] {
  const known = map.get(key)
  if (known) return known
  const fresh: T[] = []
  map.set(key, fresh)
  return fresh
}

function placeOf({ room, desk }: { readonly room?: string; readonly desk: string }): string {
  return room ?? desk
}

/** When an interpreter can be reached in a mode and is not taken. */
export function freeInMode(lane: InterpreterLane, mode: InterpreterMode): Free {
  return meet(lane.free, lane.hours.get(mode) ?? [])
}

/** When somebody can be at a place, walking to and from where else they are that day included. */
export function freeAt(day: BoardDay, household: Household, who: string, place: string): Free {
  const open = freeOf(household.canCome.filter(({ date }) => date === day.day.date))
  const stays = day.stays.get(who) ?? []
  return stays.reduce((free, stay) => {
    const walk = day.walkBetween(stay.place, place)
    return without(free, { from: stay.from - walk, to: stay.to + walk })
  }, open)
}

/** Everything of a household that stands, in order of time. */
export function standingOf(board: Board, household: string): Appointment[] {
  return board.days.flatMap((day) =>
    (day.appointments.get(household) ?? []).toSorted((one, other) => one.from - other.from),
  )
}
