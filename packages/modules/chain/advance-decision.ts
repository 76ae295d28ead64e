import { type PlainDate, parsePlainDate } from '@kedjan/kernel'
import {
  belongings,
  type ChainTemplate,
  type DeadlineRule,
  deadlineFrom,
  deadlineRule,
  isAtEnd,
  type MilestoneDeadline,
  type MilestoneTemplate,
  readySteps,
} from '@kedjan/sweden'
import { type MilestoneFacts, organisationFor, type Parties, turnedOut } from './journey.ts'

/** The last day of a step: by which rule, counted from which day. */
export interface Due {
  readonly on: string
  readonly rule: string
  readonly source: string
  readonly anchor: string
}

/** A day that a decision has fixed within what the law allows, such as the last day of reception of an anvisning. */
export type FixedDays = Readonly<Record<string, { on: string; source: string }>>

export interface Ready {
  /** May name one that `create` makes. */
  readonly key: string
  /** The first day on which it can be done: today, unless the law or a plan puts it off. */
  readonly from: string
  readonly due: Due | null
  readonly stallOn: string
}

/** What has to be appended to a journey so that it stands where its facts put it. */
export interface Advance {
  /** Milestones that belong to the journey by now and whose role has been filled, or that are to be done anew. */
  readonly create: readonly { key: string; responsible: string; category: string }[]
  /** Milestones whose turn it is. */
  readonly ready: readonly Ready[]
  readonly completed: boolean
}

export interface JourneyFacts {
  readonly template: ChainTemplate
  readonly startedOn: string
  readonly parties: Parties
  /** Only milestones that are not withdrawn. */
  readonly milestones: readonly MilestoneFacts[]
  readonly fixed: FixedDays
  /** Days of the journey that are no step of it. */
  readonly days: ReadonlyMap<string, string>
  /** What else is known of those who walk it, where the template asks. */
  readonly known?: ReadonlyMap<string, string>
}

/** Whoever holds the chain together has the steps for which nobody else can be found, so that none is left without an owner. */
export const chainKeeper = 'MIGR'

/** Decides how a journey moves on: which steps come into being, whose turn it is and by when, and whether it is at its end. */
export function decideAdvance(facts: JourneyFacts, today: PlainDate): Advance {
  const { template } = facts
  const known = new Map(facts.milestones.map((milestone) => [milestone.key, milestone]))
  const outcomes = new Map([...turnedOut(facts.milestones), ...(facts.known ?? [])])
  const belonging = belongings(template, outcomes)
  const turn = new Set(readySteps(template, outcomes).map(({ key }) => key))
  const create = template.milestones.flatMap((milestone) => {
    const { key, category } = milestone
    if (known.has(key) || belonging.get(key) !== 'yes') return []
    const responsible =
      organisationFor(milestone.responsible, facts.parties) ?? (turn.has(key) ? chainKeeper : undefined)
    return responsible ? [{ key, responsible, category }] : []
  })
  const ready = template.milestones
    .filter(({ key }) => turn.has(key) && !known.get(key)?.readyOn)
    .map((milestone) => readiness(milestone, facts, { known, today }))
  return { create, ready, completed: isAtEnd(template, outcomes) }
}

interface Context {
  readonly known: ReadonlyMap<string, MilestoneFacts>
  readonly today: PlainDate
}

function readiness(milestone: MilestoneTemplate, facts: JourneyFacts, context: Context): Ready {
  const earliest = milestone.notBefore ? countFrom(milestone.notBefore, facts, context) : undefined
  const today = context.today.toString()
  const from = earliest && earliest.on > today ? earliest.on : today
  const stallOn = (parsePlainDate(from) ?? context.today).add({ days: milestone.stallAfterDays }).toString()
  return { key: milestone.key, from, due: dueOf(milestone, facts, context), stallOn }
}

function dueOf(milestone: MilestoneTemplate, facts: JourneyFacts, context: Context): Due | null {
  const counted = milestone.deadline ? countFrom(milestone.deadline, facts, context) : undefined
  if (!counted) return null
  const fixed = facts.fixed[milestone.key]
  return fixed ? { ...counted, on: fixed.on, source: fixed.source } : counted
}

/** A day counted by a rule from its anchor; undefined while the anchor has no day. */
function countFrom(time: MilestoneDeadline, facts: JourneyFacts, context: Context): Due | undefined {
  const { anchor, ruleOfRegistered } = time
  const key = facts.known?.get('registered') === 'yes' ? (ruleOfRegistered ?? time.rule) : time.rule
  const anchorDay =
    facts.days.get(anchor) ?? (anchor === 'journey_start' ? facts.startedOn : context.known.get(anchor)?.doneOn)
  const day = anchorDay ? parsePlainDate(anchorDay) : undefined
  if (!day) return undefined
  const rule = deadlineRule(key, day)
  return { on: deadlineFrom(rule, day).toString(), rule: rule.key, source: rule.source, anchor: day.toString() }
}

/** The rule by which a due day was counted, with its sentence. */
export function ruleOfDue(due: { rule: string; anchor: string }): DeadlineRule | undefined {
  const day = parsePlainDate(due.anchor)
  return day ? deadlineRule(due.rule as DeadlineRule['key'], day) : undefined
}
