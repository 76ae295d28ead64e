import { type Clock, type Id, ok, publish, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import { type CannotJoin, decideJoin, hasJoined, type PartyState } from './agreement.ts'
import { findAgreement, insertPartySteps, lockAgreement } from './queries.ts'

/** Joins an agreement for the own organisation. */
export async function joinAgreement(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: { agreementId: Id },
): Promise<Result<{ id: Id }, CannotJoin>> {
  await lockAgreement(tx, command.agreementId)
  const agreement = await findAgreement(tx, command.agreementId)
  if (!agreement) return refuse({ reason: 'agreement_not_found' })
  const decided = decideJoin(agreement, actor.organisationId, clock.today())
  if (!decided.ok) return decided
  return write(tx, clock, actor, { id: agreement.id, kind: 'joined' })
}

export type CannotLeave =
  | { reason: 'agreement_not_found' }
  | { reason: 'not_a_party'; organisation: string; source: string }

/** Leaves an agreement: from now on nothing is told by its standing flows, in either direction. What was told stands. */
export async function leaveAgreement(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: { agreementId: Id },
): Promise<Result<{ id: Id }, CannotLeave>> {
  await lockAgreement(tx, command.agreementId)
  const agreement = await findAgreement(tx, command.agreementId)
  if (!agreement) return refuse({ reason: 'agreement_not_found' })
  if (!hasJoined(agreement, actor.organisationId)) {
    return refuse({ reason: 'not_a_party', organisation: actor.organisationId, source: 'SFS 2017:900 8 §' })
  }
  return write(tx, clock, actor, { id: agreement.id, kind: 'left' })
}

async function write(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  step: { id: Id; kind: PartyState },
): Promise<Result<{ id: Id }, never>> {
  await insertPartySteps(tx, step.id, [
    {
      organisationId: actor.organisationId,
      kind: step.kind,
      on: clock.today().toString(),
      byOrganisation: actor.organisationId,
      byStaff: actor.staffId,
      at: clock.now().toString(),
    },
  ])
  await publish(tx, clock, {
    name: `agreements.party_${step.kind}`,
    payload: { agreementId: step.id, organisationId: actor.organisationId },
  })
  return ok({ id: step.id })
}
