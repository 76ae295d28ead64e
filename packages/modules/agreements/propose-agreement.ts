import {
  type Actor,
  type Clock,
  type Id,
  newId,
  ok,
  type Result,
  refuse,
  type StaffActor,
  type Tx,
} from '@kedjan/kernel'
import { findOrganisation } from '../organisations/index.ts'
import type { AgreementKind } from './agreement.ts'
import { insertAgreement, insertPartySteps, type NewPartyStep } from './queries.ts'

export interface ProposeAgreement {
  readonly kind: AgreementKind
  readonly title: string
  readonly purpose: string
  readonly targetGroup: string
  readonly from: string
  readonly to?: string | undefined
  /** Where its text is kept, such as a diary number. */
  readonly source: string
  readonly parties: readonly string[]
}

export type CannotPropose =
  | { reason: 'unknown_organisation' }
  | { reason: 'ends_before_it_begins' }
  | { reason: 'too_few_parties' }

/** Writes an agreement down, joins it for the own organisation and invites the others. */
export async function proposeAgreement(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: ProposeAgreement,
): Promise<Result<{ id: Id }, CannotPropose>> {
  const others = command.parties.filter((id) => id !== actor.organisationId)
  const now = clock.now().toString()
  const by = { on: clock.today().toString(), byOrganisation: actor.organisationId, byStaff: actor.staffId, at: now }
  return writeDown(tx, clock, { ...command, proposedBy: actor.organisationId }, [
    { ...by, organisationId: actor.organisationId, kind: 'joined' },
    ...others.map((organisationId) => ({ ...by, organisationId, kind: 'invited' as const })),
  ])
}

/** Records an agreement that its parties have signed on paper. Only the platform does this, on the operator's order. */
export async function recordSigned(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  command: ProposeAgreement,
): Promise<Result<{ id: Id }, CannotPropose | { reason: 'not_the_platform' }>> {
  if (actor.kind !== 'system') return refuse({ reason: 'not_the_platform' })
  const signed = { on: command.from, byOrganisation: null, byStaff: null, at: clock.now().toString() }
  const steps = command.parties.map((organisationId) => ({ ...signed, organisationId, kind: 'joined' as const }))
  return writeDown(tx, clock, { ...command, proposedBy: null }, steps)
}

async function writeDown(
  tx: Tx,
  clock: Clock,
  command: ProposeAgreement & { proposedBy: string | null },
  steps: readonly NewPartyStep[],
): Promise<Result<{ id: Id }, CannotPropose>> {
  const parties = new Set(steps.map(({ organisationId }) => organisationId))
  if (parties.size < 2) return refuse({ reason: 'too_few_parties' })
  if (command.to !== undefined && command.to < command.from) return refuse({ reason: 'ends_before_it_begins' })
  for (const id of parties) if (!(await findOrganisation(tx, id))) return refuse({ reason: 'unknown_organisation' })
  const now = clock.now()
  const id = newId(now)
  await insertAgreement(tx, { ...command, id, to: command.to ?? null, at: now.toString() })
  await insertPartySteps(
    tx,
    id,
    [...parties].flatMap((organisationId) => steps.find((step) => step.organisationId === organisationId) ?? []),
  )
  return ok({ id })
}
