import { behind } from './behind.ts'

interface Rule {
  readonly rule: string
  readonly anchor: string
  readonly on: string
}

/**
 * Puts an open step under a rule that has pauses, as though its chain said so.
 * The law foresees them for a time that no chain counts yet (`establishment.window`), so no officer can bring such a step about.
 */
export function underRule(milestoneId: string, { rule, anchor, on }: Rule): Promise<void> {
  return behind(
    `insert into chain.step (milestone_id, seq, journey_id, person_id, category, responsible, kind, on_date, due_on, due_rule, due_source,
      due_anchor, at)
    select m.id, 1 + (select max(s.seq) from chain.step s where s.milestone_id = m.id), m.journey_id, m.person_id, m.category,
      m.responsible, 'due_moved', '2026-11-24', $3, $2, 'practice: a test', $4, now()
    from chain.milestone m where m.id = $1`,
    [milestoneId, rule, on, anchor],
  )
}
