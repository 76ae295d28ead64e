import { asActor, type Clock, type Ground, realClock, settableClock, system, Temporal } from '@kedjan/kernel'
import { sql } from 'kysely'

/** A sandbox goes by the day that it plays; elsewhere there is none and the wall's day counts. */
export async function clockOf(ground: Ground): Promise<Clock> {
  const { rows } = await asActor(ground, realClock(), system, (tx) =>
    sql<{ instant: string }>`select to_json(c.instant) #>> '{}' as instant from kernel.played_clock c`.execute(tx),
  )
  const played = rows[0]?.instant
  return played === undefined ? realClock() : settableClock(Temporal.Instant.from(played))
}
