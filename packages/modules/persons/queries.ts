import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'
import type { Datum, DatumKind } from './datum.ts'
import type { IdentifierKind } from './identifiers.ts'

export type Position = 'reference_person' | 'adult' | 'child'
export type ProtectionLevel =
  | 'none'
  | 'sekretessmarkering'
  | 'skyddad_folkbokforing'
  | 'fingerade_personuppgifter'
  | 'own_assessment'

/** Many rows in one statement: each is an object whose keys are the columns. */
export interface NewRows {
  readonly persons: readonly { id: Id; registered_by: string; registered_at: string }[]
  readonly data: readonly NewDatum[]
  readonly identifiers: readonly {
    kind: IdentifierKind
    value: string
    person_id: Id
    holder: string
    recorded_at: string
  }[]
  readonly household: { id: Id; case_number: string; registered_by: string; registered_at: string }
  readonly members: readonly { household_id: Id; person_id: Id; holder: string; position: Position }[]
  readonly relations: readonly { person_id: Id; other_person_id: Id; kind: string; holder: string }[]
  readonly protections: readonly { person_id: Id; level: ProtectionLevel; holder: string; recorded_at: string }[]
  readonly searchKeys: readonly { key: string; person_id: Id; holder: string }[]
}

export interface NewDatum {
  readonly id: Id
  readonly person_id: Id
  readonly category: string
  readonly holder: string
  readonly kind: DatumKind
  readonly value: Datum['value']
  readonly recorded_at: string
  readonly recorded_by: Id
}

export async function insertHousehold(tx: Tx, rows: NewRows): Promise<void> {
  await sql`insert into persons.person (id, registered_by, registered_at)
    select r.id, r.registered_by, r.registered_at
    from jsonb_to_recordset(${JSON.stringify(rows.persons)}::jsonb) as r (id uuid, registered_by text, registered_at timestamptz)`.execute(
    tx,
  )
  await sql`insert into persons.household (id, case_number, registered_by, registered_at)
    values (${rows.household.id}, ${rows.household.case_number}, ${rows.household.registered_by}, ${rows.household.registered_at})`.execute(
    tx,
  )
  await sql`insert into persons.member (household_id, person_id, holder, position)
    select r.household_id, r.person_id, r.holder, r.position
    from jsonb_to_recordset(${JSON.stringify(rows.members)}::jsonb) as r (household_id uuid, person_id uuid, holder text, position text)`.execute(
    tx,
  )
  await insertData(tx, rows.data)
  await insertIdentifiers(tx, rows.identifiers)
  if (rows.relations.length > 0) {
    await sql`insert into persons.relation (person_id, other_person_id, kind, holder)
      select r.person_id, r.other_person_id, r.kind, r.holder
      from jsonb_to_recordset(${JSON.stringify(rows.relations)}::jsonb)
        as r (person_id uuid, other_person_id uuid, kind text, holder text)`.execute(tx)
  }
  for (const protection of rows.protections) await insertProtection(tx, protection)
  if (rows.searchKeys.length > 0) {
    await sql`insert into persons.search_key (key, person_id, category, holder)
      select r.key, r.person_id, 'identity', r.holder
      from jsonb_to_recordset(${JSON.stringify(rows.searchKeys)}::jsonb) as r (key text, person_id uuid, holder text)`.execute(
      tx,
    )
  }
}

/** Appends data; the last of its kind and holder is the one that counts. */
export async function insertData(tx: Tx, data: readonly NewDatum[]): Promise<void> {
  if (data.length === 0) return
  await sql`insert into persons.datum (id, person_id, category, holder, kind, value, seq, recorded_at, recorded_by)
    select r.id, r.person_id, r.category, r.holder, r.kind, r.value,
      coalesce((select max(d.seq) from persons.datum d where d.person_id = r.person_id and d.holder = r.holder and d.kind = r.kind), 0) + 1,
      r.recorded_at, r.recorded_by
    from jsonb_to_recordset(${JSON.stringify(data)}::jsonb) as r (id uuid, person_id uuid, category text, holder text, kind text,
      value jsonb, recorded_at timestamptz, recorded_by uuid)`.execute(tx)
}

