import { asPlatform, type Clock, type Id, ok, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import { findMerge, insertUnmerge } from './merge-queries.ts'
import { lockProtection, refreshProtected } from './protection-queries.ts'

export type CannotUnmerge =
  | { reason: 'merge_not_found' }
  | { reason: 'not_the_holder' }
  | { reason: 'already_unmerged' }

/** Takes back that two registrations are one human being: they stand each for themselves again, as before. */
export async function unmergePersons(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: { mergeId: Id },
): Promise<Result<{ id: Id }, CannotUnmerge>> {
  await lockProtection(tx)
  const merge = await findMerge(tx, command.mergeId)
  if (!merge) return refuse({ reason: 'merge_not_found' })
  if (merge.holder !== actor.organisationId) return refuse({ reason: 'not_the_holder' })
  if (merge.undone) return refuse({ reason: 'already_unmerged' })
  const at = clock.now().toString()
  await insertUnmerge(tx, { id: merge.id, holder: actor.organisationId, by: actor.staffId, at })
  // Whoever was protected only by being joined is so no more.
  await asPlatform(tx, clock, actor, (platform) =>
    refreshProtected(platform, [merge.kept_person_id, merge.other_person_id]),
  )
  return ok({ id: merge.id })
}
