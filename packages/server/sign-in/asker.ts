import type { Language } from '@kedjan/contract'
import { asActor, system } from '@kedjan/kernel'
import type { Asked } from '@kedjan/modules/http'
import { permissionsOf, personPermissions } from '@kedjan/modules/organisations'
import { findActingFor } from '@kedjan/modules/persons'
import { findSession, keepAwake, type Sessions, type StoredSession, stands } from './sessions.ts'

/** Who asks, from the hash of the session's cookie; undefined when it opens nothing any more. */
export async function findAsker(sessions: Sessions, hash: string, language: Language): Promise<Asked | undefined> {
  const session = await findSession(sessions, hash)
  if (!session || !stands(session, sessions.wallClock)) return undefined
  await keepAwake(sessions, hash, session)
  return session.actor_kind === 'staff'
    ? staffAsker(session, hash, language)
    : await personAsker(sessions, session, hash, language)
}

function staffAsker(session: StoredSession, hash: string, language: Language): Asked | undefined {
  const { staff_id: staffId, organisation_id: organisationId, organisation_kind: kind } = session
  if (!staffId || !organisationId || !kind) return undefined
  return {
    actor: { kind: 'staff', staffId, organisationId },
    language,
    permissions: permissionsOf(kind, session.roles),
    sessionId: hash,
  }
}

async function personAsker(
  { ground, wallClock }: Sessions,
  session: StoredSession,
  sessionId: string,
  language: Language,
): Promise<Asked | undefined> {
  const personId = session.person_id
  if (!personId) return undefined
  const acting = await asActor(ground, wallClock, system, (tx) => findActingFor(tx, personId))
  return { actor: { kind: 'person', personId, ...acting }, language, permissions: personPermissions, sessionId }
}
