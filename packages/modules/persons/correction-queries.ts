import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'
import type { Datum, DatumKind } from './datum.ts'

/** What stands of a kind as an organisation has written it down itself. */
export async function findOwnDatum(
  tx: Tx,
  which: { personId: Id; holder: string; kind: DatumKind },
): Promise<{ id: Id; value: Datum['value'] } | undefined> {
  const { rows } = await sql<{ id: Id; value: Datum['value'] }>`
    select d.id, d.value
    from persons.datum d
    where d.person_id = ${which.personId} and d.holder = ${which.holder} and d.kind = ${which.kind}
    order by d.seq desc
    limit 1`.execute(tx)
  return rows[0]
}

/** Whether an organisation has written down anything of a category, as far as the actor may see. */
export async function isHeldBy(tx: Tx, which: { personId: Id; holder: string; category: string }): Promise<boolean> {
  const { rows } = await sql`
    select 1 from persons.datum d
    where d.person_id = ${which.personId} and d.holder = ${which.holder} and d.category = ${which.category}
    limit 1`.execute(tx)
  return rows.length > 0
}

/** Who has written down what of these persons: organisation and category. */
export async function selectHolders(
  tx: Tx,
  personIds: readonly Id[],
): Promise<{ person_id: Id; holder: string; category: string }[]> {
  const { rows } = await sql<{ person_id: Id; holder: string; category: string }>`
    select distinct d.person_id, d.holder, d.category
    from persons.datum d
    where d.person_id = any (${[...personIds]}::uuid[])
    order by d.person_id, d.holder, d.category`.execute(tx)
  return rows
}
