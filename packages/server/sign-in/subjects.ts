import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'

/** The person whom the identity provider calls by this subject. */
export async function findPersonBySubject(tx: Tx, subject: string): Promise<Id | undefined> {
  const { rows } = await sql<{ person_id: Id }>`
    select person_id from server.person_subject where subject = ${subject}`.execute(tx)
  return rows[0]?.person_id
}

/** Links what the identity provider calls somebody to the person whose chain they follow. */
export async function insertPersonSubject(tx: Tx, subject: string, personId: Id): Promise<void> {
  await sql`insert into server.person_subject (subject, person_id) values (${subject}, ${personId})`.execute(tx)
}
