import { lift, place, standingOf } from './board.ts'
import { beside, chooseTimes } from './choose.ts'
import type { Appointment } from './day.ts'
import { errandsOf, keyOf, type Settling } from './settling.ts'

// Each try plans two households anew; beyond so many the answer is that there is no room.
const mostTries = 80

/** Moves one appointment of somebody else, when both it and what was hit then have a time. */
export function makeRoom({ board, household, hit, kept, reasons }: Settling): boolean {
  const errands = errandsOf(household, hit)
  const others = board.office.households.filter(({ id }) => id !== household.id)
  const wanted = new Set(errands.map(({ agency }) => agency))
  const candidates = others.flatMap((other) =>
    standingOf(board, other.id)
      .filter((one) => !kept.has(keyOf(one)) && errandsOf(other, [one]).some(({ agency }) => wanted.has(agency)))
      .map((one) => ({ other, one })),
  )
  for (const { other, one } of candidates.slice(0, mostTries)) {
    lift(board, one)
    const times = chooseTimes(board, household, errands)
    const moved: Appointment[] =
      times.length < errands.length
        ? []
        : beside(board, times, () => chooseTimes(board, other, errandsOf(other, [one])))
    if (moved.length === 1) {
      for (const appointment of [...times, ...moved]) place(board, appointment)
      reasons.set(keyOf(one), 'makes_room')
      return true
    }
    place(board, one)
  }
  return false
}
