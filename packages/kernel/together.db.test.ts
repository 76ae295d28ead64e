import pg from 'pg'
import { expect, test } from 'vitest'
import { useDatabase } from './testing/index.ts'
import { sendTogether } from './together.ts'

const database = useDatabase()

/** One connection on which several questions may be on their way, with a table that nobody else sees. */
async function withClient(work: (client: pg.Client) => Promise<void>): Promise<void> {
  const pipelined = { pipeline: true }
  const client = new pg.Client({ connectionString: database.adminUrl, ...pipelined })
  await client.connect()
  try {
    await client.query('create temporary table written (n int primary key)')
    await work(client)
  } finally {
    await client.end()
  }
}

const write = (n: number) => ({ text: 'insert into written values ($1::int)', values: [n] })
const count = { text: 'select count(*)::int as count, $1::text as mark from written', values: ['x'] }

async function countOf(client: pg.Client): Promise<number> {
  return (await sendTogether(client, { statements: [count], answer: 0 })).rows[0]?.count
}

test('the answer is that of the statement asked for, and of no other', async () => {
  await withClient(async (client) => {
    const statements = [write(1), count, { text: 'select $1::text as other', values: ['y'] }]
    const { rows, command } = await sendTogether(client, { statements, answer: 1 })
    expect({ rows, command }).toEqual({ rows: [{ count: 1, mark: 'x' }], command: 'SELECT' })
    const wrote = await sendTogether(client, { statements: [count, write(2)], answer: 1 })
    expect({ rows: wrote.rows, rowCount: wrote.rowCount }).toEqual({ rows: [], rowCount: 1 })
  })
})

test('several at once on one connection each get their own answer', async () => {
  await withClient(async (client) => {
    const asked = Array.from({ length: 20 }, (_, n) => ({ text: 'select $1::int * 2 as twice', values: [n] }))
    const answers = await Promise.all(
      asked.map((one, n) => sendTogether(client, { statements: [write(n), one], answer: 1 })),
    )
    expect(answers.map(({ rows }) => rows[0]?.twice)).toEqual(asked.map((_, n) => n * 2))
    expect(await countOf(client)).toBe(20)
  })
})

test('together they are one transaction, where nothing else has begun one', async () => {
  await withClient(async (client) => {
    const failing = sendTogether(client, { statements: [write(1), write(2), write(1)], answer: 2 })
    await expect(failing).rejects.toMatchObject({ code: '23505' })
    expect(await countOf(client)).toBe(0)
  })
})

test('what has failed when it was first asked, and what was left undone after it, can be asked again', async () => {
  await withClient(async (client) => {
    const failing = { text: 'select 1 / $1::int as part', values: [0] }
    const after = { text: 'select $1::int + 1 as next', values: [1] }
    for (let time = 0; time < 2; time += 1) {
      await expect(sendTogether(client, { statements: [failing, after], answer: 1 })).rejects.toMatchObject({
        code: '22012',
      })
    }
    const part = await sendTogether(client, { statements: [{ ...failing, values: [1] }], answer: 0 })
    expect(part.rows).toEqual([{ part: 1 }])
    const next = await sendTogether(client, { statements: [after], answer: 0 })
    expect(next.rows).toEqual([{ next: 2 }])
  })
})

test('a statement that cannot be read, and a value that cannot be written, fail alone', async () => {
  await withClient(async (client) => {
    const unreadable = { text: 'selekt $1::int', values: [1] }
    const after = { text: 'select $1::int - 1 as less', values: [1] }
    await expect(sendTogether(client, { statements: [unreadable, after], answer: 1 })).rejects.toMatchObject({
      code: '42601',
    })
    const unwritable = {
      toPostgres() {
        throw new Error('cannot be written')
      },
    }
    const failing = sendTogether(client, { statements: [write(7), { ...after, values: [unwritable] }], answer: 1 })
    await expect(failing).rejects.toThrow('cannot be written')
    const less = await sendTogether(client, { statements: [after], answer: 0 })
    expect(less.rows).toEqual([{ less: 0 }])
  })
})

test('what has no values is asked too, however it is worded', async () => {
  await withClient(async (client) => {
    for (const n of [1, 2, 3]) {
      const statements = [{ text: 'begin' }, write(n), { text: `select ${n} as n` }]
      expect((await sendTogether(client, { statements, answer: 2 })).rows).toEqual([{ n }])
      await client.query('commit')
    }
    expect(await countOf(client)).toBe(3)
  })
})

test('a lost connection fails what is on its way', async () => {
  await withClient(async (client) => {
    client.on('error', () => {})
    const waiting = sendTogether(client, {
      statements: [{ text: 'select pg_sleep($1::int)', values: [30] }],
      answer: 0,
    })
    const failing = expect(waiting).rejects.toThrow()
    ;(client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy()
    await failing
  })
})
