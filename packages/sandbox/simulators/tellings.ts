import type { PlainDate } from '@kedjan/kernel'
import { organisationFor } from '@kedjan/modules/chain'
import { findLegalBasis, isInForce } from '@kedjan/modules/exchange'
import { type ChainKey, chainTemplate, findMilestoneTemplate, type MilestoneTemplate } from '@kedjan/sweden'
import { dayOf } from '../days.ts'
import type { Random } from '../random.ts'
import type { StepToDo } from '../step-queries.ts'

/** What an officer tells by name also of a protected household: else nobody could give it a number, insure it or place it. */
export const toldOfProtected = [
  ['mv-skv-registration', 'SKV'],
  ['mv-fk-insurance', 'FK'],
  ['mv-af-establishment', 'AF'],
] as const
const basesOfProtected: readonly string[] = toldOfProtected.map(([basisId]) => basisId)

/** Whom a step proposes to tell when it turns out so: everybody, as an officer would tick; of a protected person only what must be told. */
export function tellingsOf(
  step: StepToDo,
  today: PlainDate,
  outcome?: string,
): { basisId: string; recipient: string }[] {
  const parties = new Map(Object.entries(step.parties))
  return (templateOf(step)?.discloses ?? []).flatMap(({ to, basis: basisId, on }) => {
    const [recipient, basis] = [organisationFor(to, parties), findLegalBasis(basisId)]
    const isSo = on === undefined || (outcome !== undefined && on.includes(outcome))
    const isMeant = !step.is_protected || basesOfProtected.includes(basisId)
    const isPossible = isSo && isMeant && recipient !== undefined && recipient !== step.responsible
    return isPossible && basis && isInForce(basis, today) ? [{ basisId, recipient }] : []
  })
}

/** How often a step turns out in its usual way, for each time that it turns out in one of the others. */
const usual = 8

/** How a step turns out: mostly in the way that the chain names first. */
export function outcomeOf(step: StepToDo, random: Random): { outcome?: string } {
  const outcomes = (templateOf(step)?.outcomes ?? []).map(({ key }, index) => [key, index === 0 ? usual : 1] as const)
  return outcomes.length === 0 ? {} : { outcome: random.weighted(outcomes) }
}

/** What the chain says of a step, in the wording that its journey follows. */
export function templateOf(step: StepToDo): MilestoneTemplate | undefined {
  return findMilestoneTemplate(chainTemplate(step.template as ChainKey, dayOf(step.template_from)), step.key)
}
