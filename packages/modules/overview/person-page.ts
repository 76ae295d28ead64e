import type { HouseholdMember, Language, NextStep, PersonPage, SeeingReason } from '@kedjan/contract'
import { daysBetween, type Id, ok, type PlainDate, parsePlainDate, type Result, refuse } from '@kedjan/kernel'
import { informationCategories } from '@kedjan/sweden'
import { presentHandoffItem, type StoredHandoff } from '../handoffs/index.ts'
import type { Asking } from '../http/index.ts'
import { organisationName } from '../organisations/index.ts'
import {
  ageYears,
  type HouseholdJson,
  identifierNames,
  identityOf,
  knownFrom,
  languageName,
  maskIdentifier,
  type PageDatum,
  permitNames,
  personName,
  presentDatum,
} from '../persons/index.ts'
import { householdToAssign } from './household-to-assign.ts'
import { everythingJoined, presentJoined } from './joined-view.ts'
import { presentJourney, type Viewing } from './journey-view.ts'
import { findPersonFacts, type PersonFacts, type RegistrationFacts } from './queries.ts'
import { reasonOf, seeingOf } from './seeing-view.ts'

/** Everything the asker's organisation may see of a person; somebody it may see nothing of is not found. */
export async function readPersonPage(
  asking: Asking,
  personId: Id,
): Promise<Result<PersonPage, { reason: 'person_not_found' }>> {
  const facts = await findPersonFacts(asking.tx, personId)
  if (!facts) return refuse({ reason: 'person_not_found' })
  return ok(
    presentPersonPage(personId, facts, { actor: asking.actor, today: asking.clock.today(), language: asking.language }),
  )
}

/** Why one line of the page is seen, or is not; somebody of whom nothing is seen has no page and no reasons. */
export async function readSeeingReason(
  { tx, actor, clock, language }: Asking,
  { personId, category }: { personId: Id; category: string },
): Promise<Result<SeeingReason, { reason: 'person_not_found' } | { reason: 'category_not_found' }>> {
  const facts = await findPersonFacts(tx, personId)
  if (!facts) return refuse({ reason: 'person_not_found' })
  const reason = reasonOf(category, everythingJoined(facts), { actor, today: clock.today(), language })
  return reason ? ok(reason) : refuse({ reason: 'category_not_found' })
}

function presentPersonPage(personId: Id, facts: PersonFacts, viewing: Viewing): PersonPage {
  const { today, language } = viewing
  const all = everythingJoined(facts)
  const identity = knownFrom(all.data.map((datum) => datum.value))
  const shown = all.journeys.map((journey) => presentJourney(journey, viewing))
  const own = new Map(facts.journeys.map(({ id, household_id }) => [id, household_id]))
  const journeys = shown.filter(({ id }) => own.has(id))
  const walked = journeys.map((journey) => ({ ...journey, householdId: own.get(journey.id) ?? null }))
  const handoffs = (of: RegistrationFacts) =>
    of.handoffs.map((handoff) => presentHandoffItem(handoff, handoffContext(of, viewing)))
  return {
    id: personId,
    synthetic: isSynthetic(facts),
    today: today.toString(),
    name: identity ? personName(identity) : null,
    ageYears: ageYears(identity, today),
    diedOn: facts.household?.members?.find(({ person_id }) => person_id === personId)?.died_on ?? null,
    protection: facts.protection ?? 'none',
    closed: facts.closed,
    identifiers: all.identifiers.map(({ kind, value, holder }) => ({
      kind,
      label: identifierNames[language][kind],
      masked: maskIdentifier(kind, value),
      holderName: organisationName(holder, language),
    })),
    languages: languagesOf(all, language),
    ...needsOf(all, language),
    permit: permitOf(all, language),
    household: facts.household ? presentHousehold(facts.household, today) : null,
    next: nextSteps(journeys, facts.handoffs, viewing),
    journeys: shown,
    handoffs: [facts, ...facts.joined].flatMap(handoffs),
    data: all.data.map((datum) => presentDatumView(datum, language)),
    seeing: seeingOf(all, viewing),
    joined: presentJoined(personId, facts, viewing),
    anvisningFor: facts.closed ? null : householdToAssign(walked, facts.handoffs, viewing),
  }
}

function isSynthetic(facts: RegistrationFacts): boolean {
  return facts.household?.case_number.startsWith('K-') ?? false
}

