import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'
import type { NewProtection, ProtectionLevel, StoredProtection } from './protection.ts'

/** Protection, and who is joined with whom, is changed by one at a time: whom it covers is found by going from person to person. */
export async function lockProtection(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(7308)`.execute(tx)
}

/** Works out anew, as the platform, who of those together with these persons is protected. */
export async function refreshProtected(tx: Tx, personIds: readonly Id[]): Promise<void> {
  await sql`select persons.refresh_protected(p) from unnest(${[...personIds]}::uuid[]) p`.execute(tx)
}

/** Appends a line as the platform; a trigger carries it on to the household. */
export async function insertProtection(tx: Tx, line: NewProtection): Promise<void> {
  await sql`insert into persons.protection (person_id, seq, fact, level, holder, reason, since, reviewed_on, recorded_by, recorded_at)
    select ${line.person_id}::uuid, coalesce(max(p.seq), 0) + 1, ${line.fact}::text, ${line.level}::text, ${line.holder}::text,
      ${line.reason}::text, ${line.since}::date, ${line.reviewed_on}::date, ${line.recorded_by}::uuid, ${line.recorded_at}::timestamptz
    from persons.protection p where p.person_id = ${line.person_id}::uuid`.execute(tx)
}

/** The facts that stand for a person, as far as the actor may see them: the last line of each fact and holder. */
export async function selectProtections(tx: Tx, personId: Id): Promise<StoredProtection[]> {
  const { rows } = await sql<StoredProtection>`
    select distinct on (p.fact, p.holder) p.person_id, p.fact, p.level, p.holder, p.reason, p.since::text as since,
      p.reviewed_on::text as reviewed_on
    from persons.protection p
    where p.person_id = ${personId}
    order by p.fact, p.holder, p.seq desc`.execute(tx)
  return rows.filter((row) => row.level !== 'none')
}

/** Who of these is protected now, and how strongly. */
export async function selectProtected(tx: Tx, personIds: readonly Id[]): Promise<Map<Id, ProtectionLevel>> {
  const { rows } = await sql<{ person_id: Id; level: ProtectionLevel }>`
    select p.person_id, p.level
    from persons.protected_person p
    where p.person_id = any (${[...personIds]}::uuid[])`.execute(tx)
  return new Map(rows.map((row) => [row.person_id, row.level]))
}

export interface Protected {
  readonly level: ProtectionLevel
  readonly inherited: boolean
}

export async function findProtected(tx: Tx, personId: Id): Promise<Protected | undefined> {
  const { rows } = await sql<Protected>`
    select p.level, p.inherited from persons.protected_person p where p.person_id = ${personId}`.execute(tx)
  return rows[0]
}
