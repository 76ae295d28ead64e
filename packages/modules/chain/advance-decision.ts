import { type PlainDate, parsePlainDate } from '@kedjan/kernel'
import {
  type ChainTemplate,
  type DeadlineRule,
  deadlineFrom,
  deadlineRule,
  type MilestoneTemplate,
} from '@kedjan/sweden'
import { type MilestoneFacts, organisationFor, type Parties } from './journey.ts'

/** The last day of a step: by which rule, counted from which day. */
export interface Due {
  readonly on: string
  readonly rule: string
  readonly source: string
  readonly anchor: string
}

/** A day that a decision has fixed within what the law allows, such as the last day of reception of an anvisning. */
export type FixedDays = Readonly<Record<string, { on: string; source: string }>>

/** What has to be appended to a journey so that it stands where its facts put it. */
export interface Advance {
  /** Milestones whose role has been filled, or that are to be done anew. */
  readonly create: readonly { key: string; responsible: string; category: string }[]
  /** Milestones whose turn it is. `key` may name one that `create` makes. */
  readonly ready: readonly { key: string; due: Due | null; stallOn: string }[]
  readonly completed: boolean
}

export interface JourneyFacts {
  readonly template: ChainTemplate
  readonly startedOn: string
  readonly parties: Parties
  /** Only milestones that are not withdrawn. */
  readonly milestones: readonly MilestoneFacts[]
  readonly fixed: FixedDays
}

/** Decides how a journey moves on: which steps come into being, whose turn it is and by when, and whether it is at its end. */
export function decideAdvance(facts: JourneyFacts, today: PlainDate): Advance {
  const known = new Map(facts.milestones.map((milestone) => [milestone.key, milestone]))
  const create = facts.template.milestones.flatMap((milestone) => {
    const responsible = organisationFor(milestone.responsible, facts.parties)
    return responsible && !known.has(milestone.key)
      ? [{ key: milestone.key, responsible, category: milestone.category }]
      : []
  })
  const created = new Set(create.map(({ key }) => key))
  const ready = facts.template.milestones
    .filter(
      (milestone) =>
        created.has(milestone.key) || (known.has(milestone.key) && known.get(milestone.key)?.readyOn === null),
    )
    .filter((milestone) => milestone.dependsOn.every((key) => known.get(key)?.doneOn))
    .map((milestone) => readiness(milestone, facts, { known, today }))
  const completed = facts.template.end.every((key) => known.get(key)?.doneOn)
  return { create, ready, completed }
}

function readiness(
  milestone: MilestoneTemplate,
  facts: JourneyFacts,
  context: { known: ReadonlyMap<string, MilestoneFacts>; today: PlainDate },
): Advance['ready'][number] {
  const stallOn = context.today.add({ days: milestone.stallAfterDays }).toString()
  return { key: milestone.key, due: dueOf(milestone, facts, context.known), stallOn }
}

function dueOf(
  milestone: MilestoneTemplate,
  facts: JourneyFacts,
  known: ReadonlyMap<string, MilestoneFacts>,
): Due | null {
  if (!milestone.deadline) return null
  const { rule: key, anchor } = milestone.deadline
  const anchorDay = anchor === 'journey_start' ? facts.startedOn : known.get(anchor)?.doneOn
  const day = anchorDay ? parsePlainDate(anchorDay) : undefined
  if (!day) return null
  const rule = deadlineRule(key, day)
  const byRule = deadlineFrom(rule, day).toString()
  const fixed = facts.fixed[milestone.key]
  return {
    on: fixed?.on ?? byRule,
    rule: rule.key,
    source: fixed?.source ?? rule.source,
    anchor: day.toString(),
  }
}

/** The rule by which a due day was counted, with its sentence. */
export function ruleOfDue(due: { rule: string; anchor: string }): DeadlineRule | undefined {
  const day = parsePlainDate(due.anchor)
  return day ? deadlineRule(due.rule as DeadlineRule['key'], day) : undefined
}
