import { type Clock, type Id, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import {
  type AnswerRequest,
  answerRequest,
  type CannotAnswer,
  findRequest,
  type StoredRequest,
} from '../exchange/index.ts'
import { selectIdsByNumber } from './search-queries.ts'
import { tellingFacts } from './telling-facts.ts'

export type AnswerHolderRequest = Pick<AnswerRequest, 'requestId' | 'categories' | 'weighing' | 'refusal' | 'note'> & {
  readonly confirmProtected: boolean
}

export type CannotAnswerHolder = CannotAnswer | { reason: 'person_not_found' }

/** Answers a request with what the officer has chosen; whom a number points to is looked up only now, by the holder. */
export async function answerHolderRequest(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: AnswerHolderRequest,
): Promise<Result<{ id: Id }, CannotAnswerHolder>> {
  const request = await findRequest(tx, command.requestId)
  if (!request) return refuse({ reason: 'request_not_found' })
  const personId = await findAskedAbout(tx, request)
  if (!personId) return refuse({ reason: 'person_not_found' })
  const facts = await tellingFacts(tx, clock, personId)
  return answerRequest(tx, clock, actor, {
    ...command,
    ...facts,
    personId,
    confirmedProtected: command.confirmProtected,
  })
}

/** The one person whom a request is about, as far as the actor's organisation knows; undefined for nobody and for several. */
export async function findAskedAbout(tx: Tx, request: StoredRequest): Promise<Id | undefined> {
  if (request.number === null) return request.personId ?? undefined
  const found = await selectIdsByNumber(tx, request.number)
  return found.length === 1 ? found[0] : undefined
}
