import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'

/** Counts every open step of the country anew. Run as the platform; a protected person is in no count. */
export async function insertCount(tx: Tx, count: { id: Id; today: string; at: string }): Promise<void> {
  await sql`
    insert into insights.stuck (count_id, template, key, responsible, county_code, open_count, late_count, stalled_count, oldest_ready_on)
    select ${count.id}::uuid, j.template, o.key, o.responsible, coalesce(l.county_code, ''), count(*),
      count(*) filter (where o.due_on < ${count.today}::date), count(*) filter (where o.stall_on < ${count.today}::date), min(o.ready_on)
    from chain.open_milestone o
    join chain.journey j on j.id = o.journey_id
    left join (
      select distinct on (p.journey_id) p.journey_id, substr(p.organisation_id, 2, 2) as county_code
      from chain.party p
      where p.role in ('residence_municipality', 'assigned_municipality', 'arrival_municipality') and p.organisation_id is not null
      order by p.journey_id, array_position(array['residence_municipality', 'assigned_municipality', 'arrival_municipality'], p.role), p.seq desc
    ) l on l.journey_id = o.journey_id
    where o.ready_on <= ${count.today}::date
      and not exists (select 1 from persons.protected_person h where h.person_id = o.person_id)
    group by j.template, o.key, o.responsible, coalesce(l.county_code, '')`.execute(tx)
  await sql`insert into insights.counted (one, count_id, on_date, at) values (true, ${count.id}, ${count.today}, ${count.at})
    on conflict (one) do update set count_id = excluded.count_id, on_date = excluded.on_date, at = excluded.at`.execute(
    tx,
  )
  await sql`delete from insights.stuck where count_id <> ${count.id}`.execute(tx)
}

export interface Counted {
  readonly count_id: Id
  readonly on_date: string
  readonly at: string
}

export async function findCounted(tx: Tx): Promise<Counted | undefined> {
  const { rows } = await sql<Counted>`
    select c.count_id, c.on_date, to_json(c.at) #>> '{}' as at from insights.counted c`.execute(tx)
  return rows[0]
}

export interface StuckWish {
  readonly template?: string | undefined
  readonly key?: string | undefined
  readonly county?: string | undefined
  readonly responsible?: string | undefined
}

const sums = sql`sum(s.open_count)::int as open_count, sum(s.late_count)::int as late_count,
  sum(s.stalled_count)::int as stalled_count, min(s.oldest_ready_on) as oldest_ready_on`

/** The standing count, added up by step, by owner and by county at once, as far as the actor may see it. */
export async function selectStuck(tx: Tx, countId: Id, wish: StuckWish): Promise<StuckSum[]> {
  const { rows } = await sql<StuckSum>`
    select s.template, s.key, s.responsible, s.county_code, ${sums}
    from insights.stuck s
    where s.count_id = ${countId}
      and (${wish.template ?? null}::text is null or s.template = ${wish.template ?? null})
      and (${wish.key ?? null}::text is null or s.key = ${wish.key ?? null})
      and (${wish.county ?? null}::text is null or s.county_code = ${wish.county ?? null})
      and (${wish.responsible ?? null}::text is null or s.responsible = ${wish.responsible ?? null})
    group by grouping sets ((s.template, s.key), (s.responsible), (s.county_code), ())`.execute(tx)
  return rows
}

/** One sum; what it is not grouped by is null. */
export interface StuckSum {
  readonly template: string | null
  readonly key: string | null
  readonly responsible: string | null
  readonly county_code: string | null
  readonly open_count: number | null
  readonly late_count: number | null
  readonly stalled_count: number | null
  readonly oldest_ready_on: string | null
}
