import { type Actor, asPlatformAlone, type Clock, type Id, newId, publish, type Tx } from '@kedjan/kernel'
import { type ChainKey, type ChainTemplate, chainTemplate } from '@kedjan/sweden'
import { type Advance, decideAdvance, type FixedDays } from './advance-decision.ts'
import { milestoneTemplate } from './journey.ts'
import { findOpenJourney, findWholeJourney, type WholeJourney } from './journey-queries.ts'
import {
  insertJourney,
  insertJourneyEnd,
  insertMilestones,
  insertParties,
  insertSteps,
  type NewStep,
  type StoredJourney,
  selectMilestones,
} from './queries.ts'
import { dayOf } from './template-day.ts'

export interface MoveOn {
  readonly journeyId: Id
  readonly fixed?: FixedDays
  /** Roles that are filled, or left, at the same time. */
  readonly parties?: readonly { role: string; organisationId: string | null }[]
  /** Adults for whom a journey of their own opens, named once: by the step after which it opens. None opens when absent. */
  readonly adults?: readonly Id[]
}

/** One journey at a time: whoever moves it on waits for the one before. */
const journeyLocks = 7304

/**
 * Moves a journey to where its facts put it: new steps get their responsible organisation, steps whose turn it is become ready
 * with a last day, and a journey with nothing left is ended. Acts as the platform, because no single organisation sees the whole.
 */
export async function moveOn(tx: Tx, clock: Clock, actor: Actor, command: MoveOn): Promise<void> {
  const work = (platform: Tx) => moveOnAsPlatform(platform, clock, command)
  await asPlatformAlone(tx, clock, actor, { space: journeyLocks, key: command.journeyId, work })
}

async function moveOnAsPlatform(tx: Tx, clock: Clock, command: MoveOn): Promise<void> {
  if (command.parties) await insertParties(tx, command.journeyId, command.parties, clock.today().toString())
  const journey = await findWholeJourney(tx, command.journeyId)
  if (!journey || journey.ended) return
  await advance(tx, clock, journey, command)
}

async function advance(
  tx: Tx,
  clock: Clock,
  journey: WholeJourney,
  command: Pick<MoveOn, 'fixed' | 'adults'>,
): Promise<void> {
  const template = chainTemplate(journey.template as ChainKey, dayOf(journey.template_from))
  const { milestones } = journey
  const parties = new Map(Object.entries(journey.parties))
  const facts = { template, startedOn: journey.started_on, parties, milestones, fixed: command.fixed ?? {} }
  const decided = decideAdvance(facts, clock.today())
  await append(tx, clock, { journey, template, decided })
  await openOthers(tx, clock, { journey, template, parties, adults: command.adults })
  if (decided.completed) await endJourney(tx, clock, journey, 'completed')
}

async function append(
  tx: Tx,
  clock: Clock,
  context: { journey: WholeJourney; template: ChainTemplate; decided: Advance },
): Promise<void> {
  const { journey, decided } = context
  const now = clock.now()
  const created = decided.create.map((milestone) => ({
    ...milestone,
    id: newId(now),
    journey_id: journey.id,
    person_id: journey.person_id,
  }))
  await insertMilestones(tx, created)
  const rows = new Map([...journey.milestones, ...created].map((milestone) => [milestone.key, milestone]))
  const steps = decided.ready.flatMap(({ key, due, stallOn }): NewStep[] => {
    const milestone = rows.get(key)
    if (!milestone) return []
    const category = milestoneTemplate(context.template, key).category
    return [
      {
        milestone_id: milestone.id,
        seq: ('lastSeq' in milestone ? milestone.lastSeq : 0) + 1,
        journey_id: journey.id,
        person_id: journey.person_id,
        category,
        responsible: milestone.responsible,
        kind: 'ready',
        on_date: clock.today().toString(),
        due_on: due?.on ?? null,
        due_rule: due?.rule ?? null,
        due_source: due?.source ?? null,
        due_anchor: due?.anchor ?? null,
        stall_on: stallOn,
        at: now.toString(),
      },
    ]
  })
  await insertSteps(tx, steps)
}

/** Opens the journeys that follow from a step of this one, such as each adult's establishment. */
async function openOthers(
  tx: Tx,
  clock: Clock,
  context: {
    journey: WholeJourney
    template: ChainTemplate
    parties: ReadonlyMap<string, string>
    adults: readonly Id[] | undefined
  },
): Promise<void> {
  const due = context.template.opens.filter(({ after }) =>
    context.journey.milestones.some((milestone) => milestone.key === after && milestone.doneOn !== null),
  )
  const adults = context.adults ?? []
  if (due.length === 0 || adults.length === 0) return
  const municipality = context.parties.get('assigned_municipality') ?? context.parties.get('residence_municipality')
  const parties = new Map(context.parties)
  if (municipality) parties.set('assigned_municipality', municipality).set('residence_municipality', municipality)
  for (const { chain } of due) {
    for (const personId of adults) {
      if (await findOpenJourney(tx, { template: [chain], personId })) continue
      await startAsPlatform(tx, clock, {
        template: chain,
        personId,
        householdId: null,
        parties,
        startedBy: context.journey.started_by,
      })
    }
  }
}

/** Begins a journey inside the platform's context and moves it to its first steps. */
export async function startAsPlatform(
  tx: Tx,
  clock: Clock,
  start: {
    template: ChainKey
    personId: Id
    householdId: Id | null
    parties: ReadonlyMap<string, string>
    startedBy: string
    startedOn?: string
  },
): Promise<Id> {
  const today = clock.today()
  const template = chainTemplate(start.template, today)
  const id = newId(clock.now())
  const journey = {
    id,
    template: template.key,
    template_from: template.from,
    person_id: start.personId,
    household_id: start.householdId,
    started_on: start.startedOn ?? today.toString(),
    started_by: start.startedBy,
  }
  await insertJourney(tx, journey)
  const named = [...start.parties].map(([role, organisationId]) => ({ role, organisationId }))
  await insertParties(tx, id, named, today.toString())
  // Nobody else can know of it yet: what has just been written need not be read.
  const parties = Object.fromEntries(start.parties)
  await advance(tx, clock, { ...journey, parties, milestones: [], ended: false }, {})
  publish(tx, clock, { name: 'chain.journey_started', payload: { journeyId: id, template: template.key } })
  return id
}

/** Records the end of a journey and closes what was still open in it. */
export async function endJourney(
  tx: Tx,
  clock: Clock,
  journey: StoredJourney,
  how: 'completed' | 'declined' | 'cancelled',
): Promise<void> {
  const at = clock.now().toString()
  const today = clock.today().toString()
  const open = (await selectMilestones(tx, journey.id)).filter((milestone) => milestone.doneOn === null)
  await insertSteps(
    tx,
    open.map((milestone) => ({
      milestone_id: milestone.id,
      seq: milestone.lastSeq + 1,
      journey_id: journey.id,
      person_id: journey.person_id,
      category: milestone.category,
      responsible: milestone.responsible,
      kind: 'withdrawn' as const,
      on_date: today,
      at,
    })),
  )
  await insertJourneyEnd(tx, { journeyId: journey.id, personId: journey.person_id, on: today, how, at })
  publish(tx, clock, { name: 'chain.journey_ended', payload: { journeyId: journey.id, how } })
}
