import type { RegisterHousehold } from '@kedjan/contract'
import { type Ground, isBefore, morningOf, type PlainDate, type SettableClock } from '@kedjan/kernel'
import { isWorkingDay } from '@kedjan/sweden'
import { signAgreements } from './agreements.ts'
import { planApplications } from './applications.ts'
import { type Country, noticeSilence, openCountry, playDay } from './country.ts'
import { workingDays } from './days.ts'
import type { Fault } from './in-play.ts'
import { decideKommuntal } from './kommuntal.ts'
import { makeHousehold } from './people/make-household.ts'
import { asList } from './play-days.ts'
import { streamOf } from './random.ts'
import { bringUnderReforms } from './reform-night.ts'
import { findActing, registerEveryone } from './staff.ts'

export interface Period {
  readonly ground: Ground
  readonly clock: SettableClock
  readonly seed: number
  readonly persons: number
  readonly from: PlainDate
  readonly until: PlainDate
  /** The share of the persons who come in the first month, so that the country is full from the beginning. */
  readonly atOnce?: number
  /** Told at the end of each month. */
  readonly onMonth?: (month: PlayedMonth) => void
}

/** How far it has come: who has been written down so far, and how many actions have been done. */
export interface PlayedMonth {
  readonly name: string
  readonly persons: number
  readonly actions: number
}

export interface Played {
  readonly persons: number
  readonly actions: number
  readonly happened: { what: string; count: number }[]
  readonly refused: { what: string; count: number }[]
  readonly faults: readonly Fault[]
}

/** The part of the persons who have a permit when they are written down; the others apply for one. */
const shareWithPermit = 0.35

/** Plays an empty country from one day until another, with people who come along every chain. */
export async function playPeriod(period: Period): Promise<Played> {
  const { ground, clock, seed, from, until, onMonth = () => {} } = period
  clock.set(morningOf(from))
  await registerEveryone(ground, clock)
  const acting = await findActing(ground, clock)
  const country = openCountry(ground, seed, acting)
  await signAgreements(ground, clock, acting, seed)
  await decideKommuntal(ground, clock, acting, from.year)
  const { households, applications } = planComers(period)
  let persons = 0
  for (let day = from; isBefore(day, until); day = day.add({ days: 1 })) {
    clock.set(morningOf(day))
    const comers = {
      households: households.get(day.toString()) ?? [],
      applications: applications.get(day.toString()) ?? [],
    }
    persons += [...comers.households, ...comers.applications.map(({ command }) => command.household)].reduce(
      (sum, { members }) => sum + members.length,
      0,
    )
    await playOn(country, clock, comers)
    if (day.day === day.daysInMonth)
      onMonth({ name: day.toPlainYearMonth().toString(), persons, actions: actionsOf(country) })
  }
  clock.set(morningOf(until))
  const [happened, refused] = [asList(country.happened), asList(country.refused)]
  return { persons, actions: actionsOf(country), happened, refused, faults: country.faults }
}

async function playOn(country: Country, clock: SettableClock, comers: Parameters<typeof playDay>[2]): Promise<void> {
  // What falls silent over a weekend is noticed on the next working day.
  if (isWorkingDay(clock.today())) await noticeSilence(country, clock)
  await bringUnderReforms(country, clock)
  await playDay(country, clock, comers)
}

function actionsOf({ happened }: Country): number {
  return [...happened.values()].reduce((sum, times) => sum + times, 0)
}

function planComers(period: Period) {
  const { seed, persons, from, until, atOnce = 0 } = period
  const applying = persons * (1 - shareWithPermit)
  const soon = from.add({ months: 1 })
  const early = planApplications(seed, applying * atOnce, { from, until: soon })
  const late = planApplications(seed, applying * (1 - atOnce), { from: soon, until, after: 5000 })
  const applications = new Map([...(atOnce > 0 ? early : []), ...late])
  return { households: planHouseholds(period), applications }
}

/** Households with a permit, by the day on which they are written down. */
function planHouseholds({ seed, persons, from, until, atOnce = 0 }: Period): Map<string, RegisterHousehold[]> {
  const days = workingDays(from, until.subtract({ days: 1 }))
  const early = days.filter((day) => isBefore(day, from.add({ months: 1 })))
  const plan = new Map<string, RegisterHousehold[]>()
  const numbers = new Map<number, number>()
  for (let count = 0, turn = 0; count < persons * shareWithPermit; turn += 1) {
    const random = streamOf(seed, 'household day', turn)
    const day = random.pick(random.chance(atOnce) ? early : days)
    const number = (numbers.get(day.year) ?? 1000) + 1
    numbers.set(day.year, number)
    const household = makeHousehold(seed, `K-${day.year}-${String(number).padStart(5, '0')}`, day)
    count += household.members.length
    plan.set(day.toString(), [...(plan.get(day.toString()) ?? []), household])
  }
  return plan
}
