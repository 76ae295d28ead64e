import type { AgreementItem, AgreementPage, Language } from '@kedjan/contract'
import { ok, type PlainDate, type Result, refuse } from '@kedjan/kernel'
import { findLegalBasis, informationCategories } from '@kedjan/sweden'
import type { Asking } from '../http/index.ts'
import { organisationName } from '../organisations/index.ts'
import { decideJoin, hasJoined, type StoredAgreement, stateIn } from './agreement.ts'
import { openBases } from './open-bases.ts'
import { findAgreement, type StoredFlow, selectAgreements, selectFlows } from './queries.ts'

/** Every agreement, with how the asker's organisation stands to it. */
export async function listAgreements({ tx, actor, clock }: Asking): Promise<{ items: AgreementItem[] }> {
  const own = actor.kind === 'staff' ? actor.organisationId : ''
  const today = clock.today().toString()
  return { items: (await selectAgreements(tx)).map((agreement) => presentItem(agreement, own, today)) }
}

/** One agreement: its parties and what they have arranged to tell each other. */
export async function readAgreement(
  asking: Asking,
  id: string,
): Promise<Result<AgreementPage, { reason: 'agreement_not_found' }>> {
  const { tx, actor, clock, language } = asking
  const agreement = await findAgreement(tx, id)
  if (!agreement) return refuse({ reason: 'agreement_not_found' })
  const own = actor.kind === 'staff' ? actor.organisationId : ''
  const today = clock.today()
  const flows = await selectFlows(tx, id)
  const bases = openBases({ agreement, flows, holder: own, today }, language)
  return ok({
    ...presentItem(agreement, own, today.toString()),
    purpose: agreement.purpose,
    targetGroup: agreement.targetGroup,
    source: agreement.source,
    parties: agreement.parties
      .map((party) => ({ ...party, name: organisationName(party.organisationId, language) }))
      .sort((one, other) => one.name.localeCompare(other.name, 'sv')),
    flows: flows.map((flow) => presentFlow(flow, agreement, own, language)),
    may: deedsOf(agreement, own, today, bases.length > 0),
    openBases: bases,
  })
}

function deedsOf(agreement: StoredAgreement, own: string, today: PlainDate, canArrange: boolean): AgreementPage['may'] {
  if (hasJoined(agreement, own)) return canArrange ? ['leave', 'arrange'] : ['leave']
  return decideJoin(agreement, own, today).ok ? ['join'] : []
}

function presentItem(agreement: StoredAgreement, own: string, today: string): AgreementItem {
  const { id, kind, title, from, to, parties } = agreement
  return {
    id,
    kind,
    title,
    from,
    to,
    inForce: from <= today && (to === null || to >= today),
    joinedCount: parties.filter(({ state }) => state === 'joined').length,
    own: stateIn(agreement, own) ?? null,
  }
}

function presentFlow(
  flow: StoredFlow,
  agreement: StoredAgreement,
  own: string,
  language: Language,
): AgreementPage['flows'][number] {
  const basis = findLegalBasis(flow.basisId)
  return {
    id: flow.id,
    holder: flow.holder,
    holderName: organisationName(flow.holder, language),
    recipient: flow.recipient,
    recipientName: organisationName(flow.recipient, language),
    categories: (basis?.categories ?? []).map((category) => informationCategories[category].name[language]),
    source: basis?.source ?? flow.basisId,
    sentence: basis ? (basis.sentence[language] ?? basis.sentence.sv) : '',
    from: flow.from,
    endedOn: flow.endedOn,
    stands: flow.endedOn === null && hasJoined(agreement, flow.holder) && hasJoined(agreement, flow.recipient),
    mayEnd: flow.endedOn === null && [flow.holder, flow.recipient].includes(own),
  }
}
