import type { ChainTemplate, OpenedChain } from './chain-template.ts'
import { isRoleKnown, rolesKnownAfter } from './check-roles.ts'

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
  const known = rolesKnownAfter(from, opened.after)
  for (const wording of wordings) {
    const missing = wording.startsWith.find((role) => !isRoleKnown(role, known))
    if (missing) throw new Error(`${where}, where nobody is "${missing}"`)
    const unknown = opened.done.find((key) => wording.milestones.every((milestone) => milestone.key !== key))
    if (unknown) throw new Error(`${where}, which has no milestone "${unknown}"`)
  }
}
