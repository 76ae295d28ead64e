import type { PlainDate } from '@kedjan/kernel'
import { informationCategories, legalBases, missingBases } from '@kedjan/sweden'
import { basesFor } from './disclosure.ts'
import { findLegalBasis, type InformationCategory, type LegalBasis, type OrganisationKind } from './law.ts'
import type { StandingDisclosure } from './queries.ts'

/** Why one category about one person is seen by an organisation, or why not. */
export interface SeeingFact {
  readonly category: InformationCategory
  readonly state: 'holds' | 'sees' | 'may_be_told' | 'needs_consent' | 'on_request' | 'legal_assessment' | 'sees_not'
  readonly from: string | null
  readonly since: string | null
  readonly source: string
  readonly sentence: { readonly sv: string; readonly en: string; readonly ar?: string }
}

interface Viewer {
  readonly organisation: { id: string; kind: OrganisationKind }
  /** Categories of which it holds data itself. */
  readonly holds: ReadonlySet<string>
  readonly disclosures: readonly StandingDisclosure[]
  readonly today: PlainDate
}

const holdersAsked: readonly OrganisationKind[] = [
  'migration_agency',
  'tax_agency',
  'employment_agency',
  'social_insurance_agency',
  'municipality',
  'region',
]

const ownData = {
  sv: 'Ni har själva antecknat uppgiften i er verksamhet.',
  en: 'You recorded this yourselves in your own work.',
  ar: 'سجّلتم هذه المعلومة بأنفسكم في عملكم.',
}
const noBasis = {
  sv: 'Ingen bestämmelse som gäller i dag låter någon lämna uppgiften till er.',
  en: 'No rule in force today lets anyone pass this on to you.',
  ar: 'لا توجد اليوم قاعدة سارية تسمح لأي جهة بتسليمكم هذه المعلومة.',
}

/** Answers "why may I see this, why can I not" for every category, from the ledger and the law in force that day. */
export function explainSeeing(viewer: Viewer): SeeingFact[] {
  return (Object.keys(informationCategories) as InformationCategory[]).map((category) =>
    explainCategory(viewer, category),
  )
}

function explainCategory(viewer: Viewer, category: InformationCategory): SeeingFact {
  const told = viewer.disclosures.find(
    (line) => line.category === category && line.recipient === viewer.organisation.id,
  )
  if (told) {
    const basis = findLegalBasis(told.basis_id)
    return {
      category,
      state: 'sees',
      from: told.holder,
      since: told.decided_on,
      source: basis?.source ?? told.basis_id,
      sentence: basis?.sentence ?? noBasis,
    }
  }
  if (viewer.holds.has(category)) {
    return {
      category,
      state: 'holds',
      from: viewer.organisation.id,
      since: null,
      source: 'SFS 2009:400 8 kap. 1 §',
      sentence: ownData,
    }
  }
  return explainAbsence(viewer, category)
}

function explainAbsence(viewer: Viewer, category: InformationCategory): SeeingFact {
  const to = viewer.organisation.kind
  const possible = holdersAsked.flatMap((from) => basesFor(legalBases, { from, to, category, on: viewer.today }))
  const basis = possible.find(({ requires, about }) => requires !== 'weighing' && about === undefined)
  if (basis) {
    const state = stateOf(basis)
    return { category, state, from: null, since: null, source: basis.source, sentence: basis.sentence }
  }
  const missing = missingBases.find((row) => row.categories.includes(category) && row.recipientKinds.includes(to))
  if (!missing)
    return {
      category,
      state: 'sees_not',
      from: null,
      since: null,
      source: 'SFS 2009:400 8 kap. 1 §',
      sentence: noBasis,
    }
  const states = {
    legal_assessment: 'legal_assessment',
    never: 'sees_not',
  } as const
  return {
    category,
    state: states[missing.possible],
    from: null,
    since: null,
    source: missing.source,
    sentence: missing.because,
  }
}

function stateOf(basis: LegalBasis): SeeingFact['state'] {
  if (basis.requires === 'consent') return 'needs_consent'
  return basis.form === 'on_request' ? 'on_request' : 'may_be_told'
}
