import { isExcluded, type LegalBasis, legalBases, type MissingBasis, missingBases } from '@kedjan/sweden'
import type { InformationCategory, OrganisationKind } from './law.ts'
import type { DisclosureQuestion } from './question.ts'

/** A basis that fits who, whom, what and for what; whether it is in force and applies is still open. */
export interface Candidate {
  readonly basis: LegalBasis
  /** The secrecy at this kind of holder does not yield to it. */
  readonly excluded: boolean
}

/** One way in which a kind of organisation could be told a category. */
export interface PossibleFlow {
  readonly sourceKind: OrganisationKind
  readonly sourceId: string | undefined
  readonly purpose: string
}

const candidates = new Map<string, Candidate[]>()
const missing = new Map<string, MissingBasis[]>()
const flows = new Map<string, PossibleFlow[]>()

for (const basis of legalBases) {
  for (const sourceKind of basis.sourceKinds)
    for (const recipientKind of basis.recipientKinds)
      for (const category of basis.categories) {
        const excluded = isExcluded(basis, { kind: sourceKind }, category)
        add(candidates, `${sourceKind} ${recipientKind} ${category} ${basis.purpose}`, { basis, excluded })
        add(flows, `${recipientKind} ${category}`, {
          sourceKind,
          sourceId: basis.sourceIds?.[0],
          purpose: basis.purpose,
        })
      }
}
for (const row of missingBases) {
  for (const sourceKind of row.sourceKinds)
    for (const recipientKind of row.recipientKinds)
      for (const category of row.categories) {
        add(missing, `${sourceKind} ${recipientKind} ${category}`, row)
        add(flows, `${recipientKind} ${category}`, { sourceKind, sourceId: undefined, purpose: row.purpose ?? '' })
      }
}

function add<Value>(index: Map<string, Value[]>, key: string, value: Value): void {
  const there = index.get(key)
  if (there) there.push(value)
  else index.set(key, [value])
}

const none: readonly never[] = []

/** Every basis that names the two kinds, the category and the purpose, on whatever day. */
export function candidatesFor({ source, recipient, category, purpose }: DisclosureQuestion): readonly Candidate[] {
  return candidates.get(`${source.kind} ${recipient.kind} ${category} ${purpose}`) ?? none
}

/** Why a flow is closed, in the order of the rows. */
export function missingFor({ source, recipient, category, purpose }: DisclosureQuestion): readonly MissingBasis[] {
  const rows = missing.get(`${source.kind} ${recipient.kind} ${category}`) ?? none
  return rows.filter((row) => row.purpose === undefined || row.purpose === purpose)
}

/** From whom and for what a kind of organisation could ever be told a category. */
export function possibleFlows(recipientKind: OrganisationKind, category: InformationCategory): readonly PossibleFlow[] {
  return flows.get(`${recipientKind} ${category}`) ?? none
}
