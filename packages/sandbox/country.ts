import type { RegisterHousehold } from '@kedjan/contract'
import { asActor, type Clock, isAfter, type StaffActor, system } from '@kedjan/kernel'
import { noticeStalls } from '@kedjan/modules/chain'
import { escalateSilentRequests } from '@kedjan/modules/exchange'
import { escalateSilent } from '@kedjan/modules/handoffs'
import { isWorkingDay } from '@kedjan/sweden'
import { errandsOfToday, lookAround, putOff, tryAgain } from './agenda.ts'
import type { Application } from './applications.ts'
import { dayOf } from './days.ts'
import type { Country, ErrandToDo } from './in-play.ts'
import { decideKommuntal } from './kommuntal.ts'
import { playLife } from './life-day.ts'
import { castReferrals } from './people/cast.ts'
import { count, doDeeds } from './play-day.ts'
import { hasKommuntal, type OpenReferral, selectMembersByCaseNumber, selectStillWaiting } from './queries.ts'
import { inRounds, turningHouseholds } from './rounds.ts'
import { application } from './simulators/application.ts'
import type { Deed } from './simulators/deed.ts'
import { deedFor } from './simulators/deed-for.ts'
import { registration } from './simulators/migration-agency.ts'
import { findPlaces, type Places } from './simulators/places.ts'
import { castReferral, referralAnswer } from './simulators/referrals.ts'
import { type OpenStep, selectStillOpen } from './step-queries.ts'

export { type Country, openCountry } from './in-play.ts'

/** Who comes on a day: with a permit, or to apply for one. */
export interface Comers {
  readonly households: readonly RegisterHousehold[]
  readonly applications: readonly Application[]
}

/** Plays the working hours of a day. The clock stands on that day; what is done brings about new things to do from the next day on. */
export async function playDay(country: Country, clock: Clock, arrivals: Comers): Promise<void> {
  if (await playDeeds(country, clock, arrivals)) await lookAround(country, clock, clock.today().toString())
}

/** Everything that somebody does on a day in the chains. Answers whether there was anything, so that it is worth looking around afterwards. */
export async function playDeeds(country: Country, clock: Clock, arrivals: Comers): Promise<boolean> {
  const day = clock.today()
  const isLiving = await playLife(country, clock)
  await decideKommuntalInTime(country, clock)
  const errands = await errandsOfToday(country, clock)
  const referrals = errands.flatMap((errand) => ('referral' in errand ? [errand.referral] : []))
  const deeds = [
    ...arrivals.households.map((household) => registration(country.seed, household)),
    ...arrivals.applications.map((each) => application(country.seed, each)),
    ...(await deedsFor(country, clock, errands)),
    ...(await castDeeds(country, clock)),
  ]
  if (deeds.length === 0 && referrals.length === 0 && !isLiving) return false
  const touchedBy = turningHouseholds(deeds, (deed) => stepBehind(country, deed))
  for (const [turn, round] of inRounds(deeds, touchedBy).entries()) {
    const left = turn === 0 ? round : await stillToDo(country, clock, round)
    const done = await doDeeds(country.ground, country.acting, day, left)
    country.take(done)
    for (const refused of done.again) tryAgain(country, refused, day)
  }
  country.behind.clear()
  await answerReferrals(country, clock, referrals)
  return true
}

function stepBehind({ behind }: Country, deed: Deed): OpenStep | undefined {
  const errand = behind.get(deed)
  return errand && 'step' in errand ? errand.step : undefined
}

/** Leaves out deeds whose steps an earlier round has done away with. */
async function stillToDo(country: Country, clock: Clock, deeds: readonly Deed[]): Promise<Deed[]> {
  const ids = deeds.flatMap((deed) => stepBehind(country, deed)?.milestone_id ?? [])
  const open = await asActor(country.ground, clock, system, (tx) => selectStillOpen(tx, ids))
  return deeds.filter((deed) => {
    const step = stepBehind(country, deed)
    return !step || open.has(step.milestone_id)
  })
}

/** Referrals are answered last: what the day has ended, such as those about somebody who has left, is not answered any more. */
async function answerReferrals(country: Country, clock: Clock, referrals: readonly OpenReferral[]): Promise<void> {
  if (referrals.length === 0) return
  const ids = referrals.map(({ id }) => id)
  const waiting = await asActor(country.ground, clock, system, (tx) => selectStillWaiting(tx, ids))
  const open = referrals.filter(({ id, state }) => waiting.has(`${id} ${state}`))
  const deeds = open.map((referral) => referralAnswer(country.seed, referral))
  country.take(await doDeeds(country.ground, country.acting, clock.today(), deeds))
}

async function deedsFor(country: Country, clock: Clock, errands: readonly ErrandToDo[]): Promise<Deed[]> {
  const day = clock.today()
  const { seed } = country
  const [settlementOfficer] = country.acting.get('MIGR') ?? []
  if (errands.length === 0 || !settlementOfficer) return []
  const places = await placesOfTheWeek(country, clock, settlementOfficer)
  return errands.flatMap((errand) => {
    if ('referral' in errand) return []
    const deed = deedFor(errand.step, errand.due.fate, { seed, day, places })
    if (deed) {
      country.behind.set(deed, errand)
      return [deed]
    }
    putOff(country, errand, day)
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

/** Silence is noticed in the morning: of those who were handed something, of those who were asked, and of steps that stand still. */
export async function noticeSilence(country: Country, clock: Clock): Promise<void> {
  const noticed = await Promise.all(
    [escalateSilent, escalateSilentRequests, noticeStalls].map((notice) =>
      asActor(country.ground, clock, system, (tx) => notice(tx, clock)),
    ),
  )
  const taken = noticed.reduce((sum, each) => sum + each, 0)
  if (taken > 0) count(country.happened, 'silence_escalated', taken)
}
