import type { RegisterHousehold } from '@kedjan/contract'
import { asActor, type Clock, type Ground, type PlainDate, system } from '@kedjan/kernel'
import { isWorkingDay } from '@kedjan/sweden'
import { dayOf, workingDays } from './days.ts'
import { castHouseholds, findCast } from './people/cast.ts'
import { makeHousehold } from './people/make-household.ts'
import { waysToDiffer, writtenTwice } from './people/written-twice.ts'
import { countHouseholdsSince, selectCaseNumbers } from './queries.ts'
import { type Random, streamOf } from './random.ts'

/** The first working day of the sandbox's history. */
export const firstDay = dayOf('2026-03-02')

/** The households that Migrationsverket registers, by day. */
export type Arrivals = ReadonlyMap<string, readonly RegisterHousehold[]>

function caseNumberOf(year: number, number: number): string {
  return `K-${year}-${number.toString().padStart(5, '0')}`
}

/** Case numbers of a year that are not kept for the cast, in order. */
function* freeNumbers(year: number, after: number): Generator<string, never> {
  for (let number = after + 1; ; number += 1) {
    const caseNumber = caseNumberOf(year, number)
    if (!findCast(caseNumber)) yield caseNumber
  }
}

/**
 * The arrivals of the sandbox's history: about so many persons in all, more in each month but July, so that most are on their way
 * when a visitor comes and some have come far; with the households of the cast on their own days.
 */
export function planHistory(seed: number, persons: number, until: PlainDate): Arrivals {
  const days = workingDays(firstDay, until.subtract({ days: 1 }))
  const plan = new Map<string, RegisterHousehold[]>()
  let count = 0
  for (const each of castHouseholds) {
    addTo(plan, each.permit.decidedOn, castAsRegistered(each))
    count += each.members.length
  }
  const numbers = freeNumbers(firstDay.year, 0)
  const weights = days.map((day) => [day, day.month === 7 ? 0.5 : (day.month - 2) / 5] as const)
  const drawn: { day: PlainDate; size: number }[] = []
  for (let turn = 0; count < persons; turn += 1) {
    const day = streamOf(seed, 'arrival day', turn).weighted(weights)
    const size = makeHousehold(seed, caseNumberOf(0, turn), day).members.length
    drawn.push({ day, size })
    count += size
  }
  drawn.sort((one, other) => one.day.toString().localeCompare(other.day.toString()))
  for (const { day } of drawn) addTo(plan, day.toString(), makeHousehold(seed, numbers.next().value, day))
  for (const [day, household] of doublesOf(plan, { seed, persons, days, numbers })) addTo(plan, day, household)
  return plan
}

/** One household of every four hundred persons is written down twice, so that there is something to join. */
function doublesOf(
  plan: Arrivals,
  facts: { seed: number; persons: number; days: readonly PlainDate[]; numbers: Iterator<string, never> },
): [string, RegisterHousehold][] {
  const families = [...plan.values()]
    .flat()
    .filter(({ caseNumber, members }) => members.length > 1 && !findCast(caseNumber))
    .filter(({ members }) => members.every(({ protection }) => protection === 'none'))
  return Array.from({ length: Math.floor(facts.persons / 400) }, (_, turn) => {
    const random = streamOf(facts.seed, 'written twice', turn)
    // Late enough to be on their way still when a visitor comes.
    const day = facts.days.at(-random.between(5, 25)) ?? firstDay
    const first = random.pick(families.filter(({ permit }) => permit.decidedOn < day.toString()))
    const way = waysToDiffer[turn % waysToDiffer.length] ?? 'other_spelling'
    return [day.toString(), writtenTwice(first, { caseNumber: facts.numbers.next().value, day, way })]
  })
}

function addTo(plan: Map<string, RegisterHousehold[]>, day: string, household: RegisterHousehold): void {
  plan.set(day, [...(plan.get(day) ?? []), household])
}

function castAsRegistered(each: (typeof castHouseholds)[number]): RegisterHousehold {
  const { caseNumber, permit, members, address } = each
  return { caseNumber, permit, address, settlement: 'assigned', members: [...members] }
}

/** The arrivals of one more day, as many as the history had a day, with the next case numbers of the year. */
export async function findArrivals(
  ground: Ground,
  clock: Clock,
  seed: number,
  day: PlainDate,
): Promise<RegisterHousehold[]> {
  if (!isWorkingDay(day)) return []
  const { before, taken } = await asActor(ground, clock, system, async (tx) => ({
    before: await countHouseholdsSince(tx, firstDay.toString()),
    taken: new Set(await selectCaseNumbers(tx, day.year)),
  }))
  const history = workingDays(firstDay, day.subtract({ days: 1 })).length
  const count = poisson(streamOf(seed, 'arrivals', day.toString()), before / Math.max(1, history))
  const numbers = freeNumbers(day.year, 0)
  const found: RegisterHousehold[] = []
  while (found.length < count) {
    const caseNumber = numbers.next().value
    if (!taken.has(caseNumber)) found.push(makeHousehold(seed, caseNumber, day))
  }
  return found
}

/** How many come when so many come on average. */
export function poisson(random: Random, mean: number): number {
  let product = random.next()
  let count = 0
  for (const least = Math.exp(-mean); product > least; count += 1) product *= random.next()
  return count
}
