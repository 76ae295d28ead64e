import { sql } from 'kysely'
import { expect, test } from 'vitest'
import {
  asActor,
  asPlatform,
  asReader,
  type Ground,
  type Id,
  newId,
  ok,
  openGround,
  refuse,
  sendAlong,
  system,
  type Tx,
} from './index.ts'
import { useDatabase } from './testing/index.ts'

const database = useDatabase()
const { clock } = database

/** On one connection, so that whatever one transaction leaves behind meets the next. */
async function withGround(work: (ground: Ground) => Promise<void>): Promise<void> {
  const ground = openGround(database.appUrl, { connections: 1 })
  try {
    await work(ground)
  } finally {
    await ground.close()
  }
}

function fact(id: Id) {
  return sql`insert into kernel.outbox (id, name, payload, at) values (${id}, 'test.sent', '{}', '2026-11-24T08:00:00Z')`
}

async function written(tx: Tx, ids: readonly Id[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from kernel.outbox where id = any (${[...ids]}::uuid[])`.execute(tx)
  return rows[0]?.count ?? -1
}

function writtenAfterwards(ground: Ground, ids: readonly Id[]): Promise<number> {
  return asActor(ground, clock, system, (tx) => written(tx, ids))
}

function idsOf(count: number): Id[] {
  return Array.from({ length: count }, () => newId(clock.now()))
}

test('what is sent along is there for the next question', async () => {
  await withGround(async (ground) => {
    const ids = idsOf(2)
    const seen = await asActor(ground, clock, system, async (tx) => {
      for (const id of ids) await sendAlong(tx, fact(id))
      return written(tx, ids)
    })
    expect(seen).toBe(2)
  })
})

test('it is written although nothing is asked, and although there is very much of it', async () => {
  await withGround(async (ground) => {
    const ids = idsOf(250)
    await asActor(ground, clock, system, async (tx) => {
      for (const id of ids) await sendAlong(tx, fact(id))
    })
    expect(await writtenAfterwards(ground, ids)).toBe(250)
  })
})

test('where it fails, what it travels with fails, nothing is written, and the connection is good for the next', async () => {
  await withGround(async (ground) => {
    const ids = idsOf(1)
    const failing = asActor(ground, clock, system, async (tx) => {
      for (const id of ids) await sendAlong(tx, fact(id))
      for (const id of ids) await sendAlong(tx, fact(id))
      return written(tx, ids)
    })
    await expect(failing).rejects.toMatchObject({ code: '23505' })
    expect(await writtenAfterwards(ground, ids)).toBe(0)
  })
})

test('where it fails and there is no question any more, the end fails', async () => {
  await withGround(async (ground) => {
    const ids = idsOf(1)
    const failing = asActor(ground, clock, system, async (tx) => {
      for (const id of [...ids, ...ids]) await sendAlong(tx, fact(id))
      return ok(null)
    })
    await expect(failing).rejects.toMatchObject({ code: '23505' })
    expect(await writtenAfterwards(ground, ids)).toBe(0)
  })
})

test('a refusal and a failure write nothing of it, whether or not something was asked before', async () => {
  await withGround(async (ground) => {
    const ids = idsOf(4)
    const [first, second, third, fourth] = ids as [Id, Id, Id, Id]
    await asActor(ground, clock, system, async (tx) => {
      await sendAlong(tx, fact(first))
      return refuse({ reason: 'no' })
    })
    await asActor(ground, clock, system, async (tx) => {
      await sendAlong(tx, fact(second))
      await written(tx, ids)
      await sendAlong(tx, fact(third))
      return refuse({ reason: 'no' })
    })
    const failing = asActor(ground, clock, system, async (tx) => {
      await sendAlong(tx, fact(fourth))
      throw new Error('a bug')
    })
    await expect(failing).rejects.toThrow('a bug')
    expect(await writtenAfterwards(ground, ids)).toBe(0)
  })
})

test('going back to an earlier point takes back what was sent along after it, and nothing before', async () => {
  await withGround(async (ground) => {
    const ids = idsOf(2)
    const [before, after] = ids as [Id, Id]
    await asActor(ground, clock, system, async (tx) => {
      await sendAlong(tx, fact(before))
      await sql.raw('savepoint here').execute(tx)
      await sendAlong(tx, fact(after))
      await sql.raw('rollback to here').execute(tx)
    })
    expect(await writtenAfterwards(ground, [after])).toBe(0)
    expect(await writtenAfterwards(ground, [before])).toBe(1)
  })
})

test('it is told in the name of whoever acted when it was said, not of whoever asks next', async () => {
  await withGround(async (ground) => {
    const officer = await database.staff('K1380')
    const noted = (tx: Tx) =>
      sendAlong(
        tx,
        sql`select set_config('kedjan_test.seen', concat_ws(' ', current_setting('kedjan_test.seen', true), kernel.actor_kind()), true)`,
      )
    const seen = await asActor(ground, clock, officer, async (tx) => {
      await noted(tx)
      await asPlatform(tx, clock, officer, noted)
      await noted(tx)
      const { rows } = await sql<{ seen: string }>`select current_setting('kedjan_test.seen') as seen`.execute(tx)
      return rows[0]?.seen.trim()
    })
    expect(seen).toBe('staff system staff')
  })
})

test('who only looks is refused at once', async () => {
  await withGround(async (ground) => {
    const looking = asReader(ground, clock, system, (tx) => sendAlong(tx, fact(newId(clock.now()))))
    await expect(looking).rejects.toMatchObject({ code: '25006' })
  })
})
