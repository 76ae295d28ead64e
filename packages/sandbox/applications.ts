import type { BeginChain } from '@kedjan/contract'
import { asActor, type Clock, type Ground, type PlainDate, system } from '@kedjan/kernel'
import { chainTemplates, isWorkingDay, ruleOn } from '@kedjan/sweden'
import { poisson } from './arrivals.ts'
import { dayOf, workingDays } from './days.ts'
import { castApplicants } from './people/cast-applicants.ts'
import { makeApplicants } from './people/make-applicants.ts'
import { countApplications, selectCaseNumbers } from './queries.ts'
import { streamOf } from './random.ts'
import { placeFor } from './simulators/found.ts'

/** Somebody who begins one of the other chains: what is written down, and by whom. */
export interface Application {
  readonly by: string
  readonly command: BeginChain & { household: NonNullable<BeginChain['household']> }
}

/** Of a hundred households that come without a permit, how many begin each chain; round numbers of ours. */
const mix: readonly (readonly [string, number])[] = [
  ['asylum', 26],
  ['unaccompanied_child', 7],
  ['resettlement', 5],
  ['family_reunification', 17],
  ['work_permit', 13],
  ['study', 13],
  ['temporary_protection', 10],
  // Those whose way began before there was a Kedjan.
  ['appeal', 3],
  ['return_voluntary', 3],
  ['return_enforced', 2],
  ['re_emigration', 1],
]

/** Beyond the turns in which one of each chain begins. */
const afterTheFirst = 1_000_000

/** From when there are applications: long enough before the visitor comes for decisions, appeals and returns. */
export const firstApplication = dayOf('2025-09-01')

/** The first number of the series in which they are written down, apart from those who come with a permit. */
const firstNumber = 20_001

function caseNumberOf(year: number, number: number): string {
  return `K-${year}-${String(number).padStart(5, '0')}`
}

/** What somebody applies for on a day, among the chains that were in force by then. */
function applicationOn(
  seed: number,
  turn: number,
  { caseNumber, day }: { caseNumber: string; day: PlainDate },
): Application {
  const known = mix.filter(([chain]) => wordingOn(chain, day) !== undefined)
  // One of each before the draw begins, so that none is missing in a small country.
  const chain = known[turn]?.[0] ?? streamOf(seed, 'application', caseNumber).weighted(known)
  const household = makeApplicants(seed, chain, caseNumber, day)
  const parties = (wordingOn(chain, day)?.startsWith ?? []).map((role) => ({
    role,
    organisationId: placeFor(seed, caseNumber, kindOf(role)),
  }))
  const [begunBy] = parties
  const by = begunBy && begunBy.role !== 'arrival_municipality' ? begunBy.organisationId : 'MIGR'
  return { by, command: { chain, startedOn: day.toString(), parties, household } }
}

function kindOf(role: string): 'municipality' | 'embassy' | 'university' {
  return role === 'embassy' || role === 'university' ? role : 'municipality'
}

function wordingOn(chain: string, day: PlainDate) {
  return ruleOn(
    chainTemplates.filter(({ key }) => key === chain),
    day,
  )
}

/** The applications of a day that are written beforehand. */
export function castApplications(seed: number, day: PlainDate): Application[] {
  const today = castApplicants.filter(({ on }) => on === day.toString())
  return today.map(({ on, number, chain, by, role, at }) => {
    const parties = role && at ? [{ role, organisationId: at }] : []
    const household = makeApplicants(seed, chain, caseNumberOf(day.year, number), day)
    return { by, command: { chain, startedOn: on, parties, household } }
  })
}

/** Persons to a household, roughly, over the whole mix. */
const meanSize = 2.2

/** Applications of about so many persons, spread over the working days from one day until another, by day. */
export function planApplications(
  seed: number,
  persons: number,
  { from, until, after = 0 }: { from: PlainDate; until: PlainDate; after?: number },
): ReadonlyMap<string, readonly Application[]> {
  const days = workingDays(from, until.subtract({ days: 1 }))
  const households = Math.round(persons / meanSize)
  const plan = new Map<string, Application[]>()
  const numbers = new Map<number, number>()
  for (let turn = 0; turn < households; turn += 1) {
    const at = (turn + streamOf(seed, 'application day', turn).next()) / households
    const day = days[Math.floor(at * days.length)]
    if (!day) continue
    const number = numbers.get(day.year) ?? firstNumber + after
    numbers.set(day.year, number + 1)
    const there = plan.get(day.toString()) ?? []
    there.push(applicationOn(seed, turn, { caseNumber: caseNumberOf(day.year, number), day }))
    plan.set(day.toString(), there)
  }
  return plan
}

/** The applications of one more day, as many as there were a day before, with the next case numbers of the year. */
export async function findApplications(
  ground: Ground,
  clock: Clock,
  seed: number,
  day: PlainDate,
): Promise<Application[]> {
  if (!isWorkingDay(day)) return []
  const { before, taken } = await asActor(ground, clock, system, async (tx) => ({
    before: await countApplications(tx, firstApplication.toString()),
    taken: new Set(await selectCaseNumbers(tx, day.year)),
  }))
  const history = workingDays(firstApplication, day.subtract({ days: 1 })).length
  const count = poisson(streamOf(seed, 'applications', day.toString()), before / Math.max(1, history))
  const found: Application[] = []
  for (let number = firstNumber; found.length < count; number += 1) {
    const caseNumber = caseNumberOf(day.year, number)
    if (!taken.has(caseNumber)) found.push(applicationOn(seed, afterTheFirst, { caseNumber, day }))
  }
  return found
}
