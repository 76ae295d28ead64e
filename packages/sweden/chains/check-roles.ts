import { type ChainTemplate, derivedRoles, isFixedRole, type ResponsibleRole } from './chain-template.ts'
import { FormatError } from './read-fields.ts'

/** Roles that are known in a chain once a step is done: those of its first day, and those that this step and the ones before it fill. */
export function rolesKnownAfter(template: ChainTemplate, key: string | undefined): ReadonlySet<ResponsibleRole> {
  const filled = template.milestones.filter((milestone) => stepsUpTo(template, key).has(milestone.key))
  const known = new Set([...template.startsWith, ...filled.flatMap(({ fills }) => fills)])
  // Whoever is received in a municipality lives there.
  if (known.has('assigned_municipality')) known.add('residence_municipality')
  return known
}

/** Whether a role is filled when it is needed. */
export function isRoleKnown(role: ResponsibleRole, known: ReadonlySet<ResponsibleRole>): boolean {
  return isFixedRole(role) || derivedRoles.includes(role) || known.has(role)
}

/** Every step has somebody who answers for it when its turn comes, so that none is left without an owner. */
export function checkRoles(template: ChainTemplate): void {
  for (const [index, milestone] of template.milestones.entries()) {
    const before = [...milestone.dependsOn, ...Object.keys(milestone.only ?? {})]
    const known = new Set(before.length === 0 ? rolesKnownAfter(template, undefined) : [])
    for (const key of before) for (const role of rolesKnownAfter(template, key)) known.add(role)
    if (isRoleKnown(milestone.responsible, known)) continue
    const message = `milestone "${milestone.key}": nobody is "${milestone.responsible}" when its turn comes`
    throw new FormatError(['milestones', index, 'responsible'], message)
  }
}

/** A step and all those it depends on, however far back. */
function stepsUpTo(template: ChainTemplate, key: string | undefined): Set<string> {
  const found = new Set<string>()
  const waiting = key === undefined ? [] : [key]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (found.has(at)) continue
    found.add(at)
    const milestone = template.milestones.find((each) => each.key === at)
    waiting.push(...(milestone?.dependsOn ?? []), ...Object.keys(milestone?.only ?? {}))
  }
  return found
}
