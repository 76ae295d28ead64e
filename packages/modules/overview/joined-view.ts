import type { PersonPage } from '@kedjan/contract'
import type { Id } from '@kedjan/kernel'
import { organisationName } from '../organisations/index.ts'
import { knownFrom, personName } from '../persons/index.ts'
import type { Viewing } from './journey-view.ts'
import type { PersonFacts, RegistrationFacts } from './queries.ts'

/** What the asker sees of all registrations that are joined, the own ones of this page first. */
export function everythingJoined(facts: PersonFacts): RegistrationFacts {
  const all = [facts, ...facts.joined]
  return {
    ...facts,
    data: all.flatMap(({ data }) => data),
    identifiers: all.flatMap(({ identifiers }) => identifiers),
    journeys: uniqueById(all.flatMap(({ journeys }) => journeys)),
    handoffs: uniqueById(all.flatMap(({ handoffs }) => handoffs)),
    disclosures: all.flatMap(({ disclosures }) => disclosures),
  }
}

/** Two registrations in one household share its journey. */
function uniqueById<Row extends { readonly id: Id }>(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}

/** The other registrations of the same human being, and the link by which each is joined. */
export function presentJoined(personId: Id, facts: PersonFacts, viewing: Viewing): PersonPage['joined'] {
  const own = viewing.actor.kind === 'staff' ? viewing.actor.organisationId : null
  return facts.joined.flatMap((other) => {
    const merge =
      facts.merges.find(({ kept_person_id, other_person_id }) =>
        [kept_person_id, other_person_id].every((id) => id === personId || id === other.personId),
      ) ?? facts.merges.find(({ other_person_id }) => other_person_id === other.personId)
    if (!merge) return []
    const known = knownFrom(other.data.map(({ value }) => value))
    return [
      {
        personId: other.personId,
        mergeId: merge.id,
        name: known ? personName(known) : null,
        caseNumber: other.household?.case_number ?? null,
        kept: merge.kept_person_id === other.personId,
        decidedByName: organisationName(merge.holder, viewing.language),
        decidedAt: merge.decided_at,
        mayUndo: merge.holder === own,
        journeyIds: other.journeys.map(({ id }) => id),
        hasOpenJourney: other.journeys.some(({ end }) => end === null),
      },
    ]
  })
}
