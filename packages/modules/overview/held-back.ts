import type { HeldBack } from '@kedjan/contract'
import { type Id, ok, type Result, refuse } from '@kedjan/kernel'
import { deadlineFrom, deadlineRule, delayGroundsOn } from '@kedjan/sweden'
import { selectDelays } from '../exchange/index.ts'
import { type Asking, staffOf } from '../http/index.ts'
import { findOrganisation } from '../organisations/index.ts'
import { isPersonKnown } from '../persons/index.ts'

/** What the asker's organisation holds back from a person, and on which grounds of today it may hold back more. */
export async function readHeldBack(
  { tx, actor, clock }: Asking,
  personId: Id,
): Promise<Result<HeldBack, { reason: 'person_not_found' }>> {
  const own = await findOrganisation(tx, staffOf(actor).organisationId)
  if (!own || !(await isPersonKnown(tx, personId))) return refuse({ reason: 'person_not_found' })
  const today = clock.today()
  return ok({
    latest: deadlineFrom(deadlineRule('delay.longest', today), today).toString(),
    grounds: delayGroundsOn(own.kind, today).map(({ key, source }) => ({ key, source })),
    items: await selectDelays(tx, personId),
  })
}
