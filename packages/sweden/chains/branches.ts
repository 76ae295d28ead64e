import type { ChainTemplate, MilestoneTemplate } from './chain-template.ts'
import { isKnownFact } from './known-facts.ts'

/** The outcome of a step that is done and can turn out in one way only. */
export const plainlyDone = 'done'

/** How each step that is done has turned out, and what else is known of those who walk the journey. */
export type TurnedOut = ReadonlyMap<string, string>

/** `open` while it is not decided whether the step belongs to the journey. */
export type Belonging = 'yes' | 'no' | 'open'

/**
 * Whether each step of a template belongs to a journey, given how its steps have turned out.
 *
 * A step belongs when the steps that it hangs on (`only`) turned out so. One whose way lies wholly over steps that do not belong
 * does not belong either, so that a branch need be named at its beginning only.
 */
export function belongings(template: ChainTemplate, turnedOut: TurnedOut): Map<string, Belonging> {
  const found = new Map<string, Belonging>()
  const milestones = new Map(template.milestones.map((milestone) => [milestone.key, milestone]))
  const find = (key: string): Belonging => {
    const known = found.get(key)
    if (known) return known
    const milestone = milestones.get(key)
    if (!milestone) return isKnownFact(key) ? 'open' : 'no'
    const answer = belongingOf(milestone, turnedOut, find)
    found.set(key, answer)
    return answer
  }
  for (const { key } of template.milestones) find(key)
  return found
}

function belongingOf(
  { dependsOn, only = {} }: MilestoneTemplate,
  turnedOut: TurnedOut,
  find: (key: string) => Belonging,
): Belonging {
  const branches = Object.entries(only).map(([key, outcomes]): Belonging => {
    const outcome = turnedOut.get(key)
    if (outcome !== undefined) return outcomes.includes(outcome) ? 'yes' : 'no'
    return find(key) === 'no' ? 'no' : 'open'
  })
  if (branches.includes('no')) return 'no'
  const before = dependsOn.map(find)
  if (before.length > 0 && before.every((each) => each === 'no')) return 'no'
  const isOpen = branches.includes('open') || (before.length > 0 && !before.includes('yes'))
  return isOpen ? 'open' : 'yes'
}

/** Whether what hangs on a step follows from how it turned out; a step that is not done lets nothing follow. */
export function follows(turnedOut: TurnedOut, hangs: { after: string; on?: readonly string[] }): boolean {
  const outcome = turnedOut.get(hangs.after)
  return outcome !== undefined && (hangs.on === undefined || hangs.on.includes(outcome))
}

/** Whether a journey is at its end: each last step is done, or does not belong to it. */
export function isAtEnd(template: ChainTemplate, turnedOut: TurnedOut): boolean {
  const belonging = belongings(template, turnedOut)
  return template.end.every((key) => turnedOut.has(key) || belonging.get(key) === 'no')
}

/** The steps whose turn it is: they belong, and each step they depend on is done or does not belong. */
export function readySteps(template: ChainTemplate, turnedOut: TurnedOut): MilestoneTemplate[] {
  const belonging = belongings(template, turnedOut)
  return template.milestones.filter(
    ({ key, dependsOn }) =>
      !turnedOut.has(key) &&
      belonging.get(key) === 'yes' &&
      dependsOn.every((before) => turnedOut.has(before) || belonging.get(before) === 'no'),
  )
}

/** In which ways a step can turn out. */
export function outcomesOf({ outcomes }: MilestoneTemplate): readonly string[] {
  return outcomes ? outcomes.map(({ key }) => key) : [plainlyDone]
}
