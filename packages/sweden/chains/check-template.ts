import { parsePlainDate } from '@kedjan/kernel'
import { deadlineRules } from '../deadlines/deadline-rules.ts'
import { findLegalBasis } from '../information/information.ts'
import { resolveSource } from '../sources/sources.ts'
import { type ChainTemplate, journeyStart, kindOfRole, type MilestoneTemplate } from './chain-template.ts'

/** Holds a chain against the rest of the land: what it points to exists, fits, and never goes round in a circle. */
export function checkTemplate(template: ChainTemplate): void {
  const keys = template.milestones.map(({ key }) => key)
  const twice = keys.find((key, index) => keys.indexOf(key) !== index)
  if (twice !== undefined) throw new Error(`milestone "${twice}" stands twice`)
  if (!parsePlainDate(template.from)) throw new Error(`"from" is ${template.from}, not a date`)
  if (!resolveSource(template.source)) throw new Error(`source "${template.source}" is not known`)
  for (const milestone of template.milestones) checkMilestone(template, milestone, keys)
  if (template.end.length === 0) throw new Error('"end" names no milestone')
  for (const key of [...template.end, ...template.opens.map(({ after }) => after)]) mustExist('the chain', key, keys)
  const circle = findCircle(template.milestones)
  if (circle) throw new Error(`milestone "${circle}" waits for itself`)
}

function checkMilestone(template: ChainTemplate, milestone: MilestoneTemplate, keys: readonly string[]): void {
  const where = `milestone "${milestone.key}"`
  for (const key of milestone.dependsOn) mustExist(where, key, keys)
  if (!resolveSource(milestone.source)) throw new Error(`${where}: source "${milestone.source}" is not known`)
  if (milestone.stallAfterDays <= milestone.typicalDays) {
    throw new Error(`${where}: stalls after ${milestone.stallAfterDays} days, which is not more than what is typical`)
  }
  checkDeadline(template, milestone, keys)
  for (const { to, basis: id } of milestone.discloses) {
    const basis = findLegalBasis(id)
    if (!basis) throw new Error(`${where}: unknown basis "${id}"`)
    const [from, told] = [kindOfRole[milestone.responsible], kindOfRole[to]]
    if (!basis.sourceKinds.includes(from) || !basis.recipientKinds.includes(told)) {
      throw new Error(`${where}: basis "${id}" does not go from ${milestone.responsible} to ${to}`)
    }
    if (basis.form === 'on_request') throw new Error(`${where}: basis "${id}" opens on request only`)
  }
}

function checkDeadline(template: ChainTemplate, milestone: MilestoneTemplate, keys: readonly string[]): void {
  if (!milestone.deadline) return
  const { rule, anchor } = milestone.deadline
  const where = `milestone "${milestone.key}"`
  if (anchor !== journeyStart) mustExist(where, anchor, keys)
  const covered = deadlineRules.some((row) => row.key === rule && row.from <= template.from)
  if (!covered) throw new Error(`${where}: deadline "${rule}" does not reach back to ${template.from}`)
}

function mustExist(where: string, key: string, keys: readonly string[]): void {
  if (!keys.includes(key)) throw new Error(`${where}: unknown milestone "${key}"`)
}

/** A milestone that can never become ready, or undefined: take away those whose dependencies are gone until none is left. */
function findCircle(milestones: readonly MilestoneTemplate[]): string | undefined {
  const ready = milestones.filter(({ dependsOn }) =>
    dependsOn.every((key) => milestones.every((each) => each.key !== key)),
  )
  if (milestones.length === 0) return undefined
  if (ready.length === 0) return milestones[0]?.key
  return findCircle(milestones.filter((milestone) => !ready.includes(milestone)))
}
