import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'

/**
 * Whom a signed-in person may act for and whose chain they follow; read as the platform at each request.
 * The one whom a protected person is to be kept from can be a relative: a guardian acts for a protected child only from the
 * same household, and of somebody who is protected on their own account, only whoever is so too.
 */
export async function findActingFor(tx: Tx, personId: Id): Promise<{ actsFor: Id[]; follows: Id[] }> {
  const { rows } = await sql<{ acts_for: Id[]; follows: Id[] }>`
    with own_account as (
      select coalesce((select not p.inherited from persons.protected_person p where p.person_id = ${personId}), false) as is_protected
    )
    select array[${personId}::uuid] || coalesce((
        select array_agg(r.other_person_id) from persons.relation r
        left join persons.protected_person p on p.person_id = r.other_person_id
        where r.person_id = ${personId} and r.kind in ('legal_guardian', 'interim_guardian')
          and (p.person_id is null or (p.inherited or own_account.is_protected) and exists (
            select 1 from persons.member own join persons.member ward on ward.household_id = own.household_id
            where own.person_id = r.person_id and ward.person_id = r.other_person_id))), '{}') as acts_for,
      coalesce((
        select array_agg(ref.person_id) from persons.member own
        join persons.member ref on ref.household_id = own.household_id and ref.position = 'reference_person'
        left join persons.protected_person p on p.person_id = ref.person_id
        where own.person_id = ${personId}
          and (p.person_id is null or p.inherited or own_account.is_protected or ref.person_id = own.person_id)), '{}') as follows
    from own_account`.execute(tx)
  const row = rows[0] ?? { acts_for: [personId], follows: [] }
  return { actsFor: row.acts_for, follows: [...new Set([...row.acts_for, ...row.follows])] }
}

/** How many belong to the household of each of these persons, as far as the actor may see its members. */
export async function selectHouseholdSizes(tx: Tx, personIds: readonly Id[]): Promise<Map<Id, number>> {
  const { rows } = await sql<{ person_id: Id; size: number }>`
    select m.person_id, (select count(*) from persons.member o where o.household_id = m.household_id and o.died_on is null) as size
    from persons.member m
    where m.person_id = any (${[...personIds]}::uuid[])`.execute(tx)
  return new Map(rows.map((row) => [row.person_id, row.size]))
}

/** The case number of each one's household, as far as it may be seen. */
export async function selectCaseNumbers(tx: Tx, personIds: readonly Id[]): Promise<Map<Id, string>> {
  const { rows } = await sql<{ person_id: Id; case_number: string }>`
    select m.person_id, h.case_number
    from persons.member m
    join persons.household h on h.id = m.household_id
    where m.person_id = any (${[...personIds]}::uuid[])`.execute(tx)
  return new Map(rows.map((row) => [row.person_id, row.case_number]))
}
