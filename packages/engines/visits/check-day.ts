import { checkBooked } from './check-booked.ts'
import { checkHousehold } from './check-household.ts'
import type { Desk, OfficeDay, OfficeDays } from './day.ts'
import { type DayFault, isDate, twice, windowFaults } from './day-fault.ts'
import { freeOf, minutesWithin } from './free.ts'

/** Everything that is wrong with a question, with where; a plan is only to be trusted when there is nothing. */
export function checkDay(office: OfficeDays): DayFault[] {
  const { days, households, stepMinutes } = office
  const isStep = Number.isInteger(stepMinutes) && stepMinutes >= 1 && stepMinutes <= 60
  return [
    ...(isStep ? [] : [{ fault: 'not_a_step' as const, where: 'stepMinutes' }]),
    ...days.filter(({ date }) => !isDate(date)).map(({ date }) => ({ fault: 'not_a_date' as const, where: date })),
    ...days
      .filter(({ date }, index) => index > 0 && date <= (days[index - 1]?.date ?? ''))
      .map(({ date }) => ({ fault: 'dates_out_of_order' as const, where: date })),
    ...days.flatMap(checkOneDay),
    ...twice('household', households),
    ...households.flatMap((household) => checkHousehold(household, office)),
    ...checkBooked(office),
  ]
}

function checkOneDay(day: OfficeDay): DayFault[] {
  const { date, desks, rooms, interpreters, walks, skipped } = day
  const places = new Set([...desks, ...rooms].map(({ id }) => id))
  return [
    ...twice(date, desks),
    ...twice(date, rooms),
    ...twice(date, interpreters),
    ...[...desks, ...rooms].flatMap(({ id, open }) => windowFaults(`${date} ${id}`, open, skipped)),
    ...desks.flatMap((desk) => checkLunch(date, desk)),
    ...rooms
      .filter(({ seats }) => !Number.isInteger(seats) || seats < 1)
      .map(({ id }) => ({ fault: 'not_a_count' as const, where: `${date} ${id}` })),
    ...interpreters.flatMap(({ id, hours }) => windowFaults(`${date} ${id}`, hours, skipped)),
    ...walks.flatMap(({ between, minutes }): DayFault[] => {
      const where = `${date} ${between.join(' ')}`
      if (between.some((place) => !places.has(place))) return [{ fault: 'unknown_place', where }]
      return Number.isInteger(minutes) && minutes >= 0 && minutes <= 120 ? [] : [{ fault: 'not_minutes', where }]
    }),
  ]
}

function checkLunch(date: string, { id, open, lunch }: Desk): DayFault[] {
  if (!lunch) return []
  const where = `${date} ${id}`
  const faults = windowFaults(where, [lunch])
  if (faults.length > 0) return faults
  const isInside = minutesWithin(freeOf(open), lunch) === lunch.to - lunch.from
  return isInside ? [] : [{ fault: 'lunch_outside_hours', where }]
}
