import { type Clock, type Id, ok, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import { findDelay, insertDelayEnds, selectDelays } from './delay-queries.ts'

export type CannotLetGo =
  | { reason: 'held_back_not_found' }
  | { reason: 'no_longer_held_back' }
  | { reason: 'let_go_shorter_first'; until: string }

/**
 * Ends before its day what the organisation holds back: the person sees what was hidden, and that it was. What ends on the same day is
 * let go together, and what would end sooner first, so that nothing comes to light that another decision still covers.
 */
export async function letGo(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  { delayId }: { delayId: Id },
): Promise<Result<{ id: Id; personId: Id }, CannotLetGo>> {
  const delay = await findDelay(tx, delayId)
  if (!delay || delay.organisation !== actor.organisationId) return refuse({ reason: 'held_back_not_found' })
  const standing = await selectDelays(tx, delay.personId)
  if (!standing.some(({ id }) => id === delayId)) return refuse({ reason: 'no_longer_held_back' })
  const shorter = standing.map(({ until }) => until).filter((until) => until < delay.until)
  const first = shorter.sort()[0]
  if (first !== undefined) return refuse({ reason: 'let_go_shorter_first', until: first })
  const together = standing.filter(({ until }) => until === delay.until).map(({ id }) => id)
  const [on, at] = [clock.today().toString(), clock.now().toString()]
  const { personId, organisation, until } = delay
  await insertDelayEnds(tx, together, { personId, organisation, until, endedBy: actor.staffId, on, at })
  return ok({ id: delayId, personId })
}
