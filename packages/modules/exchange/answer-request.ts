import { type Clock, type Id, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import { type Disclose, disclose } from './disclose.ts'
import type { InformationCategory } from './law.ts'
import { moveRequest } from './move-request.ts'
import { type CannotMoveRequest, decideRequestMove, type RequestRefusal } from './request.ts'
import { findRequest, lockRequest } from './request-queries.ts'
import type { CannotDisclose } from './telling.ts'

export interface AnswerRequest
  extends Pick<Disclose, 'consents' | 'ageYears' | 'guardianPresent' | 'protectedPerson' | 'confirmedProtected'> {
  readonly requestId: Id
  /** Whom the number points to, where a number was asked about. */
  readonly personId: Id
  readonly categories: readonly InformationCategory[]
  readonly weighing?: string | undefined
  /** Why the rest is not told, where only a part is. */
  readonly refusal?: RequestRefusal | undefined
  readonly note?: string | undefined
}

export type CannotAnswer =
  | CannotMoveRequest
  | CannotDisclose
  | { reason: 'unknown_organisation' }
  | { reason: 'nothing_chosen' }
  | { reason: 'part_needs_reason' }

/** The holder tells what it was asked, or a part of it; each line of the ledger says which request it answers. */
export async function answerRequest(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: AnswerRequest,
): Promise<Result<{ id: Id }, CannotAnswer>> {
  await lockRequest(tx, command.requestId)
  const request = await findRequest(tx, command.requestId)
  if (!request) return refuse({ reason: 'request_not_found' })
  const categories = request.categories.filter((category) => command.categories.includes(category))
  const isWhole = categories.length === request.categories.length
  const move = isWhole ? 'tell' : 'tell_part'
  const { requestId, note } = command
  // Who may not answer is told so before anything is told.
  if (!decideRequestMove(request, move, actor.organisationId).ok)
    return moveRequest(tx, clock, actor, { requestId, move })
  if (categories.length === 0) return refuse({ reason: 'nothing_chosen' })
  if (!isWhole && !command.refusal) return refuse({ reason: 'part_needs_reason' })
  const { weighing, refusal, ...facts } = command
  const told = await disclose(tx, clock, actor, {
    ...facts,
    ...(weighing ? { weighing } : {}),
    ...{ personIds: [command.personId], basisId: request.basisId, recipient: request.asker, categories },
    ...{ way: 'on_request', cause: `request:${requestId}` },
  })
  if (!told.ok) return told
  return moveRequest(tx, clock, actor, { requestId, move, note, refusal: isWhole ? undefined : refusal })
}
