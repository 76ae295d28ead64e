import type { Clock } from '@kedjan/kernel'
import { deadlineFrom, deadlineRule, type MilestoneTemplate } from '@kedjan/sweden'
import { countFrom, isSetByDecision, plainFacts } from './due-facts.ts'
import { movedStep } from './move-due.ts'
import type { NewStep } from './queries.ts'
import type { StoredMilestone } from './stored-milestone.ts'
import { dayOf } from './template-day.ts'

export interface Recounted {
  readonly milestone: StoredMilestone
  readonly line: NewStep
}

interface From {
  readonly step: MilestoneTemplate
  readonly anchor: string
  readonly on: string
  readonly clock: Clock
}

/**
 * What becomes of a step when a day from which it runs is another: the line to append, `hinders` where what was given to it does not fit the
 * new day, `done_too_early` where it was done on a day on which it could not have been; undefined where nothing changes.
 */
export function decideRecount(
  milestone: StoredMilestone,
  from: From,
): Recounted | 'hinders' | 'done_too_early' | undefined {
  const { step, anchor, on } = from
  const first = step.notBefore?.anchor === anchor ? firstDay(step.notBefore.rule, on) : undefined
  if (milestone.doneOn !== null) return first !== undefined && first > milestone.doneOn ? 'done_too_early' : undefined
  if (milestone.readyOn === null) return undefined
  const start = first === undefined ? {} : startOf(milestone, { ...from, first })
  const due = step.deadline?.anchor === anchor ? dueOf(milestone, from) : {}
  if (due === 'hinders') return 'hinders'
  const change = { ...due, ...start }
  if (Object.keys(change).length === 0) return undefined
  return { milestone, line: { ...emptyLine(milestone, from.clock), ...change, cause: 'day_corrected' } }
}

function firstDay(rule: Parameters<typeof deadlineRule>[0], on: string): string {
  return deadlineFrom(deadlineRule(rule, dayOf(on)), dayOf(on)).toString()
}

/** A first day to come stands; one that has passed lets the step be done from today. */
function startOf(
  { readyOn }: StoredMilestone,
  { first, step, clock }: From & { first: string },
): Pick<NewStep, 'ready_on' | 'stall_on'> {
  const today = clock.today().toString()
  const earliest = readyOn !== null && readyOn > today ? today : readyOn
  const ready = first > today ? first : earliest
  if (ready === null || ready === readyOn) return {}
  return { ready_on: ready, stall_on: dayOf(ready).add({ days: step.stallAfterDays }).toString() }
}

/** Whether a last day is still the one that its rule gives. */
export function followsRule(milestone: StoredMilestone): boolean {
  return milestone.doneOn === null && milestone.dueRule !== null && !isSetByDecision(milestone)
}

function dueOf(milestone: StoredMilestone, { on, clock }: From): Partial<NewStep> | 'hinders' {
  if (milestone.dueRule === null || !followsRule(milestone)) return {}
  const facts = milestone.dueFacts ?? plainFacts
  const counted = countFrom(milestone.dueRule, on, facts)
  return counted.ok ? movedStep(milestone, { anchor: on, facts, counted: counted.value, clock }) : 'hinders'
}

/** A line about a step that moves nothing yet. */
export function emptyLine(milestone: StoredMilestone, clock: Clock): NewStep {
  const { id: milestone_id, journey_id, person_id, category, responsible, lastSeq } = milestone
  return {
    ...{ milestone_id, journey_id, person_id, category, responsible, seq: lastSeq + 1 },
    kind: 'due_moved',
    on_date: clock.today().toString(),
    at: clock.now().toString(),
  }
}
