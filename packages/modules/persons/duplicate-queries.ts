import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'
import type { Datum } from './datum.ts'
import type { IdentifierKind } from './identifiers.ts'

export interface Pair {
  readonly person_id: Id
  readonly other_person_id: Id
}

/**
 * Pairs worth comparing among the persons whom the actor sees: a sound of the name and the day of birth in common, or every sound and
 * the year, or a number. Protected persons have no search keys.
 */
export async function selectPairs(tx: Tx, limit: number): Promise<(Pair & { same_number: boolean })[]> {
  const { rows } = await sql<Pair & { same_number: boolean }>`
    with heard as materialized (
      select s.person_id, k.keys, left(s.born, 4)::integer as year,
        (left(s.born, 4) || least(substr(s.born, 6, 2), right(s.born, 2)) || greatest(substr(s.born, 6, 2), right(s.born, 2)))::integer as birth
      from (
        select distinct on (d.person_id) d.person_id, d.value ->> 'birthDate' as born
        from persons.datum d where d.kind = 'identity' order by d.person_id, d.seq desc
      ) s
      join (
        select k.person_id, array_agg(distinct k.key collate "C" order by k.key collate "C") as keys
        from persons.search_key k where k.key <> 'al' group by k.person_id
      ) k on k.person_id = s.person_id
    ),
    pair as materialized (
      select a.person_id, b.person_id as other_person_id, false as same_number
      from heard a join heard b on b.birth = a.birth and a.person_id < b.person_id and a.keys && b.keys
      union
      select a.person_id, b.person_id, false from heard a join heard b on b.year = a.year and b.keys = a.keys and a.person_id < b.person_id
      union
      select a.person_id, b.person_id, true
      from (
        select array_agg(distinct i.person_id) as ids from persons.identifier i group by i.kind, i.value having count(distinct i.person_id) > 1
      ) n
      join heard a on a.person_id = any (n.ids)
      join heard b on b.person_id = any (n.ids) and a.person_id < b.person_id
    )
    select p.person_id, p.other_person_id, bool_or(p.same_number) as same_number
    from pair p
    group by p.person_id, p.other_person_id
    order by p.other_person_id desc, p.person_id desc
    limit ${limit}`.execute(tx)
  return rows
}

/** Which of these persons the actor's organisation has found to be two human beings. */
export async function selectNotSame(tx: Tx, personIds: readonly Id[]): Promise<Pair[]> {
  const { rows } = await sql<Pair>`
    select n.person_id, n.other_person_id from persons.not_same_person n
    where n.person_id = any (${[...personIds]}::uuid[]) and n.other_person_id = any (${[...personIds]}::uuid[])`.execute(
    tx,
  )
  return rows
}

export interface StoredRegistration {
  readonly person_id: Id
  readonly identity: Datum['value'] | null
  readonly numbers: { kind: IdentifierKind; value: string; holder: string }[]
  readonly household_id: Id | null
  readonly case_number: string | null
  readonly registered_by: string | null
  readonly registered_at: string | null
  readonly household: (Datum['value'] | null)[]
  readonly related_to: Id[]
}

const lastIdentity = (personId: ReturnType<typeof sql>) => sql`(
  select d.value from persons.datum d where d.person_id = ${personId} and d.kind = 'identity' order by d.seq desc limit 1
)`

/** What a comparison needs to know of each of these persons, as far as the actor may see it. */
export async function selectRegistrations(tx: Tx, personIds: readonly Id[]): Promise<StoredRegistration[]> {
  if (personIds.length === 0) return []
  const { rows } = await sql<StoredRegistration>`
    select p.id as person_id, ${lastIdentity(sql`p.id`)} as identity,
      coalesce((select json_agg(json_build_object('kind', i.kind, 'value', i.value, 'holder', i.holder) order by i.recorded_at, i.kind)
        from persons.identifier i where i.person_id = p.id), '[]'::json) as numbers,
      h.id as household_id, h.case_number, p.registered_by, to_json(p.registered_at) #>> '{}' as registered_at,
      coalesce((select json_agg(${lastIdentity(sql`m.person_id`)} order by m.person_id) from persons.member m
        where m.household_id = h.id and m.person_id <> p.id), '[]'::json) as household,
      array(select case when r.person_id = p.id then r.other_person_id else r.person_id end
        from persons.relation r where p.id in (r.person_id, r.other_person_id)) as related_to
    from persons.person p
    left join lateral (
      select h.id, h.case_number from persons.member m join persons.household h on h.id = m.household_id where m.person_id = p.id limit 1
    ) h on true
    where p.id = any (${[...personIds]}::uuid[])`.execute(tx)
  return rows
}

/** Persons whom the actor sees under a sound of the name and the year of birth of somebody, or under one of the numbers. */
export async function selectHeardAs(
  tx: Tx,
  wanted: readonly { at: number; keys: readonly string[]; year: string; numbers: readonly string[] }[],
): Promise<{ at: number; person_id: Id }[]> {
  const { rows } = await sql<{ at: number; person_id: Id }>`
    with wish as materialized (
      select w.at, w.keys, w.year, w.numbers
      from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w (at integer, keys text[], year text, numbers text[])
    ),
    found as materialized (
      select distinct w.at, k.person_id
      from wish w
      join persons.search_key k on k.key = any (w.keys)
      join persons.datum d on d.person_id = k.person_id and d.kind = 'identity' and left(d.value ->> 'birthDate', 4) = w.year
      union
      select w.at, i.person_id from wish w join persons.identifier i on i.value = any (w.numbers)
    )
    select f.at, f.person_id
    from found f
    where not exists (select 1 from persons.protected_person p where p.person_id = f.person_id)
    order by f.at, f.person_id
    limit 500`.execute(tx)
  return rows
}
