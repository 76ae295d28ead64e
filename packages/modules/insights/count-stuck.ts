import {
  asActor,
  asPlatform,
  type Clock,
  type Ground,
  newId,
  ok,
  type Result,
  type StaffActor,
  system,
  type Tx,
} from '@kedjan/kernel'
import { insertCount } from './queries.ts'

/** Counts every open step of the country. Takes some seconds for a million steps, so it is done now and then, and not for each reader. */
export async function countStuck(ground: Ground, clock: Clock): Promise<void> {
  await asActor(ground, clock, system, (tx) => count(tx, clock))
}

/** Counts anew because somebody asks. */
export async function recount(tx: Tx, clock: Clock, actor: StaffActor): Promise<Result<{ countedAt: string }, never>> {
  await asPlatform(tx, clock, actor, (platform) => count(platform, clock))
  return ok({ countedAt: clock.now().toString() })
}

function count(tx: Tx, clock: Clock): Promise<void> {
  return insertCount(tx, { id: newId(clock.now()), today: clock.today().toString(), at: clock.now().toString() })
}
