import { type Clock, type Id, ok, publish, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import type { CannotCount, CountedDeadline } from '@kedjan/sweden'
import { selectProtected } from '../persons/index.ts'
import { type CannotLearn, type DueChange, learned } from './due-change.ts'
import { countFrom, type DueFacts, isSetByDecision, plainFacts } from './due-facts.ts'
import { findMilestone, tryToInsertSteps } from './queries.ts'
import type { StoredMilestone } from './stored-milestone.ts'

export type CannotMoveDue =
  | CannotCount
  | CannotLearn
  | { reason: 'milestone_not_found' }
  | { reason: 'not_responsible'; responsible: string }
  | { reason: 'milestone_withdrawn' }
  | { reason: 'milestone_not_open' }
  | { reason: 'no_deadline' }
  | { reason: 'deadline_decided'; on: string; source: string }
  | { reason: 'deadline_reason_missing'; source: string }
  | { reason: 'note_about_protected'; source: string }
  | { reason: 'changed_meanwhile' }

export interface MoveDue {
  readonly milestoneId: Id
  readonly because?: string | undefined
  readonly change: DueChange
}

interface Wish {
  readonly organisationId: string
  readonly facts: DueFacts
  readonly because: string | undefined
  readonly isProtected: boolean
}

/** Whether this organisation may move the last day of this step, and to which day the rule then leads. */
export function decideMoveDue(milestone: StoredMilestone, wish: Wish): Result<CountedDeadline, CannotMoveDue> {
  if (milestone.responsible !== wish.organisationId)
    return refuse({ reason: 'not_responsible', responsible: milestone.responsible })
  if (milestone.withdrawn) return refuse({ reason: 'milestone_withdrawn' })
  if (milestone.readyOn === null || milestone.doneOn !== null) return refuse({ reason: 'milestone_not_open' })
  const { dueOn, dueRule, dueAnchor, dueSource } = milestone
  if (dueOn === null || dueRule === null || dueAnchor === null) return refuse({ reason: 'no_deadline' })
  if (isSetByDecision(milestone)) return refuse({ reason: 'deadline_decided', on: dueOn, source: dueSource ?? '' })
  // What stands with a step is read also by those who may not see the person's data.
  if (wish.isProtected && wish.because !== undefined)
    return refuse({ reason: 'note_about_protected', source: 'SFS 2009:400 21 kap. 3 §' })
  if (!wish.isProtected && wish.because === undefined)
    return refuse({ reason: 'deadline_reason_missing', source: 'SFS 2017:900 32 §' })
  return countFrom(dueRule, dueAnchor, wish.facts)
}

/** Appends the step by which a last day moves, with what it is now counted from and why. */
export async function moveDue(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: MoveDue,
): Promise<Result<{ milestoneId: Id; on: string }, CannotMoveDue>> {
  const milestone = await findMilestone(tx, command.milestoneId)
  if (!milestone) return refuse({ reason: 'milestone_not_found' })
  const known = learned(milestone.dueFacts ?? plainFacts, command.change)
  if (!known.ok) return known
  const facts = known.value
  const isProtected = (await selectProtected(tx, [milestone.person_id])).size > 0
  const { organisationId, staffId } = actor
  const decided = decideMoveDue(milestone, { organisationId, facts, because: command.because, isProtected })
  if (!decided.ok) return decided
  const step = {
    ...movedStep(milestone, { anchor: milestone.dueAnchor ?? '', facts, counted: decided.value, clock }),
    ...{ note: command.because ?? null, by_organisation: organisationId, by_staff: staffId },
  }
  if ((await tryToInsertSteps(tx, [step])) === 0) return refuse({ reason: 'changed_meanwhile' })
  publishMoved(tx, clock, milestone)
  return ok({ milestoneId: milestone.id, on: decided.value.on.toString() })
}

/** The line by which a last day becomes another. */
export function movedStep(
  milestone: StoredMilestone,
  to: { anchor: string; facts: DueFacts; counted: CountedDeadline; clock: Clock },
) {
  return {
    milestone_id: milestone.id,
    seq: milestone.lastSeq + 1,
    journey_id: milestone.journey_id,
    person_id: milestone.person_id,
    category: milestone.category,
    responsible: milestone.responsible,
    kind: 'due_moved' as const,
    on_date: to.clock.today().toString(),
    due_on: to.counted.on.toString(),
    due_rule: to.counted.rule.key,
    due_source: to.counted.rule.source,
    due_anchor: to.anchor,
    due_facts: to.facts,
    at: to.clock.now().toString(),
  }
}

/** Tells that a last day has moved. */
export function publishMoved(tx: Tx, clock: Clock, milestone: StoredMilestone): void {
  const payload = { milestoneId: milestone.id, journeyId: milestone.journey_id, key: milestone.key }
  publish(tx, clock, { name: 'chain.deadline_moved', payload })
}
