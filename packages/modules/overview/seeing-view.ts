import type { Language, PersonPage } from '@kedjan/contract'
import { findOrganisation, informationCategories } from '@kedjan/sweden'
import { explainSeeing, type Locks } from '../exchange/index.ts'
import { organisationName } from '../organisations/index.ts'
import { ageYears, knownFrom } from '../persons/index.ts'
import type { Viewing } from './journey-view.ts'
import type { RegistrationFacts } from './queries.ts'

/** Why each category may be seen, or why not, by the ledger and the bases of today. */
export function seeingOf(facts: RegistrationFacts, viewing: Viewing): PersonPage['seeing'] {
  const { actor, language, today } = viewing
  if (actor.kind !== 'staff' || facts.closed) return []
  const kind = findOrganisation(actor.organisationId)?.kind
  if (!kind) return []
  const holds = heldBy(actor.organisationId, facts)
  const age = ageYears(knownFrom(facts.data.map((datum) => datum.value)), today)
  const organisation = { id: actor.organisationId, kind }
  const viewer = { organisation, holds, disclosures: facts.disclosures, today, ageYears: age }
  return explainSeeing(viewer).map((fact) => {
    const category = informationCategories[fact.category]
    return {
      category: fact.category,
      name: category.name[language],
      contains: language === 'sv' ? category.contains.sv : category.contains.en,
      state: fact.state,
      from: fact.from,
      fromName: fact.from ? organisationName(fact.from, language) : null,
      since: fact.since,
      source: fact.source,
      sentence: fact.sentence[language],
      locks: fact.locks ? presentLocks(fact.locks, language) : [],
    }
  })
}

function presentLocks(locks: Locks, language: Language): PersonPage['seeing'][number]['locks'] {
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
