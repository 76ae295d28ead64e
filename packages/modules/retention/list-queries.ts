import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'
import type { StoredHold } from './hold.ts'
import type { StoredList } from './list.ts'

const lists = sql`
  select l.id, l.organisation_id as "organisationId", l.households_count as households, l.persons_count as persons,
    l.drawn_by as "drawnBy", w.name as "drawnByName", l.on_date::text as "drawnOn", d.kind as decision, b.name as "decidedByName",
    d.on_date::text as "decidedOn", (select count(*)::int from retention.receipt r where r.list_id = l.id) as erased,
    (select max(r.on_date)::text from retention.receipt r where r.list_id = l.id) as "erasedOn"
  from retention.destruction_list l
  join organisations.staff w on w.id = l.drawn_by
  left join retention.list_decision d on d.list_id = l.id
  left join organisations.staff b on b.id = d.by_staff`

/** A destruction list of the actor's organisation. */
export async function findList(tx: Tx, id: Id): Promise<StoredList | undefined> {
  const { rows } = await sql<StoredList>`${lists} where l.id = ${id}`.execute(tx)
  return rows[0]
}

/** Destruction lists that the actor may see, the newest first. */
export async function selectLists(tx: Tx): Promise<StoredList[]> {
  const { rows } = await sql<StoredList>`${lists} order by l.at desc, l.id limit 100`.execute(tx)
  return rows
}

const holds = sql`
  select h.id, h.household_id as "householdId", h.registered_by as "registeredBy", h.organisation_id as "organisationId", h.reason, h.note,
    h.until::text as until, s.name as "byName", exists (select 1 from retention.hold_end e where e.hold_id = h.id) as ended
  from retention.hold h
  join organisations.staff s on s.id = h.by_staff`

export async function findHold(tx: Tx, id: Id): Promise<StoredHold | undefined> {
  const { rows } = await sql<StoredHold>`${holds} where h.id = ${id}`.execute(tx)
  return rows[0]
}

/** Holds that stand and that the actor may see: those of the own organisation, and those on households that it registered. */
export async function selectStandingHolds(tx: Tx, today: string): Promise<StoredHold[]> {
  const { rows } = await sql<StoredHold>`${holds}
    where h.until >= ${today}::date and not exists (select 1 from retention.hold_end e where e.hold_id = h.id)
    order by h.until, h.id limit 500`.execute(tx)
  return rows
}

/** Households on a list that have not been removed yet. */
export async function selectListed(tx: Tx, listId: Id): Promise<Id[]> {
  const { rows } = await sql<{ household_id: Id }>`
    select l.household_id from retention.listed_household l where l.list_id = ${listId} order by l.household_id`.execute(
    tx,
  )
  return rows.map((row) => row.household_id)
}

/** Case numbers of households that the actor may see; protected ones and the others are left out. */
export async function selectKnownCaseNumbers(tx: Tx, ids: readonly Id[]): Promise<Map<Id, string>> {
  const { rows } = await sql<{ id: Id; case_number: string }>`
    select h.id, h.case_number from persons.household h where h.id = any (${[...ids]}::uuid[])
      and not exists (
        select 1 from persons.member m join persons.protected_person p on p.person_id = m.person_id where m.household_id = h.id
      )`.execute(tx)
  return new Map(rows.map((row) => [row.id, row.case_number]))
}

export interface ToldRemoval {
  readonly householdId: Id
  readonly registeredBy: string
  readonly eraseFrom: string
}

/** Households of other organisations of whose removal the actor's organisation was warned, the nearest day first. */
export async function selectWarnedOf(tx: Tx, organisationId: string): Promise<ToldRemoval[]> {
  const { rows } = await sql<ToldRemoval>`
    select w.household_id as "householdId", w.registered_by as "registeredBy", w.erase_from::text as "eraseFrom"
    from retention.warned_party p
    join retention.warning w on w.household_id = p.household_id and w.ended_on = p.ended_on
    where p.organisation_id = ${organisationId} and p.registered_by <> ${organisationId}
    order by w.erase_from, w.household_id
    limit 201`.execute(tx)
  return rows
}

export interface ToldErasure {
  readonly on: string
  readonly registeredBy: string
  readonly households: number
}

/** What the actor's organisation was told has been removed, by day and by whoever had registered it. */
export async function selectNotices(tx: Tx, organisationId: string): Promise<ToldErasure[]> {
  const { rows } = await sql<ToldErasure>`
    select n.on_date::text as "on", n.registered_by as "registeredBy", count(*)::int as households
    from retention.notice n
    where n.organisation_id = ${organisationId}
    group by n.on_date, n.registered_by
    order by n.on_date desc, n.registered_by
    limit 100`.execute(tx)
  return rows
}

export interface StatisticCell {
  readonly year: number
  readonly municipality: string | null
  readonly template: string
  readonly journeys: number
  readonly medianDays: number
}

/** Cells of removed journeys; what holds fewer than `atLeast` is left out. Run as the platform. */
export async function selectCells(tx: Tx, atLeast: number): Promise<StatisticCell[]> {
  const { rows } = await sql<StatisticCell>`
    select s.year, s.municipality, s.template, count(*)::int as journeys,
      percentile_disc(0.5) within group (order by (s.lead_days ->> 'end')::int) as "medianDays"
    from retention.statistic s
    group by s.year, s.municipality, s.template
    having count(*) >= ${atLeast}
    order by s.year desc, s.municipality nulls first, s.template
    limit 1000`.execute(tx)
  return rows
}

/** The warning that stands for the household of a person, as the person sees it. */
export async function findOwnWarning(tx: Tx): Promise<{ eraseFrom: string } | undefined> {
  const { rows } = await sql<{ eraseFrom: string }>`
    select w.erase_from::text as "eraseFrom" from retention.warning w order by w.ended_on desc limit 1`.execute(tx)
  return rows[0]
}

/** Whether a member of staff holds the role that row security asks for at a signature. */
export async function isArchivist(tx: Tx, staffId: Id): Promise<boolean> {
  const { rows } = await sql<{ granted: boolean }>`
    select r.granted from organisations.staff_role r
    where r.staff_id = ${staffId} and r.role = 'archivist'
    order by r.seq desc limit 1`.execute(tx)
  return rows[0]?.granted ?? false
}
