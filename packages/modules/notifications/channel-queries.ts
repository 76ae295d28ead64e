import type { Language } from '@kedjan/contract'
import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'
import type { Channel } from './notice.ts'

export interface StoredChoice {
  readonly seq: number
  readonly channel: Channel | 'off'
  readonly address: string | null
  readonly language: Language
  readonly is_safe: boolean
  readonly proven: boolean
  /** Since when the address takes nothing; null while it is not known to. */
  readonly bounced_at: string | null
}

/** How a person wants to be told, as chosen last. */
export async function findChoice(tx: Tx, personId: Id): Promise<StoredChoice | undefined> {
  const { rows } = await sql<StoredChoice>`
    select c.seq, c.channel, c.address, c.language, c.is_safe,
      exists (select 1 from notifications.channel_proof p where p.person_id = c.person_id and p.seq = c.seq) as proven,
      (select to_json(b.at) #>> '{}' from notifications.channel_bounce b where b.person_id = c.person_id and b.seq = c.seq) as bounced_at
    from notifications.channel_choice c
    where c.person_id = ${personId}
    order by c.seq desc
    limit 1`.execute(tx)
  return rows[0]
}

export async function insertChoice(
  tx: Tx,
  choice: Omit<StoredChoice, 'proven' | 'is_safe' | 'bounced_at'> & { personId: Id; isSafe: boolean; at: string },
): Promise<boolean> {
  const { rows } = await sql<{ one: number }>`
    insert into notifications.channel_choice (person_id, seq, channel, address, language, is_safe, at)
    values (${choice.personId}, ${choice.seq}, ${choice.channel}, ${choice.address}, ${choice.language}, ${choice.isSafe}, ${choice.at})
    on conflict (person_id, seq) do nothing
    returning 1 as one`.execute(tx)
  return rows.length === 1
}

export async function insertProof(tx: Tx, proof: { personId: Id; seq: number; at: string }): Promise<void> {
  await sql`insert into notifications.channel_proof (person_id, seq, at)
    values (${proof.personId}, ${proof.seq}, ${proof.at})
    on conflict (person_id, seq) do nothing`.execute(tx)
}
