import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'
import type { Abilities, DatedAbilities } from './abilities.ts'
import type { Exception, HoursFacts, Timetable, WeekWindow } from './opening-hours.ts'

export interface Place {
  readonly id: Id
  readonly office: string
  readonly kind: 'standing' | 'temporary'
  readonly name: string
  readonly address: string
  readonly opensOn: string
  readonly closesOn: string | null
}

const placeColumns = sql`p.id, p.office, p.kind, p.name, p.address, p.opens_on::text as "opensOn", p.closes_on::text as "closesOn"`

export async function selectPlaces(tx: Tx, wish: { office?: string; today: string }): Promise<Place[]> {
  const { rows } = await sql<Place>`
    select ${placeColumns}
    from visits.place p
    where (${wish.office ?? null}::text is null or p.office = ${wish.office ?? null})
      and (p.closes_on is null or p.closes_on >= ${wish.today}::date)
    order by p.name, p.id`.execute(tx)
  return rows
}

export async function findPlace(tx: Tx, id: Id): Promise<Place | undefined> {
  const { rows } = await sql<Place>`select ${placeColumns} from visits.place p where p.id = ${id}`.execute(tx)
  return rows[0]
}

export async function insertPlace(tx: Tx, place: Place, made: { by: Id; at: string }): Promise<void> {
  await sql`insert into visits.place (id, office, kind, name, address, opens_on, closes_on, made_by, made_at)
    values (${place.id}, ${place.office}, ${place.kind}, ${place.name}, ${place.address}, ${place.opensOn}, ${place.closesOn},
      ${made.by}, ${made.at})`.execute(tx)
}

export interface Resource {
  readonly id: Id
  readonly kind: 'desk' | 'room' | 'interpreter'
  readonly number: number
  readonly agency: string | null
  readonly seats: number | null
  readonly fromDay: string
  readonly untilDay: string | null
  readonly abilities: readonly DatedAbilities[]
}

/** Desks, rooms and interpreters of a place that have not ended before a day. */
export async function selectResources(tx: Tx, placeId: Id, since: string): Promise<Resource[]> {
  const { rows } = await sql<Resource>`
    select r.id, r.kind, r.number, r.agency, r.seats, r.from_day::text as "fromDay", e.on_date::text as "untilDay",
      (
        select json_agg(json_build_object('since', a.since, 'competences', a.competences, 'languages', a.languages, 'equipment', a.equipment)
          order by a.made_order)
        from (
          select '' as since, r.competences, r.languages, r.equipment, 0 as made_order
          union all
          select c.since::text, c.competences, c.languages, c.equipment, c.made_order from visits.abilities c where c.resource_id = r.id
        ) a
      ) as abilities
    from visits.resource r
    left join visits.resource_end e on e.resource_id = r.id
    where r.place_id = ${placeId} and (e.on_date is null or e.on_date >= ${since}::date)
    order by r.kind, r.number, r.id`.execute(tx)
  return rows
}

export async function insertResource(
  tx: Tx,
  resource: Omit<Resource, 'untilDay' | 'abilities'> & Abilities & { placeId: Id; office: string },
  made: { by: Id; at: string },
): Promise<void> {
  await sql`insert into visits.resource (id, place_id, office, kind, number, agency, competences, languages, equipment, seats, from_day,
      made_by, made_at)
    values (${resource.id}, ${resource.placeId}, ${resource.office}, ${resource.kind}, ${resource.number}, ${resource.agency},
      ${[...resource.competences]}, ${[...resource.languages]}, ${[...resource.equipment]}, ${resource.seats}, ${resource.fromDay},
      ${made.by}, ${made.at})`.execute(tx)
}

/** What a desk, room or interpreter can do from a day on. */
export async function insertAbilities(
  tx: Tx,
  one: DatedAbilities & { id: Id; resourceId: Id; placeId: Id; office: string },
  made: { by: Id; at: string },
): Promise<void> {
  await sql`insert into visits.abilities (id, place_id, office, resource_id, since, competences, languages, equipment, made_by, made_at)
    values (${one.id}, ${one.placeId}, ${one.office}, ${one.resourceId}, ${one.since}, ${[...one.competences]}, ${[...one.languages]},
      ${[...one.equipment]}, ${made.by}, ${made.at})`.execute(tx)
}

