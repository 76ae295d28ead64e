import { sql } from 'kysely'
import pg from 'pg'
import { expect, test } from 'vitest'
import { asReader, type Ground, openGround, type Tx } from './index.ts'
import { useDatabase } from './testing/index.ts'

const database = useDatabase()

async function withGround(work: (ground: Ground) => Promise<void>): Promise<void> {
  const ground = openGround(database.appUrl, { connections: 2 })
  try {
    await work(ground)
  } finally {
    await ground.close()
  }
}

async function whoAsks(tx: Tx): Promise<string | undefined> {
  const { rows } = await sql<{ organisation: string }>`select kernel.actor_organisation() as organisation`.execute(tx)
  return rows[0]?.organisation
}

test('many who look at once on one connection each get their own answer, as themselves', async () => {
  await withGround(async (ground) => {
    const asked = Array.from({ length: 14 }, () => ['MIGR', 'K1380', 'SKV']).flat()
    const seen = await Promise.all(
      asked.map(async (id) => asReader(ground, database.clock, await database.staff(id), whoAsks)),
    )
    expect(seen).toEqual(asked)
  })
})

test('what goes wrong for one goes wrong for nobody else in line', async () => {
  await withGround(async (ground) => {
    const officer = await database.staff('MIGR')
    const failing = (tx: Tx) => sql`select 1 / 0`.execute(tx)
    const [before, wrong, after] = await Promise.allSettled([
      asReader(ground, database.clock, officer, whoAsks),
      asReader(ground, database.clock, officer, failing),
      asReader(ground, database.clock, officer, whoAsks),
    ])
    expect([before.status, wrong.status, after.status]).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(wrong).toMatchObject({ reason: { code: '22012' } })
  })
})

test('nobody is left on a connection, and what one asks first does not hold a place for what it asks next', async () => {
  await withGround(async (ground) => {
    const [migr, skv] = [await database.staff('MIGR'), await database.staff('SKV')]
    const seen = await asReader(ground, database.clock, migr, async (tx) => [
      await whoAsks(tx),
      await asReader(ground, database.clock, skv, whoAsks),
      await whoAsks(tx),
    ])
    expect(seen).toEqual(['MIGR', 'SKV', 'MIGR'])
  })
})

test('a connection that is lost is made anew for the next question', async () => {
  await withGround(async (ground) => {
    const officer = await database.staff('MIGR')
    const pidOf = async (tx: Tx) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
      return rows[0]?.pid
    }
    const pid = await asReader(ground, database.clock, officer, pidOf)
    const behind = new pg.Client({ connectionString: database.adminUrl })
    await behind.connect()
    await behind.query('select pg_terminate_backend($1, 5000)', [pid])
    await behind.end()
    await expect.poll(() => asReader(ground, database.clock, officer, pidOf).catch(() => pid)).not.toBe(pid)
    const anew = await asReader(ground, database.clock, officer, pidOf)
    // What the lost one still says of its end does away with nobody else.
    expect(await asReader(ground, database.clock, officer, pidOf)).toBe(anew)
  })
})
