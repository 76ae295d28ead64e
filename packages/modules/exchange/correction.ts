import { type Clock, type Id, newId, ok, publish, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import type { InformationCategory } from './law.ts'
import { insertCorrectionNotices, insertCorrectionReceipt } from './rights-queries.ts'

/** Tells everybody who was told the wrong datum, and still may see it, that it has been put right (GDPR 19). Answers how many. */
export async function noticeCorrection(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  correction: { personId: Id; category: InformationCategory; corrects: Id; correctedBy: Id },
): Promise<number> {
  const when = { on: clock.today().toString(), at: clock.now().toString() }
  const notices = await insertCorrectionNotices(tx, { ...correction, ...when, holder: actor.organisationId }, () =>
    newId(clock.now()),
  )
  for (const { id, recipient } of notices)
    await publish(tx, clock, {
      name: 'exchange.correction_noticed',
      payload: { noticeId: id, holder: actor.organisationId, recipient },
    })
  return notices.length
}

/** An officer of the recipient has taken note, and looks through what the wrong datum led to. */
export async function acknowledgeCorrection(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: { noticeId: Id },
): Promise<Result<{ id: Id }, { reason: 'notice_not_found' } | { reason: 'already_acknowledged' }>> {
  const outcome = await insertCorrectionReceipt(tx, {
    ...{ noticeId: command.noticeId, recipient: actor.organisationId, byStaff: actor.staffId },
    ...{ on: clock.today().toString(), at: clock.now().toString() },
  })
  if (outcome === 'written') return ok({ id: command.noticeId })
  return refuse({ reason: outcome === 'there_already' ? 'already_acknowledged' : 'notice_not_found' })
}
