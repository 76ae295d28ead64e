import { deleteRowsOf, type ErasedGroup, type Id, type Tx } from '@kedjan/kernel'
import { sql } from 'kysely'

/** The numbers that point to a household or somebody in it. Run as the platform, which sees numbers only under a signed order that is due. */
export async function selectErasedNumbers(
  tx: Tx,
  { groupId, personIds }: ErasedGroup,
): Promise<{ kind: string; value: string }[]> {
  const { rows } = await sql<{ kind: string; value: string }>`
    select i.kind, i.value from persons.identifier i where i.person_id = any (${[...personIds]}::uuid[])
    union
    select 'case_number', h.case_number from persons.household h where h.id = ${groupId}`.execute(tx)
  return rows
}

/** What points at a person goes first, then the persons, then the household: the foreign keys let nothing hang loose. */
export async function deleteHousehold(tx: Tx, householdId: Id, personIds: readonly Id[]): Promise<void> {
  const ids = [...personIds]
  await deleteRowsOf(tx, ids, ['persons.search_key', 'persons.identifier', 'persons.datum'])
  await sql`delete from persons.relation where person_id = any (${ids}::uuid[]) or other_person_id = any (${ids}::uuid[])`.execute(
    tx,
  )
  await deleteRowsOf(tx, ids, [
    'persons.opened',
    'persons.opening_step',
    'persons.opening',
    'persons.protected_person',
    'persons.protection',
  ])
  await sql`delete from persons.same_person_undone
    where same_person_id in (
      select s.id from persons.same_person s where s.kept_person_id = any (${ids}::uuid[]) or s.other_person_id = any (${ids}::uuid[])
    )`.execute(tx)
  await sql`delete from persons.same_person
    where kept_person_id = any (${ids}::uuid[]) or other_person_id = any (${ids}::uuid[])`.execute(tx)
  await sql`delete from persons.not_same_person
    where person_id = any (${ids}::uuid[]) or other_person_id = any (${ids}::uuid[])`.execute(tx)
  await sql`delete from persons.member_left where household_id = ${householdId}`.execute(tx)
  await sql`delete from persons.member where household_id = ${householdId}`.execute(tx)
  await sql`delete from persons.person where id = any (${ids}::uuid[])`.execute(tx)
  await sql`delete from persons.household where id = ${householdId}`.execute(tx)
}
