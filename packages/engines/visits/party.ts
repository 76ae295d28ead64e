import { hopelessOf } from './because.ts'
import { type Board, boardOf, standingOf } from './board.ts'
import { beside, chooseTimes } from './choose.ts'
import type { Errand, Household, OfficeDays } from './day.ts'
import { waitingOf } from './idle.ts'
import type { Bound } from './plan.ts'
import { waysOf } from './ways.ts'

/** A household with the errands that are to be planned; those booked before and the hopeless are not among them. */
export interface Party {
  readonly household: Household
  readonly errands: readonly Errand[]
  /** What it could have if nobody else were planned, visits that are booked included. */
  readonly alone: Standing
}

export interface Standing {
  readonly errands: number
  readonly visits: number
  readonly waitingMinutes: number
}

export function standingFigures(board: Board, { id }: Household): Standing {
  const days = board.days.map(({ appointments }) => appointments.get(id) ?? []).filter(({ length }) => length > 0)
  return {
    errands: days.reduce((sum, { length }) => sum + length, 0),
    visits: days.length,
    waitingMinutes: days.reduce((sum, appointments) => sum + waitingOf(appointments), 0),
  }
}

/** Errands that have no time and are not hopeless. */
export function openErrands(board: Board, household: Household): Errand[] {
  const out = new Set([
    ...hopelessOf(board.office, household).map(({ errand }) => errand),
    ...standingOf(board, household.id).map(({ errand }) => errand),
  ])
  return household.errands.filter(({ id }) => !out.has(id))
}

function partyOf(board: Board, household: Household): Party {
  const errands = openErrands(board, household)
  const times = chooseTimes(board, household, errands, { quick: true })
  return { household, errands, alone: beside(board, times, () => standingFigures(board, household)) }
}

/** Households with something to plan, those first that have the fewest times to choose among. */
export function hardestFirst(board: Board): Party[] {
  return board.office.households
    .map((household) => partyOf(board, household))
    .filter(({ errands }) => errands.length > 0)
    .map((party) => ({ party, freedom: freedomOf(board, party) }))
    .toSorted((one, other) => one.freedom - other.freedom)
    .map(({ party }) => party)
}

/** Free minutes for each minute that is needed, for the errand that has the fewest. */
function freedomOf(board: Board, { household, errands }: Party): number {
  const shares = errands.map((errand) => {
    const free = board.days
      .flatMap((day) => waysOf(board, day, { household, errand: { ...errand, after: [] } }))
      .reduce((sum, way) => sum + way.free.reduce((total, time, index) => total + (index % 2 ? time : -time), 0), 0)
    return free / errand.minutes
  })
  return Math.min(...shares) / errands.length
}

/** How few visits there can be at all: what each household could have alone beside what is booked. */
export function boundVisits(office: OfficeDays): Bound {
  const board = boardOf(office)
  const parties = office.households.map((household) => partyOf(board, household))
  // Two visits are the proof's limit: that one does not do is certain, that three are needed is not.
  return {
    visits: parties.reduce((sum, { household, alone }) => {
      const booked = standingFigures(board, household).visits
      return sum + Math.min(alone.visits, Math.max(2, booked))
    }, 0),
    oneVisitPossible: parties.filter(({ alone }) => alone.visits === 1).map(({ household }) => household.id),
  }
}
