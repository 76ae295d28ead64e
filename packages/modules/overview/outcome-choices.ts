import type { Language, MilestoneProposal } from '@kedjan/contract'
import type { PlainDate } from '@kedjan/kernel'
import { chainTemplate, derivedRoles, type MilestoneTemplate, type ResponsibleRole } from '@kedjan/sweden'
import { dayOf, templateOf } from '../chain/index.ts'

/** In which ways a step can turn out, and what follows from each: further steps, and chains that open. */
export function outcomeChoices(
  milestone: Parameters<typeof templateOf>[0],
  { language, today }: { language: Language; today: PlainDate },
): MilestoneProposal['outcomes'] {
  const step = templateOf(milestone)
  const chain = chainTemplate(milestone.template, dayOf(milestone.template_from))
  return (step.outcomes ?? []).map(({ key, name }) => ({
    key,
    name: name[language],
    asks: step.asksOn?.includes(key) ?? true,
    next: chain.milestones.filter(({ only = {} }) => only[step.key]?.includes(key)).map((next) => next.name[language]),
    opens: chain.opens
      .filter(({ after, on }) => after === step.key && (on === undefined || on.includes(key)))
      .map((opened) => chainTemplate(opened.chain, today).name[language]),
  }))
}

/** The roles whose organisation the officer names; the others follow from where the household lives. */
export function rolesToName({ asks, fills }: MilestoneTemplate): ResponsibleRole[] {
  if (asks !== 'residence' && asks !== 'own_dwelling') return [...fills]
  const following: readonly ResponsibleRole[] = ['residence_municipality', ...derivedRoles]
  return fills.filter((role) => !following.includes(role))
}
