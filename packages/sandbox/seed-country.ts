import { asActor, type Id, isBefore, morningOf, system, type Tx } from '@kedjan/kernel'
import { countStuck } from '@kedjan/modules/insights'
import { isWorkingDay } from '@kedjan/sweden'
import { lookAround } from './agenda.ts'
import { signAgreements } from './agreements.ts'
import { castApplications, firstApplication, planApplications } from './applications.ts'
import { firstDay, planHistory } from './arrivals.ts'
import { askSomeForConsent } from './consents.ts'
import { type Country, noticeSilence, openCountry, playDay } from './country.ts'
import { dayOf } from './days.ts'
import { decideKommuntal } from './kommuntal.ts'
import { nameAddresses } from './notices.ts'
import { oldArrivals, oldestDay, warnSoonDue } from './old-households.ts'
import { firstVisit } from './people/cast.ts'
import { findPersonaPersons } from './personas.ts'
import { asList, type SandboxOptions, usualSeed } from './play-days.ts'
import { storedInstant, storeInstant } from './played-clock.ts'
import { countPersons, selectSandboxStaff } from './queries.ts'
import { bringUnderReforms } from './reform-night.ts'
import { findActing, registerEveryone } from './staff.ts'
import { beginDayAtPlaces } from './visits.ts'
import { playWholeDay } from './whole-day.ts'

export interface SeedReport {
  readonly persons: number
  readonly from: string
  readonly to: string
  readonly happened: { what: string; count: number }[]
  readonly refused: { what: string; count: number }[]
}

export interface SeedCountry extends SandboxOptions {
  readonly persons?: number
  /** Links what the identity provider calls a person to that person. */
  readonly insertSubject: (tx: Tx, subject: string, personId: Id) => Promise<void>
}

/** Whether the sandbox is there in whole: its time is written down last. */
export async function isSeeded({ ground }: Pick<SandboxOptions, 'ground'>): Promise<boolean> {
  return (await storedInstant(ground)) !== undefined
}

/** Whether a seeding was cut short: begin again with an empty database. */
export async function isHalfSeeded({ ground, clock }: Pick<SandboxOptions, 'ground' | 'clock'>): Promise<boolean> {
  if (await isSeeded({ ground })) return false
  return asActor(
    ground,
    clock,
    system,
    async (tx) => (await countPersons(tx)) > 0 || (await selectSandboxStaff(tx)).length > 0,
  )
}

/**
 * Makes a country in motion: from March to the day on which the visitor comes, every household registered, every answer given
 * through the same actions that people use. Leaves the clock at nine in the morning of that day.
 */
export async function seedCountry(options: SeedCountry): Promise<SeedReport> {
  const { ground, clock, say = () => {} } = options
  const seed = options.seed ?? usualSeed
  const until = dayOf(firstVisit)
  clock.set(morningOf(firstDay))
  const staff = await registerEveryone(ground, clock)
  const acting = await findActing(ground, clock)
  const country = openCountry(ground, seed, acting)
  await signAgreements(ground, clock, acting, seed)
  const decided = await decideKommuntal(ground, clock, acting, firstDay.year)
  say(`${staff} members of staff, kommuntal for ${decided} municipalities`)
  await playHistory(country, options, seed)
  clock.set(morningOf(until))
  await noticeSilence(country, clock)
  await askSomeForConsent(country, clock)
  await beginDayAtPlaces(country, clock)
  await countStuck(ground, clock)
  await nameAddresses(country, clock)
  await asActor(ground, clock, system, async (tx) => {
    for (const { subject, personId } of await findPersonaPersons(tx)) await options.insertSubject(tx, subject, personId)
  })
  await storeInstant(ground, clock, clock.now())
  const persons = await asActor(ground, clock, system, countPersons)
  const [happened, refused] = [asList(country.happened), asList(country.refused)]
  return { persons, from: firstDay.toString(), to: until.toString(), happened, refused }
}

/** The part of the persons who come without a permit, along the other chains. */
const shareApplying = 0.1

async function playHistory(country: Country, options: SeedCountry, seed: number): Promise<void> {
  const { clock, say = () => {} } = options
  const until = dayOf(firstVisit)
  const persons = options.persons ?? 2000
  const arrivals = planHistory(seed, persons - persons * shareApplying, until)
  const applications = planApplications(seed, persons * shareApplying, { from: firstApplication, until })
  await playBefore(country, options, { seed, applications })
  let registered = 0
  for (let day = firstDay; day.toString() < firstVisit; day = day.add({ days: 1 })) {
    clock.set(morningOf(day))
    const today = arrivals.get(day.toString()) ?? []
    // What falls silent over a weekend is noticed on the next working day.
    if (isWorkingDay(day)) await noticeSilence(country, clock)
    await bringUnderReforms(country, clock)
    const applying = [...(applications.get(day.toString()) ?? []), ...castApplications(seed, day)]
    await playWholeDay(country, clock, { households: today, applications: applying })
    registered += today.length
    const isLastOfMonth = day.day === day.daysInMonth
    if (isLastOfMonth) await warnSoonDue(country, clock)
    if (isLastOfMonth) say(`${day.toPlainYearMonth()}: ${registered} households so far`)
  }
  await lookAround(country, clock, firstDay.toString())
}

/** The year before the history: nothing but the oldest households, on their way to their end, and then the first who apply. */
async function playBefore(
  country: Country,
  { clock }: SeedCountry,
  { seed, applications }: { seed: number; applications: ReturnType<typeof planApplications> },
): Promise<void> {
  for (let day = oldestDay; isBefore(day, firstDay); day = day.add({ days: 1 })) {
    clock.set(morningOf(day))
    const households = day.equals(oldestDay) ? oldArrivals(seed) : []
    const applying = [...(applications.get(day.toString()) ?? []), ...castApplications(seed, day)]
    await playDay(country, clock, { households, applications: applying })
  }
}
