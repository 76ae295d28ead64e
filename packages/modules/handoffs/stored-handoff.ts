import type { HandoffState } from '@kedjan/contract'
import type { Id } from '@kedjan/kernel'
import type { HandoffKind, HandoffNow } from './handoff.ts'

interface StepLine {
  readonly seq: number
  readonly kind: HandoffState
  readonly at: string
  readonly organisation: string
  /** Null where a guest did it. */
  readonly staff: Id | null
  readonly agreedDay: string | null
  /** Set by the step that decides a plan: the time to answer runs from there. */
  readonly answerBy: string | null
}

/** A hand-off as it lies in the database, with the steps that its reader may see. */
export interface HandoffRow {
  readonly id: Id
  readonly kind: HandoffKind
  readonly from_organisation: string
  readonly to_organisation: string
  readonly person_id: Id
  readonly household_id: Id | null
  readonly journey_id: Id | null
  readonly persons_count: number
  readonly subject: string | null
  readonly receive_by: string | null
  readonly answer_by: string
  readonly source: string
  readonly replaces: Id | null
  readonly made_on: string
  readonly escalation: number
  readonly steps: StepLine[]
}

/** A hand-off with what follows from its steps: its state is the last of them. */
export interface StoredHandoff extends Omit<HandoffRow, 'steps'>, HandoffNow {
  readonly lastSeq: number
  readonly agreedDay: string | null
}

export function deriveHandoff({ steps, ...row }: HandoffRow): StoredHandoff {
  const last = steps.at(-1)
  if (!last) throw new Error('a hand-off that is seen has at least one step')
  return {
    ...row,
    answer_by: steps.findLast((step) => step.answerBy !== null)?.answerBy ?? row.answer_by,
    state: last.kind,
    last: { by: last.staff ?? '', organisation: last.organisation, at: last.at },
    been: steps.map((step) => step.kind),
    lastSeq: last.seq,
    agreedDay: steps.findLast((step) => step.agreedDay !== null)?.agreedDay ?? null,
  }
}
