import { sql } from 'kysely'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import {
  asActor,
  asPlatform,
  asPlatformAlone,
  asReader,
  newId,
  ok,
  openGround,
  refuse,
  system,
  type Tx,
} from './index.ts'
import { useDatabase } from './testing/index.ts'

const database = useDatabase()

async function context(tx: Tx) {
  const { rows } = await sql<{
    kind: string | null
    organisation: string | null
    persons: string[]
    today: string | null
  }>`
    select kernel.actor_kind() as kind, kernel.actor_organisation() as organisation, kernel.actor_persons() as persons,
      kernel.actor_today() as today`.execute(tx)
  return rows[0]
}

async function publishOne(tx: Tx, id: string): Promise<void> {
  await sql`insert into kernel.outbox (id, name, payload, at) values (${id}, 'test.happened', '{}', '2026-11-24T08:00:00Z')`.execute(
    tx,
  )
}

async function countFacts(): Promise<number> {
  return asActor(database.ground, database.clock, system, async (tx) => {
    const { rows } = await sql<{ count: number }>`select count(*) as count from kernel.outbox`.execute(tx)
    return rows[0]?.count ?? -1
  })
}

describe('the door', () => {
  test('tells row security who acts and which day it is', async () => {
    const officer = await database.staff('K1380')
    const seen = await asActor(database.ground, database.clock, officer, context)
    expect(seen).toEqual({ kind: 'staff', organisation: 'K1380', persons: [], today: '2026-11-24' })
  })

  test('gives the platform its place for a while, and then the actor again', async () => {
    const officer = await database.staff('K1380')
    const seen = await asActor(database.ground, database.clock, officer, async (tx) => [
      (await asPlatform(tx, database.clock, officer, context))?.kind,
      (await context(tx))?.kind,
    ])
    expect(seen).toEqual(['system', 'staff'])
  })

  test('leaves nothing behind for the next transaction on the same connection', async () => {
    const ground = openGround(database.appUrl, { connections: 1 })
    try {
      const officer = await database.staff('K1380')
      const person = newId(database.clock.now())
      await asActor(ground, database.clock, officer, context)
      await asActor(
        ground,
        database.clock,
        { kind: 'person', personId: person, actsFor: [person], follows: [person] },
        context,
      )
      const { rows } = await ground.pool.query(
        `select kernel.actor_kind() as kind, kernel.actor_organisation() as organisation, kernel.actor_staff() as staff,
          kernel.actor_persons() as persons, kernel.actor_follows() as follows, kernel.actor_today() as today`,
      )
      expect(rows).toEqual([{ kind: null, organisation: null, staff: null, persons: [], follows: [], today: null }])
      expect((await asActor(ground, database.clock, system, context))?.organisation).toBe(null)
    } finally {
      await ground.close()
    }
  })

  test('rolls back a refusal, whole', async () => {
    const before = await countFacts()
    const answer = await asActor(database.ground, database.clock, system, async (tx) => {
      await publishOne(tx, newId(database.clock.now()))
      return refuse({ reason: 'no' })
    })
    expect(answer).toEqual({ ok: false, refusal: { reason: 'no' } })
    expect(await countFacts()).toBe(before)
  })

  test('rolls back a failure, and lets it through', async () => {
    const before = await countFacts()
    const failing = asActor(database.ground, database.clock, system, async (tx) => {
      await publishOne(tx, newId(database.clock.now()))
      throw new Error('a bug')
    })
    await expect(failing).rejects.toThrow('a bug')
    expect(await countFacts()).toBe(before)
  })

  test('keeps what succeeded', async () => {
    const before = await countFacts()
    await asActor(database.ground, database.clock, system, async (tx) => {
      await publishOne(tx, newId(database.clock.now()))
      return ok(null)
    })
    expect(await countFacts()).toBe(before + 1)
  })
})

