import { type Actor, asActor, type StaffActor } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import fc from 'fast-check'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chance } from './chance.ts'
import { keyOf } from './key-columns.ts'
import { everybody, insertOf, type Looking, officer, order, rowsSeen, tables, write } from './looking.ts'
import { involved, type Row, withGroup } from './making.ts'
import { whatIsSeen } from './oracle.ts'
import { isPaperOf } from './oracle-documents.ts'
import { isVisitOf, openTables } from './oracle-visits.ts'
import { randomWorld, type World } from './world.ts'
import { offices } from './world-visits.ts'

const database = useDatabase()
const staff = new Map<string, StaffActor>()
/** The groups for protected identities: who asks, and who answers. */
const group = new Map<string, { first: StaffActor; second: StaffActor }>()
let owner: pg.Client

beforeAll(async () => {
  owner = new pg.Client({ connectionString: database.adminUrl })
  await owner.connect()
  for (const organisation of [...involved, ...offices, 'UNI_UU', 'K1381'])
    staff.set(organisation, await database.staff(organisation))
  for (const organisation of withGroup) {
    const one = () => database.staff(organisation, ['case_officer', 'protected_handler'])
    group.set(organisation, { first: await one(), second: await one() })
  }
})

afterAll(() => owner.end())

function world(seed: number): World {
  const known = [...staff].map(([organisation, actor]) => {
    const { first, second } = group.get(organisation) ?? { first: actor, second: actor }
    return [organisation, { first: first.staffId, second: second.staffId }] as const
  })
  return randomWorld(seed, new Map(known))
}

function all(country: World): Looking[] {
  const inGroup = [...group.values()].flatMap(({ first, second }) => [officer(first, true), officer(second, true)])
  return everybody(country, staff, inGroup)
}

describe('whatever has been recorded and told', () => {
  test('everybody sees every row that the rules give them, and none beyond', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 99_999_999 }), async (seed) => {
        const country = world(seed)
        await write(owner, country)
        for (const one of all(country))
          expect(await differences(country, one)).toEqual({ name: one.name, beyond: [], missing: [] })
      }),
      { seed: 20261124, numRuns: 15, endOnFailure: true },
    )
  }, 180_000)

  // The flag, and what a meeting place has, are open to all staff by intent, so that nothing more of them can leak.
  const open = new Set(['persons.protected_person', ...openTables])
  test.each(tables.filter((table) => !open.has(table)))(
    'a policy on %s that shows too much, or too little, is noticed',
    async (table) => {
      const country = world(7)
      await write(owner, country)
      const stranger = all(country).find(({ name }) => name === 'K1381')
      const reader = all(country).find(({ viewer }) => (whatIsSeen(country, viewer)[table] ?? []).length > 0)
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
    },
  )

  test('nobody writes a row in the name of another', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 99_999_999 }), async (seed) => {
        const country = world(seed)
        await write(owner, country)
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
          for (const { name, actor, viewer } of all(country)) {
            if (actor?.kind === 'system' || (actor?.kind === 'staff' && authors.has(actor.organisationId))) continue
            if (isPaperOf(country, row, viewer) || isVisitOf(country, table, row, viewer)) continue
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
    await write(owner, country)
    for (const table of [
      'persons.person',
      'persons.household',
      'persons.member',
      'persons.relation',
      'persons.datum',
      'persons.identifier',
      'persons.search_key',
      'persons.opening',
      'persons.opening_step',
      'persons.same_person',
      'persons.same_person_undone',
      'persons.not_same_person',
      'documents.document',
      'documents.file',
      'documents.content',
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

async function differences(country: World, { name, viewer, actor }: Looking) {
  const expected = Object.entries(whatIsSeen(country, viewer)).flatMap(([table, rows]) =>
    rows.map((row) => `${table} ${keyOf(table, row)}`),
  )
  const found = await rowsSeen(database, actor)
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
