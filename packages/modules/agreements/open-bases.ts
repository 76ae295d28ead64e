import type { Language, OpenBasis } from '@kedjan/contract'
import type { PlainDate } from '@kedjan/kernel'
import { findOrganisation, informationCategories, type LegalBasis, legalBases } from '@kedjan/sweden'
import { decideFlow, hasJoined, type StoredAgreement } from './agreement.ts'
import type { StoredFlow } from './queries.ts'

interface Facts {
  readonly agreement: StoredAgreement
  readonly flows: readonly StoredFlow[]
  /** The organisation that would tell. */
  readonly holder: string
  readonly today: PlainDate
}

/** Every basis by which the holder can arrange a flow with at least one party, and which parties those are. */
export function openBases(facts: Facts, language: Language): OpenBasis[] {
  if (!hasJoined(facts.agreement, facts.holder)) return []
  return legalBases.flatMap((basis) => {
    const recipients = recipientsBy(basis, facts)
    if (recipients.length === 0) return []
    const categories = basis.categories.map((category) => informationCategories[category].name[language])
    return [{ basisId: basis.id, sentence: basis.sentence[language], source: basis.source, categories, recipients }]
  })
}

function recipientsBy({ id: basisId, recipientKinds }: LegalBasis, facts: Facts): string[] {
  const { agreement, flows, holder, today } = facts
  const from = findOrganisation(holder)
  if (!from) return []
  const arranged = flows.filter((flow) => flow.holder === holder && flow.basisId === basisId && flow.endedOn === null)
  return agreement.parties.flatMap(({ organisationId }) => {
    const to = findOrganisation(organisationId)
    if (!to || !recipientKinds.includes(to.kind)) return []
    const isNew = !arranged.some(({ recipient }) => recipient === to.id)
    return isNew && decideFlow(agreement, { from, to, basisId }, today).ok ? [to.id] : []
  })
}
