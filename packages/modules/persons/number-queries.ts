import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'

/** The personal identity numbers of these persons that the actor may see; nobody else is known to be in the population register. */
export async function selectPersonalNumbers(tx: Tx, personIds: readonly Id[]): Promise<Map<Id, string>> {
  if (personIds.length === 0) return new Map()
  const { rows } = await sql<{ person_id: Id; value: string }>`
    select i.person_id, i.value
    from persons.identifier i
    where i.kind = 'personal_identity_number' and i.person_id = any (${[...personIds]}::uuid[])
    order by i.recorded_at`.execute(tx)
  return new Map(rows.map((row) => [row.person_id, row.value]))
}
