import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'
import type { Member } from '../persons/index.ts'
import { type MilestonesAndSteps, milestonesAndSteps } from './journey-json.ts'
import type { StoredJourney } from './stored-journey.ts'
import { deriveMilestones, type StoredMilestone } from './stored-milestone.ts'

/** A journey with everything that the platform moves it on by. */
export interface WholeJourney extends StoredJourney {
  readonly ended: boolean
  readonly parties: Record<string, string>
  readonly days: Record<string, string>
  readonly milestones: readonly StoredMilestone[]
}

const standingParties = sql`(
  select distinct on (p.role) p.role, p.organisation_id from chain.party p where p.journey_id = j.id order by p.role, p.seq desc
)`

const standingDays = sql`(
  select distinct on (d.name) d.name, d.on_date from chain.named_day d where d.journey_id = j.id order by d.name, d.seq desc
)`

const journeyWithParties = sql`j.id, j.template, j.template_from, j.person_id, j.household_id, j.started_on, j.started_by, j.opened_by,
  exists (select 1 from chain.journey_end e where e.journey_id = j.id) as ended,
  coalesce((select json_object_agg(p.role, p.organisation_id) from ${standingParties} p where p.organisation_id is not null), '{}'::json) as parties,
  coalesce((select json_object_agg(d.name, d.on_date) from ${standingDays} d), '{}'::json) as days`

export async function findJourney(tx: Tx, id: Id): Promise<Omit<WholeJourney, 'milestones'> | undefined> {
  const { rows } = await sql<Omit<WholeJourney, 'milestones'>>`
    select ${journeyWithParties} from chain.journey j where j.id = ${id}`.execute(tx)
  return rows[0]
}

type JourneyRow = Omit<WholeJourney, 'milestones'> & MilestonesAndSteps

function wholeFrom<Row extends JourneyRow>({ steps, milestones, ...journey }: Row) {
  return { ...journey, milestones: deriveMilestones(milestones, steps) }
}

/** The journey, its parties and its milestones that are not withdrawn, in one round trip. */
export async function findWholeJourney(tx: Tx, id: Id): Promise<WholeJourney | undefined> {
  const { rows } = await sql<JourneyRow>`
    select ${journeyWithParties}, ${milestonesAndSteps}
    from chain.journey j
    where j.id = ${id}`.execute(tx)
  const [row] = rows
  return row && wholeFrom(row)
}

/** The journey of a household, or of a person, along a template that has not ended. */
export async function findOpenJourney(
  tx: Tx,
  wish: { template: readonly string[] } & ({ householdId: Id } | { personId: Id }),
): Promise<Id | undefined> {
  const whose = 'householdId' in wish ? sql`j.household_id = ${wish.householdId}` : sql`j.person_id = ${wish.personId}`
  const { rows } = await sql<{ id: Id }>`
    select j.id
    from chain.journey j
    where ${whose} and j.template = any (${[...wish.template]})
      and not exists (select 1 from chain.journey_end e where e.journey_id = j.id)
    order by j.id desc
    limit 1`.execute(tx)
  return rows[0]?.id
}

/** Those of the household that walks a journey who live, the reference person first, as far as the actor may see them; nobody when a person walks alone. */
export async function selectMembersOfJourney(tx: Tx, journeyId: Id): Promise<Member[]> {
  const { rows } = await sql<Member>`
    select m.household_id, m.person_id, m.position
    from chain.journey j
    join persons.member m on m.household_id = j.household_id
    where j.id = ${journeyId} and m.died_on is null
    order by array_position(array['reference_person', 'adult', 'child'], m.position), m.person_id`.execute(tx)
  return rows
}

/** Of which of these persons an organisation has been told whom they belong with, by a telling that stands. */
export async function selectToldOfFamily(tx: Tx, organisationId: string, personIds: readonly Id[]): Promise<Set<Id>> {
  const { rows } = await sql<{ person_id: Id }>`
    select distinct d.person_id
    from exchange.disclosure d
    where d.person_id = any (${[...personIds]}::uuid[]) and d.recipient = ${organisationId} and d.category = 'family' and d.stands
      and (d.until is null or d.until >= kernel.actor_today())`.execute(tx)
  return new Set(rows.map((row) => row.person_id))
}

