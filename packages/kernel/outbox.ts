import { sql } from 'kysely'
import { system } from './actor.ts'
import { asActor } from './as-actor.ts'
import type { Clock } from './clock.ts'
import type { Ground, Tx } from './database.ts'
import type { Fact } from './facts.ts'
import { firstIdAt, type Id } from './ids.ts'

/** One who wants to know. Handles a fact once, in the transaction that records the delivery. */
export interface Subscriber {
  readonly name: string
  readonly facts: readonly Fact['name'][]
  /** Facts told longer ago are no news to this one and are passed by; all are told where it is absent. */
  readonly newsHours?: number
  handle(tx: Tx, clock: Clock, fact: Fact & { id: Id }): Promise<void>
}

/** Tells a subscriber every fact it has not yet handled, oldest first; answers how many. */
export async function deliver(ground: Ground, clock: Clock, subscriber: Subscriber, atMost = 1000): Promise<number> {
  return asActor(ground, clock, system, async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext(${`deliver ${subscriber.name}`}))`.execute(tx)
    const { newsHours } = subscriber
    const from = newsHours === undefined ? null : firstIdAt(clock.now().subtract({ hours: newsHours }))
    const { rows } = await sql<Fact & { id: Id }>`
      select o.id, o.name, o.payload
      from kernel.outbox o
      where o.name = any (${[...subscriber.facts]})
        and (${from}::uuid is null or o.id >= ${from}::uuid)
        and not exists (select 1 from kernel.delivery d where d.event_id = o.id and d.subscriber = ${subscriber.name})
      order by o.id
      limit ${atMost}`.execute(tx)
    for (const fact of rows) {
      await subscriber.handle(tx, clock, fact)
      await sql`insert into kernel.delivery (event_id, subscriber, at)
        values (${fact.id}, ${subscriber.name}, ${clock.now().toString()})`.execute(tx)
    }
    return rows.length
  })
}
