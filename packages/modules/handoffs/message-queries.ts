import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'
import type { Author } from './author.ts'
import type { StoredHandoff } from './stored-handoff.ts'

export interface StoredMessage {
  readonly seq: number
  readonly at: string
  readonly by_organisation: string
  readonly by_name: string | null
  readonly text: string
}

export async function selectMessages(tx: Tx, id: Id): Promise<StoredMessage[]> {
  const { rows } = await sql<StoredMessage>`
    select m.seq, to_json(m.at) #>> '{}' as at, m.by_organisation, st.name as by_name, m.text
    from handoffs.message m
    left join organisations.staff st on st.id = m.by_staff
    where m.handoff_id = ${id}
    order by m.seq`.execute(tx)
  return rows
}

export async function insertMessage(
  tx: Tx,
  message: Author & {
    handoff: Pick<StoredHandoff, 'id' | 'from_organisation' | 'to_organisation' | 'person_id'>
    text: string
    at: string
  },
): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${message.handoff.id}, 7307))`.execute(tx)
  const { rows } = await sql<{ seq: number }>`
    insert into handoffs.message (handoff_id, seq, from_organisation, to_organisation, person_id, text, by_organisation, by_staff, by_guest, at)
    select ${message.handoff.id}::uuid, coalesce(max(m.seq), 0) + 1, ${message.handoff.from_organisation}::text,
      ${message.handoff.to_organisation}::text, ${message.handoff.person_id}::uuid, ${message.text}::text, ${message.byOrganisation}::text,
      ${message.byStaff}::uuid, ${message.byGuest}::uuid, ${message.at}::timestamptz
    from handoffs.message m where m.handoff_id = ${message.handoff.id}::uuid
    returning seq`.execute(tx)
  return rows[0]?.seq ?? 0
}
