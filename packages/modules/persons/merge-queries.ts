import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'

/** A link between two registrations, standing or undone. */
export interface Merge {
  readonly id: Id
  readonly kept_person_id: Id
  readonly other_person_id: Id
  readonly holder: string
  readonly reasons: string[]
  readonly decided_by_name: string | null
  readonly decided_at: string
  readonly undone: boolean
}

const columns = sql`s.id, s.kept_person_id, s.other_person_id, s.holder, s.reasons,
  (select w.name from organisations.staff w where w.id = s.decided_by) as decided_by_name,
  to_json(s.decided_at) #>> '{}' as decided_at,
  exists (select 1 from persons.same_person_undone u where u.same_person_id = s.id) as undone`

const stands = sql`not exists (select 1 from persons.same_person_undone u where u.same_person_id = s.id)`

export async function insertMerge(
  tx: Tx,
  merge: { id: Id; kept: Id; other: Id; holder: string; reasons: readonly string[]; by: Id; at: string },
): Promise<void> {
  await sql`insert into persons.same_person (id, kept_person_id, other_person_id, holder, reasons, decided_by, decided_at)
    values (${merge.id}, ${merge.kept}, ${merge.other}, ${merge.holder}, ${[...merge.reasons]}, ${merge.by}, ${merge.at})`.execute(
    tx,
  )
}

export async function insertUnmerge(tx: Tx, undone: { id: Id; holder: string; by: Id; at: string }): Promise<void> {
  await sql`insert into persons.same_person_undone (same_person_id, holder, decided_by, decided_at)
    values (${undone.id}, ${undone.holder}, ${undone.by}, ${undone.at})`.execute(tx)
}

export async function findMerge(tx: Tx, id: Id): Promise<Merge | undefined> {
  const { rows } = await sql<Merge>`select ${columns} from persons.same_person s where s.id = ${id}`.execute(tx)
  return rows[0]
}

/** The links that stand and touch any of these persons. */
export async function selectMergesOf(tx: Tx, personIds: readonly Id[]): Promise<Merge[]> {
  const { rows } = await sql<Merge>`
    select ${columns}
    from persons.same_person s
    where (s.kept_person_id = any (${[...personIds]}::uuid[]) or s.other_person_id = any (${[...personIds]}::uuid[])) and ${stands}
    order by s.id`.execute(tx)
  return rows
}

/** The links that the actor sees and that stand, the newest first. */
export async function selectMerges(tx: Tx, wish: { after: Id | undefined; limit: number }): Promise<Merge[]> {
  const { rows } = await sql<Merge>`
    select ${columns}
    from persons.same_person s
    where ${stands} and (${wish.after ?? null}::uuid is null or s.id < ${wish.after ?? null}::uuid)
    order by s.id desc
    limit ${wish.limit + 1}`.execute(tx)
  return rows
}

/** The links that stand about a person and whoever is joined with the same one, as one JSON value inside a larger statement. */
export function mergesAsJson(personId: Id) {
  return sql<Merge[]>`(
    select coalesce(json_agg(row_to_json(m)), '[]'::json)
    from (
      select ${columns} from persons.same_person s
      where ${stands} and (
        s.kept_person_id = ${personId} or s.other_person_id = ${personId}
        or s.kept_person_id in (select o.kept_person_id from persons.same_person o where o.other_person_id = ${personId}
          and not exists (select 1 from persons.same_person_undone u where u.same_person_id = o.id))
      )
      order by s.id
    ) m
  )`
}

export type WhyNotSame = 'relatives' | 'documents' | 'person_says' | 'other'

export interface Dismissal {
  readonly id: Id
  readonly person_id: Id
  readonly other_person_id: Id
  readonly why: WhyNotSame
  readonly decided_by_name: string | null
  readonly decided_at: string
}

/** Remembers that two registrations are two human beings; false where the organisation has said so before. */
export async function insertDismissal(
  tx: Tx,
  dismissal: { id: Id; persons: readonly [Id, Id]; holder: string; why: WhyNotSame; by: Id; at: string },
): Promise<boolean> {
  const [person, other] = dismissal.persons.toSorted()
  const { rows } = await sql`
    insert into persons.not_same_person (id, person_id, other_person_id, holder, why, decided_by, decided_at)
    values (${dismissal.id}, ${person}, ${other}, ${dismissal.holder}, ${dismissal.why}, ${dismissal.by}, ${dismissal.at})
    on conflict (person_id, other_person_id, holder) do nothing
    returning 1 as one`.execute(tx)
  return rows.length > 0
}

export async function selectDismissals(tx: Tx, wish: { after: Id | undefined; limit: number }): Promise<Dismissal[]> {
  const { rows } = await sql<Dismissal>`
    select n.id, n.person_id, n.other_person_id, n.why, to_json(n.decided_at) #>> '{}' as decided_at,
      (select w.name from organisations.staff w where w.id = n.decided_by) as decided_by_name
    from persons.not_same_person n
    where ${wish.after ?? null}::uuid is null or n.id < ${wish.after ?? null}::uuid
    order by n.id desc
    limit ${wish.limit + 1}`.execute(tx)
  return rows
}

/** Everybody who shares a household or a human being with a person, however many steps away. */
export async function selectTogether(tx: Tx, personId: Id): Promise<Id[]> {
  const { rows } = await sql<{ person_id: Id }>`
    with recursive together (person_id) as (
      select ${personId}::uuid
      union
      select next.person_id
      from together t
      cross join lateral (
        select n.person_id from persons.member m join persons.member n on n.household_id = m.household_id where m.person_id = t.person_id
        union all
        select s.other_person_id from persons.same_person s where s.kept_person_id = t.person_id and ${stands}
        union all
        select s.kept_person_id from persons.same_person s where s.other_person_id = t.person_id and ${stands}
      ) next
    )
    select person_id from together order by person_id`.execute(tx)
  return rows.map((row) => row.person_id)
}
