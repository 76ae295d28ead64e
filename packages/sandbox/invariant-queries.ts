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
