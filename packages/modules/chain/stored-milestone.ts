import type { Id } from '@kedjan/kernel'
import type { DueFacts } from './due-facts.ts'
import type { MilestoneFacts } from './journey.ts'

/** A milestone as stored: whose it is, and nothing that changes. */
export interface MilestoneRow {
  readonly id: Id
  readonly journey_id: Id
  readonly person_id: Id
  readonly key: string
  readonly category: string
  readonly responsible: string
}

/** Why the platform counted a step anew by itself. */
export type RecountCause = 'day_corrected' | 'would_not_have_opened'

/** One line of what happened to a milestone. */
export interface StepRow {
  readonly milestone_id: Id
  readonly seq: number
  readonly kind: 'ready' | 'due_moved' | 'done' | 'withdrawn'
  readonly on_date: string
  readonly due_on: string | null
  readonly due_rule: string | null
  readonly due_source: string | null
  readonly due_anchor: string | null
  readonly due_facts: DueFacts | null
  readonly stall_on: string | null
  readonly ready_on: string | null
  readonly cause: RecountCause | null
  readonly outcome: string | null
  /** Why the last day was moved, where this step moved it. */
  readonly because: string | null
  readonly by_staff: Id | null
  readonly at: string
}

/** A milestone with what follows from its steps. */
export interface StoredMilestone extends MilestoneRow, MilestoneFacts {
  /** What the last day is counted from besides its anchor; null while it was never moved. */
  readonly dueFacts: DueFacts | null
  /** Each time the last day was moved. */
  readonly dueMoves: readonly { on: string; because: string | null; cause: RecountCause | null }[]
  readonly lastSeq: number
  readonly withdrawn: boolean
  readonly doneBy: Id | null
  readonly doneAt: string | null
}

/** What a milestone's steps, in their order, say about it: the last line of each kind counts. */
export function deriveMilestone(row: MilestoneRow, steps: readonly StepRow[]): StoredMilestone {
  const ready = steps.findLast((step) => step.kind === 'ready')
  const moved = steps.findLast((step) => step.ready_on !== null)
  const done = steps.findLast((step) => step.kind === 'done')
  const due = steps.findLast((step) => step.due_on !== null)
  return {
    id: row.id,
    journey_id: row.journey_id,
    person_id: row.person_id,
    key: row.key,
    category: row.category,
    responsible: row.responsible,
    readyOn: moved?.ready_on ?? ready?.on_date ?? null,
    doneOn: done?.on_date ?? null,
    outcome: done?.outcome ?? null,
    dueOn: due?.due_on ?? null,
    dueRule: due?.due_rule ?? null,
    dueSource: due?.due_source ?? null,
    dueAnchor: due?.due_anchor ?? null,
    dueFacts: due?.due_facts ?? null,
    dueMoves: steps
      .filter(({ kind }) => kind === 'due_moved')
      .map((step) => ({ on: step.on_date, because: step.because, cause: step.cause })),
    stallOn: steps.findLast((step) => step.stall_on !== null)?.stall_on ?? null,
    lastSeq: steps.at(-1)?.seq ?? 0,
    withdrawn: steps.some((step) => step.kind === 'withdrawn'),
    doneBy: done?.by_staff ?? null,
    doneAt: done?.at ?? null,
  }
}

/** The milestones of a journey that are not withdrawn, from all its milestones and all its steps, in whatever order they come. */
export function deriveMilestones(rows: readonly MilestoneRow[], steps: readonly StepRow[]): StoredMilestone[] {
  const byMilestone = Map.groupBy(steps, (step) => step.milestone_id)
  const stepsOf = ({ id }: MilestoneRow) => (byMilestone.get(id) ?? []).sort((one, other) => one.seq - other.seq)
  return rows.map((row) => deriveMilestone(row, stepsOf(row))).filter((milestone) => !milestone.withdrawn)
}
