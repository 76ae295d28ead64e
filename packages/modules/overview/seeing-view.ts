import type { Language, PersonPage, SeeingReason } from '@kedjan/contract'
import { findOrganisation, informationCategories } from '@kedjan/sweden'
import { explainSeeing, type Locks, type SeeingFact } from '../exchange/index.ts'
import { organisationName } from '../organisations/index.ts'
import { ageYears, knownFrom } from '../persons/index.ts'
import type { Viewing } from './journey-view.ts'
import type { RegistrationFacts } from './queries.ts'

/** Whether each category is seen, or why not, by the ledger and the bases of today. */
export function seeingOf(facts: RegistrationFacts, viewing: Viewing): PersonPage['seeing'] {
  const { language } = viewing
  return factsOf(facts, viewing).map(({ category, state, from, since, source }) => ({
    ...{ category, state, from, since, source },
    name: informationCategories[category].name[language],
    fromName: from ? organisationName(from, language) : null,
  }))
}

/** The same reason in words for one category; undefined where the page has no such line. */
export function reasonOf(category: string, facts: RegistrationFacts, viewing: Viewing): SeeingReason | undefined {
  const { language } = viewing
  const fact = factsOf(facts, viewing).find((each) => each.category === category)
  if (!fact) return undefined
  const { contains } = informationCategories[fact.category]
  return {
    category,
    sentence: fact.sentence[language],
    contains: language === 'sv' ? contains.sv : contains.en,
    locks: fact.locks ? presentLocks(fact.locks, language) : [],
  }
}

function factsOf(facts: RegistrationFacts, { actor, today }: Viewing): SeeingFact[] {
  if (actor.kind !== 'staff' || facts.closed) return []
  const kind = findOrganisation(actor.organisationId)?.kind
  if (!kind) return []
  const holds = heldBy(actor.organisationId, facts)
  const age = ageYears(knownFrom(facts.data.map((datum) => datum.value)), today)
  const organisation = { id: actor.organisationId, kind }
  return explainSeeing({ organisation, holds, disclosures: facts.disclosures, today, ageYears: age })
}

function presentLocks(locks: Locks, language: Language): SeeingReason['locks'] {
  const three = [
    ['secrecy', locks.secrecy],
    ['data_protection', locks.dataProtection],
    ['form', locks.form],
  ] as const
  return three.map(([lock, { state, paragraphs, sentence }]) => ({
    lock,
    state,
    sources: [...new Set(paragraphs.map(({ source }) => source))],
    sentence: sentence[language],
  }))
}

/** What the organisation knows of its own: data, who belongs together, and the anvisning that it has decided. */
function heldBy(organisationId: string, facts: RegistrationFacts): Set<string> {
  const held = new Set(facts.data.filter(({ holder }) => holder === organisationId).map(({ category }) => category))
  if (facts.household?.registered_by === organisationId) held.add('family')
  if (
    facts.handoffs.some(({ kind, from_organisation }) => kind === 'anvisning' && from_organisation === organisationId)
  )
    held.add('settlement')
  return held
}
