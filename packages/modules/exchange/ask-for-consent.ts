import {
  type Clock,
  type Id,
  newId,
  ok,
  type PersonActor,
  publish,
  type Result,
  refuse,
  type StaffActor,
  type Tx,
} from '@kedjan/kernel'
import { findOrganisation } from '../organisations/index.ts'
import { findAsk, insertAsk, insertAskAnswer } from './consent-queries.ts'
import { type CannotAskForConsent, decideAskingForConsent } from './giving-consent.ts'
import type { InformationCategory } from './law.ts'

export interface AskForConsent {
  readonly personId: Id
  readonly basisId: string
  readonly holder: string
  readonly recipient: string
  readonly categories: readonly InformationCategory[]
  readonly until: string
  /** What it is for, in words that the person reads. */
  readonly why: string
}

export type CannotAskPerson =
  | CannotAskForConsent
  | { reason: 'person_not_found' }
  | { reason: 'unknown_organisation' }
  | { reason: 'not_a_party_to_consent' }

/** An officer of the holder or the recipient asks the person to agree; the person answers on the own pages. */
export async function askForConsent(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: AskForConsent,
): Promise<Result<{ id: Id }, CannotAskPerson>> {
  const { holder, recipient } = command
  if (actor.organisationId !== holder && actor.organisationId !== recipient)
    return refuse({ reason: 'not_a_party_to_consent' })
  const [from, to] = [await findOrganisation(tx, holder), await findOrganisation(tx, recipient)]
  if (!from || !to) return refuse({ reason: 'unknown_organisation' })
  const decided = decideAskingForConsent({ ...command, from, to }, clock.today())
  if (!decided.ok) return decided
  const { basis, categories } = decided.value
  const [id, by] = [newId(clock.now()), { byOrganisation: actor.organisationId, byStaff: actor.staffId }]
  const when = { on: clock.today().toString(), at: clock.now().toString() }
  await insertAsk(tx, { ...command, ...by, ...when, id, categories, purpose: basis.purpose })
  await publish(tx, clock, {
    name: 'exchange.consent_asked',
    payload: { askId: id, personId: command.personId, holder, recipient },
  })
  return ok({ id })
}

export type CannotDecline = { reason: 'ask_not_found' } | { reason: 'ask_already_answered' }

/** The person says no; nothing is told, and nothing else follows. */
export async function declineConsent(
  tx: Tx,
  clock: Clock,
  actor: PersonActor,
  command: { askId: Id },
): Promise<Result<{ id: Id }, CannotDecline>> {
  const ask = await findAsk(tx, command.askId)
  if (!ask || !actor.actsFor.includes(ask.personId)) return refuse({ reason: 'ask_not_found' })
  const when = { on: clock.today().toString(), at: clock.now().toString() }
  const isWritten = await insertAskAnswer(tx, { ask, consentId: null, answeredBy: actor.personId, ...when })
  if (!isWritten) return refuse({ reason: 'ask_already_answered' })
  await publish(tx, clock, { name: 'exchange.consent_declined', payload: { askId: ask.id } })
  return ok({ id: ask.id })
}
