import { follows, outcomesOf } from './branches.ts'
import type { ChainTemplate, MilestoneTemplate } from './chain-template.ts'
import { type Walk, walksOf } from './walk-template.ts'

/** Each milestone in one line: whose it is, of which kind, after what, on which way, and by when. */
export function milestoneLines(template: ChainTemplate): string[] {
  return template.milestones.map(lineOf)
}

function lineOf(milestone: MilestoneTemplate): string {
  const { key, responsible, category, dependsOn, only = {}, deadline, notBefore, discloses } = milestone
  const ways = Object.entries(only).map(([step, outcomes]) => `${step} is ${outcomes.join(' or ')}`)
  const parts = [
    `${key}: ${responsible}, ${category}`,
    dependsOn.length > 0 ? `after ${dependsOn.join(', ')}` : '',
    ways.length > 0 ? `if ${ways.join(' and ')}` : '',
    notBefore ? `not before ${notBefore.rule} from ${notBefore.anchor}` : '',
    deadline ? `by ${deadline.rule} from ${deadline.anchor}` : '',
    discloses.length > 0 ? `tells ${discloses.map(({ to }) => to).join(', ')}` : '',
  ]
  return parts.filter((part) => part !== '').join('; ')
}

/** Every way in which a chain can end, in one line each: how the steps turned out on which it hangs, and what follows. */
export function wayLines(template: ChainTemplate): string[] {
  return [...new Set(walksOf(template).map((walk) => wayOf(template, walk)))]
}

function wayOf(template: ChainTemplate, { turnedOut }: Walk): string {
  const hangs = [...template.opens, ...template.waysOut]
  const turns = template.milestones.flatMap((milestone) => {
    const outcome = turnedOut.get(milestone.key)
    const decides = hangs.some(({ after, on }) => after === milestone.key && on !== undefined)
    return decides && outcome !== undefined && outcomesOf(milestone).length > 1 ? [`${milestone.key}=${outcome}`] : []
  })
  const opened = template.opens.filter((way) => follows(turnedOut, way)).map(({ chain }) => chain)
  const means = template.waysOut.filter((way) => follows(turnedOut, way)).map((way) => way.means)
  return `${turns.join(', ') || 'otherwise'} → ${[...new Set([...opened, ...means])].join(' + ')}`
}