function handoffContext(facts: RegistrationFacts, viewing: Viewing) {
  const members = facts.household?.members ?? []
  const named = members.flatMap(({ person_id, identity }) => (identity ? [[person_id, identity] as const] : []))
  const own = facts.data.filter((datum) => datum.kind === 'identity').map((datum) => [datum.person_id, datum] as const)
  const isProtected = (facts.protection ?? 'none') !== 'none'
  const caseNumber = facts.household?.case_number
  return {
    ...viewing,
    identities: new Map([...named, ...own]),
    caseNumbers: new Map(caseNumber ? members.map(({ person_id }) => [person_id, caseNumber] as const) : []),
    protectedPersons: new Set(isProtected ? members.map(({ person_id }) => person_id) : []),
  }
}

export function presentHousehold(household: HouseholdJson, today: PlainDate): NonNullable<PersonPage['household']> {
  const living = (household.members ?? []).filter(({ died_on }) => died_on === null)
  const members = living.map(({ person_id, position, identity }): HouseholdMember => {
    const known = identityOf(identity?.value)
    return { personId: person_id, position, name: known ? personName(known) : null, ageYears: ageYears(known, today) }
  })
  const childrenCount = members.filter((member) => member.position === 'child').length
  return {
    id: household.id,
    caseNumber: household.case_number,
    adultsCount: members.length - childrenCount,
    childrenCount,
    members,
  }
}

function languagesOf(facts: RegistrationFacts, language: Language): PersonPage['languages'] {
  const value = facts.data.find((datum) => datum.kind === 'languages')?.value
  return value && 'languages' in value
    ? value.languages.map(({ code, interpreter }) => ({ code, name: languageName(code, language), interpreter }))
    : []
}

/** "None" is not worth a word at the head of a page; that nobody has asked is. */
function needsOf(facts: RegistrationFacts, language: Language): Pick<PersonPage, 'needs' | 'needsAsked'> {
  const datum = facts.data.find(({ kind }) => kind === 'housing_needs')
  if (!datum || !('needs' in datum.value)) return { needs: [], needsAsked: null }
  const { needs, asked } = datum.value
  const isSaid = needs.length > 0 || asked.state === 'not_asked'
  return { needs: isSaid ? [presentDatum(datum, language).text] : [], needsAsked: asked.state }
}

function permitOf(facts: RegistrationFacts, language: Language): PersonPage['permit'] {
  const value = facts.data.find((datum) => datum.kind === 'permit')?.value
  if (!value || !('ground' in value)) return null
  return { name: permitNames[language][value.ground], decidedOn: value.decidedOn, validTo: value.validTo }
}

function presentDatumView(datum: PageDatum, language: Language): PersonPage['data'][number] {
  const category = datum.category as keyof typeof informationCategories
  return {
    personId: datum.person_id,
    category,
    categoryName: informationCategories[category].name[language],
    holder: datum.holder,
    holderName: organisationName(datum.holder, language),
    ...presentDatum(datum, language),
    recordedAt: datum.recorded_at,
    corrected: datum.corrected,
  }
}

/** The open steps that may be seen, the most urgent first; what the asker can do itself before what others must. */
function nextSteps(journeys: PersonPage['journeys'], handoffs: readonly StoredHandoff[], viewing: Viewing): NextStep[] {
  const openHandoff = handoffs.find((handoff) =>
    ['decided', 'acknowledged', 'housing_reported', 'date_agreed'].includes(handoff.state),
  )
  const open = journeys
    .filter((journey) => journey.end === null)
    .flatMap((journey) => journey.milestones)
    .filter((milestone) => ['open', 'late', 'stalled'].includes(milestone.state))
  const steps = open.flatMap((milestone): NextStep[] => {
    if (!milestone.id || !milestone.responsible) return []
    const dueOn = milestone.deadline?.on ?? null
    const due = dueOn ? parsePlainDate(dueOn) : undefined
    return [
      {
        milestoneId: milestone.id,
        name: milestone.name,
        help: milestone.help,
        responsible: milestone.responsible,
        responsibleName: milestone.responsibleName,
        dueOn,
        daysLeft: due ? daysBetween(viewing.today, due) : null,
        source: milestone.deadline?.source ?? null,
        mine: milestone.mine,
        handoffId: milestone.closedBy === 'handoff' ? (openHandoff?.id ?? null) : null,
      },
    ]
  })
  return steps.sort(
    (one, other) => Number(other.mine) - Number(one.mine) || (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999'),
  )
}
