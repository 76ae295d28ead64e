import { type Clock, type Id, newId, ok, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import { findOrganisation } from '../organisations/index.ts'
import { type CannotArrange, decideFlow } from './agreement.ts'
import { findAgreement, findFlow, insertFlow, insertFlowEnd, lockAgreement, selectFlows } from './queries.ts'

export interface ArrangeFlow {
  readonly agreementId: Id
  readonly recipient: string
  readonly basisId: string
}

/** The holder decides once that what a basis lets it tell a party is told each time it is recorded, from today. */
export async function arrangeFlow(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: ArrangeFlow,
): Promise<Result<{ id: Id }, CannotArrange>> {
  await lockAgreement(tx, command.agreementId)
  const agreement = await findAgreement(tx, command.agreementId)
  if (!agreement) return refuse({ reason: 'agreement_not_found' })
  const [from, to] = [await findOrganisation(tx, actor.organisationId), await findOrganisation(tx, command.recipient)]
  if (!from || !to) return refuse({ reason: 'unknown_organisation' })
  const decided = decideFlow(agreement, { from, to, basisId: command.basisId }, clock.today())
  if (!decided.ok) return decided
  const flow = { holder: from.id, recipient: to.id, basisId: command.basisId }
  const arranged = (await selectFlows(tx, agreement.id)).filter(({ endedOn }) => endedOn === null)
  if (arranged.some((known) => (Object.keys(flow) as (keyof typeof flow)[]).every((key) => known[key] === flow[key]))) {
    return refuse({ reason: 'flow_already_arranged' })
  }
  const now = clock.now()
  const id = newId(now)
  const today = clock.today().toString()
  const row = { ...flow, id, agreementId: agreement.id, from: today, arrangedBy: actor.staffId, at: now.toString() }
  await insertFlow(tx, row)
  return ok({ id })
}

export type CannotEndFlow =
  | { reason: 'flow_not_found' }
  | { reason: 'not_a_party'; organisation: string; source: string }
  | { reason: 'flow_ended' }

/** Either party ends a standing flow; from today nothing more is told by it. */
export async function endFlow(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: { flowId: Id },
): Promise<Result<{ id: Id }, CannotEndFlow>> {
  const flow = await findFlow(tx, command.flowId)
  if (!flow) return refuse({ reason: 'flow_not_found' })
  if (![flow.holder, flow.recipient].includes(actor.organisationId)) {
    return refuse({ reason: 'not_a_party', organisation: actor.organisationId, source: 'SFS 2017:900 8 §' })
  }
  const end = { on: clock.today().toString(), byOrganisation: actor.organisationId, byStaff: actor.staffId }
  const ended = await insertFlowEnd(tx, { ...end, flowId: flow.id, at: clock.now().toString() })
  return ended ? ok({ id: flow.id }) : refuse({ reason: 'flow_ended' })
}
