import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'

export interface FlipRow {
  readonly person_id: Id
  readonly permit_on: string
  readonly permit_ends_on: string | null
  readonly registered_on: string | null
  /** How it was decided where they live, where the actor may see it. */
  readonly housing: string | null
}

/** The temporary protection of each of these persons, as far as the actor may see the permit. */
export async function selectFlipRows(tx: Tx, personIds: readonly Id[]): Promise<FlipRow[]> {
  if (personIds.length === 0) return []
  const { rows } = await sql<FlipRow>`
    select d.person_id, min(d.value ->> 'decidedOn') as permit_on,
      (array_agg(d.value ->> 'validTo' order by d.seq desc))[1] as permit_ends_on,
      (
        select min(r.value ->> 'registeredOn')
        from persons.datum r
        where r.person_id = d.person_id and r.kind = 'population_registration'
      ) as registered_on,
      (
        select s.outcome
        from chain.milestone m
        join chain.step s on s.milestone_id = m.id and s.kind = 'done'
        join chain.journey j on j.id = m.journey_id and j.template = 'temporary_protection'
        where m.person_id = d.person_id and m.key = 'housing'
        order by s.at desc
        limit 1
      ) as housing
    from persons.datum d
    where d.person_id = any (${[...personIds]}::uuid[])
      and d.kind = 'permit'
      and d.value ->> 'ground' = 'temporary_protection'
    group by d.person_id
    order by d.person_id`.execute(tx)
  return rows
}

export interface FlipJourney {
  readonly person_id: Id
  readonly permit_on: string
  readonly permit_ends_on: string | null
  readonly person_ids: Id[]
}

/** Those in a municipality who have temporary protection and are not registered yet; nobody protected is in any count. Run as the platform. */
export async function selectFlipJourneys(tx: Tx, municipality: string): Promise<FlipJourney[]> {
  const { rows } = await sql<FlipJourney>`
    select j.person_id, s.on_date as permit_on,
      (select d.on_date from chain.named_day d where d.journey_id = j.id and d.name = 'permit_ends' order by d.seq desc limit 1) as permit_ends_on,
      coalesce((select array_agg(m.person_id) from persons.member m where m.household_id = j.household_id), array[j.person_id]) as person_ids
    from chain.journey j
    join chain.milestone p on p.journey_id = j.id and p.key = 'permit'
    join chain.step s on s.milestone_id = p.id and s.kind = 'done' and s.outcome = 'granted'
    where j.template = 'temporary_protection'
      and not exists (select 1 from chain.journey_end e where e.journey_id = j.id)
      and not exists (
        select 1
        from chain.milestone r
        join chain.step t on t.milestone_id = r.id and t.kind = 'done'
        where r.journey_id = j.id and r.key = 'population_registration'
      )
      and exists (
        select 1
        from (
          select distinct on (y.role) y.organisation_id
          from chain.party y
          where y.journey_id = j.id and y.role in ('residence_municipality', 'assigned_municipality')
          order by y.role, y.seq desc
        ) last
        where last.organisation_id = ${municipality}
      )
      and not exists (select 1 from persons.protected_person h where h.person_id = j.person_id)
    order by j.id`.execute(tx)
  return rows
}
