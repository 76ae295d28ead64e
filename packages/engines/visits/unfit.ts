import type { Appointment, OfficeDays, Window } from './day.ts'
import { overlap } from './day-fault.ts'
import { freeOf, minutesWithin } from './free.ts'
import type { Lost, MovedBecause } from './plan.ts'
import { speaks } from './ways.ts'

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

/** Why an appointment cannot be where it is when something there was lost; what it never had there is no reason. */
export function lostBy(office: OfficeDays, one: Appointment, lost: Lost): MovedBecause | undefined {
  const household = office.households.find(({ id }) => id === one.household)
  const errand = household?.errands.find(({ id }) => id === one.errand)
  const day = office.days.find(({ date }) => date === one.date)
  if (!household || !errand || !day) return undefined
  const { language } = household
  const isLanguageLost = lost.languages.includes(language)
  if (one.interpreter?.id === lost.id) {
    const languages = day.interpreters.find(({ id }) => id === lost.id)?.languages ?? []
    return isLanguageLost && !languages.includes(language) ? 'interpreter_changes' : undefined
  }
  const desk = day.desks.find(({ id }) => id === lost.id)
  if (!desk || one.desk !== desk.id) return undefined
  const isTaskLost = lost.competences.includes(errand.competence) && !desk.competences.includes(errand.competence)
  const isSilent = !one.interpreter && isLanguageLost && !speaks(desk, language)
  return isTaskLost || isSilent ? 'desk_changes' : undefined
}

function isOpen(windows: readonly Window[], one: Appointment): boolean {
  return minutesWithin(freeOf(windows), one) === one.to - one.from
}
