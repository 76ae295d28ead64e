import type { OpeningKind } from '@kedjan/contract'
import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'
import type { OpeningStep, StoredOpening } from './opening.ts'

/** Whether the actor belongs to the named group for protected identities. */
export async function isInGroup(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ is_in: boolean }>`
    select organisations.actor_has_role('protected_handler') as is_in`.execute(tx)
  return rows[0]?.is_in ?? false
}

/** Which of these persons are protected and closed to the member of staff who acts. */
export async function selectClosed(tx: Tx, personIds: readonly Id[]): Promise<Set<Id>> {
  const { rows } = await sql<{ person_id: Id }>`
    select p.person_id
    from persons.protected_person p
    where p.person_id = any (${[...personIds]}::uuid[])
      and kernel.actor_kind() = 'staff'
      and not persons.is_let_in(p.person_id)`.execute(tx)
  return new Set(rows.map((row) => row.person_id))
}

/** Until when the data of a person are open to the actor; null when they are closed. */
export async function findOpenUntil(tx: Tx, personId: Id): Promise<string | null> {
  const { rows } = await sql<{ until: string | null }>`
    select to_json(max(o.until)) #>> '{}' as until
    from persons.opened o
    where o.person_id = ${personId} and o.staff_id = kernel.actor_staff() and o.until > kernel.actor_now()`.execute(tx)
  return rows[0]?.until ?? null
}

export async function insertOpening(
  tx: Tx,
  opening: { id: Id; personId: Id; organisationId: string; askedBy: Id; at: string; kind: OpeningKind; reason: string },
): Promise<void> {
  await sql`insert into persons.opening (id, person_id, organisation_id, asked_by, asked_at, kind, reason)
    values (${opening.id}, ${opening.personId}, ${opening.organisationId}, ${opening.askedBy}, ${opening.at}, ${opening.kind},
      ${opening.reason})`.execute(tx)
}

export interface NewOpeningStep {
  readonly opening: StoredOpening
  readonly organisationId: string
  readonly kind: OpeningStep['kind']
  readonly byStaff: Id
  readonly at: string
  readonly until?: string
  readonly reviewBy?: string
  readonly verdict?: 'justified' | 'not_justified'
  readonly note?: string | undefined
}

/** Appends a step; false when another transaction has taken its number. */
export async function insertOpeningStep(tx: Tx, step: NewOpeningStep): Promise<boolean> {
  const { opening } = step
  const { rows } = await sql`
    insert into persons.opening_step (opening_id, seq, person_id, organisation_id, asked_by, kind, until, review_by, verdict, note, by_staff, at)
    values (${opening.id}, ${opening.steps.length + 1}, ${opening.person_id}, ${step.organisationId}, ${opening.asked_by}, ${step.kind},
      ${step.until ?? null}, ${step.reviewBy ?? null}, ${step.verdict ?? null}, ${step.note ?? null}, ${step.byStaff}, ${step.at})
    on conflict (opening_id, seq) do nothing
    returning 1 as one`.execute(tx)
  return rows.length === 1
}

export async function findOpening(tx: Tx, id: Id): Promise<StoredOpening | undefined> {
  return (await selectOpenings(tx, sql`o.id = ${id}`))[0]
}

/** Who has opened, newest first, as far as the actor may see it. */
export async function selectOpeningsOf(tx: Tx, personId: Id): Promise<StoredOpening[]> {
  return selectOpenings(
    tx,
    sql`o.person_id = ${personId} or exists (select 1 from persons.opened d where d.opening_id = o.id and d.person_id = ${personId})`,
  )
}

/** What the organisation's group has not yet brought to an end: nobody has answered it, or nobody has looked back at it. */
export async function selectUnfinishedOpenings(tx: Tx, organisationId: string): Promise<StoredOpening[]> {
  return selectOpenings(
    tx,
    sql`o.organisation_id = ${organisationId} and not exists (
      select 1 from persons.opening_step s
      where s.opening_id = o.id and (s.kind in ('refused', 'reviewed') or s.kind = 'closed' and s.seq = 1))`,
  )
}

const atMost = 200

async function selectOpenings(tx: Tx, which: ReturnType<typeof sql>): Promise<StoredOpening[]> {
  const { rows } = await sql<StoredOpening>`
    select o.id, o.person_id, o.kind, o.reason, o.asked_by, a.name as asked_by_name, to_json(o.asked_at) #>> '{}' as asked_at,
      (select h.case_number from persons.member m join persons.household h on h.id = m.household_id where m.person_id = o.person_id limit 1) as case_number,
      coalesce((
        select json_agg(json_build_object('kind', s.kind, 'until', s.until, 'review_by', s.review_by, 'verdict', s.verdict, 'note', s.note,
          'by', s.by_staff, 'by_name', b.name) order by s.seq)
        from persons.opening_step s join organisations.staff b on b.id = s.by_staff where s.opening_id = o.id
      ), '[]'::json) as steps
    from persons.opening o
    join organisations.staff a on a.id = o.asked_by
    where ${which}
    order by o.asked_at desc, o.id desc
    limit ${atMost}`.execute(tx)
  return rows
}
