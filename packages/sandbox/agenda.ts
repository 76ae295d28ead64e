import { asActor, type Clock, type PlainDate, system } from '@kedjan/kernel'
import { nextWorkingDay } from '@kedjan/sweden'
import { latestOf } from './days.ts'
import type { Country, Errand, ErrandToDo, StepErrand } from './in-play.ts'
import { foresee } from './life-day.ts'
import type { Refused } from './play-day.ts'
import { selectOpenReferrals } from './queries.ts'
import { type OpenStep, selectOpenIds, selectOpenSteps, selectStepsToDo } from './step-queries.ts'
import { dueOf, dueOfReferral } from './when.ts'

/** Puts everything that is open since a day, and not yet on it, on the agenda. */
export async function lookAround(country: Country, clock: Clock, since: string): Promise<void> {
  const { steps, referrals } = await asActor(country.ground, clock, system, async (tx) => {
    const unknown = (await selectOpenIds(tx, since)).filter((id) => !country.known.has(id))
    const steps = unknown.length > 0 ? await selectOpenSteps(tx, unknown) : []
    return { steps, referrals: await selectOpenReferrals(tx, since) }
  })
  const today = clock.today()
  for (const step of steps) {
    country.known.add(step.milestone_id)
    foresee(country, step)
    const due = dueOf(country.seed, step)
    if (due) plan(country, nextWorkingDay(latestOf(due.on, today)), { due, step })
  }
  for (const referral of referrals) {
    const key = `${referral.id} ${referral.state}`
    if (country.known.has(key)) continue
    country.known.add(key)
    plan(country, latestOf(dueOfReferral(country.seed, referral), today), { referral })
  }
}

function plan(country: Country, day: PlainDate, errand: Errand): void {
  const key = day.toString()
  const there = country.agenda.get(key)
  if (there) there.push(errand)
  else country.agenda.set(key, [errand])
}

/** Takes what is planned for today off the agenda, as it stands by now; what somebody else has done or withdrawn falls away. */
export async function errandsOfToday(country: Country, clock: Clock): Promise<ErrandToDo[]> {
  const key = clock.today().toString()
  const errands = country.agenda.get(key) ?? []
  country.agenda.delete(key)
  const ids = errands.flatMap((errand) => ('step' in errand ? [errand.step.milestone_id] : []))
  if (ids.length === 0) return errands.flatMap((errand) => ('referral' in errand ? [errand] : []))
  const steps = await asActor(country.ground, clock, system, (tx) => selectStepsToDo(tx, ids))
  const open = new Map(steps.map((step) => [step.milestone_id, step]))
  return errands.flatMap((errand): ErrandToDo[] => {
    if ('referral' in errand) return [errand]
    const step = open.get(errand.step.milestone_id)
    return step ? [{ due: errand.due, step }] : []
  })
}

/** How often an errand may be refused before it counts as one that leads nowhere. */
const patience = 6

/** What was refused is tried again later, each time after a longer while; what is refused time and again is a fault of the chain. */
export function tryAgain(country: Country, { deed, reason }: Refused, day: PlainDate): void {
  const errand = country.behind.get(deed)
  if (!errand || !('step' in errand)) return
  const tries = noteRefusal(country, errand.step, reason)
  plan(country, nextWorkingDay(day.add({ days: Math.min(tries, 14) })), errand)
}

/** Puts off for a week what nobody can do today. For an anvisning there is room again some day; anything else somebody must know how to do. */
export function putOff(country: Country, errand: StepErrand, day: PlainDate): void {
  if (errand.step.key !== 'anvisning') noteRefusal(country, errand.step, 'nobody_knows_how')
  plan(country, nextWorkingDay(day.add({ days: 7 })), errand)
}

function noteRefusal({ tries, faults }: Country, step: OpenStep, reason: string): number {
  const { milestone_id: id, template, key, case_number: caseNumber } = step
  const times = (tries.get(id) ?? 0) + 1
  tries.set(id, times)
  if (times === patience) faults.push({ template, key, reason, caseNumber })
  return times
}
