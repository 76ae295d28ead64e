import { type Actor, asActor, type StaffActor } from '@kedjan/kernel'
import type { TestDatabase } from '@kedjan/kernel/testing'
import { sql } from 'kysely'
import type pg from 'pg'
import { keyColumns } from './key-columns.ts'
import type { Row } from './making.ts'
import type { Viewer } from './viewer.ts'
import type { World } from './world.ts'

/** Every table that the rules of who sees what speak of. */
export const tables = Object.keys(keyColumns)
const everything = tables
  .map(
    (table) =>
      `select '${table}' as name, concat_ws(' ', ${(keyColumns[table] ?? []).join(', ')}) as key from ${table}`,
  )
  .join(' union all ')

/** The tables in the order in which they can be written. */
export const order = [
  'persons.person',
  'persons.household',
  'persons.member',
  'persons.relation',
  'persons.datum',
  'persons.identifier',
  'persons.protection',
  'persons.opening',
  'persons.opening_step',
  'persons.search_key',
  'persons.same_person',
  'persons.same_person_undone',
  'persons.not_same_person',
  'exchange.delay',
  'exchange.consent',
  'exchange.consent_ask',
  'exchange.consent_answer',
  'exchange.request',
  'exchange.request_step',
  'exchange.request_escalation',
  'exchange.weighing',
  'exchange.disclosure',
  'exchange.withdrawal',
  'exchange.consent_end',
  'exchange.plea',
  'exchange.plea_answer',
  'exchange.correction_notice',
  'exchange.correction_receipt',
  'documents.document',
  'documents.file',
  'documents.content',
  'documents.step',
  'chain.journey',
  'chain.party',
  'chain.named_day',
  'chain.wording',
  'chain.milestone',
  'chain.step',
  'chain.stall',
  'changes.change',
  'chain.journey_end',
  'handoffs.handoff',
  'handoffs.covered_person',
  'handoffs.step',
  'handoffs.escalation',
  'handoffs.message',
  'visits.place',
  'visits.resource',
  'visits.resource_end',
  'visits.abilities',
  'visits.timetable',
  'visits.exception',
  'visits.exception_lifted',
  'visits.presence',
  'visits.presence_ended',
  'visits.assignment',
  'visits.assignment_end',
  'visits.more_asked',
  'visits.visit',
  'visits.errand',
  'visits.booked_time',
  'visits.taken',
  'visits.visit_step',
  'visits.errand_step',
  'visits.note',
  'visits.wish',
  'visits.wish_step',
  'kernel.activity',
]

export function insertOf(table: string, row: Row): string {
  const columns = Object.keys(row).join(', ')
  return `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`
}

/** Replaces everything by a world, past row security. */
export async function write(owner: pg.Client, world: World): Promise<void> {
  await owner.query(`truncate ${tables.join(', ')} cascade`)
  for (const table of order) {
    for (const shape of Object.values(Object.groupBy(world.tables[table] ?? [], (row) => Object.keys(row).join()))) {
      const [first] = shape ?? []
      if (first) await owner.query(insertOf(table, first), [JSON.stringify(shape)])
    }
  }
}

/** Somebody who looks: as the rules know them, and as the database does. */
export interface Looking {
  readonly name: string
  readonly viewer: Viewer
  readonly actor: Actor | undefined
}

/** Every organisation, every person as a guardian acts and a household follows, the platform, and nobody. */
export function everybody(of: World, staff: ReadonlyMap<string, StaffActor>, more: readonly Looking[] = []): Looking[] {
  const members = of.tables['persons.member'] ?? []
  const people = of.persons.map(({ id }) => {
    const wards = (of.tables['persons.relation'] ?? [])
      .filter((row) => row.person_id === id && ['legal_guardian', 'interim_guardian'].includes(String(row.kind)))
      .map((row) => String(row.other_person_id))
    const household = members.find((row) => row.person_id === id)?.household_id
    const reference = members.find(
      (row) => row.household_id === household && row.position === 'reference_person',
    )?.person_id
    const actsFor = [id, ...wards]
    const follows = [...actsFor, String(reference)]
    return {
      name: `person ${id}`,
      viewer: { kind: 'person' as const, actsFor, follows },
      actor: { kind: 'person' as const, personId: id, actsFor, follows },
    }
  })
  return [
    ...[...staff.values()].map((actor) => officer(actor, false)),
    ...more,
    ...people,
    ...guestsOf(of),
    { name: 'the platform', viewer: { kind: 'system' }, actor: { kind: 'system' } },
    { name: 'nobody', viewer: { kind: 'nobody' }, actor: undefined },
  ]
}

/** Somebody let in to a referral, for some of those there are: also to one that has ended, since no policy asks what a link is good for. */
function guestsOf(of: World): Looking[] {
  const referrals = (of.tables['handoffs.handoff'] ?? []).filter(({ kind }) => kind === 'referral').slice(0, 4)
  return referrals.map((row) => {
    const who = { kind: 'guest' as const, subjectId: String(row.id), organisationId: String(row.to_organisation) }
    return { name: `guest of ${who.subjectId}`, viewer: who, actor: { ...who, guestId: who.subjectId } }
  })
}

/** A member of staff who looks, in the named group for protected identities or not. */
export function officer(actor: StaffActor, inGroup: boolean): Looking {
  return { name: `${actor.organisationId}${inGroup ? ', in the group' : ''}`, viewer: { ...actor, inGroup }, actor }
}

/** The keys of all rows that somebody sees, as the database answers. */
export async function rowsSeen(database: TestDatabase, actor: Actor | undefined): Promise<string[]> {
  const rows = actor
    ? await asActor(
        database.ground,
        database.clock,
        actor,
        async (tx) => (await sql.raw<{ name: string; key: string }>(everything).execute(tx)).rows,
      )
    : (await database.ground.pool.query<{ name: string; key: string }>(everything)).rows
  return rows.map(({ name, key }) => `${name} ${key}`).sort()
}
