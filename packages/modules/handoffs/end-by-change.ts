import type { Clock, Id, Tx } from '@kedjan/kernel'
import { selectOpenOfJourney } from './list-queries.ts'
import { findHandoff, insertHandoffStep } from './queries.ts'

/**
 * Ends the hand-offs of a journey that has come to its end by something that happened to the person: an anvisning is cancelled, a
 * referral is withdrawn. Run as the platform; answers which.
 */
export async function endOpenHandoffs(
  tx: Tx,
  clock: Clock,
  command: { journeyId: Id; by: { organisationId: string; staffId: string } },
): Promise<Id[]> {
  const ended: Id[] = []
  for (const id of await selectOpenOfJourney(tx, command.journeyId)) {
    const handoff = await findHandoff(tx, id)
    if (!handoff) continue
    await insertHandoffStep(tx, {
      handoffId: id,
      seq: handoff.lastSeq + 1,
      from: handoff.from_organisation,
      to: handoff.to_organisation,
      personId: handoff.person_id,
      kind: handoff.kind === 'anvisning' ? 'cancelled' : 'withdrawn',
      onDate: clock.today().toString(),
      facts: {},
      reason: 'circumstances_changed',
      note: null,
      byOrganisation: command.by.organisationId,
      byStaff: command.by.staffId,
      byGuest: null,
      at: clock.now().toString(),
    })
    ended.push(id)
  }
  return ended
}
