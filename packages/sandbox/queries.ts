import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'

/** An open step anywhere in the country, as the platform sees it: whose it is and where it stands, nothing of who the person is. */
export interface OpenStep {
  readonly milestone_id: Id
  readonly person_id: Id
  readonly key: string
  readonly responsible: string
  readonly ready_on: string
  readonly template: string
  readonly template_from: string
  readonly journey_id: Id
  readonly household_id: Id
  readonly case_number: string
  readonly size: number
  /** The place of the person in the household, from 1. */
  readonly place: number
  readonly is_protected: boolean
  readonly due_on: string | null
  /** What the other chains hang on; null for settlement and establishment, which ask for none of it. */
  readonly before: Before | null
  readonly parties: Record<string, string>
  readonly handoff: OpenAnvisning | null
}

/** How the journey has gone so far, as far as a step can hang on it. */
export interface Before {
  readonly outcomes: Record<string, string>
  readonly days: Record<string, string>
  /** Persons of the household under eighteen when it was written down. */
  readonly children: number
  /** Whether the person is in the population register by another journey. */
  readonly is_registered: boolean
}

export interface OpenAnvisning {
  readonly id: Id
  readonly to: string
  readonly made_on: string
  readonly receive_by: string
  readonly available_from: string | null
  readonly agreed_day: string | null
}

/** The ids of every open step that became ready on a day or later. */
export async function selectOpenIds(tx: Tx, since: string): Promise<Id[]> {
  const { rows } = await sql<{ milestone_id: Id }>`
    select o.milestone_id from chain.open_milestone o where o.ready_on >= ${since}::date`.execute(tx)
  return rows.map((row) => row.milestone_id)
}

/** Every open step that became ready on a day or later; of these, where some are named. */
export async function selectOpenSteps(tx: Tx, since: string, ids?: readonly Id[]): Promise<OpenStep[]> {
  const { rows } = await sql<OpenStep>`
    select o.milestone_id, o.person_id, o.key, o.responsible, o.ready_on, j.template, j.template_from, o.journey_id,
      h.id as household_id, h.case_number,
      (select count(*)::int from persons.member a where a.household_id = h.id) as size,
      (select count(*)::int from persons.member a where a.household_id = h.id and a.person_id <= o.person_id) as place,
      exists (select 1 from persons.protected_person p where p.person_id = o.person_id) as is_protected, o.due_on,
      case when j.template not in ('settlement_assigned', 'settlement_own', 'establishment') then json_build_object(
        'outcomes', (
          select coalesce(json_object_agg(x.key, s.outcome), '{}'::json)
          from chain.step s
          join chain.milestone x on x.id = s.milestone_id
          where s.journey_id = j.id and s.kind = 'done' and s.outcome is not null
        ),
        'days', (select coalesce(json_object_agg(d.name, d.on_date order by d.seq), '{}'::json) from chain.named_day d where d.journey_id = j.id),
        'children', (select count(*)::int from persons.member a where a.household_id = h.id and a.position = 'child'),
        'is_registered', o.key = 'population_registration' and exists (
          select 1
          from persons.member a
          join chain.milestone x on x.person_id = a.person_id and x.key = 'population_registration' and x.journey_id <> j.id
          join chain.step s on s.milestone_id = x.id and s.kind = 'done' and coalesce(s.outcome, 'registered') in ('registered', 'already_registered')
          where a.household_id = h.id
        )
      ) end as before,
      (
        select coalesce(json_object_agg(p.role, p.organisation_id), '{}'::json)
        from (
          select distinct on (p.role) p.role, p.organisation_id from chain.party p where p.journey_id = j.id order by p.role, p.seq desc
        ) p
        where p.organisation_id is not null
      ) as parties,
      (
        select json_build_object('id', f.id, 'to', f.to_organisation, 'made_on', f.made_on, 'receive_by', f.receive_by,
          'available_from', (
            select s.facts -> 'dwelling' ->> 'availableFrom' from handoffs.step s
            where s.handoff_id = f.id and s.kind = 'housing_reported'),
          'agreed_day', (select s.facts ->> 'agreedDay' from handoffs.step s where s.handoff_id = f.id and s.kind = 'date_agreed'))
        from handoffs.handoff f
        join handoffs.open_handoff u on u.handoff_id = f.id
        where f.household_id = j.household_id and f.kind = 'anvisning' and u.state <> 'planned'
        limit 1
      ) as handoff
    from chain.open_milestone o
    join chain.journey j on j.id = o.journey_id
    join persons.member m on m.person_id = o.person_id
    join persons.household h on h.id = m.household_id
    where o.ready_on >= ${since}::date and (${ids ? [...ids] : null}::uuid[] is null or o.milestone_id = any (${ids ? [...ids] : null}::uuid[]))
    order by h.case_number, place, j.template, o.key`.execute(tx)
  return rows
}

/** Which of these steps are still open. */
export async function selectStillOpen(tx: Tx, ids: readonly Id[]): Promise<Set<Id>> {
  const { rows } = await sql<{ milestone_id: Id }>`
    select o.milestone_id from chain.open_milestone o where o.milestone_id = any (${[...ids]}::uuid[])`.execute(tx)
  return new Set(rows.map((row) => row.milestone_id))
}

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
    where h.case_number = ${caseNumber}
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
