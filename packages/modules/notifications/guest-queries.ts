import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'

export async function insertGuestSession(
  tx: Tx,
  session: { hash: string; linkId: Id; expiresAt: string; at: string },
): Promise<void> {
  await sql`insert into notifications.guest_session (session_hash, link_id, opened_at, expires_at)
    values (${session.hash}, ${session.linkId}, ${session.at}, ${session.expiresAt})`.execute(tx)
}

/** In how many browsers a link has been opened since a moment. */
export async function countOpenings(tx: Tx, linkId: Id, since: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from notifications.guest_session g where g.link_id = ${linkId} and g.opened_at > ${since}::timestamptz`.execute(
    tx,
  )
  return rows[0]?.count ?? 0
}

export interface StoredGuestSession {
  readonly link_id: Id
  readonly expires_at: string
  readonly confirmed: boolean
}

export async function findGuestSession(tx: Tx, hash: string): Promise<StoredGuestSession | undefined> {
  const { rows } = await sql<StoredGuestSession>`
    select g.link_id, to_json(g.expires_at) #>> '{}' as expires_at, g.confirmed_at is not null as confirmed
    from notifications.guest_session g
    where g.session_hash = ${hash}`.execute(tx)
  return rows[0]
}

export async function confirmGuestSession(tx: Tx, hash: string, at: string): Promise<void> {
  await sql`update notifications.guest_session set confirmed_at = ${at} where session_hash = ${hash}`.execute(tx)
}

/** What the link of the guest who acts asks about. */
export async function findLinkAbout(tx: Tx): Promise<'handoff' | 'step' | undefined> {
  const { rows } = await sql<{ about: 'handoff' | 'step' }>`
    select case when l.handoff_id is null then 'step' else 'handoff' end as about
    from notifications.answer_link l
    where l.id = kernel.actor_guest()`.execute(tx)
  return rows[0]?.about
}

/** Until when the link of the guest who acts is good. */
export async function findLinkEnd(tx: Tx): Promise<string | undefined> {
  const { rows } = await sql<{ expires_at: string }>`
    select to_json(l.expires_at) #>> '{}' as expires_at
    from notifications.answer_link l
    where l.id = kernel.actor_guest()`.execute(tx)
  return rows[0]?.expires_at
}
