import { createHash, randomBytes } from 'node:crypto'
import { asActor, type Clock, type Ground, type Id, inBatches, realClock, system } from '@kedjan/kernel'
import type { Role } from '@kedjan/modules/organisations'
import type { OrganisationKind } from '@kedjan/sweden'
import { sql } from 'kysely'

/** Who a session belongs to. */
export type Owner =
  | { readonly kind: 'staff'; readonly staffId: Id }
  | { readonly kind: 'person'; readonly personId: Id }

/** A session as the database knows it, with what a member of staff may do. */
export interface StoredSession {
  readonly actor_kind: 'staff' | 'person'
  readonly staff_id: Id | null
  readonly person_id: Id | null
  readonly expires_at: Date
  readonly seen_at: Date
  readonly revoked_at: Date | null
  readonly organisation_id: string | null
  readonly organisation_kind: OrganisationKind | null
  readonly roles: Role[]
}

export interface SessionLine {
  readonly token_hash: string
  readonly created_at: Date
  readonly expires_at: Date
}

/** A working day; whoever works longer signs in again. */
const lifetimeHours = 10

/** Whoever has been away for so long has left the desk; somebody else may sit there now. */
const idleMinutes = 60
/** How exactly it is known when a session was last used: not every request writes. */
const seenWithinMinutes = 1

/** Where sessions are kept. Their times are the wall's, whatever day the sandbox plays. */
export interface Sessions {
  readonly ground: Ground
  readonly wallClock: Clock
}

export const lifetimeSeconds = lifetimeHours * 3600

/** Only this hash of the cookie is stored, so that whoever reads the table can sign in as nobody. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** Makes a session and answers the token for the cookie, which is kept nowhere else. */
export async function openSession({ ground, wallClock }: Sessions, owner: Owner): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const now = wallClock.now()
  await asActor(ground, wallClock, system, (tx) =>
    sql`insert into server.session (token_hash, actor_kind, staff_id, person_id, created_at, seen_at, expires_at)
        values (${hashOfToken(token)}, ${owner.kind}, ${owner.kind === 'staff' ? owner.staffId : null},
          ${owner.kind === 'person' ? owner.personId : null}, ${now.toString()}, ${now.toString()}, ${now.add({ hours: lifetimeHours }).toString()})`.execute(
      tx,
    ),
  )
  return token
}

type FoundSession = StoredSession & { readonly hash: string }

const lookups = new WeakMap<Ground, (hash: string) => Promise<StoredSession | undefined>>()

/** One named statement, since every request asks it; requests that come in at the same time ask together. */
export function findSession({ ground }: Sessions, hash: string): Promise<StoredSession | undefined> {
  const find = lookups.get(ground) ?? inBatches((hashes: readonly string[]) => findSessions(ground, hashes))
  lookups.set(ground, find)
  return find(hash)
}

async function findSessions(ground: Ground, hashes: readonly string[]): Promise<(StoredSession | undefined)[]> {
  const { rows } = await ground.pool.query<FoundSession>({
    name: 'sessions-of',
    text: `select h.hash, s.actor_kind, s.staff_id, s.person_id, s.expires_at, s.seen_at, s.revoked_at, s.organisation_id,
        s.organisation_kind, s.roles
      from unnest($1::text[]) as h (hash)
      cross join lateral server.session_of(h.hash) s`,
    values: [hashes],
  })
  const found = new Map(rows.map(({ hash, ...session }) => [hash, session]))
  return hashes.map((hash) => found.get(hash))
}

/** Whether a session opens anything still: not revoked, not older than a working day, not left alone. */
export function stands(session: StoredSession, wallClock: Clock): boolean {
  const now = wallClock.now().epochMilliseconds
  const leftAlone = session.seen_at.getTime() + idleMinutes * 60_000 <= now
  return session.revoked_at === null && session.expires_at.getTime() > now && !leftAlone
}

/** Writes down that a session is in use, once a minute at most. */
export async function keepAwake({ ground, wallClock }: Sessions, hash: string, session: StoredSession): Promise<void> {
  const now = wallClock.now()
  if (session.seen_at.getTime() > now.epochMilliseconds - seenWithinMinutes * 60_000) return
  const stale = now.subtract({ minutes: seenWithinMinutes })
  await asActor(ground, wallClock, system, (tx) =>
    sql`update server.session set seen_at = ${now.toString()}
      where token_hash = ${hash} and seen_at <= ${stale.toString()}`.execute(tx),
  )
}

export async function revokeSession({ ground, wallClock }: Sessions, hash: string): Promise<void> {
  await asActor(ground, wallClock, system, (tx) =>
    sql`update server.session set revoked_at = ${wallClock.now().toString()}
      where token_hash = ${hash} and revoked_at is null`.execute(tx),
  )
}

/** Revokes everything that stands open for somebody, but for the one session kept; answers how many. */
export async function revokeSessionsOf({ ground, wallClock }: Sessions, owner: Owner, kept = ''): Promise<number> {
  return asActor(ground, wallClock, system, async (tx) => {
    const { rows } = await sql`update server.session set revoked_at = ${wallClock.now().toString()}
      where ${whose(owner)} and token_hash <> ${kept} and revoked_at is null returning token_hash`.execute(tx)
    return rows.length
  })
}

export async function selectSessionsOf({ ground, wallClock }: Sessions, owner: Owner): Promise<SessionLine[]> {
  return asActor(ground, wallClock, system, async (tx) => {
    const { rows } = await sql<SessionLine>`select token_hash, created_at, expires_at
      from server.session
      where ${whose(owner)} and revoked_at is null and expires_at > ${wallClock.now().toString()}
        and seen_at > ${wallClock.now().subtract({ minutes: idleMinutes }).toString()}
      order by created_at desc
      limit 100`.execute(tx)
    return rows
  })
}

function whose(owner: Owner) {
  return owner.kind === 'staff' ? sql`staff_id = ${owner.staffId}` : sql`person_id = ${owner.personId}`
}

/** Removes sessions that expired long enough ago, by the wall's day; row security lets no other go. */
export async function forgetOldSessions(ground: Ground): Promise<void> {
  await asActor(ground, realClock(), system, (tx) =>
    sql`delete from server.session where expires_at < kernel.kept_since('session')`.execute(tx),
  )
}
