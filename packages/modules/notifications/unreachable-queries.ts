import type { Tx } from '@kedjan/kernel'
import { sql } from 'kysely'
import type { UsedAddress } from './unreachable.ts'

/** Writes down that an address has refused what was sent there, for good. Run as the platform. */
export async function insertBounce(tx: Tx, used: UsedAddress, bounce: { why: string; at: string }): Promise<void> {
  if ('personId' in used) {
    await sql`insert into notifications.channel_bounce (person_id, seq, why, at)
      values (${used.personId}, ${used.seq}, ${bounce.why}, ${bounce.at})
      on conflict (person_id, seq) do nothing`.execute(tx)
    return
  }
  await sql`insert into notifications.contact_bounce (organisation_id, registered_by, seq, part, why, at)
    values (${used.organisationId}, ${used.registeredBy}, ${used.seq}, ${used.part}, ${bounce.why}, ${bounce.at})
    on conflict (organisation_id, registered_by, seq, part) do nothing`.execute(tx)
}
