import { type Clock, type Id, newId, ok, type PersonActor, publish, type Result, refuse, type Tx } from '@kedjan/kernel'
import { findOrganisation } from '../organisations/index.ts'
import { findAsk, insertAskAnswer, insertConsent, type StoredAsk } from './consent-queries.ts'
import { type CannotConsent, decideGivingConsent } from './giving-consent.ts'
import type { InformationCategory } from './law.ts'
import type { LiveConsent } from './question.ts'

export interface GiveConsent {
  readonly personId: Id
  readonly basisId: string
  readonly holder: string
  readonly recipient: string
  readonly categories: readonly InformationCategory[]
  readonly until: string
  /** What a child said for itself, as its guardian tells it. */
  readonly childSaid: LiveConsent['childSaid']
  /** The language in which the person read what it means. */
  readonly language: string
  readonly ageYears: number | null
  /** The question that it answers, where an officer has asked. */
  readonly askId?: Id | undefined
}

export type CannotGive =
  | CannotConsent
  | { reason: 'person_not_found' }
  | { reason: 'unknown_organisation' }
  | { reason: 'ask_not_found' }
  | { reason: 'ask_about_something_else' }
  | { reason: 'ask_already_answered' }

/** A person agrees, or a guardian for a child, that a holder tells a recipient something until a day. */
export async function giveConsent(
  tx: Tx,
  clock: Clock,
  actor: PersonActor,
  command: GiveConsent,
): Promise<Result<{ id: Id }, CannotGive>> {
  if (!actor.actsFor.includes(command.personId)) return refuse({ reason: 'person_not_found' })
  const [from, to] = [await findOrganisation(tx, command.holder), await findOrganisation(tx, command.recipient)]
  if (!from || !to) return refuse({ reason: 'unknown_organisation' })
  const saidBy = command.personId === actor.personId ? 'person' : 'guardian'
  const decided = decideGivingConsent({ ...command, from, to }, { ...command, saidBy }, clock.today())
  if (!decided.ok) return decided
  const ask = command.askId ? await findAsk(tx, command.askId) : undefined
  if (command.askId && !ask) return refuse({ reason: 'ask_not_found' })
  if (ask && !isAbout(ask, command)) return refuse({ reason: 'ask_about_something_else' })
  const now = clock.now()
  const [id, on] = [newId(now), clock.today().toString()]
  const { basis, categories } = decided.value
  await insertConsent(tx, {
    ...command,
    ...{ id, categories, purpose: basis.purpose, from: on, saidBy, givenBy: actor.personId, at: now.toString() },
  })
  if (ask) {
    const answer = { ask, consentId: id, answeredBy: actor.personId, on, at: now.toString() }
    if (!(await insertAskAnswer(tx, answer))) return refuse({ reason: 'ask_already_answered' })
  }
  await publish(tx, clock, {
    name: 'exchange.consent_given',
    payload: { consentId: id, holder: command.holder, recipient: command.recipient },
  })
  return ok({ id })
}

/** A person may agree to less than was asked for, and to nothing else. */
function isAbout(ask: StoredAsk, command: GiveConsent): boolean {
  return (
    ask.personId === command.personId &&
    ask.basisId === command.basisId &&
    ask.holder === command.holder &&
    ask.recipient === command.recipient &&
    command.until <= ask.until &&
    command.categories.every((category) => ask.categories.includes(category))
  )
}
