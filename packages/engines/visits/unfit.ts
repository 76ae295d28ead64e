import type { Appointment, OfficeDays, Window } from './day.ts'
import { overlap } from './day-fault.ts'
import { freeOf, minutesWithin } from './free.ts'
import type { MovedBecause } from './plan.ts'

/** Why an appointment does not fit the office as it is now; undefined when it does. */
export function unfitOf(office: OfficeDays, one: Appointment): MovedBecause | undefined {
  const day = office.days.find(({ date }) => date === one.date)
  const desk = day?.desks.find(({ id }) => id === one.desk)
  if (!desk || !isOpen(desk.open, one) || (desk.lunch && overlap(desk.lunch, one))) return 'desk_closes'
  const room = day?.rooms.find(({ id }) => id === one.room)
  if (one.room !== undefined && !(room && isOpen(room.open, one))) return 'room_closes'
  if (!one.interpreter) return undefined
  const { id, mode } = one.interpreter
  const hours = day?.interpreters.find((other) => other.id === id)?.hours.filter((hour) => hour.mode === mode) ?? []
  return isOpen(hours, one) ? undefined : 'interpreter_away'
}

function isOpen(windows: readonly Window[], one: Appointment): boolean {
  return minutesWithin(freeOf(windows), one) === one.to - one.from
}
