import { type Board, boardOf, standingOf } from './board.ts'
import type { Errand, Household, OfficeDays } from './day.ts'
import { firstFit, longestOf } from './free.ts'
import type { CannotPlan, Nearest, Unplanned } from './plan.ts'
import { modes, presencesOf, serves, waysOf } from './ways.ts'

/** Why an errand can have no time whatever else is planned; undefined when only hours can tell. */
function hopelessBecause(office: OfficeDays, household: Household, errand: Errand): CannotPlan | undefined {
  const desks = office.days.flatMap(({ desks }) => desks.filter((desk) => serves(desk, errand)))
  if (desks.length === 0) {
    return { reason: 'nobody_serves', agency: errand.agency, competence: errand.competence }
  }
  const papers = errand.papers.filter((paper) => !household.papers.includes(paper))
  if (papers.length > 0) return { reason: 'paper_missing', papers }
  const presences = presencesOf(household, errand.who)
  if (presences.length === 0) return { reason: 'nobody_to_be_present', who: errand.who }
  const earliest = errand.notBefore?.date ?? ''
  const comes = household.canCome.some(({ date }) => date >= earliest && office.days.some((day) => day.date === date))
  if (!comes) return { reason: 'cannot_come' }
  const seatsNeeded = Math.min(...presences.map(({ length }) => length))
  const hasRoom = office.days.some(({ rooms }) => rooms.some(({ seats }) => seats >= seatsNeeded))
  return errand.room && !hasRoom ? { reason: 'no_room_fits', seatsNeeded } : undefined
}

/** Those that can have no time, with what follows for errands that come after them. */
export function hopelessOf(office: OfficeDays, household: Household): Unplanned[] {
  const first = household.errands.flatMap((errand) => {
    const because = hopelessBecause(office, household, errand)
    return because ? [{ household: household.id, errand: errand.id, because }] : []
  })
  return withFollowers(household, first)
}

/** Adds the errands that wait for one without a time. */
function withFollowers(household: Household, unplanned: readonly Unplanned[]): Unplanned[] {
  const isOut = (id: string) => unplanned.some(({ errand }) => errand === id)
  const follower = household.errands.flatMap(({ id, after }): Unplanned[] => {
    const awaited = isOut(id) ? undefined : after.find(isOut)
    if (awaited === undefined) return []
    return [{ household: household.id, errand: id, because: { reason: 'waits_for', errand: awaited } }]
  })
  return follower.length === 0 ? [...unplanned] : withFollowers(household, [...unplanned, ...follower])
}

/** Why an errand has no time on a board, and what comes nearest. */
function becauseOf(board: Board, household: Household, errand: Errand): CannotPlan {
  const hopeless = hopelessBecause(board.office, household, errand)
  if (hopeless) return hopeless
  const neededMinutes = errand.minutes
  const empty = boardOf({ ...board.office, days: board.office.days.map((day) => ({ ...day, booked: [] })) })
  const inHours = longestFor(empty, household, errand)
  if (inHours >= neededMinutes) {
    const nearest = nearestFor(board, anyDay(board, household), errand)
    return {
      reason: 'fully_booked',
      longestMinutes: longestFor(board, household, errand),
      neededMinutes,
      ...(nearest ? { nearest } : {}),
    }
  }
  const understood = { ...household, language: 'sv' }
  if (longestFor(empty, understood, errand) < neededMinutes) {
    return { reason: 'never_fits_hours', longestMinutes: longestFor(empty, understood, errand), neededMinutes }
  }
  const nearest = nearestFor(board, anyDay(board, household), { ...errand, modes })
  return { reason: 'no_interpreter', language: household.language, ...(nearest ? { nearest } : {}) }
}

/** The longest stretch in which an errand could be done if it were short. */
function longestFor(board: Board, household: Household, errand: Errand): number {
  const step = board.office.stepMinutes
  const short = { ...errand, minutes: 1 }
  return Math.max(
    0,
    ...board.days.flatMap((day) =>
      waysOf(board, day, { household, errand: short }).map(({ free }) => longestOf(free, step)),
    ),
  )
}

/** The household as if it could come at any time. */
function anyDay(board: Board, household: Household): Household {
  return { ...household, canCome: board.days.map(({ day: { date } }) => ({ date, from: 0, to: 24 * 60 })) }
}

function nearestFor(board: Board, household: Household, errand: Errand): Nearest | undefined {
  for (const day of board.days) {
    const starts = waysOf(board, day, { household, errand }).map(({ free, interpreter }) => ({
      from: firstFit(free, 0, errand.minutes, board.office.stepMinutes),
      mode: interpreter?.mode,
    }))
    const [first] = starts.toSorted((one, other) => one.from - other.from)
    if (!first || first.from === Number.POSITIVE_INFINITY) continue
    return { date: day.day.date, from: first.from, ...(first.mode ? { mode: first.mode } : {}) }
  }
  return undefined
}

/** What has no time on a board, with why. */
export function unplannedOf(board: Board): Unplanned[] {
  return board.office.households.flatMap((household) => unplannedFor(board, household))
}

export function unplannedFor(board: Board, household: Household): Unplanned[] {
  const standing = new Set(standingOf(board, household.id).map(({ errand }) => errand))
  const open = household.errands.filter(({ id }) => !standing.has(id))
  const first = open
    .filter(({ after }) => !after.some((id) => open.some((one) => one.id === id)))
    .map((errand) => ({ household: household.id, errand: errand.id, because: becauseOf(board, household, errand) }))
  return withFollowers(household, first).filter(({ errand }) => !standing.has(errand))
}
