import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'
import type { HouseholdFacts } from './removal.ts'

export interface NewWarning {
  readonly householdId: Id
  readonly endedOn: string
  readonly registeredBy: string
  readonly eraseFrom: string
  readonly on: string
  readonly at: string
}

/** Run as the platform; false when another run has warned meanwhile. */
export async function insertWarning(tx: Tx, warning: NewWarning, parties: readonly string[]): Promise<boolean> {
  const { rows } =
    await sql`insert into retention.warning (household_id, ended_on, registered_by, erase_from, on_date, at)
    values (${warning.householdId}, ${warning.endedOn}, ${warning.registeredBy}, ${warning.eraseFrom}, ${warning.on}, ${warning.at})
    on conflict (household_id, ended_on) do nothing
    returning household_id`.execute(tx)
  if (rows.length === 0) return false
  await sql`insert into retention.warned_party (household_id, ended_on, registered_by, organisation_id)
    select ${warning.householdId}::uuid, ${warning.endedOn}::date, ${warning.registeredBy}::text, party
    from unnest(${[...parties]}::text[]) as party`.execute(tx)
  return true
}

/** The warning of a household that the actor's organisation has got. */
export async function findWarned(tx: Tx, householdId: Id, organisationId: string) {
  const { rows } = await sql<{ registeredBy: string }>`
    select p.registered_by as "registeredBy" from retention.warned_party p
    where p.household_id = ${householdId} and p.organisation_id = ${organisationId}
    order by p.ended_on desc
    limit 1`.execute(tx)
  return rows[0]
}

export interface NewList {
  readonly id: Id
  readonly organisationId: string
  readonly drawnBy: Id
  readonly on: string
  readonly at: string
}

export async function insertList(tx: Tx, list: NewList, households: readonly HouseholdFacts[]): Promise<void> {
  const persons = households.reduce((sum, { personIds }) => sum + personIds.length, 0)
  await sql`insert into retention.destruction_list (id, organisation_id, households_count, persons_count, drawn_by, on_date, at)
    values (${list.id}, ${list.organisationId}, ${households.length}, ${persons}, ${list.drawnBy}, ${list.on}, ${list.at})`.execute(
    tx,
  )
}

/** What stands on a list. Run as the platform, which sees who belongs to a household. */
export async function insertListed(tx: Tx, listId: Id, households: readonly HouseholdFacts[]): Promise<void> {
  await sql`insert into retention.listed_household (list_id, household_id, ended_on)
    select ${listId}::uuid, r.id, r."endedOn"
    from jsonb_to_recordset(${JSON.stringify(households)}::jsonb) as r (id uuid, "endedOn" date)`.execute(tx)
  await sql`insert into retention.listed_person (list_id, household_id, person_id)
    select ${listId}::uuid, r.id, p.id::uuid
    from jsonb_to_recordset(${JSON.stringify(households)}::jsonb) as r (id uuid, "personIds" jsonb)
    cross join lateral jsonb_array_elements_text(r."personIds") as p (id)`.execute(tx)
}

export async function insertListDecision(
  tx: Tx,
  decision: { listId: Id; kind: 'signed' | 'rejected'; byStaff: Id; on: string; at: string },
): Promise<boolean> {
  const { rows } = await sql`insert into retention.list_decision (list_id, kind, by_staff, on_date, at)
    values (${decision.listId}, ${decision.kind}, ${decision.byStaff}, ${decision.on}, ${decision.at})
    on conflict (list_id) do nothing
    returning list_id`.execute(tx)
  return rows.length === 1
}

export interface NewHold {
  readonly id: Id
  readonly householdId: Id
  readonly registeredBy: string
  readonly organisationId: string
  readonly reason: string
  readonly note: string
  readonly until: string
  readonly byStaff: Id
  readonly on: string
  readonly at: string
}

export async function insertHold(tx: Tx, hold: NewHold): Promise<void> {
  await sql`insert into retention.hold (id, household_id, registered_by, organisation_id, reason, note, until, by_staff, on_date, at)
    values (${hold.id}, ${hold.householdId}, ${hold.registeredBy}, ${hold.organisationId}, ${hold.reason}, ${hold.note}, ${hold.until},
      ${hold.byStaff}, ${hold.on}, ${hold.at})`.execute(tx)
}

export async function insertHoldEnd(
  tx: Tx,
  end: Pick<NewHold, 'householdId' | 'registeredBy' | 'organisationId' | 'byStaff' | 'on' | 'at'> & { holdId: Id },
): Promise<boolean> {
  const { rows } =
    await sql`insert into retention.hold_end (hold_id, household_id, registered_by, organisation_id, by_staff, on_date, at)
    values (${end.holdId}, ${end.householdId}, ${end.registeredBy}, ${end.organisationId}, ${end.byStaff}, ${end.on}, ${end.at})
    on conflict (hold_id) do nothing
    returning hold_id`.execute(tx)
  return rows.length === 1
}
