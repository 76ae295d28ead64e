import { type Id, type Instant, Temporal, type Tx } from '@kedjan/kernel'
import { sql } from 'kysely'
import { instantOf, wallOf } from './times.ts'

/** Minutes of one thing or one person that are sold. */
export interface Taken {
  readonly what: Id
  readonly kind: 'desk' | 'room' | 'interpreter' | 'person'
  readonly date: string
  readonly from: Instant
  readonly to: Instant
  readonly visitId: Id
  readonly errandSeq: number
}

interface TakenRow {
  readonly what: Id
  readonly kind: Taken['kind']
  readonly from: string
  readonly to: string
  readonly visit_id: Id
  readonly errand_seq: number
}

/** What is sold of these between two days, as far as the asker may know: of things everybody, of persons those who may see the visit. */
export async function selectTaken(
  tx: Tx,
  wish: { what: readonly Id[]; span: { from: string; to: string }; without: readonly Id[] },
): Promise<Taken[]> {
  const { rows } = await sql<TakenRow>`
    select t.what, t.kind, to_json(lower(t.during)) #>> '{}' as from, to_json(upper(t.during)) #>> '{}' as to, t.visit_id, t.errand_seq
    from visits.taken t
    where t.what = any (${[...wish.what]}::uuid[])
      and t.during && tstzrange(${instantOf(wish.span.from, 0).toString()}, ${instantOf(wish.span.to, 1440).toString()})
      and not (t.visit_id = any (${[...wish.without]}::uuid[]))`.execute(tx)
  return rows.map((row) => {
    const from = Temporal.Instant.from(row.from)
    const to = Temporal.Instant.from(row.to)
    const { what, kind, visit_id: visitId, errand_seq: errandSeq } = row
    return { what, kind, date: wallOf(from).date, from, to, visitId, errandSeq }
  })
}

/** Which of these are sold at an instant, by their place in the list; the minutes of one visit count as free. */
export async function selectSoldAt(
  tx: Tx,
  begins: readonly { what: Id; at: string }[],
  without: Id | null,
): Promise<Set<number>> {
  const { rows } = await sql<{ place: number }>`
    select (r.place - 1)::int as place
    from jsonb_to_recordset(${JSON.stringify(begins.map((one, index) => ({ ...one, place: index + 1 })))}::jsonb)
      as r (what uuid, at timestamptz, place integer)
    where exists (
      select 1 from visits.taken t
      where t.what = r.what and t.during @> r.at and (${without}::uuid is null or t.visit_id <> ${without}::uuid)
    )`.execute(tx)
  return new Set(rows.map(({ place }) => place))
}

export interface NewTaken {
  readonly what: Id
  readonly kind: Taken['kind']
  readonly from: string
  readonly to: string
  readonly visit_id: Id
  readonly errand_seq: number
  readonly office: string
  readonly person_id: Id | null
}

/** Whoever books at a place waits for the one before, so that the later of two always finds what the first has taken. */
export async function lockPlace(tx: Tx, placeId: Id): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${placeId}, 7361))`.execute(tx)
}

/** Sells minutes; false when one of them is sold already. The index is the last word, whoever comes by whatever way. */
export async function insertTaken(tx: Tx, taken: readonly NewTaken[]): Promise<boolean> {
  const { rows } = await sql<{ one: number }>`
    insert into visits.taken (what, kind, during, visit_id, errand_seq, office, person_id)
    select r.what, r.kind, tstzrange(r."from", r."to"), r.visit_id, r.errand_seq, r.office, r.person_id
    from jsonb_to_recordset(${JSON.stringify(taken)}::jsonb) as r (what uuid, kind text, "from" timestamptz, "to" timestamptz, visit_id uuid,
      errand_seq integer, office text, person_id uuid)
    order by r.what, r."from"
    on conflict do nothing
    returning 1 as one`.execute(tx)
  return rows.length === taken.length
}

/** Gives the minutes of a visit back, of all its errands or of some. */
export async function deleteTaken(tx: Tx, visitId: Id, errandSeqs?: readonly number[]): Promise<void> {
  await sql`delete from visits.taken t
    where t.visit_id = ${visitId} and (${errandSeqs ? [...errandSeqs] : null}::int[] is null or t.errand_seq = any (${errandSeqs ? [...errandSeqs] : null}))`.execute(
    tx,
  )
}
