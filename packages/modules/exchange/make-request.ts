import { type Clock, type Id, newId, ok, publish, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import { deadlineFrom, deadlineRule } from '@kedjan/sweden'
import { findOrganisation } from '../organisations/index.ts'
import type { InformationCategory } from './law.ts'
import { type CannotRequest, decideRequest, type NumberKind } from './request.ts'
import { insertRequest, insertRequestStep } from './request-queries.ts'

export interface MakeRequest {
  readonly holder: string
  /** Somebody whom the asker knows in the platform, or a number that it has from its own case. */
  readonly about: { readonly personId: Id } | { readonly numberKind: NumberKind; readonly number: string }
  readonly basisId: string
  readonly categories: readonly InformationCategory[]
  readonly reason: string
  /** By the dated rule, when absent. */
  readonly answerBy?: string | undefined
}

export type CannotMakeRequest = CannotRequest | { reason: 'unknown_organisation' }

/** Asks a holder for something about a person. By itself it tells the asker nothing, not even whether the holder knows the person. */
export async function makeRequest(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: MakeRequest,
): Promise<Result<{ id: Id }, CannotMakeRequest>> {
  const [from, to] = [await findOrganisation(tx, command.holder), await findOrganisation(tx, actor.organisationId)]
  if (!from || !to) return refuse({ reason: 'unknown_organisation' })
  const today = clock.today()
  const answerBy = command.answerBy ?? deadlineFrom(deadlineRule('request.answer', today), today).toString()
  const decided = decideRequest({ ...command, from, to, answerBy }, today)
  if (!decided.ok) return decided
  const { basis, categories } = decided.value
  const { about } = command
  const [id, on, at] = [newId(clock.now()), today.toString(), clock.now().toString()]
  const parties = { asker: to.id, holder: from.id }
  await insertRequest(tx, {
    ...{ ...parties, id, categories, basisId: basis.id, purpose: basis.purpose, reason: command.reason, answerBy, at },
    personId: 'personId' in about ? about.personId : null,
    numberKind: 'number' in about ? about.numberKind : null,
    number: 'number' in about ? about.number : null,
    askedBy: actor.staffId,
    askedOn: on,
  })
  const by = { byOrganisation: actor.organisationId, byStaff: actor.staffId }
  await insertRequestStep(tx, {
    ...{ ...parties, ...by, requestId: id, seq: 1, kind: 'asked', refusal: null, note: null, on, at },
  })
  await publish(tx, clock, { name: 'exchange.request_asked', payload: { requestId: id, ...parties } })
  return ok({ id })
}
