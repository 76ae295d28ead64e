import type { PlainDate } from '@kedjan/kernel'
import { organisationFor } from '@kedjan/modules/chain'
import { findLegalBasis, isInForce } from '@kedjan/modules/exchange'
import { type ChainKey, chainTemplate, findMilestoneTemplate } from '@kedjan/sweden'
import { dayOf } from '../days.ts'
import type { OpenStep } from '../queries.ts'

/** Whom a step proposes to tell: everybody, as an officer would tick, but nobody about a protected person. */
export function tellingsOf(step: OpenStep, today: PlainDate): { basisId: string; recipient: string }[] {
  if (step.is_protected) return []
  const template = chainTemplate(step.template as ChainKey, dayOf(step.template_from))
  const parties = new Map(Object.entries(step.parties))
  return (findMilestoneTemplate(template, step.key)?.discloses ?? []).flatMap(({ to, basis: basisId }) => {
    const [recipient, basis] = [organisationFor(to, parties), findLegalBasis(basisId)]
    const isPossible = recipient !== undefined && recipient !== step.responsible
    return isPossible && basis && isInForce(basis, today) ? [{ basisId, recipient }] : []
  })
}
