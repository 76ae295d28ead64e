import { sql } from 'kysely'
import pg from 'pg'
import { expect, test } from 'vitest'
import { asActor, asReader, system } from './index.ts'
import { useDatabase } from './testing/index.ts'

const database = useDatabase()

test('a connection lost between two statements fails that work alone, and the next work gets a new one', async () => {
  const { ground, clock } = database
  const lost = asActor(ground, clock, system, async (tx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
    const admin = new pg.Client({ connectionString: database.adminUrl })
    await admin.connect()
    await admin.query('select pg_terminate_backend($1, 5000)', [rows[0]?.pid])
    await admin.end()
    // The loss is heard while no statement is under way.
    await new Promise((resolve) => setImmediate(resolve))
    await sql`select 1`.execute(tx)
  })
  await expect(lost).rejects.toThrow()
  const { rows } = await asActor(ground, clock, system, (tx) => sql<{ one: number }>`select 1 as one`.execute(tx))
  expect(rows).toEqual([{ one: 1 }])
})

test('a look that asks nothing leaves its connection free for whoever comes next', async () => {
  const { ground, clock } = database
  for (let look = 0; look < 8; look += 1) await asReader(ground, clock, system, async () => look)
  const answers = Array.from({ length: 8 }, () => ground.pool.query('select 1 as one'))
  const first = await Promise.race([
    Promise.all(answers).then((all) => all.length),
    new Promise((resolve) => setTimeout(() => resolve('nobody answers'), 5000)),
  ])
  expect(first).toBe(8)
})
