import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'

export interface Presence {
  readonly resourceId: Id
  readonly staffId: Id
  readonly date: string
  readonly from: number
  readonly to: number
}

/** Writes down who sits where; answers how many lines were new. */
export async function insertPresence(
  tx: Tx,
  lines: readonly (Presence & { id: Id; placeId: Id; office: string })[],
  made: { by: Id; at: string },
): Promise<number> {
  const { rows } = await sql`
    insert into visits.presence (id, place_id, office, resource_id, staff_id, on_date, from_minute, to_minute, made_by, made_at)
    select r.id, r."placeId", r.office, r."resourceId", r."staffId", r.date, r."from", r."to", ${made.by}::uuid, ${made.at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as r (id uuid, "placeId" uuid, office text, "resourceId" uuid, "staffId" uuid,
      date date, "from" integer, "to" integer)
    on conflict do nothing
    returning 1 as one`.execute(tx)
  return rows.length
}

export async function selectPresence(
  tx: Tx,
  wish: { placeId: Id; from: string; to: string },
): Promise<(Presence & { staffName: string })[]> {
  const { rows } = await sql<Presence & { staffName: string }>`
    select p.resource_id as "resourceId", p.staff_id as "staffId", s.name as "staffName", p.on_date::text as date,
      p.from_minute as from, p.to_minute as to
    from visits.presence p
    join organisations.staff s on s.id = p.staff_id
    where p.place_id = ${wish.placeId} and p.on_date between ${wish.from}::date and ${wish.to}::date
    order by p.on_date, p.resource_id, p.from_minute`.execute(tx)
  return rows
}
