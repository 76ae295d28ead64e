import { unplannedOf } from './because.ts'
import { type Board, standingOf } from './board.ts'
import { idleOf, waitingOf } from './idle.ts'
import { got } from './numbers.ts'
import type { Figures, Plan, Visit } from './plan.ts'

/** The visits of the households that are planned, in order of household and date. */
export function visitsOf(board: Board): Visit[] {
  return board.office.households.flatMap(({ id }) => {
    const standing = standingOf(board, id)
    return board.days.flatMap(({ day: { date } }) => {
      const appointments = standing.filter((one) => one.date === date)
      if (appointments.length === 0) return []
      const arrive = got(appointments, 0).from
      const leave = Math.max(...appointments.map(({ to }) => to))
      return [{ household: id, date, arrive, leave, waitingMinutes: waitingOf(appointments), appointments }]
    })
  })
}

export function figuresOf(board: Board): Figures {
  const figures = { unplannedErrands: 0, visits: 0, waitingMinutes: 0, daysUntilVisits: 0, idleMinutes: 0 }
  for (const { index, desks, interpreters, appointments } of board.days) {
    for (const lane of [...desks.values(), ...interpreters.values()]) figures.idleMinutes += idleOf(lane)
    for (const [household, standing] of appointments) {
      if (standing.length === 0 || !board.households.has(household)) continue
      figures.visits += 1
      figures.waitingMinutes += waitingOf(standing)
      figures.daysUntilVisits += index
    }
  }
  for (const { id, errands } of board.office.households) {
    const standing = new Set(
      board.days.flatMap(({ appointments }) => appointments.get(id) ?? []).map((one) => one.errand),
    )
    figures.unplannedErrands += errands.filter((errand) => !standing.has(errand.id)).length
  }
  return figures
}

/** Figures in the order in which they count. */
export function rankOf(figures: Figures): number[] {
  const { unplannedErrands, visits, waitingMinutes, daysUntilVisits, idleMinutes } = figures
  return [unplannedErrands, visits, waitingMinutes, daysUntilVisits, idleMinutes]
}

export function planOf(board: Board): Plan {
  return { visits: visitsOf(board), unplanned: unplannedOf(board), figures: figuresOf(board) }
}
