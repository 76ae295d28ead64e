import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'
import type { HouseholdMember, KnownStep } from './open-errands.ts'

/** The household of a person with its members by position; a person who belongs to none comes alone. Read as the platform. */
export async function selectHousehold(
  tx: Tx,
  personId: Id,
): Promise<{ householdId: Id | null; members: HouseholdMember[] }> {
  const { rows } = await sql<HouseholdMember & { householdId: Id }>`
    select m.household_id as "householdId", m.person_id as "personId", m.position
    from persons.member own
    join persons.member m on m.household_id = own.household_id
    where own.person_id = ${personId} and m.died_on is null
    order by array_position(array['reference_person', 'adult', 'child'], m.position), m.person_id`.execute(tx)
  if (rows.length === 0) return { householdId: null, members: [{ personId, position: 'reference_person' }] }
  return {
    householdId: rows[0]?.householdId ?? null,
    members: rows.map(({ personId: id, position }) => ({ personId: id, position })),
  }
}

/** Steps by these keys of the persons' journeys that go on, open or not. Read as the platform. */
export async function selectKnownSteps(
  tx: Tx,
  wish: { personIds: readonly Id[]; keys: readonly string[] },
): Promise<KnownStep[]> {
  const { rows } = await sql<KnownStep>`
    select m.key, m.person_id as "personId", j.household_id is not null as "ofHousehold", m.responsible,
      o.milestone_id is not null as "isOpen"
    from chain.milestone m
    join chain.journey j on j.id = m.journey_id
    left join chain.open_milestone o on o.milestone_id = m.id
    where m.person_id = any (${[...wish.personIds]}::uuid[])
      and m.key = any (${[...wish.keys]})
      and not exists (select 1 from chain.journey_end e where e.journey_id = j.id)
      and (o.milestone_id is not null or exists (select 1 from chain.step s where s.milestone_id = m.id and s.kind = 'done'))
    order by m.id`.execute(tx)
  return rows
}

/** The municipality in which the household lives or is to live, by its journeys. Read as the platform. */
export async function findMunicipality(tx: Tx, personIds: readonly Id[]): Promise<string | null> {
  const { rows } = await sql<{ organisation_id: string }>`
    select p.organisation_id
    from chain.journey j
    -- With its own limit, so that nobody begins with the parties of everybody.
    cross join lateral (
      select p.role, p.since, p.seq, p.organisation_id
      from chain.party p
      where p.journey_id = j.id and p.role in ('residence_municipality', 'assigned_municipality') and p.organisation_id is not null
      order by p.role desc, p.since desc, p.seq desc
      limit 1
    ) p
    where j.person_id = any (${[...personIds]}::uuid[])
    order by p.role desc, p.since desc, p.seq desc
    limit 1`.execute(tx)
  return rows[0]?.organisation_id ?? null
}

/** The open step by a key of a person's journeys that an organisation is responsible for. Read as the platform. */
export async function findOpenStep(
  tx: Tx,
  wish: { personId: Id; key: string; responsible: string },
): Promise<Id | undefined> {
  const { rows } = await sql<{ milestone_id: Id }>`
    select o.milestone_id
    from chain.open_milestone o
    where o.person_id = ${wish.personId} and o.key = ${wish.key} and o.responsible = ${wish.responsible}
    order by o.ready_on desc
    limit 1`.execute(tx)
  return rows[0]?.milestone_id
}
