import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'

/**
 * Marks somebody as dead in their household, which gets another reference person where it was theirs: the first of the adults who are left. Run
 * as the platform, since whoever learns of a death need not be the one who wrote the household down. Where only children are left the household
 * keeps whom it had: it would be nobody's otherwise.
 */
export async function markDead(tx: Tx, { personId, on }: { personId: Id; on: string }): Promise<void> {
  await sql`
    update persons.member m set died_on = ${on}
    where m.person_id = ${personId} and not exists (
      select 1 from persons.member o
      where o.household_id = m.household_id and o.person_id <> m.person_id and o.died_on is null
      having bool_and(o.position = 'child')
    )`.execute(tx)
  await sql`
    with gone as (
      select m.household_id from persons.member m where m.person_id = ${personId} and m.position = 'reference_person'
    ),
    next as (
      select m.household_id, m.person_id
      from persons.member m
      join gone g on g.household_id = m.household_id
      where m.position = 'adult' and m.died_on is null
      order by m.person_id
      limit 1
    )
    update persons.member m
    set position = case when m.person_id = ${personId} then 'adult' else 'reference_person' end
    from next n
    where m.household_id = n.household_id and m.person_id in (${personId}, n.person_id)`.execute(tx)
}
