import { type Actor, type Clock, type Id, newId, ok, type Result, refuse, type Tx } from '@kedjan/kernel'
import { findOrganisation, findStaffBySubject, insertRole, insertStaff } from './queries.ts'
import type { Role } from './roles.ts'

export interface RegisterStaff {
  readonly organisationId: string
  readonly subject: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly languages?: readonly string[]
}

export type CannotRegisterStaff =
  | { reason: 'unknown_organisation' }
  | { reason: 'subject_taken' }
  | { reason: 'not_the_platform' }

/** Lets somebody act for an organisation. Only the platform does this: on the operator's order or when a sandbox is made. */
export async function registerStaff(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  command: RegisterStaff,
): Promise<Result<Id, CannotRegisterStaff>> {
  if (actor.kind !== 'system') return refuse({ reason: 'not_the_platform' })
  if (!(await findOrganisation(tx, command.organisationId))) return refuse({ reason: 'unknown_organisation' })
  if (await findStaffBySubject(tx, command.subject)) return refuse({ reason: 'subject_taken' })
  const now = clock.now()
  const id = newId(now)
  await insertStaff(tx, { ...command, id, languages: command.languages ?? ['sv'], at: now.toString() })
  for (const role of command.roles) await insertRole(tx, { staffId: id, role, granted: true, at: now.toString() })
  return ok(id)
}
