import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'

export interface OpenMilestone {
  readonly milestone_id: Id
  readonly journey_id: Id
  readonly person_id: Id
  readonly key: string
  readonly responsible: string
  readonly ready_on: string
  readonly due_on: string | null
  readonly stall_on: string
  readonly template: string
  readonly template_from: string
  readonly due_rule: string | null
  readonly due_source: string | null
  readonly due_anchor: string | null
}

export type Show = 'open' | 'late' | 'stalled' | 'week'

/** The open milestones that an organisation is responsible for, the most urgent first. */
export async function selectOpenMilestones(
  tx: Tx,
  wish: {
    organisationId: string
    show: Show
    today: string
    after?: { sort: string; id: string } | undefined
    limit: number
  },
): Promise<(OpenMilestone & { sort: string })[]> {
  const { rows } = await sql<OpenMilestone & { sort: string }>`
    with page as materialized (
      select o.*, coalesce(o.due_on, o.stall_on)::text as sort
      from chain.open_milestone o
      where o.responsible = ${wish.organisationId}
        and ${conditionOf(wish.show, wish.today)}
        and (${wish.after?.sort ?? null}::text is null
          or (coalesce(o.due_on, o.stall_on)::text, o.milestone_id::text) > (${wish.after?.sort ?? null}, ${wish.after?.id ?? null}))
      order by coalesce(o.due_on, o.stall_on)::text, o.milestone_id::text
      limit ${wish.limit + 1}
    )
    select p.milestone_id, p.journey_id, p.person_id, p.key, p.responsible, p.ready_on, p.due_on, p.stall_on, p.sort,
      j.template, j.template_from, s.due_rule, s.due_source, s.due_anchor
    from page p
    join chain.journey j on j.id = p.journey_id
    left join lateral (
      select s.due_rule, s.due_source, s.due_anchor from chain.step s
      where s.milestone_id = p.milestone_id and s.due_on is not null order by s.seq desc limit 1
    ) s on true
    order by p.sort, p.milestone_id::text`.execute(tx)
  return rows
}

function conditionOf(show: Show, today: string) {
  switch (show) {
    case 'open':
      return sql`true`
    case 'late':
      return sql`o.due_on < ${today}::date`
    case 'stalled':
      return sql`o.stall_on < ${today}::date and (o.due_on is null or o.due_on >= ${today}::date)`
    case 'week':
      return sql`o.due_on between ${today}::date and ${today}::date + 7`
  }
}

export interface MilestoneCounts {
  readonly open: number
  readonly late: number
  readonly stalled: number
  readonly week: number
}

export async function countOpenMilestones(tx: Tx, organisationId: string, today: string): Promise<MilestoneCounts> {
  const { rows } = await sql<MilestoneCounts>`
    select count(*) as open,
      count(*) filter (where ${conditionOf('late', today)}) as late,
      count(*) filter (where ${conditionOf('stalled', today)}) as stalled,
      count(*) filter (where ${conditionOf('week', today)}) as week
    from chain.open_milestone o
    where o.responsible = ${organisationId}`.execute(tx)
  return rows[0] ?? { open: 0, late: 0, stalled: 0, week: 0 }
}
