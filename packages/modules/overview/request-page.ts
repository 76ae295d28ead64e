import type { RequestPage } from '@kedjan/contract'
import { type Id, ok, type Result, refuse } from '@kedjan/kernel'
import { findLegalBasis } from '@kedjan/sweden'
import { findRequest, openRequestStates, type StoredRequest, selectRequestSteps } from '../exchange/index.ts'
import { type Asking, staffOf } from '../http/index.ts'
import { organisationName } from '../organisations/index.ts'
import { findAskedAbout, selectProtected } from '../persons/index.ts'
import { presentRequest } from './exchange-work.ts'
import { namesOf } from './names-of.ts'

/** One request with what has happened to it. Whom a number points to is shown to the holder alone. */
export async function readRequestPage(
  asking: Asking,
  requestId: Id,
): Promise<Result<RequestPage, { reason: 'request_not_found' }>> {
  const { tx, actor, clock, language } = asking
  const { organisationId } = staffOf(actor)
  const request = await findRequest(tx, requestId)
  if (!request) return refuse({ reason: 'request_not_found' })
  const isHolder = request.holder === organisationId
  const found = isHolder ? await findAskedAbout(tx, request) : (request.personId ?? undefined)
  const names = await namesOf(tx, found ? [found] : [])
  const basis = findLegalBasis(request.basisId)
  const steps = await selectRequestSteps(tx, requestId)
  return ok({
    ...presentRequest({ ...request, personId: found ?? null }, { names, language, today: clock.today().toString() }),
    sentence: basis?.sentence[language] ?? '',
    requires: basis?.requires ?? 'nothing',
    protectedPerson: found !== undefined && (await selectProtected(tx, [found])).size > 0,
    known: isHolder ? names.size > 0 : null,
    steps: steps.map(({ byOrganisation, kind, refusal, note, on }) => ({
      ...{ kind, refusal, note, on },
      organisationName: organisationName(byOrganisation, language),
    })),
    may: mayDo(request, isHolder),
  })
}

function mayDo(request: StoredRequest, isHolder: boolean): RequestPage['may'] {
  if (!openRequestStates.includes(request.state)) return []
  if (isHolder) return ['tell', 'refuse', 'ask_back']
  return request.state === 'asked_back' ? ['reply', 'withdraw'] : ['withdraw']
}