export async function insertIdentifiers(
  tx: Tx,
  identifiers: readonly { kind: IdentifierKind; value: string; person_id: Id; holder: string; recorded_at: string }[],
): Promise<void> {
  if (identifiers.length === 0) return
  await sql`insert into persons.identifier (kind, value, person_id, category, holder, recorded_at)
    select r.kind, r.value, r.person_id, 'identity', r.holder, r.recorded_at
    from jsonb_to_recordset(${JSON.stringify(identifiers)}::jsonb)
      as r (kind text, value text, person_id uuid, holder text, recorded_at timestamptz)`.execute(tx)
}

export async function insertProtection(
  tx: Tx,
  protection: { person_id: Id; level: ProtectionLevel; holder: string; recorded_at: string },
): Promise<void> {
  await sql`insert into persons.protection (person_id, seq, level, holder, recorded_at)
    select ${protection.person_id}::uuid, coalesce(max(p.seq), 0) + 1, ${protection.level}::text, ${protection.holder}::text,
      ${protection.recorded_at}::timestamptz
    from persons.protection p where p.person_id = ${protection.person_id}::uuid`.execute(tx)
}

export async function deleteSearchKeys(tx: Tx, personIds: readonly Id[]): Promise<void> {
  await sql`delete from persons.search_key where person_id = any (${[...personIds]}::uuid[])`.execute(tx)
}

/** Numbers of these kinds that the holder has already given to somebody. */
export async function selectTakenNumbers(
  tx: Tx,
  holder: string,
  numbers: readonly { kind: string; value: string }[],
): Promise<string[]> {
  if (numbers.length === 0) return []
  const { rows } = await sql<{ value: string }>`
    select i.value
    from persons.identifier i
    join jsonb_to_recordset(${JSON.stringify(numbers)}::jsonb) as r (kind text, value text) on r.kind = i.kind and r.value = i.value
    where i.holder = ${holder}`.execute(tx)
  return rows.map((row) => row.value)
}

export async function isCaseNumberTaken(tx: Tx, caseNumber: string, holder: string): Promise<boolean> {
  const { rows } =
    await sql`select 1 from persons.household where case_number = ${caseNumber} and registered_by = ${holder}`.execute(
      tx,
    )
  return rows.length > 0
}

export interface Member {
  readonly household_id: Id
  readonly person_id: Id
  readonly position: Position
}

export async function selectMembers(tx: Tx, householdId: Id): Promise<Member[]> {
  const { rows } = await sql<Member>`
    select m.household_id, m.person_id, m.position
    from persons.member m
    where m.household_id = ${householdId}
    order by array_position(array['reference_person', 'adult', 'child'], m.position), m.person_id`.execute(tx)
  return rows
}

export async function findHouseholdOf(tx: Tx, personId: Id): Promise<Id | undefined> {
  const { rows } = await sql<{
    household_id: Id
  }>`select household_id from persons.member where person_id = ${personId}`.execute(tx)
  return rows[0]?.household_id
}

export async function isPersonKnown(tx: Tx, personId: Id): Promise<boolean> {
  const { rows } = await sql`select 1 from persons.person where id = ${personId}`.execute(tx)
  return rows.length > 0
}

/** The protection that stands for each of these persons; persons without a line are left out. */
export async function selectProtected(tx: Tx, personIds: readonly Id[]): Promise<Map<Id, ProtectionLevel>> {
  const { rows } = await sql<{ person_id: Id; level: ProtectionLevel }>`
    select distinct on (p.person_id) p.person_id, p.level
    from persons.protection p
    where p.person_id = any (${[...personIds]}::uuid[])
    order by p.person_id, p.seq desc`.execute(tx)
  return new Map(rows.filter((row) => row.level !== 'none').map((row) => [row.person_id, row.level]))
}

export interface StoredDatum {
  readonly person_id: Id
  readonly category: string
  readonly holder: string
  readonly kind: DatumKind
  readonly value: Datum['value']
  readonly recorded_at: string
}

/** The data of some kinds that stand for these persons, as far as the actor may see them. */
export async function selectData(
  tx: Tx,
  personIds: readonly Id[],
  kinds: readonly DatumKind[],
): Promise<StoredDatum[]> {
  const { rows } = await sql<StoredDatum>`
    select distinct on (d.person_id, d.holder, d.kind) d.person_id, d.category, d.holder, d.kind, d.value, d.recorded_at
    from persons.datum d
    where d.person_id = any (${[...personIds]}::uuid[]) and d.kind = any (${[...kinds]})
    order by d.person_id, d.holder, d.kind, d.seq desc`.execute(tx)
  return rows
}

