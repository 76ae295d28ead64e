import type { Appointment, Household, OfficeDay, OfficeDays, Window } from './day.ts'
import { overlap } from './day-fault.ts'
import { freeOf, minutesWithin, without } from './free.ts'
import type { Change } from './plan.ts'

/** Whether an appointment cannot stand after a change. */
export function isHit(change: Change, one: Appointment): boolean {
  if (one.date !== change.date) return false
  switch (change.kind) {
    case 'desk_closes':
      return one.desk === change.desk && overlap(one, change)
    case 'room_closes':
      return one.room === change.room && overlap(one, change)
    case 'interpreter_away':
      return one.interpreter?.id === change.interpreter && overlap(one, change)
    case 'household_cannot_come':
      return one.household === change.household
  }
}

/** The office as it is after a change, without the booked appointments that can no longer stand. */
export function changedOffice(office: OfficeDays, change: Change): OfficeDays {
  const days = office.days.map((day) => (day.date === change.date ? changedDay(day, change) : day))
  if (change.kind !== 'household_cannot_come') return { ...office, days }
  const staysAway = (household: Household) => ({
    ...household,
    canCome: household.canCome.filter(({ date }) => date !== change.date),
  })
  const households = office.households.map((one) => (one.id === change.household ? staysAway(one) : one))
  return { ...office, days, households }
}

function changedDay(day: OfficeDay, change: Change): OfficeDay {
  const booked = day.booked.filter((one) => !isHit(change, one))
  switch (change.kind) {
    case 'household_cannot_come':
      return { ...day, booked }
    case 'desk_closes':
      return {
        ...day,
        booked,
        desks: day.desks.map((desk) => {
          if (desk.id !== change.desk) return desk
          const { lunch, ...open } = { ...desk, open: cut(desk.open, change) }
          const isOpen = lunch && minutesWithin(freeOf(open.open), lunch) === lunch.to - lunch.from
          return isOpen ? { ...open, lunch } : { ...open, open: lunch ? cut(open.open, lunch) : open.open }
        }),
      }
    case 'room_closes':
      return {
        ...day,
        booked,
        rooms: day.rooms.map((room) => (room.id === change.room ? { ...room, open: cut(room.open, change) } : room)),
      }
    case 'interpreter_away':
      return {
        ...day,
        booked,
        interpreters: day.interpreters.map((one) =>
          one.id === change.interpreter
            ? { ...one, hours: one.hours.flatMap((hour) => cut([hour], change).map((left) => ({ ...hour, ...left }))) }
            : one,
        ),
      }
  }
}

function cut(windows: readonly Window[], away: Window): Window[] {
  return windows.flatMap((window) => {
    const left = without([window.from, window.to], away)
    return left.flatMap((from, index) => (index % 2 === 0 ? [{ from, to: left[index + 1] ?? from }] : []))
  })
}
