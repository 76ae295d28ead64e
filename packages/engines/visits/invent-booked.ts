import { hopelessOf } from './because.ts'
import { boardOf, place } from './board.ts'
import type { Appointment, OfficeDays } from './day.ts'
import { inOrder } from './first-come.ts'
import { firstFit } from './free.ts'
import { got, type Random } from './numbers.ts'
import { appointmentOf, waysOf } from './ways.ts'

/** Books some errands at times drawn by lot, each for itself, as agencies do that do not know of each other. */
export function placeBooked(office: OfficeDays, { share, random }: { share: number; random: Random }): OfficeDays {
  const board = boardOf(office)
  const booked: Appointment[] = []
  for (const household of office.households) {
    const out = new Set(hopelessOf(office, household).map(({ errand }) => errand))
    const isBooked = (id: string) => booked.some((one) => one.household === household.id && one.errand === id)
    for (const errand of inOrder(household.errands)) {
      if (out.has(errand.id) || !errand.after.every(isBooked) || random.next() >= share) continue
      const day = got(board.days, random.below(board.days.length))
      const [way] = waysOf(board, day, { household, errand })
      if (!way) continue
      const wish = 9 * 60 + 5 * random.below(84)
      const from = firstFit(way.free, wish, errand.minutes, office.stepMinutes)
      if (from === Number.POSITIVE_INFINITY) continue
      const appointment = appointmentOf(day, household, way, from)
      place(board, appointment)
      booked.push(appointment)
    }
  }
  const days = office.days.map((day) => ({ ...day, booked: booked.filter(({ date }) => date === day.date) }))
  return { ...office, days }
}
