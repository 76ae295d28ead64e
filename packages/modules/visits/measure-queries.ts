import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'

/** Why errands were not done at a place between two days, by agency. */
export async function selectWhyNotDone(
  tx: Tx,
  wish: { placeId: Id; from: string; to: string },
): Promise<{ agency: string; because: string; count: number }[]> {
  const { rows } = await sql<{ agency: string; because: string; count: number }>`
    select s.agency, s.because, count(*) as count
    from visits.errand_step s
    where s.place_id = ${wish.placeId} and s.kind = 'not_done' and s.because is not null
      and (s.at at time zone 'Europe/Stockholm')::date between ${wish.from}::date and ${wish.to}::date
    group by s.agency, s.because
    order by s.agency, s.because`.execute(tx)
  return rows
}

export interface Need {
  readonly key: string
  readonly responsible: string
  readonly template: string
  readonly templateFrom: string
  readonly startedOn: string
  readonly journeyId: Id
  readonly readyOn: string | null
  readonly doneOn: string | null
  readonly adults: number
  readonly children: number
}

/** Steps of journeys that lead to a municipality or go on there, with how many belong to the household. Read as the platform, never row by row of persons. */
export async function selectNeeds(
  tx: Tx,
  wish: { municipality: string; templates: readonly string[] },
): Promise<Need[]> {
  const { rows } = await sql<Need>`
    with here as (
      select j.id, j.template, j.template_from, j.started_on, j.household_id
      from chain.journey j
      where j.template = any (${[...wish.templates]})
        and not exists (select 1 from chain.journey_end e where e.journey_id = j.id)
        and exists (
          select 1 from chain.party p
          where p.journey_id = j.id and p.role in ('residence_municipality', 'assigned_municipality') and p.organisation_id = ${wish.municipality}
            and not exists (select 1 from chain.party n where n.journey_id = p.journey_id and n.role = p.role and n.seq > p.seq)
        )
    )
    select m.key, m.responsible, h.template, h.template_from::text as "templateFrom", h.started_on::text as "startedOn", h.id as "journeyId",
      (select max(s.on_date)::text from chain.step s where s.milestone_id = m.id and s.kind = 'ready') as "readyOn",
      (select max(s.on_date)::text from chain.step s where s.milestone_id = m.id and s.kind = 'done') as "doneOn",
      (select count(*) from persons.member p where p.household_id = h.household_id and p.position <> 'child') as adults,
      (select count(*) from persons.member p where p.household_id = h.household_id and p.position = 'child') as children
    from here h
    join chain.milestone m on m.journey_id = h.id
    where not exists (select 1 from chain.step s where s.milestone_id = m.id and s.kind = 'withdrawn')
    order by h.id, m.id
    limit 20000`.execute(tx)
  return rows
}

/** Minutes of desks that are sold, by agency and date. */
export async function selectSoldMinutes(
  tx: Tx,
  wish: { placeId: Id; from: string; to: string },
): Promise<{ agency: string; date: string; minutes: number }[]> {
  const { rows } = await sql<{ agency: string; date: string; minutes: number }>`
    select b.agency, b.on_date::text as date, sum(b.to_minute - b.from_minute)::int as minutes
    from visits.booked_time b
    join visits.taken t on t.visit_id = b.visit_id and t.errand_seq = b.errand_seq and t.kind = 'desk'
    where b.place_id = ${wish.placeId} and b.on_date between ${wish.from}::date and ${wish.to}::date
      and not exists (select 1 from visits.booked_time n where n.visit_id = b.visit_id and n.errand_seq = b.errand_seq and n.seq > b.seq)
    group by b.agency, b.on_date`.execute(tx)
  return rows
}

export async function selectMoreAsked(tx: Tx, placeId: Id): Promise<{ agency: string; week: string }[]> {
  const { rows } = await sql<{ agency: string; week: string }>`
    select m.agency, m.week::text as week from visits.more_asked m where m.place_id = ${placeId}`.execute(tx)
  return rows
}

/** For which weeks from a day on an agency has been asked for more, as far as the actor may see it. */
export async function selectMoreAskedOf(
  tx: Tx,
  wish: { agency: string; from: string },
): Promise<{ id: Id; office: string; placeName: string; week: string; minutes: number }[]> {
  const { rows } = await sql<{ id: Id; office: string; placeName: string; week: string; minutes: number }>`
    select m.id, m.office, p.name as "placeName", m.week::text as week, m.minutes
    from visits.more_asked m
    join visits.place p on p.id = m.place_id
    where m.agency = ${wish.agency} and m.week >= ${wish.from}::date
    order by m.week, p.name, m.id`.execute(tx)
  return rows
}

/** Writes down that an agency has been asked for more; false when it has been asked for that week. */
export async function insertMoreAsked(
  tx: Tx,
  ask: { id: Id; placeId: Id; office: string; agency: string; week: string; minutes: number; by: Id; at: string },
): Promise<boolean> {
  const { rows } = await sql`
    insert into visits.more_asked (id, place_id, office, agency, week, minutes, by_staff, at)
    values (${ask.id}, ${ask.placeId}, ${ask.office}, ${ask.agency}, ${ask.week}, ${ask.minutes}, ${ask.by}, ${ask.at})
    on conflict (place_id, agency, week) do nothing
    returning 1 as one`.execute(tx)
  return rows.length === 1
}
