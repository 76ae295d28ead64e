import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'

export interface NewVisit {
  readonly id: Id
  readonly place_id: Id
  readonly office: string
  readonly person_id: Id | null
  readonly household_id: Id | null
  readonly booked_by: 'person' | 'agency' | 'office'
  readonly by_organisation: string | null
  readonly by_staff: Id | null
  readonly code: string
  readonly name: string | null
  readonly language: string
  readonly persons_count: number
  readonly protected: boolean
  readonly instead_of: Id | null
  readonly made_on: string
  readonly at: string
}

/** Writes a visit down; false when its code is given at this place already. */
export async function insertVisit(tx: Tx, visit: NewVisit): Promise<boolean> {
  const { rows } = await sql`
    insert into visits.visit (id, place_id, office, person_id, household_id, booked_by, by_organisation, by_staff, code, name, language,
      persons_count, protected, instead_of, made_on, at)
    values (${visit.id}, ${visit.place_id}, ${visit.office}, ${visit.person_id}, ${visit.household_id}, ${visit.booked_by},
      ${visit.by_organisation}, ${visit.by_staff}, ${visit.code}, ${visit.name}, ${visit.language}, ${visit.persons_count},
      ${visit.protected}, ${visit.instead_of}, ${visit.made_on}, ${visit.at})
    on conflict (place_id, code) do nothing
    returning 1 as one`.execute(tx)
  return rows.length === 1
}

export interface NewErrand {
  readonly visit_id: Id
  readonly seq: number
  readonly place_id: Id
  readonly office: string
  readonly person_id: Id | null
  readonly about_person: Id | null
  readonly key: string
  readonly agency: string
  readonly minutes: number
}

export async function insertErrands(tx: Tx, errands: readonly NewErrand[]): Promise<void> {
  await sql`insert into visits.errand (visit_id, seq, place_id, office, person_id, about_person, key, agency, minutes)
    select r.visit_id, r.seq, r.place_id, r.office, r.person_id, r.about_person, r.key, r.agency, r.minutes
    from jsonb_to_recordset(${JSON.stringify(errands)}::jsonb) as r (visit_id uuid, seq integer, place_id uuid, office text, person_id uuid,
      about_person uuid, key text, agency text, minutes integer)`.execute(tx)
}

export interface NewBookedTime {
  readonly visit_id: Id
  readonly errand_seq: number
  readonly place_id: Id
  readonly office: string
  readonly agency: string
  readonly person_id: Id | null
  readonly on_date: string
  readonly from_minute: number
  readonly to_minute: number
  readonly desk_id: Id
  readonly room_id: Id | null
  readonly interpreter_id: Id | null
  readonly mode: string | null
  readonly persons: readonly Id[]
  readonly because: string
  readonly at: string
}

/** Appends when and where errands are done; each errand at most once in a call. */
export async function insertBookedTimes(tx: Tx, times: readonly NewBookedTime[]): Promise<void> {
  await sql`insert into visits.booked_time (visit_id, errand_seq, seq, place_id, office, agency, person_id, on_date, from_minute, to_minute,
      desk_id, room_id, interpreter_id, mode, persons, because, at)
    select r.visit_id, r.errand_seq,
      coalesce((select max(b.seq) from visits.booked_time b where b.visit_id = r.visit_id and b.errand_seq = r.errand_seq), 0) + 1,
      r.place_id, r.office, r.agency, r.person_id, r.on_date, r.from_minute, r.to_minute, r.desk_id, r.room_id, r.interpreter_id, r.mode,
      r.persons, r.because, r.at
    from jsonb_to_recordset(${JSON.stringify(times)}::jsonb) as r (visit_id uuid, errand_seq integer, place_id uuid, office text, agency text,
      person_id uuid, on_date date, from_minute integer, to_minute integer, desk_id uuid, room_id uuid, interpreter_id uuid, mode text,
      persons uuid[], because text, at timestamptz)`.execute(tx)
}

export interface NewVisitStep {
  readonly visit_id: Id
  readonly seq: number
  readonly place_id: Id
  readonly office: string
  readonly person_id: Id | null
  readonly kind: string
  readonly because: string | null
  readonly by_organisation: string | null
  readonly by_staff: Id | null
  readonly at: string
}

/** Appends a step of a visit; false when another transaction has taken its number. */
export async function insertVisitStep(tx: Tx, step: NewVisitStep): Promise<boolean> {
  const { rows } = await sql`
    insert into visits.visit_step (visit_id, seq, place_id, office, person_id, kind, because, by_organisation, by_staff, at)
    values (${step.visit_id}, ${step.seq}, ${step.place_id}, ${step.office}, ${step.person_id}, ${step.kind}, ${step.because},
      ${step.by_organisation}, ${step.by_staff}, ${step.at})
    on conflict (visit_id, seq) do nothing
    returning 1 as one`.execute(tx)
  return rows.length === 1
}
