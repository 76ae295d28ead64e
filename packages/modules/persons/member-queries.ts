import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'
import { insertAround, insertData, type NewDatum, type NewRows, type Position } from './queries.ts'

export interface Leaving {
  readonly household_id: Id
  readonly person_id: Id
  readonly holder: string
  readonly position: Position
  readonly to_household: Id
  /** What they are in the household to which they come. */
  readonly to_position: Position
  readonly on_date: string
  readonly by_staff: Id
  readonly at: string
}

/** Takes members out of one household and into another, and writes down that they left. */
export async function moveMemberRows(tx: Tx, leaving: readonly Leaving[]): Promise<void> {
  const json = JSON.stringify(leaving)
  const rows = sql`jsonb_to_recordset(${json}::jsonb) as r (household_id uuid, person_id uuid, holder text, position text,
    to_household uuid, to_position text, on_date date, by_staff uuid, at timestamptz)`
  await sql`insert into persons.member_left (household_id, person_id, seq, holder, position, to_household, on_date, by_staff, at)
    select r.household_id, r.person_id, coalesce((
        select max(l.seq) from persons.member_left l where l.household_id = r.household_id and l.person_id = r.person_id
      ), 0) + 1, r.holder, r.position, r.to_household, r.on_date, r.by_staff, r.at
    from ${rows}`.execute(tx)
  await sql`delete from persons.member m using ${rows}
    where m.household_id = r.household_id and m.person_id = r.person_id`.execute(tx)
  await sql`insert into persons.member (household_id, person_id, holder, position)
    select r.to_household, r.person_id, r.holder, r.to_position from ${rows}`.execute(tx)
}

export interface OwnHousehold {
  readonly id: Id
  readonly case_number: string
}

/** A household that the actor's organisation has registered, by its id. */
export async function findOwnHousehold(tx: Tx, id: Id, holder: string): Promise<OwnHousehold | undefined> {
  const { rows } = await sql<OwnHousehold>`
    select h.id, h.case_number from persons.household h where h.id = ${id} and h.registered_by = ${holder}`.execute(tx)
  return rows[0]
}

/** A household that the actor's organisation has registered, by its case number. */
export async function findHouseholdByCase(
  tx: Tx,
  caseNumber: string,
  holder: string,
): Promise<OwnHousehold | undefined> {
  const { rows } = await sql<OwnHousehold>`
    select h.id, h.case_number from persons.household h
    where h.case_number = ${caseNumber} and h.registered_by = ${holder}`.execute(tx)
  return rows[0]
}

export async function insertEmptyHousehold(
  tx: Tx,
  household: { id: Id; caseNumber: string; holder: string; at: string },
): Promise<void> {
  await sql`insert into persons.household (id, case_number, registered_by, registered_at)
    values (${household.id}, ${household.caseNumber}, ${household.holder}, ${household.at})`.execute(tx)
}

export interface NewMember {
  readonly person: NewRows['persons'][number]
  readonly member: NewRows['members'][number]
  readonly datum: NewDatum
  readonly relations: NewRows['relations']
  readonly searchKeys: NewRows['searchKeys']
}

/** Writes down somebody who comes into a household that is there already. */
export async function insertMember(tx: Tx, rows: NewMember): Promise<void> {
  const { person, member } = rows
  await sql`insert into persons.person (id, registered_by, registered_at)
    values (${person.id}, ${person.registered_by}, ${person.registered_at})`.execute(tx)
  await sql`insert into persons.member (household_id, person_id, holder, position)
    values (${member.household_id}, ${member.person_id}, ${member.holder}, ${member.position})`.execute(tx)
  await insertData(tx, [rows.datum])
  await insertAround(tx, rows)
}
