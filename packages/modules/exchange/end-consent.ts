import { type Clock, type Id, ok, type PersonActor, publish, type Result, refuse, type Tx } from '@kedjan/kernel'
import { findConsent, insertConsentEnd } from './consent-queries.ts'

export type CannotEndConsent = { reason: 'consent_not_found' } | { reason: 'consent_already_ended' }

/** Takes a consent back: whoever was told on its account sees nothing of it from now on. What was read stays in the log. */
export async function endConsent(
  tx: Tx,
  clock: Clock,
  actor: PersonActor,
  command: { consentId: Id },
): Promise<Result<{ id: Id }, CannotEndConsent>> {
  const consent = await findConsent(tx, command.consentId)
  if (!consent || !actor.actsFor.includes(consent.personId)) return refuse({ reason: 'consent_not_found' })
  const end = { consent, on: clock.today().toString(), endedBy: actor.personId, at: clock.now().toString() }
  if (!(await insertConsentEnd(tx, end))) return refuse({ reason: 'consent_already_ended' })
  const { holder, recipient } = consent
  await publish(tx, clock, { name: 'exchange.consent_ended', payload: { consentId: consent.id, holder, recipient } })
  return ok({ id: consent.id })
}
