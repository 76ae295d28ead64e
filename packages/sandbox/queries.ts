import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'

/** A referral that waits for its receiver. */
export interface OpenReferral {
  readonly id: Id
  readonly to: string
  readonly state: 'sent' | 'accepted'
  readonly since: string
  readonly case_number: string
  readonly subject: string
}

export async function selectOpenReferrals(tx: Tx, since: string): Promise<OpenReferral[]> {
  const { rows } = await sql<OpenReferral>`
    select f.id, f.to_organisation as to, u.state, l.on_date as since, h.case_number, f.subject
    from handoffs.open_handoff u
    join handoffs.handoff f on f.id = u.handoff_id
    join lateral (select s.on_date from handoffs.step s where s.handoff_id = f.id order by s.seq desc limit 1) l on true
    join persons.member m on m.person_id = f.person_id
    join persons.household h on h.id = m.household_id
    where f.kind = 'referral' and u.state in ('sent', 'accepted') and l.on_date >= ${since}::date
    order by h.case_number, f.subject`.execute(tx)
  return rows
}

/** Which of these referrals still wait, each with its state. */
export async function selectStillWaiting(tx: Tx, ids: readonly Id[]): Promise<Set<string>> {
  const { rows } = await sql<{ waiting: string }>`
    select concat_ws(' ', u.handoff_id, u.state) as waiting
    from handoffs.open_handoff u where u.handoff_id = any (${[...ids]}::uuid[])`.execute(tx)
  return new Set(rows.map((row) => row.waiting))
}

export interface SandboxStaff {
  readonly id: Id
  readonly organisation_id: string
  readonly subject: string
  readonly name: string
}

export async function selectSandboxStaff(tx: Tx): Promise<SandboxStaff[]> {
  const { rows } = await sql<SandboxStaff>`
    select s.id, s.organisation_id, s.subject, s.name
    from organisations.staff s
    where s.subject like 'staff:%'
    order by s.subject`.execute(tx)
  return rows
}

/** The members of a household by its case number, the reference person first. */
export async function selectMembersByCaseNumber(tx: Tx, caseNumber: string): Promise<Id[]> {
  const { rows } = await sql<{ person_id: Id }>`
    select m.person_id
    from persons.household h
    join persons.member m on m.household_id = h.id
    where h.case_number = ${caseNumber} and m.died_on is null
    order by array_position(array['reference_person', 'adult', 'child'], m.position), m.person_id`.execute(tx)
  return rows.map((row) => row.person_id)
}

/** Every case number of a year's series. */
export async function selectCaseNumbers(tx: Tx, year: number): Promise<string[]> {
  const { rows } = await sql<{ case_number: string }>`
    select h.case_number from persons.household h where h.case_number like ${`K-${year}-%`} order by h.case_number`.execute(
    tx,
  )
  return rows.map((row) => row.case_number)
}

/** How many households with a permit were registered since an instant; those who applied for one have numbers of their own. */
export async function countHouseholdsSince(tx: Tx, since: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from persons.household h
    where h.registered_at >= ${since} and h.case_number !~ '^K-[0-9]{4}-[2-9]'`.execute(tx)
  return rows[0]?.count ?? 0
}

/** How many households applied since an instant. */
export async function countApplications(tx: Tx, since: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from persons.household h
    where h.registered_at >= ${since} and h.case_number ~ '^K-[0-9]{4}-2'`.execute(tx)
  return rows[0]?.count ?? 0
}

export async function countPersons(tx: Tx): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from persons.person`.execute(tx)
  return rows[0]?.count ?? 0
}

export async function hasKommuntal(tx: Tx, year: number): Promise<boolean> {
  const { rows } = await sql`select 1 from handoffs.kommuntal k where k.year = ${year} limit 1`.execute(tx)
  return rows.length > 0
}

export async function findPlayedInstant(tx: Tx): Promise<string | undefined> {
  const { rows } = await sql<{ instant: string }>`
    select to_json(c.instant) #>> '{}' as instant from kernel.played_clock c`.execute(tx)
  return rows[0]?.instant
}

export async function storePlayedInstant(tx: Tx, instant: string): Promise<void> {
  await sql`insert into kernel.played_clock (one, instant) values (true, ${instant})
    on conflict (one) do update set instant = excluded.instant`.execute(tx)
}