/** Ends a desk, room or interpreter; false when it has ended already. */
export async function insertResourceEnd(
  tx: Tx,
  end: { resourceId: Id; placeId: Id; office: string; on: string },
  made: { by: Id; at: string },
): Promise<boolean> {
  const { rows } = await sql`
    insert into visits.resource_end (resource_id, place_id, office, on_date, by_staff, at)
    values (${end.resourceId}, ${end.placeId}, ${end.office}, ${end.on}, ${made.by}, ${made.at})
    on conflict do nothing
    returning 1 as one`.execute(tx)
  return rows.length === 1
}

export async function insertTimetable(
  tx: Tx,
  timetable: {
    id: Id
    placeId: Id
    office: string
    resourceId: Id | null
    since: string
    windows: readonly WeekWindow[]
  },
  made: { by: Id; at: string },
): Promise<void> {
  await sql`insert into visits.timetable (id, place_id, office, resource_id, since, windows, made_by, made_at)
    values (${timetable.id}, ${timetable.placeId}, ${timetable.office}, ${timetable.resourceId}, ${timetable.since},
      ${JSON.stringify(timetable.windows)}::jsonb, ${made.by}, ${made.at})`.execute(tx)
}

export interface StoredException extends Exception {
  readonly id: Id
  readonly because: string
}

export async function insertException(
  tx: Tx,
  exception: StoredException & { placeId: Id; office: string },
  made: { by: Id; at: string },
): Promise<void> {
  await sql`insert into visits.exception (id, place_id, office, resource_id, on_date, from_minute, to_minute, kind, because, made_by, made_at)
    values (${exception.id}, ${exception.placeId}, ${exception.office}, ${exception.resourceId}, ${exception.date}, ${exception.from},
      ${exception.to}, ${exception.kind}, ${exception.because}, ${made.by}, ${made.at})`.execute(tx)
}

/** Lifts an exception; false when it has been lifted or is not there. */
export async function insertExceptionLifted(
  tx: Tx,
  lifted: { exceptionId: Id; placeId: Id; office: string },
  made: { by: Id; at: string },
): Promise<boolean> {
  const { rows } = await sql`
    insert into visits.exception_lifted (exception_id, place_id, office, by_staff, at)
    select x.id, x.place_id, x.office, ${made.by}::uuid, ${made.at}::timestamptz
    from visits.exception x
    where x.id = ${lifted.exceptionId} and x.place_id = ${lifted.placeId} and x.office = ${lifted.office}
    on conflict do nothing
    returning 1 as one`.execute(tx)
  return rows.length === 1
}

async function selectExceptions(tx: Tx, placeId: Id, span: Span): Promise<StoredException[]> {
  const { rows } = await sql<StoredException>`
    select x.id, x.resource_id as "resourceId", x.on_date::text as date, x.from_minute as from, x.to_minute as to, x.kind, x.because
    from visits.exception x
    where x.place_id = ${placeId} and x.on_date between ${span.from}::date and ${span.to}::date
      and not exists (select 1 from visits.exception_lifted l where l.exception_id = x.id)
    order by x.on_date, x.from_minute, x.id`.execute(tx)
  return rows
}

interface Span {
  readonly from: string
  readonly to: string
}

/** Everything about a place's hours between two days; timetables in the order they were made. */
export async function selectHours(
  tx: Tx,
  place: Place,
  span: Span,
): Promise<Omit<HoursFacts, 'exceptions'> & { exceptions: readonly StoredException[] }> {
  const { rows } = await sql<Timetable>`
    select t.resource_id as "resourceId", t.since::text as since, t.windows
    from visits.timetable t
    where t.place_id = ${place.id} and t.since <= ${span.to}::date
    order by t.made_order`.execute(tx)
  const exceptions = await selectExceptions(tx, place.id, span)
  return { opensOn: place.opensOn, closesOn: place.closesOn, timetables: rows, exceptions }
}
