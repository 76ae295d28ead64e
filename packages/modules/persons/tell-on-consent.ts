import type { TellByHand } from '@kedjan/contract'
import { type Clock, type Id, ok, type Result, type StaffActor, type Tx } from '@kedjan/kernel'
import { type CannotDisclose, disclose, findLegalBasis, type InformationCategory } from '../exchange/index.ts'
import { tellingFacts } from './telling-facts.ts'

/** Tells what one person has agreed to, each consent for itself: a consent speaks for nobody else in the household. */
export async function tellOnConsent(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: TellByHand & { personId: Id; cause?: string },
): Promise<Result<{ id: Id; personId: Id }, CannotDisclose | { reason: 'unknown_organisation' }>> {
  const { consents, ...facts } = await tellingFacts(tx, clock, command.personId)
  const today = clock.today().toString()
  const usable = consents.filter(
    (consent) =>
      consent.basisId === command.basisId &&
      consent.holder === actor.organisationId &&
      consent.recipient === command.recipient &&
      consent.until >= today,
  )
  const wanted = (command.categories ?? findLegalBasis(command.basisId)?.categories ?? []) as InformationCategory[]
  const shared = {
    ...{ ...facts, personIds: [command.personId], basisId: command.basisId, recipient: command.recipient },
    confirmedProtected: command.confirmProtected,
  }
  // Without any consent the decision is asked all the same: it says what is missing.
  if (usable.length === 0) {
    const refused = await disclose(tx, clock, actor, { ...shared, categories: wanted, consents, cause: 'consent:none' })
    return refused.ok ? ok({ id: command.personId, personId: command.personId }) : refused
  }
  for (const consent of usable) {
    const categories = consent.categories.filter((category) => wanted.includes(category))
    const told = await disclose(tx, clock, actor, {
      ...{ ...shared, categories, consents: [consent], cause: command.cause ?? `consent:${consent.id}` },
    })
    if (!told.ok) return told
  }
  return ok({ id: command.personId, personId: command.personId })
}
