import { type Clock, type Id, ok, publish, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import { findStaffById } from '../organisations/index.ts'
import { type CannotMoveRequest, decideRequestMove, type RequestMove, type RequestRefusal } from './request.ts'
import { findRequest, insertRequestStep, lockRequest } from './request-queries.ts'

export interface MoveRequest {
  readonly requestId: Id
  readonly move: RequestMove
  readonly refusal?: RequestRefusal | undefined
  readonly note?: string | undefined
}

/** Appends the next step of a request. Of two officers at once exactly one gets through; the other is told who and when. */
export async function moveRequest(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: MoveRequest,
): Promise<Result<{ id: Id }, CannotMoveRequest>> {
  await lockRequest(tx, command.requestId)
  const request = await findRequest(tx, command.requestId)
  if (!request) return refuse({ reason: 'request_not_found' })
  const decided = decideRequestMove(request, command.move, actor.organisationId)
  if (!decided.ok) return named(tx, decided.refusal)
  const { id, asker, holder } = request
  const isWritten = await insertRequestStep(tx, {
    ...{ requestId: id, seq: request.lastSeq + 1, asker, holder, kind: decided.value },
    ...{ refusal: command.refusal ?? null, note: command.note ?? null },
    ...{ byOrganisation: actor.organisationId, byStaff: actor.staffId },
    ...{ on: clock.today().toString(), at: clock.now().toString() },
  })
  if (!isWritten) return refuseTheSecond(tx, id)
  await publish(tx, clock, { name: `exchange.request_${decided.value}`, payload: { requestId: id, asker, holder } })
  return ok({ id })
}

async function refuseTheSecond(tx: Tx, requestId: Id): Promise<Result<never, CannotMoveRequest>> {
  const now = await findRequest(tx, requestId)
  return now
    ? named(tx, { reason: 'request_answered', by: now.lastBy, at: now.lastAt })
    : refuse({ reason: 'request_not_found' })
}

/** Whoever comes second is told the name of who was first. */
async function named(tx: Tx, refusal: CannotMoveRequest): Promise<Result<never, CannotMoveRequest>> {
  if (refusal.reason !== 'request_answered') return refuse(refusal)
  const staff = await findStaffById(tx, refusal.by)
  return refuse({ ...refusal, by: staff?.name ?? '' })
}
