import type { ErrandState, VisitState } from '@kedjan/contract'
import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'

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
