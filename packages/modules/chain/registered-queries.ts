import type { Tx } from '@kedjan/kernel'
import { sql } from 'kysely'
import type { StoredJourney } from './stored-journey.ts'

/** Ways in which a step of population registration leaves somebody in the register; null where it can turn out in one way only. */
const inRegister = ['registered', 'already_registered']

/** Whether anybody who walks a journey, or of the household that does, has been registered by another chain. Run as the platform. */
export async function areAnyRegistered(tx: Tx, journey: StoredJourney): Promise<boolean> {
  const { rows } = await sql`
    with everyone as (
      select ${journey.person_id}::uuid as person_id
      union
      select m.person_id from persons.member m where m.household_id = ${journey.household_id}::uuid
    ),
    households as (
      select m.household_id from persons.member m join everyone e on e.person_id = m.person_id
      union
      select l.household_id from persons.member_left l join everyone e on e.person_id = l.person_id
    ),
    -- Two ways by an index each: by an alternative between them every journey would be looked at.
    walked as (
      select j.id from households h join chain.journey j on j.household_id = h.household_id
      union all
      select j.id from everyone e join chain.journey j on j.person_id = e.person_id where j.household_id is null
    )
    select 1
    from walked w
    join chain.milestone m on m.journey_id = w.id
    join chain.step s on s.milestone_id = m.id and s.kind = 'done'
    where m.key = 'population_registration'
      and w.id <> ${journey.id}
      and (s.outcome is null or s.outcome = any (${inRegister}::text[]))
    limit 1`.execute(tx)
  return rows.length > 0
}
