import { asActor, type Clock, type Ground, type Instant, settableClock, system, Temporal } from '@kedjan/kernel'
import { findPlayedInstant, storePlayedInstant } from './queries.ts'

const anyTime = settableClock(Temporal.Instant.fromEpochMilliseconds(0))

/** The time that the sandbox has been played to; undefined before it is seeded. */
export async function storedInstant(ground: Ground): Promise<Instant | undefined> {
  const text = await asActor(ground, anyTime, system, findPlayedInstant)
  return text ? Temporal.Instant.from(text) : undefined
}

/** Remembers how far the sandbox has been played, so that it goes on from there after a restart. */
export async function storeInstant(ground: Ground, clock: Clock, instant: Instant): Promise<void> {
  await asActor(ground, clock, system, (tx) => storePlayedInstant(tx, instant.toString()))
}
