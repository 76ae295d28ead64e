import type { Id } from '@kedjan/kernel'
import { type RawBuilder, sql } from 'kysely'
import type { Datum } from './datum.ts'
import type { IdentifierKind } from './identifiers.ts'
import type { ProtectionLevel } from './protection.ts'
import type { Position, StoredDatum } from './queries.ts'

/** A datum, and whether it puts right one that was wrong. */
export interface PageDatum extends StoredDatum {
  readonly corrected: boolean
}

/** What a page needs to know of one person, as one JSON value inside a larger statement. */
export function dataAsJson(personId: Id) {
  return sql<PageDatum[]>`(
    select coalesce(json_agg(row_to_json(last)), '[]'::json)
    from (
      select distinct on (d.holder, d.kind) d.person_id, d.category, d.holder, d.kind, d.value, d.recorded_at,
        d.corrects is not null as corrected
      from persons.datum d
      where d.person_id = ${personId}
      order by d.holder, d.kind, d.seq desc
    ) last
  )`
}

export interface StoredIdentifier {
  readonly kind: IdentifierKind
  readonly value: string
  readonly holder: string
}

export function identifiersAsJson(personId: Id) {
  return sql<StoredIdentifier[]>`(
    select coalesce(json_agg(json_build_object('kind', i.kind, 'value', i.value, 'holder', i.holder) order by i.recorded_at), '[]'::json)
    from persons.identifier i
    where i.person_id = ${personId}
  )`
}

export function protectionAsJson(personId: Id) {
  return sql<ProtectionLevel | null>`(select p.level from persons.protected_person p where p.person_id = ${personId})`
}

/** Whether a protected person is closed to the member of staff who reads; costs one look where nobody is protected. */
export function closedAsJson(personId: Id) {
  return sql<boolean>`(
    select kernel.actor_kind() = 'staff' and exists (select 1 from persons.protected_person p where p.person_id = ${personId})
      and not persons.is_let_in(${personId})
  )`
}

export interface HouseholdJson {
  readonly id: Id
  readonly case_number: string
  readonly registered_by: string
  readonly members: {
    person_id: Id
    position: Position
    died_on: string | null
    identity: { value: Datum['value'] } | null
  }[]
}

/** The household with its members and their names, as far as the actor may see each. */
export function householdAsJson(householdId: RawBuilder<Id | null>) {
  return sql<HouseholdJson | null>`(
    select json_build_object('id', h.id, 'case_number', h.case_number, 'registered_by', h.registered_by, 'members', (
      select json_agg(json_build_object('person_id', m.person_id, 'position', m.position, 'died_on', m.died_on, 'identity', (
        select json_build_object('value', d.value) from persons.datum d
        where d.person_id = m.person_id and d.kind = 'identity' order by d.seq desc limit 1
      )) order by array_position(array['reference_person', 'adult', 'child'], m.position), m.person_id)
      from persons.member m where m.household_id = h.id
    ))
    from persons.household h
    where h.id = ${householdId}
  )`
}

export function householdIdOf(personId: Id) {
  return sql<Id | null>`(select own.household_id from persons.member own where own.person_id = ${personId} limit 1)`
}
