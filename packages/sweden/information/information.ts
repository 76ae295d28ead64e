import type { PlainDate } from '@kedjan/kernel'
import type { OrganisationKind } from '../organisations/organisation.ts'
import { type Dated, getRuleOn, isInForce } from '../rules/dated.ts'
import type { InformationCategory } from './categories.ts'
import { legalBases } from './legal-bases.ts'
import type { BreakingKey, LegalBasis, RegisterStatute, SecrecyBreakingRule, SecrecyRule } from './legal-basis.ts'
import { dataProtectionActs, registerStatutes } from './register-statutes.ts'
import { secrecyBreakingRules } from './secrecy-breaking.ts'
import { secrecyRules } from './secrecy-rules.ts'

const basisById = new Map(legalBases.map((basis) => [basis.id, basis]))
const secrecyByHolder = new Map<string, SecrecyRule | undefined>()
const breakingByKey = new Map(secrecyBreakingRules.map((rule) => [rule.key, rule]))

export interface Flow {
  readonly sourceKind: OrganisationKind
  readonly recipientKind: OrganisationKind
  readonly category: InformationCategory
}

/** Somebody who holds data: its kind, and which one of that kind where it matters. */
export interface Holder {
  readonly kind: OrganisationKind
  readonly id?: string
}

export function findLegalBasis(id: string): LegalBasis | undefined {
  return basisById.get(id)
}

/** The bases that open a flow between two kinds on a day; none when the law is silent. */
export function legalBasesOn(flow: Flow, on: PlainDate): readonly LegalBasis[] {
  return legalBases.filter(
    (basis) =>
      sourceKindsOf(basis, flow.category).includes(flow.sourceKind) &&
      basis.recipientKinds.includes(flow.recipientKind) &&
      isInForce(basis, on),
  )
}

/** The kinds that may tell a category on a basis: those whose secrecy does not yield to it are left out. */
export function sourceKindsOf(basis: LegalBasis, category: InformationCategory): readonly OrganisationKind[] {
  if (!basis.categories.includes(category)) return []
  return basis.sourceKinds.filter((kind) => !isExcluded(basis, { kind }, category))
}

/** Whether what a holder keeps of a category lies under secrecy that does not yield to a basis (SFS 2009:400 10 kap. 15 a § and 27 §). */
export function isExcluded(basis: LegalBasis, holder: Holder, category: InformationCategory): boolean {
  const excludes = breakingByKey.get(basis.opensBy)?.excludes ?? []
  if (excludes.length === 0) return false
  const rule = generalSecrecy(holder, category)
  return excludes.some((paragraph) => rule?.source.endsWith(` ${paragraph}`) ?? false)
}

/** The rule of secrecy that what a holder keeps of a category lies under; undefined where the table knows none. */
export function secrecyAt(holder: Holder, category: InformationCategory, on: PlainDate): SecrecyRule | undefined {
  const rule = generalSecrecy(holder, category)
  return rule && isInForce(rule, on) ? rule : undefined
}

function generalSecrecy(holder: Holder, category: InformationCategory): SecrecyRule | undefined {
  const key = `${holder.kind} ${holder.kind === 'state_agency' ? (holder.id ?? '') : ''} ${category}`
  if (!secrecyByHolder.has(key)) secrecyByHolder.set(key, findSecrecy(holder, category))
  return secrecyByHolder.get(key)
}

function findSecrecy(holder: Holder, category: InformationCategory): SecrecyRule | undefined {
  const own = secrecyRules.filter(
    (rule) =>
      !rule.everywhere &&
      rule.appliesTo.includes(holder.kind) &&
      (rule.organisationIds === undefined || rule.organisationIds.includes(holder.id ?? '')),
  )
  return own.find((rule) => rule.categories?.includes(category)) ?? own.find((rule) => rule.categories === undefined)
}

/** The rules of secrecy that an organisation of a kind works under on a day. */
export function secrecyRulesOn(kind: OrganisationKind, on: PlainDate): readonly SecrecyRule[] {
  return secrecyRules.filter((rule) => rule.appliesTo.includes(kind) && isInForce(rule, on))
}

export function breakingRuleOn(key: BreakingKey, on: PlainDate): SecrecyBreakingRule | undefined {
  const rule = breakingByKey.get(key)
  return rule && isInForce(rule, on) ? rule : undefined
}

/** The statute on registers that a holder works under on a day; undefined where none is written down. */
export function registerStatuteOn(kind: OrganisationKind, on: PlainDate): RegisterStatute | undefined {
  return registerStatutes.find((statute) => statute.appliesTo.includes(kind) && isInForce(statute, on))
}

/** The general act on data protection in force on a day. */
export function dataProtectionActOn(on: PlainDate): Dated {
  return getRuleOn('data protection', dataProtectionActs, on)
}
