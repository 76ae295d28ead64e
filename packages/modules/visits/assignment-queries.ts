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
