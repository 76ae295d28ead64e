import { type Actor, asActor, type StaffActor } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import fc from 'fast-check'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chance } from './chance.ts'
import { involved, type Row } from './making.ts'
import { keyColumns, keyOf, type Viewer, whatIsSeen } from './oracle.ts'
import { randomWorld, type World } from './world.ts'

const database = useDatabase()
const staff = new Map<string, StaffActor>()
let owner: pg.Client

beforeAll(async () => {
  owner = new pg.Client({ connectionString: database.adminUrl })
  await owner.connect()
  for (const organisation of [...involved, 'UNI_UU', 'K1381'])
    staff.set(organisation, await database.staff(organisation))
})

afterAll(() => owner.end())

const tables = Object.keys(keyColumns)
const everything = tables
  .map(
    (table) =>
      `select '${table}' as name, concat_ws(' ', ${(keyColumns[table] ?? []).join(', ')}) as key from ${table}`,
  )
  .join(' union all ')

const order = [
  'persons.person',
  'persons.household',
  'persons.member',
  'persons.relation',
  'persons.datum',
  'persons.identifier',
  'persons.protection',
  'persons.search_key',
  'exchange.delay',
  'exchange.consent',
  'exchange.consent_ask',
  'exchange.consent_answer',
  'exchange.request',
  'exchange.request_step',
  'exchange.request_escalation',
  'exchange.disclosure',
  'exchange.withdrawal',
  'exchange.consent_end',
  'exchange.plea',
  'exchange.plea_answer',
  'exchange.correction_notice',
  'exchange.correction_receipt',
  'chain.journey',
  'chain.party',
  'chain.milestone',
  'chain.step',
  'chain.journey_end',
  'handoffs.handoff',
  'handoffs.covered_person',
  'handoffs.step',
  'handoffs.escalation',
  'handoffs.message',
  'kernel.activity',
]

function insertOf(table: string, row: Row): string {
  const columns = Object.keys(row).join(', ')
  return `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`
}

async function write(world: World): Promise<void> {
  await owner.query(`truncate ${tables.join(', ')} cascade`)
  for (const table of order) {
    for (const shape of Object.values(Object.groupBy(world.tables[table] ?? [], (row) => Object.keys(row).join()))) {
      const [first] = shape ?? []
      if (first) await owner.query(insertOf(table, first), [JSON.stringify(shape)])
    }
  }
}

function world(seed: number): World {
  return randomWorld(seed, new Map([...staff].map(([organisation, actor]) => [organisation, actor.staffId])))
}

/** Every organisation, every person as a guardian acts and a household follows, the platform, and nobody. */
function everybody(of: World): { name: string; viewer: Viewer; actor: Actor | undefined }[] {
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
    ...[...staff.values()].map((actor) => ({ name: actor.organisationId, viewer: actor, actor })),
    ...people,
    { name: 'the platform', viewer: { kind: 'system' }, actor: { kind: 'system' } },
    { name: 'nobody', viewer: { kind: 'nobody' }, actor: undefined },
  ]
}

async function rowsSeen(actor: Actor | undefined): Promise<string[]> {
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

describe('whatever has been recorded and told', () => {
  test('everybody sees every row that the rules give them, and none beyond', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 99_999_999 }), async (seed) => {
        const country = world(seed)
        await write(country)
        for (const one of everybody(country))
          expect(await differences(country, one)).toEqual({ name: one.name, beyond: [], missing: [] })
      }),
      { seed: 20261124, numRuns: 15, endOnFailure: true },
    )
  }, 60_000)

  test.each(tables)('a policy on %s that shows too much, or too little, is noticed', async (table) => {
    const country = world(7)
    await write(country)
    const stranger = everybody(country).find(({ name }) => name === 'K1381')
    const reader = everybody(country).find(({ viewer }) => (whatIsSeen(country, viewer)[table] ?? []).length > 0)
    if (!stranger || !reader) throw new Error(`nobody sees anything of ${table}`)
    await owner.query(`create policy leak on ${table} for select using (kernel.actor_organisation() = 'K1381')`)
    const leaking = await differences(country, stranger)
    await owner.query(`drop policy leak on ${table}`)
    await owner.query(`create policy hide on ${table} as restrictive for select using (false)`)
    const hiding = await differences(country, reader)
    await owner.query(`drop policy hide on ${table}`)
    expect([
      leaking.beyond.some((row) => row.startsWith(`${table} `)),
      hiding.missing.some((row) => row.startsWith(`${table} `)),
    ]).toEqual([true, true])
  })

  test('nobody writes a row in the name of another', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 99_999_999 }), async (seed) => {
        const country = world(seed)
        await write(country)
        const random = chance(seed)
        for (const table of order) {
          const rows = country.tables[table] ?? []
          if (rows.length === 0) continue
          const row = random.pick(rows)
          const authors = new Set([
            row.holder,
            row.registered_by,
            row.by_organisation ?? row.from_organisation,
            row.organisation_id,
            row.asker,
            row.organisation,
          ])
          for (const { name, actor } of everybody(country)) {
            if (actor?.kind === 'system' || (actor?.kind === 'staff' && authors.has(actor.organisationId))) continue
            const outcome = await attempt(actor, table, row)
            expect(`${name} into ${table}: ${outcome}`).toBe(`${name} into ${table}: 42501`)
          }
        }
      }),
      { seed: 20261124, numRuns: 2, endOnFailure: true },
    )
  }, 60_000)

  test('the platform itself writes no datum, no disclosure and no hand-off', async () => {
    const country = world(7)
    await write(country)
    for (const table of [
      'persons.person',
      'persons.household',
      'persons.member',
      'persons.relation',
      'persons.datum',
      'persons.identifier',
      'persons.search_key',
      'exchange.disclosure',
      'exchange.withdrawal',
      'exchange.consent',
      'exchange.consent_end',
      'exchange.consent_ask',
      'exchange.request',
      'exchange.request_step',
      'exchange.delay',
      'exchange.plea',
      'exchange.correction_notice',
      'handoffs.handoff',
      'handoffs.covered_person',
      'handoffs.step',
      'handoffs.message',
    ]) {
      const [row] = country.tables[table] ?? []
      if (!row) throw new Error(`no row in ${table}`)
      expect(`${table}: ${await attempt({ kind: 'system' }, table, row)}`).toBe(`${table}: 42501`)
    }
  })
})

async function differences(country: World, { name, viewer, actor }: ReturnType<typeof everybody>[number]) {
  const expected = Object.entries(whatIsSeen(country, viewer)).flatMap(([table, rows]) =>
    rows.map((row) => `${table} ${keyOf(table, row)}`),
  )
  const found = await rowsSeen(actor)
  return { name, beyond: without(found, expected), missing: without(expected, found) }
}

async function attempt(actor: Actor | undefined, table: string, row: Row): Promise<string> {
  const text = insertOf(table, row).replace('$1', pg.escapeLiteral(JSON.stringify([row])))
  const work = actor
    ? asActor(database.ground, database.clock, actor, (tx) => sql.raw(text).execute(tx))
    : database.ground.pool.query(text)
  return work.then(
    () => 'written',
    (error: { code: string }) => error.code,
  )
}

function without(all: readonly string[], some: readonly string[]): string[] {
  const known = new Set(some)
  return all.filter((one) => !known.has(one))
}
