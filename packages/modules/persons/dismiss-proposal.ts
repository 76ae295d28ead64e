import { type Clock, type Id, newId, ok, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import { insertDismissal, selectMergesOf, type WhyNotSame } from './merge-queries.ts'
import { lockProtection } from './protection-queries.ts'
import { isPersonKnown } from './queries.ts'

export type CannotDismiss =
  | { reason: 'person_not_found' }
  | { reason: 'same_registration' }
  | { reason: 'already_merged' }
  | { reason: 'already_dismissed' }

/** Remembers that two registrations are two human beings, and why, so that the organisation is not asked again. */
export async function dismissProposal(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: { personId: Id; otherPersonId: Id; why: WhyNotSame },
): Promise<Result<{ id: Id }, CannotDismiss>> {
  const { personId, otherPersonId, why } = command
  if (personId === otherPersonId) return refuse({ reason: 'same_registration' })
  if (!(await isPersonKnown(tx, personId)) || !(await isPersonKnown(tx, otherPersonId)))
    return refuse({ reason: 'person_not_found' })
  await lockProtection(tx)
  const joined = await selectMergesOf(tx, [personId])
  if (joined.some((merge) => [merge.kept_person_id, merge.other_person_id].includes(otherPersonId)))
    return refuse({ reason: 'already_merged' })
  const id = newId(clock.now())
  const isNew = await insertDismissal(tx, {
    id,
    persons: [personId, otherPersonId],
    holder: actor.organisationId,
    why,
    by: actor.staffId,
    at: clock.now().toString(),
  })
  return isNew ? ok({ id }) : refuse({ reason: 'already_dismissed' })
}