describe('the platform alone', () => {
  test('lets one at a time do what it is about, and the second sees what the first did', async () => {
    const officer = await database.staff('K1380')
    const before = await countFacts()
    const count = () =>
      asActor(database.ground, database.clock, officer, (tx) =>
        asPlatformAlone(tx, database.clock, officer, {
          space: 1,
          key: 'one',
          work: async (platform) => {
            const { rows } = await sql<{ count: number }>`select count(*) as count from kernel.outbox`.execute(platform)
            await publishOne(platform, newId(database.clock.now()))
            return Number(rows[0]?.count) - before
          },
        }),
      )
    const counts = await Promise.all([count(), count(), count(), count()])
    expect(counts.sort()).toEqual([0, 1, 2, 3])
  })

  test('leaves the actor in place, also when nothing is asked between', async () => {
    const officer = await database.staff('K1380')
    const after = await asActor(database.ground, database.clock, officer, async (tx) => {
      await asPlatform(tx, database.clock, officer, async () => {})
      await asPlatformAlone(tx, database.clock, officer, { space: 1, key: 'two', work: async () => {} })
      return context(tx)
    })
    expect(after).toEqual({ kind: 'staff', organisation: 'K1380', persons: [], today: '2026-11-24' })
  })
})

describe('the door for looking only', () => {
  test('tells the database who looks, and lets nothing be written', async () => {
    const officer = await database.staff('K1380')
    const seen = await asReader(database.ground, database.clock, officer, context)
    expect(seen).toEqual({ kind: 'staff', organisation: 'K1380', persons: [], today: '2026-11-24' })
    const before = await countFacts()
    const writing = asReader(database.ground, database.clock, system, (tx) =>
      publishOne(tx, newId(database.clock.now())),
    )
    await expect(writing).rejects.toThrow('read-only transaction')
    expect(await countFacts()).toBe(before)
  })

  test('leaves nobody behind on a connection that the next one gets at once', async () => {
    const ground = openGround(database.appUrl, { connections: 1 })
    try {
      const officers = await Promise.all(['K1380', 'MIGR', 'K1380', 'MIGR'].map((id) => database.staff(id)))
      const seen = await Promise.all(officers.map((officer) => asReader(ground, database.clock, officer, context)))
      expect(seen.map((row) => row?.organisation)).toEqual(['K1380', 'MIGR', 'K1380', 'MIGR'])
      const { rows } = await ground.pool.query('select kernel.actor_kind() as kind')
      expect(rows).toEqual([{ kind: null }])
    } finally {
      await ground.close()
    }
  })
})

test('a failure that the work hides is no success', async () => {
  const before = await countFacts()
  const hiding = asActor(database.ground, database.clock, system, async (tx) => {
    await publishOne(tx, newId(database.clock.now()))
    await sql`select 1 / 0`.execute(tx).catch(() => {})
    return ok(null)
  })
  await expect(hiding).rejects.toThrow('a statement failed and nothing was written')
  expect(await countFacts()).toBe(before)
})

describe('the role of the application', () => {
  async function attempt(...statements: string[]): Promise<string> {
    const client = new pg.Client({ connectionString: database.appUrl })
    await client.connect()
    try {
      for (const statement of statements) await client.query(statement)
      return 'done'
    } catch (error) {
      return (error as { code: string }).code
    } finally {
      await client.end()
    }
  }

  const asMigr = `select set_config('kedjan.actor_kind', 'staff', false), set_config('kedjan.organisation', 'MIGR', false)`
  const privilege = '42501'

  test.each([
    ['becomes no other role', ['set role kedjan_owner'], privilege],
    ['makes itself no superuser', ['alter role kedjan_app superuser'], privilege],
    ['gains nothing by resetting its role', ['reset role', 'create table public.mine (id int)'], privilege],
    ['cannot turn row security off', [asMigr, 'set row_security = off', 'select * from persons.person'], privilege],
    ['reads no bookkeeping of migrations', ['select * from migration.applied'], privilege],
    ['reads no passwords', ['select * from pg_authid'], privilege],
    ['reads no files', [`select pg_read_file('/etc/passwd')`], privilege],
    ['runs no programs', [`copy (select 1) to program 'true'`], privilege],
    ['truncates nothing', [asMigr, 'truncate kernel.activity'], privilege],
    ['drops nothing', ['drop table kernel.activity'], privilege],
    ['alters no policy', ['alter table persons.datum disable row level security'], privilege],
    ['makes no policy', ['create policy all_seeing on persons.datum using (true)'], privilege],
    ['makes no schema', ['create schema mine'], privilege],
    ['disables no trigger', ['alter table chain.step disable trigger all'], privilege],
    ['plays no replica', [`set session_replication_role = 'replica'`], privilege],
    [
      'changes no function',
      ['create or replace function kernel.actor_kind() returns text language sql return $$system$$'],
      privilege,
    ],
  ])('%s', async (_name, statements, outcome) => {
    expect(await attempt(...statements)).toBe(outcome)
  })
})
