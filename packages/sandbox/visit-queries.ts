import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'

/** The meeting places that are open, by office. */
export async function selectPlacesOf(tx: Tx): Promise<{ id: Id; office: string }[]> {
  const { rows } = await sql<{ id: Id; office: string }>`
    select p.id, p.office from visits.place p where p.kind = 'standing' order by p.office`.execute(tx)
  return rows
}

export interface ExpectedVisit {
  readonly id: Id
  readonly code: string
  readonly caseNumber: string | null
  readonly from: number
  readonly state: 'booked' | 'checked_in'
  readonly errands: readonly number[]
}

/** Who is expected at a place on a day, in the order of the first errand. */
export async function selectVisitsOn(tx: Tx, wish: { placeId: Id; date: string }): Promise<ExpectedVisit[]> {
  const { rows } = await sql<ExpectedVisit>`
    select v.id, v.code, min(h.case_number) as "caseNumber", min(b.from_minute) as from,
      case when exists (select 1 from visits.visit_step s where s.visit_id = v.id and s.kind = 'checked_in') then 'checked_in' else 'booked' end as state,
      array_agg(b.errand_seq order by b.from_minute) as errands
    from visits.visit v
    join visits.booked_time b on b.visit_id = v.id
    join visits.taken t on t.visit_id = b.visit_id and t.errand_seq = b.errand_seq and t.kind = 'desk'
    left join persons.household h on h.id = v.household_id
    where v.place_id = ${wish.placeId} and b.on_date = ${wish.date}::date
      and not exists (select 1 from visits.booked_time n where n.visit_id = b.visit_id and n.errand_seq = b.errand_seq and n.seq > b.seq)
      and not exists (select 1 from visits.errand_step e where e.visit_id = b.visit_id and e.errand_seq = b.errand_seq)
    group by v.id, v.code
    order by min(b.from_minute), min(h.case_number), v.id`.execute(tx)
  return rows
}

/** Persons of a municipality with a step that can be done at a visit, who have not booked one; by case number, so that the same seed gives the same. */
export async function selectLikelyVisitors(
  tx: Tx,
  wish: { municipality: string; limit: number; except: readonly string[] },
): Promise<{ personId: Id; language: string }[]> {
  const { rows } = await sql<{ personId: Id; language: string }>`
    select o.person_id as "personId", 'ar' as language
    from chain.open_milestone o
    join chain.party p on p.journey_id = o.journey_id and p.role in ('residence_municipality', 'assigned_municipality')
    join persons.member m on m.person_id = o.person_id
    join persons.household h on h.id = m.household_id
    where o.key in ('population_registration', 'enrolment', 'benefit_application') and p.organisation_id = ${wish.municipality}
      and not exists (select 1 from persons.protected_person x where x.person_id = o.person_id)
      and not exists (select 1 from visits.visit v where v.household_id = m.household_id)
      and h.case_number <> all (${[...wish.except]})
    group by o.person_id, h.case_number, m.position
    order by h.case_number, m.position desc
    limit ${wish.limit}`.execute(tx)
  return rows
}
