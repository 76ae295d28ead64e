import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'

/** Appends a step of an errand; false when somebody else was quicker. */
export async function insertErrandStep(
  tx: Tx,
  step: {
    visit_id: Id
    errand_seq: number
    seq: number
    place_id: Id
    office: string
    agency: string
    person_id: Id | null
    kind: string
    because: string | null
    by_organisation: string
    by_staff: Id
    at: string
  },
): Promise<boolean> {
  const { rows } = await sql`
    insert into visits.errand_step (visit_id, errand_seq, seq, place_id, office, agency, person_id, kind, because, by_organisation, by_staff, at)
    values (${step.visit_id}, ${step.errand_seq}, ${step.seq}, ${step.place_id}, ${step.office}, ${step.agency}, ${step.person_id},
      ${step.kind}, ${step.because}, ${step.by_organisation}, ${step.by_staff}, ${step.at})
    on conflict (visit_id, errand_seq, seq) do nothing
    returning 1 as one`.execute(tx)
  return rows.length === 1
}

/** Appends a note; who writes it at the desk cannot read it again, so the number is made of the time. */
export async function insertNote(
  tx: Tx,
  note: {
    visit_id: Id
    errand_seq: number
    agency: string
    person_id: Id | null
    text: string
    by_staff: Id
    at: string
  },
): Promise<void> {
  await sql`insert into visits.note (visit_id, errand_seq, seq, agency, person_id, text, by_staff, at)
    values (${note.visit_id}, ${note.errand_seq}, floor(extract(epoch from ${note.at}::timestamptz))::int, ${note.agency}, ${note.person_id},
      ${note.text}, ${note.by_staff}, ${note.at})`.execute(tx)
}

export interface StoredNote {
  readonly visitId: Id
  readonly agency: string
  readonly text: string
  readonly at: string
}

export async function selectNotes(tx: Tx, visitIds: readonly Id[]): Promise<StoredNote[]> {
  const { rows } = await sql<StoredNote>`
    select n.visit_id as "visitId", n.agency, n.text, to_json(n.at) #>> '{}' as at
    from visits.note n
    where n.visit_id = any (${[...visitIds]}::uuid[])
    order by n.at`.execute(tx)
  return rows
}

export interface TakenIn {
  readonly visitId: Id
  readonly seq: number
  readonly key: string
  readonly personId: Id | null
  readonly aboutPerson: Id | null
  readonly office: string
  readonly at: string
}

/** What has been taken in for an agency at visits and not been dealt with yet, the oldest first. */
export async function selectTakenIn(tx: Tx, agency: string): Promise<TakenIn[]> {
  const { rows } = await sql<TakenIn>`
    select s.visit_id as "visitId", s.errand_seq as seq, e.key, e.person_id as "personId", e.about_person as "aboutPerson", s.office,
      to_json(s.at) #>> '{}' as at
    from visits.errand_step s
    join visits.errand e on e.visit_id = s.visit_id and e.seq = s.errand_seq
    where s.agency = ${agency} and s.kind = 'taken_in'
      and not exists (
        select 1 from visits.errand_step n where n.visit_id = s.visit_id and n.errand_seq = s.errand_seq and n.seq > s.seq
      )
    order by s.at, s.visit_id, s.errand_seq
    limit 100`.execute(tx)
  return rows
}
