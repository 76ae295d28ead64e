import { parsePlainDate } from '@kedjan/kernel'
import { deadlineRules } from '../deadlines/deadline-rules.ts'
import { findLegalBasis } from '../information/information.ts'
import { resolveSource } from '../sources/sources.ts'
import { outcomesOf } from './branches.ts'
import { type ChainTemplate, journeyStart, kindOfRole, type MilestoneTemplate, namedDays } from './chain-template.ts'
import { checkRoles } from './check-roles.ts'
import { isKnownFact, knownFacts } from './known-facts.ts'
import { FormatError } from './read-fields.ts'
import { walksOf } from './walk-template.ts'

type Path = readonly (string | number)[]

/** Holds a chain against the rest of the land: what it points to exists, fits, never goes round in a circle and has no dead end. */
export function checkTemplate(template: ChainTemplate): void {
  const keys = template.milestones.map(({ key }) => key)
  const twice = keys.findIndex((key, index) => keys.indexOf(key) !== index)
  if (twice >= 0) throw new FormatError(['milestones', twice], `milestone "${keys[twice]}" stands twice`)
  if (!parsePlainDate(template.from)) throw new FormatError(['from'], `"from" is ${template.from}, not a date`)
  mustBeSource(['source'], template.source)
  mustBeSource(['transition', 'source'], template.transition.source)
  for (const [index, milestone] of template.milestones.entries()) {
    checkMilestone(template, milestone, ['milestones', index])
  }
  if (template.end.length === 0) throw new FormatError(['end'], '"end" names no milestone')
  for (const [index, key] of template.end.entries()) mustExist(template, key, ['end', index], 'the chain')
  for (const way of ['opens', 'waysOut'] as const)
    for (const [index, hangs] of template[way].entries()) mustTurnOut(template, hangs, [way, index])
  const circle = findCircle(template.milestones)
  if (circle) throw new FormatError(pathTo(template, circle), `milestone "${circle}" waits for itself`)
  checkRoles(template)
  checkWalks(template)
}

function checkMilestone(template: ChainTemplate, milestone: MilestoneTemplate, path: Path): void {
  const where = `milestone "${milestone.key}"`
  for (const [index, key] of milestone.dependsOn.entries()) {
    mustExist(template, key, [...path, 'dependsOn', index], where)
  }
  for (const [after, on] of Object.entries(milestone.only ?? {})) {
    if (isKnownFact(after)) mustBeKnown(after, on, { path: [...path, 'only', after], where })
    else mustTurnOut(template, { after, on }, [...path, 'only', after], where)
  }
  mustBeSource([...path, 'source'], milestone.source, where)
  if (milestone.stallAfterDays <= milestone.typicalDays) {
    const message = `${where}: stalls after ${milestone.stallAfterDays} days, which is not more than what is typical`
    throw new FormatError([...path, 'stallAfterDays'], message)
  }
  checkTime(template, milestone, path)
  const own = new Set(outcomesOf(milestone))
  for (const outcome of [...(milestone.asksOn ?? []), ...milestone.discloses.flatMap(({ on = [] }) => on)]) {
    if (!own.has(outcome)) throw new FormatError(path, `${where}: unknown outcome "${outcome}"`)
  }
  for (const index of milestone.discloses.keys()) checkDisclosure(milestone, index, path)
}

function checkDisclosure(milestone: MilestoneTemplate, index: number, path: Path): void {
  const disclosure = milestone.discloses[index]
  if (!disclosure) return
  const { to, basis: id } = disclosure
  const at = [...path, 'discloses', index]
  const where = `milestone "${milestone.key}"`
  const basis = findLegalBasis(id)
  if (!basis) throw new FormatError(at, `${where}: unknown basis "${id}"`)
  const [from, told] = [kindOfRole[milestone.responsible], kindOfRole[to]]
  if (!basis.sourceKinds.includes(from) || !basis.recipientKinds.includes(told)) {
    throw new FormatError(at, `${where}: basis "${id}" does not go from ${milestone.responsible} to ${to}`)
  }
  if (basis.form === 'on_request') throw new FormatError(at, `${where}: basis "${id}" opens on request only`)
}

function checkTime(template: ChainTemplate, milestone: MilestoneTemplate, path: Path): void {
  for (const time of ['deadline', 'notBefore'] as const) {
    const set = milestone[time]
    if (!set) continue
    const { rule, ruleOfRegistered, anchor } = set
    const where = `milestone "${milestone.key}"`
    const isNamed = anchor === journeyStart || namedDays.some((day) => day === anchor)
    if (!isNamed) mustExist(template, anchor, [...path, time, 'anchor'], where)
    for (const key of [rule, ruleOfRegistered ?? rule]) {
      if (deadlineRules.some((row) => row.key === key && row.from <= template.from)) continue
      throw new FormatError([...path, time], `${where}: deadline "${key}" does not reach back to ${template.from}`)
    }
  }
}

function checkWalks(template: ChainTemplate): void {
  for (const { turnedOut, reachesEnd, leadsOn } of walksOf(template)) {
    const way = [...turnedOut].map(([key, outcome]) => `${key}=${outcome}`).join(', ')
    if (!reachesEnd) throw new FormatError(['end'], `no step is left, but the chain is not at its end: ${way}`)
    if (!leadsOn) throw new FormatError(['waysOut'], `a dead end, neither opening a chain nor a way out: ${way}`)
  }
}

function mustExist(template: ChainTemplate, key: string, path: Path, where: string): MilestoneTemplate {
  const milestone = template.milestones.find((each) => each.key === key)
  if (!milestone) throw new FormatError(path, `${where}: unknown milestone "${key}"`)
  return milestone
}

function mustTurnOut(
  template: ChainTemplate,
  hangs: { after: string; on?: readonly string[] },
  path: Path,
  where = 'the chain',
): void {
  const milestone = mustExist(template, hangs.after, path, where)
  const unknown = hangs.on?.find((outcome) => !outcomesOf(milestone).includes(outcome))
  if (unknown !== undefined) throw new FormatError(path, `${where}: "${hangs.after}" does not turn out as "${unknown}"`)
}

function mustBeKnown(fact: keyof typeof knownFacts, on: readonly string[], at: { path: Path; where: string }): void {
  const unknown = on.find((outcome) => knownFacts[fact].outcomes.every(({ key }) => key !== outcome))
  if (unknown !== undefined) throw new FormatError(at.path, `${at.where}: "${fact}" is never "${unknown}"`)
}

function mustBeSource(path: Path, source: string, where = 'the chain'): void {
  if (!resolveSource(source)) throw new FormatError(path, `${where}: source "${source}" is not known`)
}

function pathTo(template: ChainTemplate, key: string): Path {
  return ['milestones', template.milestones.findIndex((milestone) => milestone.key === key)]
}

/** A milestone that can never become ready, or undefined: take away those whose dependencies are gone until none is left. */
function findCircle(milestones: readonly MilestoneTemplate[]): string | undefined {
  const ready = milestones.filter(({ dependsOn, only = {} }) =>
    [...dependsOn, ...Object.keys(only)].every((key) => milestones.every((each) => each.key !== key)),
  )
  if (milestones.length === 0) return undefined
  if (ready.length === 0) return milestones[0]?.key
  return findCircle(milestones.filter((milestone) => !ready.includes(milestone)))
}