/** Which of these persons an assessment of their age has written down as adults. */
export async function selectWrittenAsAdults(tx: Tx, personIds: readonly Id[]): Promise<Set<Id>> {
  const { rows } = await sql<{ person_id: Id }>`
    select distinct m.person_id
    from chain.milestone m
    join chain.step s on s.milestone_id = m.id and s.kind = 'done'
    where m.person_id = any (${[...personIds]}::uuid[]) and m.key = 'age_assessment' and s.outcome = 'adult'`.execute(
    tx,
  )
  return new Set(rows.map((row) => row.person_id))
}

/** Which of these persons and households have a journey that goes on, as far as the actor may see it. */
export async function selectOnTheirWay(
  tx: Tx,
  wish: { personIds: readonly Id[]; householdIds: readonly Id[] },
): Promise<Set<Id>> {
  const { rows } = await sql<{ person_id: Id; household_id: Id | null }>`
    select j.person_id, j.household_id
    from chain.journey j
    where (j.person_id = any (${[...wish.personIds]}::uuid[]) or j.household_id = any (${[...wish.householdIds]}::uuid[]))
      and not exists (select 1 from chain.journey_end e where e.journey_id = j.id)`.execute(tx)
  return new Set(rows.flatMap((row) => [row.person_id, ...(row.household_id ? [row.household_id] : [])]))
}

/**
 * Whether a chain has been opened from a journey already, for those who walk on. One that was carried on by others, or anew, brought with it
 * what it had opened: that was carried on too, and is theirs since.
 */
export async function isOpenedAlready(
  tx: Tx,
  journeyId: Id,
  next: { template: string; personId: Id; householdId: Id | null },
): Promise<boolean> {
  const { rows } = await sql`
    with walked as (
      select n.id, n.template, n.started_on, n.opened_by from chain.journey n where n.household_id = ${next.householdId}
      union all
      select n.id, n.template, n.started_on, n.opened_by from chain.journey n
      where ${next.householdId}::uuid is null and n.household_id is null and n.person_id = ${next.personId}
    )
    select 1
    from chain.journey j
    left join chain.journey before on before.id = j.opened_by and before.template = j.template and before.started_on = j.started_on
    join walked n on n.template = ${next.template} and n.id <> j.id
    where j.id = ${journeyId}
      and (n.opened_by = j.id or before.id is not null and n.template <> j.template and n.started_on >= j.started_on)
    limit 1`.execute(tx)
  return rows.length > 0
}

/** The journeys along a chain that have been opened from a journey. */
export async function selectJourneysOpenedBy(tx: Tx, wish: { journeyId: Id; template: string }): Promise<Id[]> {
  const { rows } = await sql<{ id: Id }>`
    select j.id from chain.journey j
    where j.opened_by = ${wish.journeyId} and j.template = ${wish.template} order by j.id`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Every journey of these persons and households that goes on, and those that ended because somebody had disappeared. Run as the platform. */
export async function selectJourneysAbout(
  tx: Tx,
  wish: { personIds: readonly Id[]; householdIds: readonly Id[] },
): Promise<(WholeJourney & { how: string | null })[]> {
  const { rows } = await sql<JourneyRow & { how: string | null }>`
    select ${journeyWithParties}, e.how, ${milestonesAndSteps}
    from chain.journey j
    left join chain.journey_end e on e.journey_id = j.id
    where (j.person_id = any (${[...wish.personIds]}::uuid[]) or j.household_id = any (${[...wish.householdIds]}::uuid[]))
      and (e.how is null or e.how = 'absconded')
    -- Ids of one instant are in no order: of two who walk alone, the one written down first comes first.
    order by j.started_on, j.template, j.person_id, j.id`.execute(tx)
  return rows.map(wholeFrom)
}

/** The other journeys that go on: of the household that walks this one and of its members, or of the person who walks alone. */
export async function selectOpenOfSame(tx: Tx, journeyId: Id): Promise<StoredJourney[]> {
  const { rows } = await sql<StoredJourney>`
    select j.id, j.template, j.template_from, j.person_id, j.household_id, j.started_on, j.started_by, j.opened_by
    from chain.journey this
    join chain.journey j on j.id <> this.id and (
      j.household_id = this.household_id
      or j.household_id is null and j.person_id = this.person_id
      or j.household_id is null and j.person_id in (
        select m.person_id from persons.member m where m.household_id = this.household_id
      )
    )
    where this.id = ${journeyId}
      and not exists (select 1 from chain.journey_end e where e.journey_id = j.id)
    order by j.id`.execute(tx)
  return rows
}
