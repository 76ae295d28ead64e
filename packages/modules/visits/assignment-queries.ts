import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'

export async function insertAssignment(
  tx: Tx,
  one: {
    id: Id
    office: string
    staffId: Id
    agency: string
    competence: string
    fromDay: string
    untilDay: string
    givenBy: Id
    at: string
  },
): Promise<void> {
  await sql`insert into visits.assignment (id, office, staff_id, agency, competence, from_day, until_day, given_by, given_at)
    values (${one.id}, ${one.office}, ${one.staffId}, ${one.agency}, ${one.competence}, ${one.fromDay}, ${one.untilDay}, ${one.givenBy},
      ${one.at})`.execute(tx)
}

/** Ends an assignment of the own agency; false when there is none that stands. */
export async function insertAssignmentEnd(
  tx: Tx,
  end: { id: Id; agency: string; by: Id; at: string },
): Promise<boolean> {
  const { rows } = await sql`
    insert into visits.assignment_end (assignment_id, office, agency, by_staff, at)
    select a.id, a.office, a.agency, ${end.by}::uuid, ${end.at}::timestamptz
    from visits.assignment a
    where a.id = ${end.id} and a.agency = ${end.agency}
    on conflict do nothing
    returning 1 as one`.execute(tx)
  return rows.length === 1
}

/** In which agencies' names, and for what, a member of staff may act on a day. */
export async function selectAssignments(
  tx: Tx,
  wish: { staffId: Id; today: string },
): Promise<{ agency: string; competence: string }[]> {
  const { rows } = await sql<{ agency: string; competence: string }>`
    select a.agency, a.competence
    from visits.assignment a
    where a.staff_id = ${wish.staffId}
      and ${wish.today}::date between a.from_day and a.until_day
      and not exists (select 1 from visits.assignment_end e where e.assignment_id = a.id)`.execute(tx)
  return rows
}

export interface StandingAssignment {
  readonly id: Id
  readonly office: string
  readonly agency: string
  readonly staffName: string
  readonly competence: string
  readonly fromDay: string
  readonly untilDay: string
}

/** Assignments that hold on a day or later, of an office or of an agency; the row policy lets in no third. */
export async function selectStandingAssignments(
  tx: Tx,
  wish: { of: string; today: string },
): Promise<StandingAssignment[]> {
  const { rows } = await sql<StandingAssignment>`
    select a.id, a.office, a.agency, s.name as "staffName", a.competence, a.from_day::text as "fromDay", a.until_day::text as "untilDay"
    from visits.assignment a
    join organisations.staff s on s.id = a.staff_id
    where ${wish.of} in (a.office, a.agency) and a.until_day >= ${wish.today}::date
      and not exists (select 1 from visits.assignment_end e where e.assignment_id = a.id)
    order by s.name, a.agency, a.competence, a.id
    limit 500`.execute(tx)
  return rows
}

/** Whether somebody has the same assignment at the same time already. */
export async function hasAssignment(
  tx: Tx,
  wish: { staffId: Id; agency: string; competence: string; fromDay: string; untilDay: string },
): Promise<boolean> {
  const { rows } = await sql`
    select 1
    from visits.assignment a
    where a.staff_id = ${wish.staffId} and a.agency = ${wish.agency} and a.competence = ${wish.competence}
      and a.from_day <= ${wish.untilDay}::date and a.until_day >= ${wish.fromDay}::date
      and not exists (select 1 from visits.assignment_end e where e.assignment_id = a.id)
    limit 1`.execute(tx)
  return rows.length > 0
}

/** Who works at the offices that have a meeting place. */
export async function selectOfficeStaff(
  tx: Tx,
  today: string,
): Promise<{ id: Id; office: string; name: string; languages: string[] }[]> {
  const { rows } = await sql<{ id: Id; office: string; name: string; languages: string[] }>`
    select s.id, s.organisation_id as office, s.name, s.languages
    from organisations.staff s
    where s.organisation_id in (select p.office from visits.place p where p.closes_on is null or p.closes_on >= ${today}::date)
    order by s.organisation_id, s.name, s.id
    limit 1000`.execute(tx)
  return rows
}
