import type { Journey, Milestone, OwnPage } from '@kedjan/contract'
import { ok, type Result, refuse } from '@kedjan/kernel'
import { textsReviewed } from '@kedjan/sweden'
import type { Asking } from '../http/index.ts'
import { identityOf, languageName, personName } from '../persons/index.ts'
import { presentJourney } from './journey-view.ts'
import { countReaders } from './own-readings.ts'
import { bringFor, placeFor, reachOf } from './own-texts.ts'
import { presentHousehold } from './person-page.ts'
import { findPersonFacts, type PersonFacts } from './queries.ts'

/** The newcomer's own page: what is next, and the whole path, in words. */
export async function readOwnPage(asking: Asking): Promise<Result<OwnPage, { reason: 'person_not_found' }>> {
  const { tx, actor, language, clock } = asking
  if (actor.kind !== 'person') return refuse({ reason: 'person_not_found' })
  const facts = await findPersonFacts(tx, actor.personId)
  const identity = identityOf(facts?.data.find((datum) => datum.kind === 'identity')?.value)
  if (!facts || !identity) return refuse({ reason: 'person_not_found' })
  const viewing = { actor, today: clock.today(), language }
  const journeys = facts.journeys.map((journey) => presentJourney(journey, viewing))
  return ok({
    personId: actor.personId,
    synthetic: facts.household?.case_number.startsWith('K-') ?? false,
    today: clock.today().toString(),
    name: personName(identity),
    language,
    textsReviewed: textsReviewed[language],
    next: nextCard(journeys, facts, asking),
    journeys: journeys.map(({ id, name, startedOn, end, openedBy }) => ({ id, name, startedOn, end, openedBy })),
    path: pathOf(journeys, asking),
    members: facts.household ? presentHousehold(facts.household, clock.today()).members : [],
    organisationsReading: await countReaders(tx, actor.personId),
  })
}

const openStates: readonly string[] = ['open', 'late', 'stalled']

/** What the person can do comes first; after that what somebody else is doing, the nearest day first. */
function nextCard(journeys: readonly Journey[], facts: PersonFacts, asking: Asking): OwnPage['next'] {
  const open = openJourneys(journeys)
    .flatMap((journey) => journey.milestones)
    .filter((milestone) => openStates.includes(milestone.state))
    .sort(
      (one, other) =>
        Number(other.actor === 'person') - Number(one.actor === 'person') ||
        dayOfStep(one).localeCompare(dayOfStep(other)),
    )
  const [first] = open
  if (!first) return null
  const agreed = facts.handoffs.find((handoff) => handoff.state === 'date_agreed')?.agreedDay ?? null
  return {
    name: first.name,
    help: first.help,
    responsibleName: first.responsibleName,
    actor: first.actor,
    dueOn: first.deadline?.on ?? null,
    milestoneId: first.id,
    day: first.key === 'reception' ? agreed : null,
    place: placeFor(first, asking.language),
    bring: bringFor(first.key, asking.language),
    interpreter: interpreterOf(facts, asking.language),
  }
}

function interpreterOf(facts: PersonFacts, language: Asking['language']): string | null {
  const value = facts.data.find((datum) => datum.kind === 'languages')?.value
  const wanted = value && 'languages' in value ? value.languages.find(({ interpreter }) => interpreter) : undefined
  return wanted ? languageName(wanted.code, language) : null
}

/** The steps of journeys as one path, in the words of the own pages; what may not be told is left out. */
export function pathOf(journeys: readonly Journey[], asking: Pick<Asking, 'language'>): OwnPage['path'] {
  return journeys.flatMap((journey) =>
    journey.milestones
      .filter((milestone) => milestone.state !== 'withdrawn' && milestone.state !== 'hidden')
      .map((milestone) => ({
        key: milestone.key,
        journeyId: journey.id,
        name: milestone.name,
        help: milestone.help,
        state: stateInWords(milestone),
        late: milestone.state === 'late' || milestone.state === 'stalled',
        stall: stallToldTo(milestone),
        responsibleName: milestone.responsibleName,
        reach: reachOf(milestone.responsible, asking.language),
        outcome: milestone.outcome,
        doneOn: milestone.doneOn,
        expectedTo: milestone.doneOn ? null : milestone.expectedTo,
        dueOn: milestone.deadline?.on ?? null,
        counting: milestone.counting,
      })),
  )
}

/** The person is told last, and reads what the owner answers at once. */
function stallToldTo({ stall }: Milestone): Milestone['stall'] {
  return stall && (stall.state === 'person_told' || stall.state === 'still_working') ? stall : null
}

function stateInWords(milestone: Milestone): 'done' | 'now' | 'later' {
  if (milestone.state === 'done') return 'done'
  return openStates.includes(milestone.state) ? 'now' : 'later'
}

function openJourneys(journeys: readonly Journey[]): Journey[] {
  return journeys.filter((journey) => journey.end === null)
}

function dayOfStep(milestone: Milestone): string {
  return milestone.deadline?.on ?? milestone.expectedTo
}
