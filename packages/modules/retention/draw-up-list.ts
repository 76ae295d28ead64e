import {
  asPlatform,
  type Clock,
  type Id,
  newId,
  ok,
  publish,
  type Result,
  refuse,
  type StaffActor,
  type Tx,
} from '@kedjan/kernel'
import { householdKeeping } from '@kedjan/sweden'
import { lockRemoval, selectHouseholds } from './household-queries.ts'
import { type CannotList, decideList } from './list.ts'
import { insertList, insertListed } from './queries.ts'

/** Draws up a destruction list of households that the own organisation registered. It removes nothing: somebody else has to sign it. */
export async function drawUpList(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: { householdIds: readonly Id[] },
): Promise<Result<{ id: Id }, CannotList>> {
  const today = clock.today()
  const ids = [...new Set(command.householdIds)]
  await lockRemoval(tx, actor.organisationId)
  const found = await asPlatform(tx, clock, actor, (platform) =>
    selectHouseholds(platform, { today: today.toString(), ids, registeredBy: actor.organisationId }),
  )
  if (found.length < ids.length) return refuse({ reason: 'household_not_found' })
  const decided = decideList(found, householdKeeping(today), today)
  if (!decided.ok) return decided
  const id = newId(clock.now())
  const { organisationId, staffId: drawnBy } = actor
  await insertList(tx, { id, organisationId, drawnBy, on: today.toString(), at: clock.now().toString() }, found)
  await asPlatform(tx, clock, actor, (platform) => insertListed(platform, id, found))
  publish(tx, clock, { name: 'retention.listed', payload: { listId: id } })
  return ok({ id })
}
