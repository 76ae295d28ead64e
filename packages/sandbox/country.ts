import type { RegisterHousehold } from '@kedjan/contract'
import { asActor, type Clock, type Ground, isAfter, type PlainDate, type StaffActor, system } from '@kedjan/kernel'
import { noticeStalls } from '@kedjan/modules/chain'
import { escalateSilentRequests } from '@kedjan/modules/exchange'
import { escalateSilent } from '@kedjan/modules/handoffs'
import { isWorkingDay, nextWorkingDay } from '@kedjan/sweden'
import type { Application } from './applications.ts'
import { dayOf, latestOf } from './days.ts'
import { decideKommuntal } from './kommuntal.ts'
import { castReferrals } from './people/cast.ts'
import { count, doDeeds, type Refused } from './play-day.ts'
import {
  hasKommuntal,
  type OpenReferral,
  type OpenStep,
  selectMembersByCaseNumber,
  selectOpenIds,
  selectOpenReferrals,
  selectOpenSteps,
  selectStillOpen,
} from './queries.ts'
import { application } from './simulators/application.ts'
import type { Deed } from './simulators/deed.ts'
import { deedFor } from './simulators/deed-for.ts'
import { registration } from './simulators/migration-agency.ts'
import { findPlaces, type Places } from './simulators/places.ts'
import { castReferral, referralAnswer } from './simulators/referrals.ts'
import type { Acting } from './staff.ts'
import { type Due, dueOf, dueOfReferral } from './when.ts'

type Errand = { readonly due: Due; readonly step: OpenStep } | { readonly referral: OpenReferral }

/** A step that was refused time and again, with the last reason. */
export interface Fault {
  readonly template: string
  readonly key: string
  readonly reason: string
  readonly caseNumber: string
}

/** The simulated country while it is being played: who acts, and what is to be done on which day. */
export interface Country {
  readonly ground: Ground
  readonly seed: number
  readonly acting: Acting
  readonly agenda: Map<string, Errand[]>
  readonly known: Set<string>
  readonly happened: Map<string, number>
  readonly refused: Map<string, number>
  /** What each deed of the day is to get done. */
  readonly behind: Map<Deed, Errand>
  /** How often the errand of a step was refused. */
  readonly tries: Map<string, number>
  readonly faults: Fault[]
  places?: { readonly week: string; readonly places: Places }
}

export function openCountry(ground: Ground, seed: number, acting: Acting): Country {
  const again = { behind: new Map(), tries: new Map(), faults: [] }
  return { ground, seed, acting, agenda: new Map(), known: new Set(), happened: new Map(), refused: new Map(), ...again }
}

