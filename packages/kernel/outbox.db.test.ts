import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import {
  asActor,
  asReader,
  deliver,
  openActivityLog,
  openGround,
  publish,
  refuse,
  type Subscriber,
  system,
} from './index.ts'
import { useDatabase } from './testing/index.ts'

const database = useDatabase()

function subscriber(name: string, fact: Subscriber['facts'][number]): Subscriber & { heard: unknown[] } {
  const heard: unknown[] = []
  return {
    name,
    facts: [fact],
    heard,
    handle: async (_tx, _clock, { payload }) => {
      heard.push(payload.number)
    },
  }
}

async function tell(name: Subscriber['facts'][number], number: number): Promise<void> {
  database.clock.set(database.clock.now().add({ milliseconds: 1 }))
  const officer = await database.staff('K1380')
  await asActor(database.ground, database.clock, officer, async (tx) =>
    publish(tx, database.clock, { name, payload: { number } }),
  )
}

describe('the outbox', () => {
  test('tells each fact once, in the order in which they became true', async () => {
    const listener = subscriber('in-order', 'test.ordered')
    for (const number of [1, 2, 3]) await tell('test.ordered', number)
    expect(await deliver(database.ground, database.clock, listener)).toBe(3)
    await tell('test.ordered', 4)
    await tell('test.other', 99)
    expect(await deliver(database.ground, database.clock, listener)).toBe(1)
    expect(await deliver(database.ground, database.clock, listener)).toBe(0)
    expect(listener.heard).toEqual([1, 2, 3, 4])
  })

  test('tells every subscriber for itself', async () => {
    const [one, other] = [subscriber('one', 'test.shared'), subscriber('other', 'test.shared')]
    await tell('test.shared', 1)
    await deliver(database.ground, database.clock, one)
    await tell('test.shared', 2)
    await deliver(database.ground, database.clock, one)
    await deliver(database.ground, database.clock, other)
    expect([one.heard, other.heard]).toEqual([
      [1, 2],
      [1, 2],
    ])
  })

  test('tells each fact once when two deliver at the same moment', async () => {
    const listener = subscriber('at-once', 'test.raced')
    for (let number = 0; number < 20; number += 1) await tell('test.raced', number)
    const counts = await Promise.all([1, 2, 3].map(() => deliver(database.ground, database.clock, listener)))
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(20)
    expect(listener.heard).toEqual([...Array(20).keys()])
  })

  test('tells a fact again when its subscriber failed, and none of its batch is lost', async () => {
    await tell('test.failing', 1)
    await tell('test.failing', 2)
    const failing: Subscriber = {
      name: 'failing',
      facts: ['test.failing'],
      handle: () => Promise.reject(new Error('down')),
    }
    await expect(deliver(database.ground, database.clock, failing)).rejects.toThrow('down')
    const listener = subscriber('failing', 'test.failing')
    expect(await deliver(database.ground, database.clock, listener)).toBe(2)
    expect(listener.heard).toEqual([1, 2])
  })

  test('tells nothing of what was refused', async () => {
    const officer = await database.staff('K1380')
    await asActor(database.ground, database.clock, officer, async (tx) => {
      publish(tx, database.clock, { name: 'test.refused', payload: { number: 1 } })
      return refuse({ reason: 'no' })
    })
    expect(await deliver(database.ground, database.clock, subscriber('refused', 'test.refused'))).toBe(0)
  })

  test('refuses a fact that is told where one only looks', async () => {
    const officer = await database.staff('K1380')
    const looking = asReader(database.ground, database.clock, officer, async (tx) => {
      publish(tx, database.clock, { name: 'test.looked', payload: { number: 1 } })
    })
    await expect(looking).rejects.toThrow('read-only transaction')
  })

  test('is read by the platform alone', async () => {
    await tell('test.private', 1)
    const officer = await database.staff('K1380')
    const count = await asActor(database.ground, database.clock, officer, async (tx) => {
      const { rows } = await sql`select id from kernel.outbox`.execute(tx)
      return rows.length
    })
    expect(count).toBe(0)
  })
})

describe('the log', () => {
  test('loses no line when two hundred are written at the same moment', async () => {
    const officer = await database.staff('K1380')
    const log = openActivityLog(database.ground, database.clock)
    const lines = [...Array(200).keys()].map((at) =>
      log.record({ actor: officer, action: 'test.read', outcome: 'read', subjectId: String(at) }),
    )
    await Promise.all(lines)
    const stored = await asActor(database.ground, database.clock, officer, async (tx) => {
      const { rows } = await sql<{
        subject_id: string
      }>`select subject_id from kernel.activity where action = 'test.read'`.execute(tx)
      return rows.map((row) => Number(row.subject_id)).sort((one, other) => one - other)
    })
    expect(stored).toEqual([...Array(200).keys()])
  })

  test('answers only when the line is stored, and goes on after a failure', async () => {
    const officer = await database.staff('K1380')
    const ground = openGround(database.appUrl, { connections: 1 })
    const log = openActivityLog(ground, database.clock)
    const broken = { ...officer, staffId: 'not an id' }
    await expect(log.record({ actor: broken, action: 'test.broken', outcome: 'done' })).rejects.toThrow()
    await log.record({ actor: officer, action: 'test.after', outcome: 'done' })
    await ground.close()
    const count = await asActor(database.ground, database.clock, system, async (tx) => {
      const { rows } = await sql`select 1 from kernel.activity where action = 'test.after'`.execute(tx)
      return rows.length
    })
    expect(count).toBe(1)
  })

  test.each([
    ['for a colleague', { organisation_id: 'K1380', staff_id: '00000000-0000-4000-8000-000000000001' }],
    ['for another organisation', { organisation_id: 'MIGR', staff_id: null }],
    ['for nobody of the own organisation', { organisation_id: 'K1380', staff_id: null }],
  ])('takes no line %s', async (_name, line) => {
    const officer = await database.staff('K1380')
    const forging = asActor(database.ground, database.clock, officer, (tx) =>
      sql`insert into kernel.activity (at, actor_kind, organisation_id, staff_id, action, outcome)
        values ('2026-11-24T08:00:00Z', 'staff', ${line.organisation_id}, ${line.staff_id}, 'test.forged', 'read')`.execute(
        tx,
      ),
    )
    await expect(forging).rejects.toThrow('row-level security')
  })

  test('takes no update', async () => {
    const officer = await database.staff('K1380')
    const changing = asActor(database.ground, database.clock, officer, (tx) =>
      sql`update kernel.activity set action = 'test.other'`.execute(tx),
    )
    await expect(changing).rejects.toThrow('permission denied')
  })

  test.each(['staff', 'system'] as const)(
    'loses no line to %s: without a signed order nothing is deleted',
    async (kind) => {
      const actor = kind === 'staff' ? await database.staff('K1380') : system
      const count = () =>
        asActor(database.ground, database.clock, system, async (tx) => {
          const { rows } = await sql<{ count: string }>`select count(*) as count from kernel.activity`.execute(tx)
          return Number(rows[0]?.count)
        })
      const before = await count()
      await asActor(database.ground, database.clock, actor, (tx) => sql`delete from kernel.activity`.execute(tx))
      expect(before).toBeGreaterThan(0)
      expect(await count()).toBe(before)
    },
  )
})
