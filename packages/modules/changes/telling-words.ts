import type { ChangePreview, Language } from '@kedjan/contract'
import { informationCategories } from '@kedjan/sweden'
import { findLegalBasis, type StandingTelling } from '../exchange/index.ts'
import { organisationName } from '../organisations/index.ts'

/** What can be told of somebody who comes into a household, to whom and on which basis, in words. */
export function presentTellings(tellings: readonly StandingTelling[], language: Language): ChangePreview['tellings'] {
  return tellings.flatMap(({ basis_id: basisId, recipient }) => {
    const basis = findLegalBasis(basisId)
    if (!basis) return []
    const categories = basis.categories.map((code) => ({ code, name: informationCategories[code].name[language] }))
    const recipientName = organisationName(recipient, language)
    return [
      {
        basisId,
        recipient,
        recipientName,
        categories,
        source: basis.source,
        sentence: basis.sentence[language],
        on: [],
      },
    ]
  })
}
