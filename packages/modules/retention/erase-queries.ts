import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'

/** A journey as it is counted once nobody can be told from it. */
export interface StatisticRow {
  readonly year: number
  readonly month: number
  readonly municipality: string | null
  readonly householdSize: string
  readonly template: string
  readonly outcome: string
  /** Days from the beginning of the journey to each step that was done, and to its end. */
  readonly leadDays: Readonly<Record<string, number>>
}

/** The journeys of persons as numbers. Run as the platform. */
export async function selectStatistics(
  tx: Tx,
  personIds: readonly Id[],
): Promise<Omit<StatisticRow, 'householdSize'>[]> {
  const { rows } = await sql<Omit<StatisticRow, 'householdSize'>>`
    select extract(year from j.started_on)::int as year, extract(month from j.started_on)::int as month, e.how as outcome, j.template,
      (
        select o.municipality_code
        from chain.party p
        join organisations.organisation o on o.id = p.organisation_id
        where p.journey_id = j.id and p.role in ('assigned_municipality', 'residence_municipality') and o.municipality_code is not null
        order by p.role = 'residence_municipality' desc, p.seq desc
        limit 1
      ) as municipality,
      coalesce((
        select jsonb_object_agg(m.key, s.on_date - j.started_on order by s.seq)
        from chain.milestone m
        join chain.step s on s.milestone_id = m.id and s.kind = 'done'
        where m.journey_id = j.id
          and not exists (select 1 from chain.step w where w.milestone_id = m.id and w.kind = 'withdrawn')
      ), '{}'::jsonb) || jsonb_build_object('end', e.on_date - j.started_on) as "leadDays"
    from chain.journey j
    join chain.journey_end e on e.journey_id = j.id
    where j.person_id = any (${[...personIds]}::uuid[])`.execute(tx)
  return rows
}

/** How many rows already stand in the cell that a row would fall into. */
export async function countCell(tx: Tx, row: StatisticRow): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from retention.statistic s
    where s.year = ${row.year} and s.municipality is not distinct from ${row.municipality} and s.template = ${row.template}
      and s.household_size = ${row.householdSize}`.execute(tx)
  return rows[0]?.count ?? 0
}

export async function insertStatistics(tx: Tx, statistics: readonly StatisticRow[]): Promise<void> {
  await sql`insert into retention.statistic (year, month, municipality, household_size, template, outcome, lead_days)
    select r.year, r.month, r.municipality, r."householdSize", r.template, r.outcome, r."leadDays"
    from jsonb_to_recordset(${JSON.stringify(statistics)}::jsonb) as r (year integer, month integer, municipality text,
      "householdSize" text, template text, outcome text, "leadDays" jsonb)`.execute(tx)
}

export async function isAnyoneProtected(tx: Tx, personIds: readonly Id[]): Promise<boolean> {
  const { rows } = await sql`
    select 1 from persons.protected_person p where p.person_id = any (${[...personIds]}::uuid[]) limit 1`.execute(tx)
  return rows.length > 0
}

/** Writes the receipt of one household and a notice to every organisation that had been warned, had told or had been told something. */
export async function insertReceipt(
  tx: Tx,
  receipt: { listId: Id; householdId: Id; registeredBy: string; personIds: readonly Id[]; on: string; at: string },
): Promise<number> {
  const { rows } = await sql<{ seq: number }>`
    insert into retention.receipt (list_id, seq, organisation_id, persons_count, on_date, at)
    select ${receipt.listId}::uuid, coalesce(max(r.seq), 0) + 1, ${receipt.registeredBy}::text, ${receipt.personIds.length}::int, ${receipt.on}::date,
      ${receipt.at}::timestamptz
    from retention.receipt r where r.list_id = ${receipt.listId}::uuid
    returning seq`.execute(tx)
  const seq = rows[0]?.seq ?? 1
  await sql`insert into retention.notice (list_id, seq, organisation_id, registered_by, on_date)
    select ${receipt.listId}::uuid, ${seq}::int, party.id, ${receipt.registeredBy}::text, ${receipt.on}::date
    from (
      select p.organisation_id as id from retention.warned_party p where p.household_id = ${receipt.householdId}
      union
      select o.id from exchange.disclosure d cross join lateral (values (d.holder), (d.recipient)) o (id)
      where d.person_id = any (${[...receipt.personIds]}::uuid[])
    ) party`.execute(tx)
  return seq
}

/** Takes a household off its lists, so that an order that lapsed can be signed anew. */
export async function deleteListed(tx: Tx, householdId: Id): Promise<void> {
  await sql`delete from retention.listed_person where household_id = ${householdId}`.execute(tx)
  await sql`delete from retention.listed_household where household_id = ${householdId}`.execute(tx)
}

/** Everything that this module says about a household. */
export async function deleteRemoval(tx: Tx, householdId: Id): Promise<void> {
  await deleteListed(tx, householdId)
  await sql`delete from retention.hold_end where household_id = ${householdId}`.execute(tx)
  await sql`delete from retention.hold where household_id = ${householdId}`.execute(tx)
  await sql`delete from retention.warned_party where household_id = ${householdId}`.execute(tx)
  await sql`delete from retention.warning where household_id = ${householdId}`.execute(tx)
}
