import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'
import type { Datum } from './datum.ts'

export async function deleteSearchKeys(tx: Tx, personIds: readonly Id[]): Promise<void> {
  await sql`delete from persons.search_key where person_id = any (${[...personIds]}::uuid[])`.execute(tx)
}

/** Lets a person be found under these keys, and no more under those that the holder wrote before. */
export async function replaceSearchKeys(
  tx: Tx,
  { personId, holder, keys }: { personId: Id; holder: string; keys: readonly string[] },
): Promise<void> {
  await sql`delete from persons.search_key where person_id = ${personId} and holder = ${holder}`.execute(tx)
  await sql`insert into persons.search_key (key, person_id, category, holder)
    select k, ${personId}::uuid, 'identity', ${holder}::text from unnest(${[...keys]}::text[]) k`.execute(tx)
}

export interface FoundPerson {
  readonly person_id: Id
  readonly identity: Datum['value'] | null
  readonly case_number: string | null
  readonly household_size: number | null
}

/** Persons under every one of the keys. Equality on text may use the index below row security; similarity may not. */
export async function selectByKeys(tx: Tx, keys: readonly string[], limit: number): Promise<FoundPerson[]> {
  return selectFound(
    tx,
    sql`select k.person_id from persons.search_key k where k.key = any (${[...keys]})
      group by k.person_id having count(distinct k.key) = ${keys.length} order by k.person_id desc limit ${limit}`,
  )
}

/** Persons with a number, or in the household with a case number; a protected person is never found. */
export async function selectByNumber(tx: Tx, number: string): Promise<FoundPerson[]> {
  return selectFound(
    tx,
    sql`select i.person_id from persons.identifier i
      where i.value = ${number} and i.kind = any (array['case_number', 'lma_card', 'coordination_number', 'personal_identity_number'])
      union
      select m.person_id from persons.household h join persons.member m on m.household_id = h.id
      where h.case_number = ${number} and m.position = 'reference_person'`,
  )
}

/** Whom a number points to, a protected person too: for a holder that decides whether to answer a request about it. */
export async function selectIdsByNumber(tx: Tx, number: string): Promise<Id[]> {
  const { rows } = await sql<{ person_id: Id }>`
    select i.person_id from persons.identifier i where i.value = ${number}
    union
    select m.person_id from persons.household h join persons.member m on m.household_id = h.id
    where h.case_number = ${number} and m.position = 'reference_person'`.execute(tx)
  return rows.map(({ person_id }) => person_id)
}

async function selectFound(tx: Tx, ids: ReturnType<typeof sql>): Promise<FoundPerson[]> {
  const { rows } = await sql<FoundPerson>`
    with found as materialized (${ids})
    select f.person_id,
      (select d.value from persons.datum d where d.person_id = f.person_id and d.kind = 'identity' order by d.seq desc limit 1) as identity,
      (select h.case_number from persons.household h join persons.member m on m.household_id = h.id where m.person_id = f.person_id) as case_number,
      (select count(*) from persons.member o where o.household_id = (select m.household_id from persons.member m where m.person_id = f.person_id)) as household_size
    from found f
    where not exists (select 1 from persons.protected_person p where p.person_id = f.person_id)`.execute(tx)
  return rows
}

/** Where a protected person lives is written nowhere: contact details go, and of a reception only the day stays. */
export async function deleteAddresses(tx: Tx, personIds: readonly Id[]): Promise<void> {
  await sql`delete from persons.datum where person_id = any (${[...personIds]}::uuid[]) and kind = 'contact'`.execute(
    tx,
  )
  await sql`update persons.datum set value = jsonb_set(value, '{address}', '""')
    where person_id = any (${[...personIds]}::uuid[]) and kind = 'reception'`.execute(tx)
}