/** Puts everything that is open since a day, and not yet on it, on the agenda. */
export async function lookAround(country: Country, clock: Clock, since: string): Promise<void> {
  const { steps, referrals } = await asActor(country.ground, clock, system, async (tx) => {
    const unknown = (await selectOpenIds(tx, since)).filter((id) => !country.known.has(id))
    const steps = unknown.length > 0 ? await selectOpenSteps(tx, since, unknown) : []
    return { steps, referrals: await selectOpenReferrals(tx, since) }
  })
  const today = clock.today()
  for (const step of steps) {
    country.known.add(step.milestone_id)
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

/** Who comes on a day: with a permit, or to apply for one. */
export interface Comers {
  readonly households: readonly RegisterHousehold[]
  readonly applications: readonly Application[]
}

/** Plays the working hours of a day. The clock stands on that day; what is done brings about new things to do from the next day on. */
export async function playDay(country: Country, clock: Clock, arrivals: Comers): Promise<void> {
  const day = clock.today()
  const errands = country.agenda.get(day.toString()) ?? []
  country.agenda.delete(day.toString())
  await decideKommuntalInTime(country, clock)
  const deeds = [
    ...arrivals.households.map((household) => registration(country.seed, household)),
    ...arrivals.applications.map((each) => application(country.seed, each)),
    ...(await deedsFor(country, clock, errands)),
    ...(await castDeeds(country, clock)),
  ]
  if (deeds.length === 0) return
  const done = await doDeeds(country.ground, country.acting, day, deeds)
  for (const [what, times] of done.happened) count(country.happened, what, times)
  for (const [what, times] of done.refused) count(country.refused, what, times)
  for (const refused of done.again) tryAgain(country, refused, day)
  country.behind.clear()
  await lookAround(country, clock, day.toString())
}

async function deedsFor(country: Country, clock: Clock, errands: readonly Errand[]): Promise<Deed[]> {
  const day = clock.today()
  const { seed } = country
  const [settlementOfficer] = country.acting.get('MIGR') ?? []
  if (errands.length === 0 || !settlementOfficer) return []
  const places = await placesOfTheWeek(country, clock, settlementOfficer)
  const open = await stillOpen(country, clock, errands)
  return open.flatMap((errand) => {
    if ('referral' in errand) return [referralAnswer(seed, errand.referral)]
    const deed = deedFor(errand.step, errand.due.fate, { seed, day, places })
    if (deed) {
      country.behind.set(deed, errand)
      return [deed]
    }
    plan(country, nextWorkingDay(day.add({ days: 7 })), errand)
    return []
  })
}

/** How much room there is is read anew each week; in between, what is taken is counted and what is given back is not. */
async function placesOfTheWeek(country: Country, clock: Clock, officer: StaffActor): Promise<Places> {
  const day = clock.today()
  const week = `${day.year} ${day.weekOfYear}`
  if (country.places?.week !== week) {
    country.places = { week, places: await findPlaces(country.ground, clock, officer) }
  }
  return country.places.places
}

/** Leaves out steps that somebody else has done or that have been withdrawn since they were put on the agenda. */
async function stillOpen(country: Country, clock: Clock, errands: readonly Errand[]): Promise<Errand[]> {
  const ids = errands.flatMap((errand) => ('step' in errand ? [errand.step.milestone_id] : []))
  const open = await asActor(country.ground, clock, system, (tx) => selectStillOpen(tx, ids))
  return errands.filter((errand) => !('step' in errand) || open.has(errand.step.milestone_id))
}

/** How often an errand may be refused before it counts as one that leads nowhere. */
const patience = 6

/** What was refused is tried again later, each time after a longer while; what is refused time and again is a fault of the chain. */
function tryAgain(country: Country, { deed, reason }: Refused, day: PlainDate): void {
  const errand = country.behind.get(deed)
  if (!errand || !('step' in errand)) return
  const { milestone_id: id, template, key } = errand.step
  const tries = (country.tries.get(id) ?? 0) + 1
  country.tries.set(id, tries)
  if (tries === patience) country.faults.push({ template, key, reason, caseNumber: errand.step.case_number })
  plan(country, nextWorkingDay(day.add({ days: Math.min(tries, 14) })), errand)
}

async function castDeeds(country: Country, clock: Clock): Promise<Deed[]> {
  const day = clock.today()
  const today = castReferrals.filter(({ on }) => on === day.toString())
  const deeds: Deed[] = []
  for (const referral of today) {
    const [personId] = await asActor(country.ground, clock, system, (tx) =>
      selectMembersByCaseNumber(tx, referral.caseNumber),
    )
    if (personId) deeds.push(castReferral(country.seed, referral, { personId, day }))
  }
  return deeds
}

/** In the middle of November the county boards decide the kommuntal of the next year. */
async function decideKommuntalInTime(country: Country, clock: Clock): Promise<void> {
  const day = clock.today()
  const isTime = !isAfter(dayOf(`${day.year}-11-12`), day) && isWorkingDay(day)
  if (!isTime) return
  const isDecided = await asActor(country.ground, clock, system, (tx) => hasKommuntal(tx, day.year + 1))
  if (isDecided) return
  count(
    country.happened,
    'kommuntal_decided',
    await decideKommuntal(country.ground, clock, country.acting, day.year + 1),
  )
}

/** Silence is noticed in the morning. */
export async function noticeSilence(country: Country, clock: Clock): Promise<void> {
  const taken = await asActor(country.ground, clock, system, async (tx) => {
    return (
      (await escalateSilent(tx, clock)) + (await escalateSilentRequests(tx, clock)) + (await noticeStalls(tx, clock))
    )
  })
  if (taken > 0) count(country.happened, 'silence_escalated', taken)
}
