import type { LifeChange } from '@kedjan/contract'
import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'
import type { Effect } from './effects.ts'

export interface StoredChange {
  readonly id: Id
  readonly kind: LifeChange['kind']
  readonly person_id: Id
  readonly category: string
  readonly holder: string
  readonly on_date: string
  readonly effects: Effect[]
  readonly source: string
}

export async function insertChange(
  tx: Tx,
  change: StoredChange & { facts: object; recorded_by: Id; at: string },
): Promise<void> {
  await sql`insert into changes.change (id, kind, person_id, category, holder, on_date, facts, effects, source, recorded_by, at)
    values (${change.id}, ${change.kind}, ${change.person_id}, ${change.category}, ${change.holder}, ${change.on_date},
      ${JSON.stringify(change.facts)}::jsonb, ${JSON.stringify(change.effects)}::jsonb, ${change.source}, ${change.recorded_by}, ${change.at})`.execute(
    tx,
  )
}

/** What has happened to a person, the latest first, as far as the actor may see it. */
export async function selectChanges(tx: Tx, personId: Id): Promise<StoredChange[]> {
  const { rows } = await sql<StoredChange>`
    select c.id, c.kind, c.person_id, c.category, c.holder, c.on_date, c.effects, c.source
    from changes.change c
    where c.person_id = ${personId}
    order by c.on_date desc, c.id desc
    limit 100`.execute(tx)
  return rows
}

export async function deleteChanges(tx: Tx, personIds: readonly Id[]): Promise<void> {
  await sql`delete from changes.change where person_id = any (${[...personIds]}::uuid[])`.execute(tx)
}
