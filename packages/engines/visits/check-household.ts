import type { Errand, Household, OfficeDays } from './day.ts'
import { type DayFault, isDate, twice, windowFaults } from './day-fault.ts'
import { inOrder } from './first-come.ts'

// Beyond this the orders of one visit are too many to go through.
const mostErrands = 12

export function checkHousehold(household: Household, { days }: OfficeDays): DayFault[] {
  const { id, members, canCome, errands } = household
  const dates = new Set(canCome.map(({ date }) => date))
  const skippedOn = (date: string) => days.find((day) => day.date === date)?.skipped
  return [
    ...twice(id, members),
    ...twice(id, errands),
    ...[...dates]
      .filter((date) => !isDate(date))
      .map((date) => ({ fault: 'not_a_date' as const, where: `${id} ${date}` })),
    ...[...dates].flatMap((date) =>
      windowFaults(
        `${id} ${date}`,
        canCome.filter((one) => one.date === date),
        skippedOn(date),
      ),
    ),
    ...errands.flatMap((errand) =>
      checkErrand(
        household,
        errand,
        days.flatMap(({ booked }) => booked.map(({ errand: one }) => one)),
      ),
    ),
    ...(errands.length > mostErrands ? [{ fault: 'too_many_errands' as const, where: id }] : []),
    ...(inOrder(errands).length < errands.length ? [{ fault: 'errands_in_a_circle' as const, where: id }] : []),
  ]
}

function checkErrand({ id, errands }: Household, errand: Errand, booked: readonly string[]): DayFault[] {
  const { minutes, after, notBefore } = errand
  const where = `${id} ${errand.id}`
  const isKnown = (other: string) => errands.some((one) => one.id === other) || booked.includes(other)
  const isMinute =
    notBefore === undefined || (Number.isInteger(notBefore.minute) && notBefore.minute >= 0 && notBefore.minute < 1440)
  const isRelease = notBefore === undefined || isDate(notBefore.date)
  return [
    ...(Number.isInteger(minutes) && minutes > 0 && minutes <= 1440 && isMinute
      ? []
      : [{ fault: 'not_minutes' as const, where }]),
    ...(isRelease ? [] : [{ fault: 'not_a_date' as const, where }]),
    ...(after.every(isKnown) ? [] : [{ fault: 'unknown_errand' as const, where }]),
  ]
}
