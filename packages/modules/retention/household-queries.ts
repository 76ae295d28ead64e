import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'
import { type HouseholdFacts, type OpenReason, openReasons } from './removal.ts'

export interface HouseholdWish {
  readonly today: string
  readonly ids?: readonly Id[]
  readonly registeredBy?: string
  /** Leaves out, without looking further, households that have something open or ended after this day. */
  readonly endedBy?: string
}

/**
 * What of the exchange of information is open about a household. Whom the number of a request points to the platform knows only under a
 * signed order that is due; then it stops the erasure.
 */
const openExchange = (today: string) => sql`
  exists (select 1 from exchange.open_request o where o.person_id = any (w.persons))
    or exists (select 1 from kernel.erasure_order g where g.group_id = w.id) and exists (
      select 1
      from exchange.open_request o
      join exchange.request q on q.id = o.request_id
      where q.number_kind = 'case_number' and q.number = w.case_number
        or (q.number_kind, q.number) in (select i.kind, i.value from persons.identifier i where i.person_id = any (w.persons))
    ) as request,
  exists (select 1 from exchange.open_plea c where c.person_id = any (w.persons)) as plea,
  exists (select 1 from exchange.delay l where l.person_id = any (w.persons) and l.until >= ${today}::date
    and not exists (select 1 from exchange.delay_end e where e.delay_id = l.id)) as delay`

/** Households with everything that their removal is decided by. Run as the platform. */
export async function selectHouseholds(tx: Tx, wish: HouseholdWish): Promise<HouseholdFacts[]> {
  const ids = wish.ids ? [...wish.ids] : null
  const { rows } = await sql<Omit<HouseholdFacts, 'open'> & Record<OpenReason, boolean>>`
    with walked as (
      select h.id, h.registered_by, h.case_number, array_agg(distinct m.person_id) as persons, count(j.id) = 0 as no_journey,
        coalesce(bool_or(j.id is not null and e.journey_id is null), false) as journey, max(e.on_date) as ended_on
      from persons.household h
      join persons.member m on m.household_id = h.id
      left join chain.journey j on j.person_id = m.person_id
      left join chain.journey_end e on e.journey_id = j.id
      where (${ids}::uuid[] is null or h.id = any (${ids}::uuid[]))
        and (${wish.registeredBy ?? null}::text is null or h.registered_by = ${wish.registeredBy ?? null})
      group by h.id, h.registered_by, h.case_number
      having ${wish.endedBy ?? null}::date is null
        or count(j.id) = count(e.journey_id) and max(e.on_date) <= ${wish.endedBy ?? null}::date
    )
    select w.id, w.registered_by as "registeredBy", to_json(w.persons) as "personIds", w.ended_on::text as "endedOn", w.no_journey, w.journey,
      exists (
        select 1 from handoffs.covered_person p join handoffs.open_handoff o on o.handoff_id = p.handoff_id
        where p.person_id = any (w.persons)
      ) as handoff,
      ${openExchange(wish.today)},
      exists (select 1 from persons.member o where o.person_id = any (w.persons) and o.household_id <> w.id) as other_household,
      exists (
        select 1
        from persons.same_person s
        join chain.journey o
          on o.person_id = any (array[s.kept_person_id, s.other_person_id]) and not o.person_id = any (w.persons)
        where (s.kept_person_id = any (w.persons) or s.other_person_id = any (w.persons))
          and not exists (select 1 from persons.same_person_undone u where u.same_person_id = s.id)
          and not exists (select 1 from chain.journey_end g where g.journey_id = o.id)
      ) as other_registration,
      (
        select json_build_object('eraseFrom', a.erase_from)
        from retention.warning a where a.household_id = w.id and a.ended_on = w.ended_on
      ) as warning,
      (
        select max(g.until)::text from kernel.erasure_hold g where g.group_id = w.id and g.until >= ${wish.today}::date
      ) as "heldUntil",
      (
        select json_build_object('id', l.list_id, 'signed', coalesce(d.kind = 'signed', false))
        from retention.listed_household l
        left join retention.list_decision d on d.list_id = l.list_id
        where l.household_id = w.id and l.ended_on = w.ended_on and d.kind is distinct from 'rejected'
        limit 1
      ) as list
    from walked w
    order by w.ended_on, w.id`.execute(tx)
  return rows.map(({ id, registeredBy, personIds, endedOn, warning, heldUntil, list, ...open }) => ({
    ...{ id, registeredBy, personIds, endedOn, warning, heldUntil, list },
    open: openReasons.filter((reason) => open[reason]),
  }))
}

/**
 * Everybody who registered somebody of a household, filled a role in its journeys, or handed it over. Run as the platform, which does
 * not see to whom else something was told: they get a notice when the order is carried out.
 */
export async function selectParties(tx: Tx, personIds: readonly Id[]): Promise<string[]> {
  const ids = [...personIds]
  const { rows } = await sql<{ id: string }>`
    select p.registered_by as id from persons.person p where p.id = any (${ids}::uuid[])
    union select r.holder from persons.relation r where r.person_id = any (${ids}::uuid[])
    union select t.holder from persons.protection t where t.person_id = any (${ids}::uuid[])
    union select m.responsible from chain.milestone m where m.person_id = any (${ids}::uuid[])
    union
    select a.organisation_id from chain.party a join chain.journey j on j.id = a.journey_id
    where j.person_id = any (${ids}::uuid[]) and a.organisation_id is not null
    union
    select o.id from handoffs.handoff h cross join lateral (values (h.from_organisation), (h.to_organisation)) o (id)
    where h.person_id = any (${ids}::uuid[])
    order by 1`.execute(tx)
  return rows.map((row) => row.id)
}

/** The erasure of one household is decided by one at a time. */
export async function lockRemoval(tx: Tx, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 7320))`.execute(tx)
}

/** Households for which a signed order is due and that nothing stops, and how many. Run as the platform. */
export async function selectOrdered(tx: Tx, today: string): Promise<Id[]> {
  const { rows } = await sql<{ group_id: Id }>`
    select o.group_id
    from kernel.erasure_order o
    where o.due_on <= ${today}::date
      and not exists (select 1 from kernel.erasure_hold h where h.group_id = o.group_id and h.until >= ${today}::date)
    group by o.group_id
    order by min(o.due_on), o.group_id`.execute(tx)
  return rows.map((row) => row.group_id)
}
