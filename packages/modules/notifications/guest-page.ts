import type { GuestHandoffPage, Language } from '@kedjan/contract'
import { type GuestActor, type Id, ok, type Result, refuse, type Tx } from '@kedjan/kernel'
import { informationCategories } from '@kedjan/sweden'
import { findLegalBasis, selectDisclosuresByCause } from '../exchange/index.ts'
import { findHandoff, movesOpenTo, selectHandoffSteps, selectMessages } from '../handoffs/index.ts'
import type { Asking } from '../http/index.ts'
import { organisationName } from '../organisations/index.ts'
import { kindsOf, presentDatum, selectData } from '../persons/index.ts'
import { findLinkEnd } from './guest-queries.ts'

/** What a guest sees, with whom it is about, which is for the log alone. */
export interface ReadGuestPage {
  readonly page: GuestHandoffPage
  readonly personId: Id
}

/** The one hand-off that a guest answers: what was asked, and exactly what was passed on with it. */
export async function readGuestPage(
  { tx, language }: Asking,
  guest: GuestActor,
): Promise<Result<ReadGuestPage, { reason: 'handoff_not_found' }>> {
  const handoff = await findHandoff(tx, guest.subjectId)
  const expiresAt = await findLinkEnd(tx)
  if (!handoff || !expiresAt) return refuse({ reason: 'handoff_not_found' })
  const [sent] = await selectHandoffSteps(tx, handoff.id)
  const messages = await selectMessages(tx, handoff.id)
  const page = {
    about: 'handoff' as const,
    state: handoff.state,
    fromName: organisationName(handoff.from_organisation, language),
    toName: organisationName(handoff.to_organisation, language),
    subject: handoff.subject,
    note: sent?.note ?? null,
    answerBy: handoff.answer_by,
    expiresAt,
    passedOn: await passedOn(tx, language, handoff),
    messages: messages.map(({ seq, at, by_organisation: by, text }) => ({
      ...{ seq, at, text, byName: organisationName(by, language), isOwn: by === guest.organisationId },
    })),
    actions: movesOpenTo(handoff, guest.organisationId).filter(isGuestAction),
  }
  return ok({ page, personId: handoff.person_id })
}

function isGuestAction(action: string): action is GuestHandoffPage['actions'][number] {
  return ['accept', 'refuse', 'complete', 'ask'].includes(action)
}

async function passedOn(
  tx: Tx,
  language: Language,
  handoff: { id: Id; person_id: Id; from_organisation: string },
): Promise<GuestHandoffPage['passedOn']> {
  const lines = await selectDisclosuresByCause(tx, `handoff:${handoff.id}`, handoff.person_id)
  const kinds = kindsOf(lines.map(({ category }) => category))
  const data = await selectData(tx, [handoff.person_id], kinds)
  return lines
    .filter(({ holder }) => holder === handoff.from_organisation)
    .map((line) => {
      const basis = findLegalBasis(line.basis_id)
      return {
        category: line.category,
        name: informationCategories[line.category].name[language],
        source: basis?.source ?? line.basis_id,
        sentence: basis?.sentence[language] ?? '',
        values: data
          .filter(({ category, holder }) => category === line.category && holder === line.holder)
          .map((datum) => presentDatum(datum, language)),
      }
    })
}
