import { type Board, type BoardDay, boundBy, freeAt, freeInMode, type InterpreterLane, standingOf } from './board.ts'
import type { Appointment, Desk, Errand, Household, InterpreterMode, Presence, Window } from './day.ts'
import { type Free, freeOf, longestOf, meet } from './free.ts'

/** One combination of desk, room, interpreter and members that can do an errand, and when all of them are free. */
export interface Way {
  readonly errand: Errand
  readonly desk: string
  readonly room?: string
  readonly interpreter?: { readonly id: string; readonly mode: InterpreterMode }
  readonly members: readonly string[]
  /** Who cannot be elsewhere meanwhile. */
  readonly who: readonly string[]
  readonly place: string
  readonly free: Free
}

export const modes: readonly InterpreterMode[] = ['site', 'video', 'phone']

export interface Wish {
  readonly within?: Window
  /** Where an interpreter is needed, one who is there in person. */
  readonly onSite?: boolean
}

/** Who could be there: with several adults, each of them in turn. Empty when the household lacks whom it takes. */
export function presencesOf({ members, maySplit }: Household, who: Presence): string[][] {
  const idsOf = (kind: 'adult' | 'child') => members.filter((member) => member.kind === kind).map(({ id }) => id)
  const [adults, children] = [idsOf('adult'), idsOf('child')]
  const each = maySplit ? adults : adults.slice(0, 1)
  switch (who) {
    case 'one_adult':
      return each.map((adult) => [adult])
    case 'every_adult':
      return adults.length > 0 ? [adults] : []
    case 'every_child':
      return children.length > 0 ? each.map((adult) => [adult, ...children]) : []
    case 'everybody':
      return adults.length > 0 ? [members.map(({ id }) => id)] : []
  }
}

export function serves(desk: Desk, errand: Errand): boolean {
  return desk.agency === errand.agency && desk.competences.includes(errand.competence)
}

export function speaks(desk: Desk, language: string): boolean {
  return language === 'sv' || desk.languages.includes(language)
}

/** Which errand of which household, and how it would like it. */
export interface Wanted {
  readonly household: Household
  readonly errand: Errand
  readonly wish?: Wish
}

/** Everything that can do an errand on a day, with enough time in one piece. */
export function waysOf(board: Board, day: BoardDay, wanted: Wanted): Way[] {
  const { household, errand, wish } = wanted
  const window = windowOf(board, day, household, errand)
  if (!window) return []
  const limit = wish?.within ? meet(freeOf([window]), freeOf([wish.within])) : freeOf([window])
  const parties = partiesOf(day, household, errand, limit)
  if (parties.length === 0) return []
  return day.day.desks
    .filter((desk) => serves(desk, errand))
    .flatMap((desk) => helpOf(day, desk, wanted).flatMap((help) => peopleOf(day, { errand, desk, help, parties })))
    .filter(({ free }) => longestOf(free, board.office.stepMinutes) >= errand.minutes)
}

/** Members who could be there together, and when they are free for it. */
interface Party {
  readonly members: readonly string[]
  readonly who: readonly string[]
  freeAt(place: string): Free
}

/** The time of members is worked out once for each place that they could walk to; without walks, once. */
function partiesOf(day: BoardDay, household: Household, errand: Errand, limit: Free): Party[] {
  const hasWalks = day.day.walks.length > 0
  return presencesOf(household, errand.who).map((members) => {
    const who = boundBy(household, household.id, members)
    const known = new Map<string, Free>()
    const freeAtPlace = (place: string) => {
      const key = hasWalks ? place : ''
      const free = known.get(key) ?? who.map((one) => freeAt(day, household, one, place)).reduce(meet, limit)
      known.set(key, free)
      return free
    }
    return { members, who, freeAt: freeAtPlace }
  })
}

/** A desk with its help, together with everybody who could be there. */
function peopleOf(day: BoardDay, at: { errand: Errand; desk: Desk; help: Help; parties: readonly Party[] }): Way[] {
  const { errand, desk, help, parties } = at
  const { room, interpreter } = help
  const seats = day.day.rooms.find(({ id }) => id === room)?.seats ?? Number.POSITIVE_INFINITY
  const place = room ?? desk.id
  const where = { desk: desk.id, ...(room === undefined ? {} : { room }), ...(interpreter ? { interpreter } : {}) }
  return parties
    .filter(({ members }) => members.length <= seats)
    .map(({ members, who, freeAt: freeTogether }) => {
      return { errand, ...where, members, who, place, free: meet(freeTogether(place), help.free) }
    })
}

interface Help {
  readonly room?: string
  readonly interpreter?: { readonly id: string; readonly mode: InterpreterMode }
  readonly free: Free
}

/** The desk together with each room and each interpreter that the errand may take. */
function helpOf(day: BoardDay, desk: Desk, { household, errand, wish }: Wanted): Help[] {
  const atDesk = day.desks.get(desk.id)?.free ?? []
  const inRooms: Help[] = errand.room
    ? [...day.rooms].map(([room, lane]) => ({ room, free: meet(atDesk, lane.free) }))
    : [{ free: atDesk }]
  if (speaks(desk, household.language)) return inRooms
  const taken = modes.filter((mode) => errand.modes.includes(mode) && (!wish?.onSite || mode === 'site'))
  const interpreting = taken.flatMap((mode) =>
    [...day.interpreters]
      .filter(([, lane]) => interprets(lane, household.language))
      .map(([id, lane]) => ({ interpreter: { id, mode }, free: freeInMode(lane, mode) })),
  )
  return inRooms.flatMap((one) =>
    interpreting.map(({ interpreter, free }) => ({ ...one, interpreter, free: meet(one.free, free) })),
  )
}

function interprets(lane: InterpreterLane, language: string): boolean {
  return lane.languages.includes(language)
}

/** The window that order and release leave an errand on a day, given what stands of the household; undefined when that day is out. */
function windowOf(board: Board, day: BoardDay, household: Household, errand: Errand): Window | undefined {
  const { date } = day.day
  const standing = standingOf(board, household.id)
  const release = errand.notBefore
  if (release && release.date > date) return undefined
  let from = release?.date === date ? release.minute : 0
  let to = 24 * 60
  for (const one of standing) {
    if (errand.after.includes(one.errand)) {
      if (one.date > date) return undefined
      if (one.date === date) from = Math.max(from, one.to)
    }
    const later = household.errands.find(({ id }) => id === one.errand)
    if (later?.after.includes(errand.id)) {
      if (one.date < date) return undefined
      if (one.date === date) to = Math.min(to, one.from)
    }
  }
  return from < to ? { from, to } : undefined
}

export function appointmentOf(day: BoardDay, household: Household, way: Way, from: number): Appointment {
  const { errand, desk, room, interpreter, members } = way
  return {
    household: household.id,
    errand: errand.id,
    date: day.day.date,
    from,
    to: from + errand.minutes,
    desk,
    ...(room === undefined ? {} : { room }),
    ...(interpreter ? { interpreter } : {}),
    members,
  }
}

/** Minutes that must lie between two errands of one visit; undefined when they may be at the same time. */
export function gapBetween(day: BoardDay, one: Way, other: Way): number | undefined {
  if (one.who.some((who) => other.who.includes(who))) return day.walkBetween(one.place, other.place)
  const shares =
    one.desk === other.desk ||
    (one.room !== undefined && one.room === other.room) ||
    (one.interpreter !== undefined && one.interpreter.id === other.interpreter?.id)
  return shares ? 0 : undefined
}
