import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'

export interface NewDelay {
  readonly id: Id
  readonly personId: Id
  readonly organisation: string
  readonly source: string
  readonly reason: string
  readonly until: string
  readonly decidedBy: Id
  readonly on: string
  readonly at: string
}

export async function insertDelay(tx: Tx, delay: NewDelay): Promise<void> {
  await sql`insert into exchange.delay (id, person_id, organisation, source, reason, until, decided_by, decided_on, at)
    values (${delay.id}, ${delay.personId}, ${delay.organisation}, ${delay.source}, ${delay.reason}, ${delay.until}, ${delay.decidedBy},
      ${delay.on}, ${delay.at})`.execute(tx)
}

export interface StoredDelay {
  readonly id: Id
  readonly source: string
  readonly reason: string
  readonly from: string
  readonly until: string
}

/** What the actor's organisation holds back from a person, that which ends last first. */
export async function selectDelays(tx: Tx, personId: Id): Promise<StoredDelay[]> {
  const { rows } = await sql<StoredDelay>`
    select l.id, l.source, l.reason, l.decided_on as "from", l.until
    from exchange.delay l
    where l.person_id = ${personId} and l.until >= kernel.actor_today()
      and not exists (select 1 from exchange.delay_end e where e.delay_id = l.id)
    order by l.until desc, l.id
    limit 100`.execute(tx)
  return rows
}

/** One decision to hold back, whether or not it still stands. */
export async function findDelay(
  tx: Tx,
  id: Id,
): Promise<{ personId: Id; organisation: string; until: string } | undefined> {
  const { rows } = await sql<{ personId: Id; organisation: string; until: string }>`
    select l.person_id as "personId", l.organisation, l.until from exchange.delay l where l.id = ${id}`.execute(tx)
  return rows[0]
}

export async function insertDelayEnds(
  tx: Tx,
  delayIds: readonly Id[],
  end: { personId: Id; organisation: string; until: string; endedBy: Id; on: string; at: string },
): Promise<void> {
  await sql`insert into exchange.delay_end (delay_id, person_id, organisation, until, ended_by, on_date, at)
    select id, ${end.personId}::uuid, ${end.organisation}::text, ${end.until}::date, ${end.endedBy}::uuid, ${end.on}::date,
      ${end.at}::timestamptz
    from unnest(${[...delayIds]}::uuid[]) as id
    on conflict (delay_id) do nothing`.execute(tx)
}
