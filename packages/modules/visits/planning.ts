import type { Errand, Household, OfficeDay, OfficeDays } from '@kedjan/engines/visits'
import type { VisitingHousehold } from './load-household.ts'
import { stepMinutes } from './office-days.ts'
import { type HouseholdErrand, namesBefore } from './open-errands.ts'
import type { WeekWindow } from './opening-hours.ts'
import { dayOf } from './times.ts'

/** What somebody has said about when and how the household can come. */
export interface Wish {
  readonly errands: readonly string[]
  readonly language: string
  readonly weekdays?: readonly number[] | undefined
  readonly from: number
  readonly to: number
  readonly interpreterOnSite: boolean
  /** The first minute that can still be booked today. */
  readonly notBefore: { readonly date: string; readonly minute: number }
}

/** Minutes of persons of the household that are taken by other visits. */
export type AwayOn = (date: string) => readonly { from: number; to: number }[]

/** The question to the planner: this household and no other, beside everything that is sold. */
export function officeDaysFor(
  days: readonly OfficeDay[],
  household: VisitingHousehold,
  wish: Wish & { away: AwayOn },
): OfficeDays {
  const asked = household.errands.filter(({ name }) => wish.errands.includes(name))
  return { days, stepMinutes, households: [plannedHousehold(days, household, { asked, wish })] }
}

function plannedHousehold(
  days: readonly OfficeDay[],
  household: VisitingHousehold,
  { asked, wish }: { asked: readonly HouseholdErrand[]; wish: Wish & { away: AwayOn } },
): Household {
  return {
    id: household.filedUnder,
    language: wish.language,
    members: household.members.map(({ personId, position }) => ({
      id: personId,
      kind: position === 'child' ? 'child' : 'adult',
    })),
    canCome: days.flatMap(({ date }) => hoursOn(date, wish)),
    // Whoever is at one desk with an own errand is not at another with somebody else's: the household goes together.
    maySplit: false,
    papers: [],
    errands: asked.map((errand) => errandOf(errand, { asked, wish })),
  }
}

function hoursOn(date: string, wish: Wish & { away: AwayOn }): (WeekWindow & { date: string })[] {
  const { notBefore, weekdays, from, to } = wish
  const weekday = dayOf(date).dayOfWeek
  if (date < notBefore.date || (weekdays && !weekdays.includes(weekday))) return []
  const first = date === notBefore.date ? Math.max(from, notBefore.minute) : from
  const whole = first < to ? [{ date, weekday, from: first, to }] : []
  return wish.away(date).reduce(
    (left, gap) =>
      left.flatMap((window) =>
        [
          { ...window, to: Math.min(window.to, gap.from) },
          { ...window, from: Math.max(window.from, gap.to) },
        ].filter((one) => one.from < one.to),
      ),
    whole,
  )
}

function errandOf(errand: HouseholdErrand, { asked, wish }: { asked: readonly HouseholdErrand[]; wish: Wish }): Errand {
  const { kind } = errand
  return {
    id: errand.name,
    agency: errand.agency,
    competence: kind.competence,
    minutes: kind.minutes,
    who: kind.who,
    after: namesBefore(errand, asked),
    // What is missing is known when they come; nobody is turned away before.
    papers: [],
    room: kind.room,
    modes: wish.interpreterOnSite ? ['site'] : kind.modes,
  }
}
