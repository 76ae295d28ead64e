import type { Tx } from '@kedjan/kernel'
import { sql } from 'kysely'

/** Where every step of the country stands, without ids: the same for two countries of the same seed. */
export async function selectStandings(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    select concat_ws(' ', h.case_number, place.n, j.template, m.key, m.responsible, string_agg(s.kind || ':' || s.on_date, ',' order by s.seq)) as line
    from chain.milestone m
    join chain.journey j on j.id = m.journey_id
    join persons.member b on b.person_id = m.person_id
    join persons.household h on h.id = b.household_id
    cross join lateral (
      select count(*) as n from persons.member a where a.household_id = h.id and a.person_id <= m.person_id
    ) place
    left join chain.step s on s.milestone_id = m.id
    group by h.case_number, place.n, j.template, j.id, m.id, m.key, m.responsible
    order by line`.execute(tx)
  return rows.map((row) => row.line)
}

/** Journeys in which nobody has anything to do although they have not ended; there must be none. */
export async function countOwnerlessJourneys(tx: Tx): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count
    from chain.journey j
    where not exists (select 1 from chain.journey_end e where e.journey_id = j.id)
      and not exists (select 1 from chain.open_milestone o where o.journey_id = j.id)`.execute(tx)
  return rows[0]?.count ?? 0
}

/** A step or a journey that breaks what must always hold, with what is wrong. */
export interface Broken {
  readonly wrong: string
  readonly template: string
  readonly key: string | null
  readonly count: number
}

/** Everything in the chains that must not be: whatever one organisation does not answer for, has no law behind its last day, or lies where nothing is any more. */
export async function selectBroken(tx: Tx): Promise<Broken[]> {
  const { rows } = await sql<Broken>`
    with broken (wrong, journey_id, key) as (
      select 'journey without an open step', j.id, null
      from chain.journey j
      where not exists (select 1 from chain.journey_end e where e.journey_id = j.id)
        and not exists (select 1 from chain.open_milestone o where o.journey_id = j.id)
      union all
      select 'open step of nobody', o.journey_id, o.key
      from chain.open_milestone o
      where not exists (select 1 from organisations.organisation g where g.id = o.responsible)
      union all
      select 'step open with two', o.journey_id, o.key
      from chain.open_milestone o
      group by o.journey_id, o.key
      having count(*) > 1
      union all
      select 'open step of a journey that has ended', o.journey_id, o.key
      from chain.open_milestone o
      join chain.journey_end e on e.journey_id = o.journey_id
      union all
      select 'last day without rule or source', s.journey_id, m.key
      from chain.step s
      join chain.milestone m on m.id = s.milestone_id
      where s.kind = 'ready' and s.due_on is not null and (s.due_rule is null or coalesce(s.due_source, '') = '' or s.due_anchor is null)
      union all
      select 'last day in the work list that no step gives', o.journey_id, o.key
      from chain.open_milestone o
      where o.due_on is not null
        and not exists (select 1 from chain.step s where s.milestone_id = o.milestone_id and s.due_on = o.due_on)
    )
    select b.wrong, j.template, b.key, count(*)::int as count
    from broken b
    join chain.journey j on j.id = b.journey_id
    group by b.wrong, j.template, b.key
    order by b.wrong, j.template, b.key`.execute(tx)
  return rows
}

/** Steps that have stood open for longer than so many days on a day, by chain and step. */
export async function selectForgotten(tx: Tx, wish: { on: string; days: number }): Promise<Broken[]> {
  const { rows } = await sql<Broken>`
    select 'open for too long' as wrong, j.template, o.key, count(*)::int as count
    from chain.open_milestone o
    join chain.journey j on j.id = o.journey_id
    where o.ready_on < ${wish.on}::date - ${wish.days}::int
    group by j.template, o.key
    order by j.template, o.key`.execute(tx)
  return rows
}

/** How the steps of the journeys that came to their end turned out, and whether another journey opened: one row for each way. */
export interface EndedWay {
  readonly template: string
  readonly template_from: string
  readonly outcomes: Record<string, string>
  readonly has_opened: boolean
  readonly count: number
}

export async function selectEndedWays(tx: Tx): Promise<EndedWay[]> {
  const { rows } = await sql<EndedWay>`
    select w.template, w.template_from, w.outcomes::json as outcomes, w.has_opened, count(*)::int as count
    from (
      select j.template, j.template_from, (
        exists (select 1 from chain.journey n where n.opened_by = j.id)
        -- One that was carried on in another's name had opened it before.
        or exists (
          select 1 from chain.journey before
          join chain.journey n on n.opened_by = before.id and n.template <> j.template
          where before.id = j.opened_by and before.template = j.template and before.started_on = j.started_on
        )
      ) as has_opened, (
        select coalesce(jsonb_object_agg(m.key, coalesce(s.outcome, 'done')), '{}'::jsonb)
        from chain.milestone m
        join chain.step s on s.milestone_id = m.id and s.kind = 'done'
        where m.journey_id = j.id
      ) as outcomes
      from chain.journey j
      join chain.journey_end e on e.journey_id = j.id and e.how = 'completed'
    ) w
    group by w.template, w.template_from, w.outcomes, w.has_opened
    order by w.template, w.template_from, w.outcomes`.execute(tx)
  return rows
}
