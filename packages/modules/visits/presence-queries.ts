import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'

export interface Presence {
  readonly resourceId: Id
  readonly staffId: Id
  readonly date: string
  readonly from: number
  readonly to: number
}

/** Lines of presence that hold. */
const standing = sql`not exists (select 1 from visits.presence_ended e where e.presence_id = p.id)`

/** Writes down who sits where, as far as nobody sits elsewhere then; answers how many lines were new. Whoever writes holds the place. */
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
    where not exists (
      select 1 from visits.presence p
      where p.staff_id = r."staffId" and p.on_date = r.date and p.from_minute < r."to" and r."from" < p.to_minute and ${standing}
    )
    returning 1 as one`.execute(tx)
  return rows.length
}

export interface KnownPresence extends Presence {
  readonly id: Id
  readonly staffName: string
}

export async function selectPresence(
  tx: Tx,
  wish: { placeId: Id; from: string; to: string },
): Promise<KnownPresence[]> {
  const { rows } = await sql<KnownPresence>`
    select p.id, p.resource_id as "resourceId", p.staff_id as "staffId", s.name as "staffName", p.on_date::text as date,
      p.from_minute as from, p.to_minute as to
    from visits.presence p
    join organisations.staff s on s.id = p.staff_id
    where p.place_id = ${wish.placeId} and p.on_date between ${wish.from}::date and ${wish.to}::date and ${standing}
    order by p.on_date, p.resource_id, p.from_minute, p.id`.execute(tx)
  return rows
}

/** Where somebody sits on a day at any place of the office, as far as it runs into a time. */
export async function selectElsewhere(
  tx: Tx,
  wish: { staffId: Id; date: string; from: number; to: number },
): Promise<{ from: number; to: number }[]> {
  const { rows } = await sql<{ from: number; to: number }>`
    select p.from_minute as from, p.to_minute as to
    from visits.presence p
    where p.staff_id = ${wish.staffId} and p.on_date = ${wish.date}::date
      and p.from_minute < ${wish.to} and p.to_minute > ${wish.from} and ${standing}
    order by p.from_minute`.execute(tx)
  return rows
}

/** Takes somebody away from a desk again; false when nobody sits there by this line. */
export async function insertPresenceEnd(
  tx: Tx,
  end: { presenceId: Id; placeId: Id; office: string },
  made: { by: Id; at: string },
): Promise<boolean> {
  const { rows } = await sql`
    insert into visits.presence_ended (presence_id, place_id, office, by_staff, at)
    select p.id, p.place_id, p.office, ${made.by}::uuid, ${made.at}::timestamptz
    from visits.presence p
    where p.id = ${end.presenceId} and p.place_id = ${end.placeId} and p.office = ${end.office}
    on conflict do nothing
    returning 1 as one`.execute(tx)
  return rows.length === 1
}
