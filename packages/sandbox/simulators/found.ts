import type { CompleteMilestone } from '@kedjan/contract'
import type { Id, PlainDate } from '@kedjan/kernel'
import { municipalities, organisations, temporaryProtectionEndOn } from '@kedjan/sweden'
import { dayOf } from '../days.ts'
import { castHome } from '../people/cast-applicants.ts'
import { type Random, streamOf } from '../random.ts'
import type { StepToDo } from '../step-queries.ts'

type Permit = NonNullable<CompleteMilestone['permit']>
type ReturnCase = NonNullable<CompleteMilestone['returnCase']>

/** Municipalities, missions and universities of which a visitor can be, or that lie near one, get more of the people than others. */
const favoured: Readonly<Record<string, number>> = {
  ...{ K1380: 12, K0581: 6, K1480: 1.5 },
  ...{ EMB_AMMAN: 6, UNI_LU: 3 },
}

/** Where a household comes to live, or from where it comes: the same each time that it is asked. */
export function placeFor(seed: number, caseNumber: string, kind: 'municipality' | 'embassy' | 'university'): string {
  const random = streamOf(seed, kind, caseNumber)
  if (kind === 'municipality')
    return (
      castHome(caseNumber) ??
      random.weighted(
        municipalities.map(({ code, population2019 }) => {
          const id = `K${code}`
          return [id, population2019 * (favoured[id] ?? 1)] as const
        }),
      )
    )
  const those = organisations.filter((each) => each.kind === kind)
  return random.weighted(those.map(({ id }) => [id, favoured[id] ?? 1] as const))
}

/** A home that somebody has found or been given. */
export function homeFor(
  seed: number,
  { case_number: caseNumber }: StepToDo,
): { municipality: string; address: string } {
  const municipality = placeFor(seed, caseNumber, 'municipality')
  return { municipality, address: `Exempelgatan ${streamOf(seed, 'street', caseNumber).between(1, 90)}` }
}

/** What a court has given to somebody abroad is the permit that was applied for. */
const chainsOfPermits: Readonly<Record<string, string>> = {
  permit_family: 'family_reunification',
  permit_work: 'work_permit',
  permit_study: 'study',
}

/** The permit that a step gives: by the chain, and for as long as such permits hold. */
export function permitFor(
  step: StepToDo,
  random: Random,
  { day, outcome }: { day: PlainDate; outcome?: string },
): Permit {
  const years = (count: number) => day.add({ years: count }).toString()
  switch (chainsOfPermits[outcome ?? ''] ?? step.template) {
    case 'resettlement':
      return { ground: 'resettled', validTo: null }
    case 'temporary_protection':
      return { ground: 'temporary_protection', validTo: protectedUntil(step, day) }
    case 'family_reunification':
      return { ground: 'family', validTo: years(2) }
    case 'work_permit':
      return { ground: 'work', validTo: years(2) }
    case 'study':
      return {
        ground: 'study',
        validTo: step.key === 'search_decision' ? years(1) : day.add({ months: 25 }).toString(),
      }
    default:
      return random.chance(0.6)
        ? { ground: 'refugee', validTo: years(3) }
        : { ground: 'subsidiary_protection', validTo: day.add({ months: 13 }).toString() }
  }
}

/** The day that the Council has decided; where it has decided none after today, a year from where the permit ends. */
function protectedUntil({ key, before }: StepToDo, day: PlainDate): string {
  const { until } = temporaryProtectionEndOn(day)
  const ends = before?.days.permit_ends ?? ''
  if (until > day.toString() && (key !== 'extension' || until > ends)) return until
  return dayOf(key === 'extension' && ends > day.toString() ? ends : day.toString())
    .add({ years: 1 })
    .toString()
}

/** A case that Migrationsverket can hand to the police as it is. */
export function returnCaseFor(random: Random, day: PlainDate, children: readonly Id[]): ReturnCase {
  const finalOn = day.subtract({ days: random.between(20, 60) })
  const hasPassport = random.chance(0.4)
  return {
    orderKind: random.chance(0.8) ? 'utvisning' : 'avvisning',
    decision: `UM ${random.between(1000, 9999)}-${String(finalOn.year).slice(2)}`,
    decidedOn: finalOn.subtract({ days: random.between(30, 90) }).toString(),
    finalOn: finalOn.toString(),
    enforceableFrom: finalOn.toString(),
    identityBy: hasPassport ? 'passport' : random.pick(['other_document', 'investigation', 'not_established'] as const),
    documents: hasPassport ? ['passport'] : [],
    whereabouts: random.weighted([['unknown', 3] as const, ['own_address', 2], ['agency_accommodation', 2]]),
    lastSeenOn: day.subtract({ days: random.between(0, 20) }).toString(),
    because: random.chance(0.7) ? 'keeps_away' : 'force_assumed',
    childrenReceived: children.map((personId) => ({ personId, by: 'parent_on_the_way' as const })),
    transportNeeds: random.chance(0.5) ? ['interpreter'] : [],
    obstacles: random.chance(0.8) ? 'none_found' : 'examined_and_rejected',
    obstaclesExaminedOn: day.toString(),
    detention: 'none',
    reEntryBanYears: random.weighted([[0, 6] as const, [1, 3], [5, 1]]),
    contactUnit: 'Återvändandeenheten',
    contactPhone: '0771-00 00 00',
  }
}
