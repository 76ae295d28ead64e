import type { ErrandState, VisitState } from '@kedjan/contract'
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

/** Names of errands of these persons that have a time from today on, in visits that stand. Read as the platform. */
export async function selectBookedErrands(
  tx: Tx,
  wish: { personIds: readonly Id[]; today: string; without: Id | null },
): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select e.key || coalesce(':' || e.about_person::text, '') as name
    from visits.errand e
    where e.person_id = any (${[...wish.personIds]}::uuid[])
      and (${wish.without}::uuid is null or e.visit_id <> ${wish.without}::uuid)
      and exists (
        select 1 from visits.booked_time b
        where b.visit_id = e.visit_id and b.errand_seq = e.seq and b.on_date >= ${wish.today}::date
          and not exists (select 1 from visits.booked_time n where n.visit_id = b.visit_id and n.errand_seq = b.errand_seq and n.seq > b.seq)
      )
      and exists (select 1 from visits.taken t where t.visit_id = e.visit_id and t.errand_seq = e.seq)
      and not exists (
        select 1 from visits.errand_step s where s.visit_id = e.visit_id and s.errand_seq = e.seq and s.kind = 'not_done'
      )`.execute(tx)
  return rows.map(({ name }) => name)
}

export interface StoredErrand {
  readonly seq: number
  readonly key: string
  readonly agency: string
  readonly aboutPerson: Id | null
  readonly state: ErrandState
  readonly lastSeq: number
  readonly date: string
  readonly from: number
  readonly to: number
  readonly deskId: Id
  readonly roomId: Id | null
  readonly interpreterId: Id | null
  readonly mode: 'site' | 'video' | 'phone' | null
  readonly persons: readonly Id[]
}

export interface StoredVisit {
  readonly id: Id
  readonly placeId: Id
  readonly office: string
  readonly personId: Id | null
  readonly householdId: Id | null
  readonly code: string
  readonly name: string | null
  readonly language: string
  readonly personsCount: number
  readonly isProtected: boolean
  readonly byOrganisation: string | null
  readonly state: VisitState
  readonly lastSeq: number
  readonly arrivedAt: string | null
  readonly steps: readonly { kind: string; at: string }[]
  /** In order of time. */
  readonly errands: readonly StoredErrand[]
}

const errandsAsJson = sql`(
  select coalesce(json_agg(json_build_object('seq', e.seq, 'key', e.key, 'agency', e.agency, 'aboutPerson', e.about_person,
    'state', coalesce(s.kind, 'planned'), 'lastSeq', coalesce(s.seq, 0), 'date', b.on_date, 'from', b.from_minute, 'to', b.to_minute,
    'deskId', b.desk_id, 'roomId', b.room_id, 'interpreterId', b.interpreter_id, 'mode', b.mode, 'persons', b.persons)
    order by b.on_date, b.from_minute, e.seq), '[]'::json)
  from visits.errand e
  join lateral (
    select t.on_date, t.from_minute, t.to_minute, t.desk_id, t.room_id, t.interpreter_id, t.mode, t.persons from visits.booked_time t
    where t.visit_id = e.visit_id and t.errand_seq = e.seq order by t.seq desc limit 1
  ) b on true
  left join lateral (
    select x.kind, x.seq from visits.errand_step x where x.visit_id = e.visit_id and x.errand_seq = e.seq order by x.seq desc limit 1
  ) s on true
  where e.visit_id = v.id
)`

/** A visit with what follows from its steps; a reminder changes no state. */
const visitColumns = sql`v.id, v.place_id as "placeId", v.office, v.person_id as "personId", v.household_id as "householdId", v.code, v.name,
  v.language, v.persons_count as "personsCount", v.protected as "isProtected", v.by_organisation as "byOrganisation",
  coalesce((select case s.kind when 'moved' then 'booked' when 'restored' then 'booked' else s.kind end
    from visits.visit_step s where s.visit_id = v.id and s.kind <> 'reminded' order by s.seq desc limit 1), 'booked') as state,
  coalesce((select max(s.seq) from visits.visit_step s where s.visit_id = v.id), 0) as "lastSeq",
  (select to_json(s.at) #>> '{}' from visits.visit_step s where s.visit_id = v.id and s.kind = 'checked_in' order by s.seq desc limit 1) as "arrivedAt",
  (select coalesce(json_agg(json_build_object('kind', s.kind, 'at', s.at) order by s.seq), '[]'::json) from visits.visit_step s where s.visit_id = v.id) as steps,
  ${errandsAsJson} as errands`

export async function findVisit(tx: Tx, id: Id): Promise<StoredVisit | undefined> {
  const { rows } = await sql<StoredVisit>`select ${visitColumns} from visits.visit v where v.id = ${id}`.execute(tx)
  return rows[0]
}

export async function findVisitByCode(tx: Tx, placeId: Id, code: string): Promise<StoredVisit | undefined> {
  const { rows } = await sql<StoredVisit>`
    select ${visitColumns} from visits.visit v where v.place_id = ${placeId} and v.code = ${code}`.execute(tx)
  return rows[0]
}

/** Every visit that has something at a place between two days; of what the actor may see of it. */
export async function selectVisitsAt(tx: Tx, wish: { placeId: Id; from: string; to: string }): Promise<StoredVisit[]> {
  const { rows } = await sql<StoredVisit>`
    select ${visitColumns}
    from visits.visit v
    where v.place_id = ${wish.placeId}
      and v.id in (select b.visit_id from visits.booked_time b
        where b.place_id = ${wish.placeId} and b.on_date between ${wish.from}::date and ${wish.to}::date)
    order by v.id`.execute(tx)
  return rows.filter(({ errands }) => errands.some(({ date }) => wish.from <= date && date <= wish.to))
}

/** The latest visits that a person follows. */
export async function selectVisitsOf(tx: Tx, personIds: readonly Id[]): Promise<StoredVisit[]> {
  const { rows } = await sql<StoredVisit>`
    select ${visitColumns}
    from visits.visit v
    where v.person_id = any (${[...personIds]}::uuid[])
    order by v.id desc
    limit 20`.execute(tx)
  return rows
}
