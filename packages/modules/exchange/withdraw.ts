import { type Clock, type Id, ok, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import { findDisclosure, insertWithdrawal, selectDisclosuresOfCause } from './queries.ts'

export type CannotWithdraw = { reason: 'not_found' } | { reason: 'not_the_holder' } | { reason: 'already_withdrawn' }

/** Ends a disclosure: from now on the recipient sees nothing on its account. What was read stays in the log. */
export async function withdrawDisclosure(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: { disclosureId: Id; reason: string },
): Promise<Result<null, CannotWithdraw>> {
  const disclosure = await findDisclosure(tx, command.disclosureId)
  if (!disclosure) return refuse({ reason: 'not_found' })
  if (disclosure.holder !== actor.organisationId) return refuse({ reason: 'not_the_holder' })
  const done = await insertWithdrawal(tx, {
    disclosure,
    reason: command.reason,
    decidedBy: actor.staffId,
    decidedAt: clock.now().toString(),
  })
  return done ? ok(null) : refuse({ reason: 'already_withdrawn' })
}

/** Ends everything the actor's organisation told of these persons on one cause, such as a hand-off that was cancelled. */
export async function withdrawAllOf(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: { cause: string; personIds: readonly Id[]; reason: string },
): Promise<void> {
  const holder = actor.organisationId
  for (const disclosure of await selectDisclosuresOfCause(tx, { ...command, holder })) {
    await insertWithdrawal(tx, {
      disclosure,
      reason: command.reason,
      decidedBy: actor.staffId,
      decidedAt: clock.now().toString(),
    })
  }
}
