import type { BasisOption, ExchangeOptions, Language } from '@kedjan/contract'
import { ok, type Result, refuse } from '@kedjan/kernel'
import { consentTermsOn, informationCategories, type LegalBasis, legalBases } from '@kedjan/sweden'
import { isInForce } from '../exchange/index.ts'
import { type Asking, staffOf } from '../http/index.ts'
import { findOrganisation } from '../organisations/index.ts'

/** What the asker's organisation may tell, ask for, and ask persons to agree to, by the bases in force today. */
export async function readExchangeOptions({
  tx,
  actor,
  clock,
  language,
}: Asking): Promise<Result<ExchangeOptions, { reason: 'unknown_organisation' }>> {
  const own = await findOrganisation(tx, staffOf(actor).organisationId)
  if (!own) return refuse({ reason: 'unknown_organisation' })
  const today = clock.today()
  const bases = legalBases.filter((basis) => isInForce(basis, today))
  const tells = bases.filter(
    ({ sourceKinds, sourceIds }) => sourceKinds.includes(own.kind) && (sourceIds?.includes(own.id) ?? true),
  )
  const asks = bases.filter(
    ({ recipientKinds, recipientIds }) => recipientKinds.includes(own.kind) && (recipientIds?.includes(own.id) ?? true),
  )
  return ok({
    today: today.toString(),
    longestConsent: today.add({ months: consentTermsOn(today).longestMonths }).toString(),
    tell: tells.filter(({ form }) => form !== 'on_request').map((basis) => presentTo(basis, language)),
    ask: asks.filter(({ form }) => form !== 'own_initiative').map((basis) => presentFrom(basis, language)),
    consent: tells.filter(({ requires }) => requires === 'consent').map((basis) => presentTo(basis, language)),
  })
}

function presentTo(basis: LegalBasis, language: Language): BasisOption {
  return { ...present(basis, language), kinds: [...basis.recipientKinds], only: only(basis.recipientIds) }
}

function presentFrom(basis: LegalBasis, language: Language): BasisOption {
  return { ...present(basis, language), kinds: [...basis.sourceKinds], only: only(basis.sourceIds) }
}

function only(ids: readonly string[] | undefined): string[] | null {
  return ids ? [...ids] : null
}

function present(basis: LegalBasis, language: Language) {
  return {
    basisId: basis.id,
    categories: namedCategories(basis.categories, language),
    requires: basis.requires,
    source: basis.source,
    sentence: basis.sentence[language],
  }
}

export function namedCategories(
  codes: readonly (keyof typeof informationCategories)[],
  language: Language,
): { code: string; name: string }[] {
  return codes.map((code) => ({ code, name: informationCategories[code].name[language] }))
}
