import { sendAlong, type Tx } from '@kedjan/kernel'
import { sql } from 'kysely'

export interface KommuntalLine {
  readonly municipality: string
  readonly year: number
  readonly persons: number
  readonly decided_by_board: string
  readonly decided_on: string
  readonly used: number
}

/**
 * The kommuntal that stands for a year, with how many persons have been assigned within it.
 * A number without persons in it, which is counted as the platform: the actor need not see the anvisningar themselves.
 */
export async function selectKommuntal(
  tx: Tx,
  wish: { year?: number; municipality?: string },
): Promise<KommuntalLine[]> {
  const { rows } = await sql<KommuntalLine>`
    select k.municipality, k.year, k.persons, k.decided_by_board, k.decided_on::text as decided_on, coalesce(u.used, 0)::int as used
    from (
      select distinct on (k.municipality, k.year) k.*
      from handoffs.kommuntal k
      where (${wish.year ?? null}::int is null or k.year = ${wish.year ?? null})
        and (${wish.municipality ?? null}::text is null or k.municipality = ${wish.municipality ?? null})
      order by k.municipality, k.year, k.seq desc
    ) k
    left join lateral (
      select sum(h.persons_count) as used
      from handoffs.handoff h
      where h.to_organisation = k.municipality and h.made_on between make_date(k.year, 1, 1) and make_date(k.year, 12, 31)
        and h.kind = 'anvisning'
        and not exists (select 1 from handoffs.step s where s.handoff_id = h.id and s.kind in ('declined', 'cancelled', 'replaced'))
    ) u on true
    order by k.municipality, k.year desc`.execute(tx)
  return rows
}

/** How many persons a municipality may still be assigned in a year; undefined where no kommuntal is decided. */
export async function findRemainingKommuntal(tx: Tx, municipality: string, year: number): Promise<number | undefined> {
  const { rows } = await sql<{ persons: number; used: number }>`
    select k.persons, (
      select coalesce(sum(h.persons_count), 0)::int
      from handoffs.handoff h
      where h.to_organisation = ${municipality} and h.made_on between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date
        and h.kind = 'anvisning'
        and not exists (select 1 from handoffs.step s where s.handoff_id = h.id and s.kind in ('declined', 'cancelled', 'replaced'))
    ) as used
    from handoffs.kommuntal k
    where k.municipality = ${municipality} and k.year = ${year}
    order by k.seq desc
    limit 1`.execute(tx)
  const [line] = rows
  return line ? line.persons - line.used : undefined
}

export async function insertKommuntal(
  tx: Tx,
  decision: { municipality: string; year: number; persons: number; board: string; on: string; at: string },
): Promise<void> {
  await sendAlong(
    tx,
    sql`insert into handoffs.kommuntal (municipality, year, seq, persons, decided_by_board, decided_on, at)
    select ${decision.municipality}::text, ${decision.year}::int, coalesce(max(k.seq), 0) + 1, ${decision.persons}::int, ${decision.board}::text,
      ${decision.on}::date, ${decision.at}::timestamptz
    from handoffs.kommuntal k where k.municipality = ${decision.municipality}::text and k.year = ${decision.year}::int`,
  )
}

/** A municipality's kommuntal is used by one anvisning at a time. */
export async function lockKommuntal(tx: Tx, municipality: string, year: number): Promise<void> {
  await sendAlong(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`${municipality} ${year}`}, 7305))`)
}
