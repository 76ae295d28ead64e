import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'
import type { Channel } from './notice.ts'

export interface StoredContact {
  readonly seq: number
  /** Null once nothing is to be sent there any more. */
  readonly mailbox: string | null
  readonly second_channel: Channel | null
  readonly second_address: string | null
  readonly language: 'sv' | 'en'
  readonly at: string
  /** Since when each of the addresses takes nothing; null while it is not known to. */
  readonly mailbox_bounced_at: string | null
  readonly second_bounced_at: string | null
}

const bouncedAt = (part: 'mailbox' | 'second') => sql`(
    select to_json(b.at) #>> '{}' from notifications.contact_bounce b
    where b.organisation_id = c.organisation_id and b.registered_by = c.registered_by and b.seq = c.seq and b.part = ${part}
  )`

/** The addresses of an organisation as another, or itself, has registered them last. */
export async function findContact(
  tx: Tx,
  organisationId: string,
  registeredBy: string,
): Promise<StoredContact | undefined> {
  const { rows } = await sql<StoredContact>`
    select c.seq, c.mailbox, c.second_channel, c.second_address, c.language, to_json(c.at) #>> '{}' as at,
      ${bouncedAt('mailbox')} as mailbox_bounced_at, ${bouncedAt('second')} as second_bounced_at
    from notifications.contact c
    where c.organisation_id = ${organisationId} and c.registered_by = ${registeredBy}
    order by c.seq desc
    limit 1`.execute(tx)
  return rows[0]
}

export async function insertContact(
  tx: Tx,
  contact: {
    organisationId: string
    registeredBy: string
    seq: number
    mailbox: string | null
    second: { channel: Channel; address: string } | null
    language: 'sv' | 'en'
    byStaff: Id
    at: string
  },
): Promise<boolean> {
  const { rows } = await sql<{ one: number }>`
    insert into notifications.contact (organisation_id, registered_by, seq, mailbox, second_channel, second_address, language, by_staff, at)
    values (${contact.organisationId}, ${contact.registeredBy}, ${contact.seq}, ${contact.mailbox}, ${contact.second?.channel ?? null},
      ${contact.second?.address ?? null}, ${contact.language}, ${contact.byStaff}, ${contact.at})
    on conflict (organisation_id, registered_by, seq) do nothing
    returning 1 as one`.execute(tx)
  return rows.length === 1
}

/** Whether anybody signs in for an organisation. */
export async function hasUsers(tx: Tx, organisationId: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from organisations.staff s where s.organisation_id = ${organisationId} limit 1`.execute(tx)
  return rows.length > 0
}