/** What a page needs to know of one person, as one JSON value inside a larger statement. */
export function dataAsJson(personId: Id) {
  return sql<StoredDatum[]>`(
    select coalesce(json_agg(row_to_json(last)), '[]'::json)
    from (
      select distinct on (d.holder, d.kind) d.person_id, d.category, d.holder, d.kind, d.value, d.recorded_at
      from persons.datum d
      where d.person_id = ${personId}
      order by d.holder, d.kind, d.seq desc
    ) last
  )`
}

export interface StoredIdentifier {
  readonly kind: IdentifierKind
  readonly value: string
  readonly holder: string
}

export function identifiersAsJson(personId: Id) {
  return sql<StoredIdentifier[]>`(
    select coalesce(json_agg(json_build_object('kind', i.kind, 'value', i.value, 'holder', i.holder) order by i.recorded_at), '[]'::json)
    from persons.identifier i
    where i.person_id = ${personId}
  )`
}

export function protectionAsJson(personId: Id) {
  return sql<ProtectionLevel | null>`(
    select p.level from persons.protection p where p.person_id = ${personId} order by p.seq desc limit 1
  )`
}

export interface HouseholdJson {
  readonly id: Id
  readonly case_number: string
  readonly members: { person_id: Id; position: Position; identity: { value: Datum['value'] } | null }[]
}

/** The household with its members and their names, as far as the actor may see each. */
export function householdAsJson(personId: Id) {
  return sql<HouseholdJson | null>`(
    select json_build_object('id', h.id, 'case_number', h.case_number, 'members', (
      select json_agg(json_build_object('person_id', m.person_id, 'position', m.position, 'identity', (
        select json_build_object('value', d.value) from persons.datum d
        where d.person_id = m.person_id and d.kind = 'identity' order by d.seq desc limit 1
      )) order by array_position(array['reference_person', 'adult', 'child'], m.position), m.person_id)
      from persons.member m where m.household_id = h.id
    ))
    from persons.household h
    where h.id = ${householdIdOf(personId)}
  )`
}

export function householdIdOf(personId: Id) {
  return sql<Id | null>`(select own.household_id from persons.member own where own.person_id = ${personId} limit 1)`
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

async function selectFound(tx: Tx, ids: ReturnType<typeof sql>): Promise<FoundPerson[]> {
  const { rows } = await sql<FoundPerson>`
    with found as materialized (${ids})
    select f.person_id,
      (select d.value from persons.datum d where d.person_id = f.person_id and d.kind = 'identity' order by d.seq desc limit 1) as identity,
      (select h.case_number from persons.household h join persons.member m on m.household_id = h.id where m.person_id = f.person_id) as case_number,
      (select count(*) from persons.member o where o.household_id = (select m.household_id from persons.member m where m.person_id = f.person_id)) as household_size
    from found f
    where coalesce((select p.level from persons.protection p where p.person_id = f.person_id order by p.seq desc limit 1), 'none') = 'none'`.execute(
    tx,
  )
  return rows
}

/** Whom a signed-in person may act for and whose chain they follow; read as the platform at each request. */
export async function findActingFor(tx: Tx, personId: Id): Promise<{ actsFor: Id[]; follows: Id[] }> {
  const { rows } = await sql<{ acts_for: Id[]; follows: Id[] }>`
    select array[${personId}::uuid] || coalesce((
        select array_agg(r.other_person_id) from persons.relation r
        where r.person_id = ${personId} and r.kind in ('legal_guardian', 'interim_guardian')), '{}') as acts_for,
      coalesce((
        select array_agg(ref.person_id) from persons.member own
        join persons.member ref on ref.household_id = own.household_id and ref.position = 'reference_person'
        where own.person_id = ${personId}), '{}') as follows`.execute(tx)
  const row = rows[0] ?? { acts_for: [personId], follows: [] }
  return { actsFor: row.acts_for, follows: [...new Set([...row.acts_for, ...row.follows])] }
}

/** How many belong to the household of each of these persons, as far as the actor may see its members. */
export async function selectHouseholdSizes(tx: Tx, personIds: readonly Id[]): Promise<Map<Id, number>> {
  const { rows } = await sql<{ person_id: Id; size: number }>`
    select m.person_id, (select count(*) from persons.member o where o.household_id = m.household_id) as size
    from persons.member m
    where m.person_id = any (${[...personIds]}::uuid[])`.execute(tx)
  return new Map(rows.map((row) => [row.person_id, row.size]))
}
