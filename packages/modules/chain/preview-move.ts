import type { DeadlineMove } from '@kedjan/contract'
import type { Id, PlainDate, Result, StaffActor, Tx } from '@kedjan/kernel'
import { ok, refuse } from '@kedjan/kernel'
import { type ChainTemplate, type CountedDeadline, chainTemplate } from '@kedjan/sweden'
import { type CannotCorrect, decideCorrection } from './correct-day.ts'
import { learned } from './due-change.ts'
import { countFrom, plainFacts } from './due-facts.ts'
import { type CannotMoveDue, decideMoveDue } from './move-due.ts'
import { findMilestone, selectMilestones } from './queries.ts'
import { followsRule } from './recount-step.ts'
import type { StoredMilestone } from './stored-milestone.ts'
import { dayOf } from './template-day.ts'

/** A last day as it would become. */
export interface PreviewedMove {
  readonly milestone: StoredMilestone
  readonly counted: CountedDeadline
}

/** What a move would do to last days that the asker sees; nothing is written. */
export async function previewMove(
  tx: Tx,
  actor: StaffActor,
  today: PlainDate,
  { milestoneId, move }: { milestoneId: Id; move: DeadlineMove },
): Promise<Result<{ template: ChainTemplate; moves: PreviewedMove[] }, CannotMoveDue | CannotCorrect>> {
  const { organisationId } = actor
  const milestone = await findMilestone(tx, milestoneId)
  if (!milestone) return refuse({ reason: 'milestone_not_found' })
  const template = chainTemplate(milestone.template, dayOf(milestone.template_from))
  if (move.act === 'correct_day') {
    const others = await selectMilestones(tx, milestone.journey_id)
    const wish = { organisationId, on: move.on, today: today.toString(), template, others }
    const decided = decideCorrection(milestone, wish)
    if (!decided.ok) return decided
    return recounted(template, others, { anchor: milestone.key, on: move.on })
  }
  const known = learned(milestone.dueFacts ?? plainFacts, move)
  if (!known.ok) return known
  const wish = { organisationId, facts: known.value, because: 'looked at only', isProtected: false }
  const counted = decideMoveDue(milestone, wish)
  return counted.ok ? ok({ template, moves: [{ milestone, counted: counted.value }] }) : counted
}

function recounted(
  template: ChainTemplate,
  others: readonly StoredMilestone[],
  { anchor, on }: { anchor: string; on: string },
): Result<{ template: ChainTemplate; moves: PreviewedMove[] }, CannotCorrect> {
  const keys = template.milestones.flatMap(({ key, deadline }) => (deadline?.anchor === anchor ? [key] : []))
  const moves: PreviewedMove[] = []
  for (const milestone of others.filter((other) => keys.includes(other.key) && followsRule(other))) {
    const counted = countFrom(milestone.dueRule ?? '', on, milestone.dueFacts ?? plainFacts)
    if (!counted.ok) return refuse({ reason: 'deadline_hinders' })
    moves.push({ milestone, counted: counted.value })
  }
  return ok({ template, moves })
}
