import type { Id, Tx } from '@kedjan/kernel'
import { type ChainKey, type ChainTemplate, chainTemplates, follows, type OpenedChain } from '@kedjan/sweden'
import { findHouseholdOf, selectMembers } from '../persons/index.ts'
import { type Parties, turnedOut } from './journey.ts'
import { findOpenJourney, isOpenedAlready, type WholeJourney } from './journey-queries.ts'
import type { NamedDayRow } from './queries.ts'

/** A journey that is to begin. */
export interface Opening {
  readonly template: ChainKey
  /** Absent: the wording that is in force today. */
  readonly wording?: ChainTemplate
  readonly personId: Id
  readonly householdId: Id | null
  readonly parties: Parties
  readonly startedBy: string
  readonly startedOn?: string
  readonly days?: readonly NamedDayRow[]
  readonly openedBy?: Id
  /** Steps that are done by the same stroke. */
  readonly done?: readonly string[]
}

interface Context {
  readonly journey: WholeJourney
  readonly template: ChainTemplate
  readonly parties: Parties
  readonly adults: readonly Id[]
}

/** The journeys that follow from how the steps of this one turned out, each once. */
export async function findOpenings(tx: Tx, context: Context): Promise<Opening[]> {
  const outcomes = turnedOut(context.journey.milestones)
  const openings: Opening[] = []
  for (const opened of context.template.opens) {
    if (!follows(outcomes, opened)) continue
    const found = opened.for === 'same' ? openingForSame(tx, context, opened) : openingsForAdults(tx, context, opened)
    openings.push(...(await found))
  }
  return openings
}

/** The same person or household walks on along another chain. */
async function openingForSame(tx: Tx, context: Context, opened: OpenedChain): Promise<Opening[]> {
  const { journey, parties } = context
  const householdId = await householdThatWalksOn(tx, journey, opened.chain)
  const walkers = { template: opened.chain, personId: journey.person_id, householdId }
  if (await isOpenedAlready(tx, journey.id, walkers)) return []
  return [
    {
      ...walkers,
      parties,
      days: daysWalkedOn(journey, opened),
      startedBy: journey.started_by,
      openedBy: journey.id,
      done: opened.done,
    },
  ]
}

/** Somebody who has walked alone walks a chain of households as the household whose only member they are, where there is one. */
async function householdThatWalksOn(tx: Tx, journey: WholeJourney, chain: ChainKey): Promise<Id | null> {
  if (journey.household_id !== null) return journey.household_id
  if (chainTemplates.some(({ key, subject }) => key === chain && subject === 'person')) return null
  const householdId = await findHouseholdOf(tx, journey.person_id)
  if (!householdId) return null
  return (await selectMembers(tx, householdId)).length === 1 ? householdId : null
}

/** The days that stay so, and since when what the opening itself makes known is known. From where somebody applied is known of that application alone. */
function daysWalkedOn({ days, started_on }: WholeJourney, { knowing }: OpenedChain): NamedDayRow[] {
  const kept = Object.entries(days).filter(([name]) => name !== 'abroad' && name !== 'journey_start')
  return [...kept, ...knowing.map((fact) => [fact, started_on] as const)].map(([name, on]) => ({ name, on }))
}

async function openingsForAdults(tx: Tx, context: Context, opened: OpenedChain): Promise<Opening[]> {
  const { journey } = context
  const municipality = context.parties.get('assigned_municipality') ?? context.parties.get('residence_municipality')
  const parties = new Map(context.parties)
  if (municipality) parties.set('assigned_municipality', municipality).set('residence_municipality', municipality)
  const openings: Opening[] = []
  for (const personId of context.adults) {
    if (await findOpenJourney(tx, { template: [opened.chain], personId })) continue
    const { started_by: startedBy, id: openedBy } = journey
    openings.push({ template: opened.chain, personId, householdId: null, parties, startedBy, openedBy })
  }
  return openings
}
