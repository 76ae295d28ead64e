import { boundBy } from './board.ts'
import type { Appointment, OfficeDay, OfficeDays, Window } from './day.ts'
import { type DayFault, type DayFaultKind, isWindow, overlap } from './day-fault.ts'
import { freeOf, minutesWithin } from './free.ts'

/** What is wrong with the appointments that are to be kept. */
export function checkBooked(office: OfficeDays): DayFault[] {
  const booked = office.days.flatMap(({ booked }) => booked)
  return [
    ...office.days.flatMap((day) => day.booked.flatMap((one) => checkOne(day, one))),
    ...office.days.flatMap((day) => clashesOf(day, office)),
    ...booked.flatMap((one, index) => {
      const isAgain = booked.slice(0, index).some((other) => sameErrand(one, other))
      return isAgain ? [faultOf('booked_twice', one)] : []
    }),
    ...office.households.flatMap((household) => {
      const own = booked.filter((one) => one.household === household.id)
      const members = new Set(household.members.map(({ id }) => id))
      return own.flatMap((one) => {
        const after = household.errands.find(({ id }) => id === one.errand)?.after ?? []
        const isEarly = own.some((other) => after.includes(other.errand) && !isBefore(other, one))
        return [
          ...(isEarly ? [faultOf('booked_out_of_order', one)] : []),
          ...(one.members.every((member) => members.has(member)) ? [] : [faultOf('unknown_member', one)]),
        ]
      })
    }),
  ]
}

function checkOne(day: OfficeDay, one: Appointment): DayFault[] {
  if (!isWindow(one)) return [faultOf('not_a_window', one)]
  if (one.date !== day.date) return [faultOf('booked_on_another_date', one)]
  const desk = day.desks.find(({ id }) => id === one.desk)
  const room = day.rooms.find(({ id }) => id === one.room)
  const interpreter = day.interpreters.find(({ id }) => id === one.interpreter?.id)
  const hours = interpreter?.hours.filter(({ mode }) => mode === one.interpreter?.mode) ?? []
  const isOpen = (windows: readonly Window[]) => minutesWithin(freeOf(windows), one) === one.to - one.from
  const isAtLunch = desk?.lunch !== undefined && overlap(desk.lunch, one)
  return [
    ...(desk ? [] : [faultOf('booked_at_unknown_desk', one)]),
    ...(room || one.room === undefined ? [] : [faultOf('booked_in_unknown_room', one)]),
    ...(interpreter || !one.interpreter ? [] : [faultOf('booked_with_unknown_interpreter', one)]),
    ...((desk && !isOpen(desk.open)) || isAtLunch || (room && !isOpen(room.open))
      ? [faultOf('booked_outside_hours', one)]
      : []),
    ...(interpreter && !isOpen(hours) ? [faultOf('booked_outside_interpreter_hours', one)] : []),
  ]
}

function clashesOf({ booked }: OfficeDay, office: OfficeDays): DayFault[] {
  const takenBy = ({ household, members, desk, room, interpreter }: Appointment) => [
    `desk ${desk}`,
    ...(room === undefined ? [] : [`room ${room}`]),
    ...(interpreter ? [`interpreter ${interpreter.id}`] : []),
    ...boundBy(
      office.households.find(({ id }) => id === household),
      household,
      members,
    ).map((who) => `who ${who}`),
  ]
  return booked.flatMap((one, index) => {
    const taken = takenBy(one)
    const isClash = booked
      .slice(0, index)
      .some((other) => overlap(one, other) && takenBy(other).some((what) => taken.includes(what)))
    return isClash ? [faultOf('booked_two_at_once', one)] : []
  })
}

function sameErrand(one: Appointment, other: Appointment): boolean {
  return one.household === other.household && one.errand === other.errand
}

function isBefore(one: Appointment, other: Appointment): boolean {
  return one.date < other.date || (one.date === other.date && one.to <= other.from)
}

function faultOf(fault: DayFaultKind, { date, household, errand }: Appointment): DayFault {
  return { fault, where: `${date} ${household} ${errand}` }
}
