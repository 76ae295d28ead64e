import { outcomesOf } from './branches.ts'
import type { ChainTemplate, OpenedChain, ResponsibleRole } from './chain-template.ts'
import { isRoleKnown, rolesKnownAfter } from './check-roles.ts'
import { doneStep } from './done-step.ts'

/** Holds the chains against each other: what one opens exists that day, has everybody it needs from the first day, and is about the same. */
export function checkChains(templates: readonly ChainTemplate[]): void {
  for (const template of templates) {
    for (const opened of template.opens) checkOpened(templates, template, opened)
    if (
      template.begunBy.length === 0 &&
      !templates.some(({ opens }) => opens.some(({ chain }) => chain === template.key))
    )
      throw new Error(`chain ${template.key}: nobody begins it and no chain opens it`)
  }
}

function checkOpened(templates: readonly ChainTemplate[], from: ChainTemplate, opened: OpenedChain): void {
  const where = `chain ${from.key}, from ${from.from}: it opens ${opened.chain}`
  const wordings = templates.filter(({ key }) => key === opened.chain)
  if (wordings.length === 0) throw new Error(`${where}, which does not exist`)
  const known = new Set([...rolesKnownAfter(from, opened.after), ...rolesBroughtTo(templates, from)])
  for (const wording of wordings) {
    const missing = wording.startsWith.find((role) => !isRoleKnown(role, known))
    if (missing) throw new Error(`${where}, where nobody is "${missing}"`)
    const unknown = opened.done.find((written) => !canBeDone(wording, written))
    if (unknown) throw new Error(`${where}, which has no milestone "${unknown}"`)
  }
}

/** Whom those bring along who come from a chain that opens this one. */
function rolesBroughtTo(templates: readonly ChainTemplate[], to: ChainTemplate): ResponsibleRole[] {
  return templates.flatMap((from) =>
    from.opens.filter(({ chain }) => chain === to.key).flatMap(({ after }) => [...rolesKnownAfter(from, after)]),
  )
}

function canBeDone({ milestones }: ChainTemplate, written: string): boolean {
  const { key, outcome } = doneStep(written)
  const milestone = milestones.find((each) => each.key === key)
  return milestone !== undefined && (outcome === null || outcomesOf(milestone).includes(outcome))
}
