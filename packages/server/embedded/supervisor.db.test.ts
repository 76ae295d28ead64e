import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { findPlace } from './place.ts'
import { startEmbeddedPostgres } from './supervisor.ts'

const folder = join(import.meta.dirname, '..', '..', '..', '.cache', `supervisor-${process.pid}`)
const settings = ['fsync=off', 'full_page_writes=off']
mkdirSync(folder, { recursive: true })
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function ask(url: string, statement: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return Object.values((await client.query(statement)).rows[0] ?? {})[0]
  } finally {
    await client.end()
  }
}

test('two that start in one folder share one PostgreSQL, and the last one out stops it', async () => {
  const [one, other] = await Promise.all([1, 2].map(() => startEmbeddedPostgres({ dataFolder: folder, settings })))
  if (!one || !other) throw new Error('both start')
  expect(one.pid()).toBe(other.pid())
  await one.stop()
  expect(await ask(other.adminUrl('postgres'), 'select 1')).toBe(1)
  await other.stop()
  await expect(ask(other.adminUrl('postgres'), 'select 1')).rejects.toThrow()
})

test('it listens on the loopback address, keeps checksums, sorts as in Sweden and asks for a password', async () => {
  const postgres = await startEmbeddedPostgres({ dataFolder: folder, settings })
  const url = postgres.adminUrl('postgres')
  try {
    expect(await ask(url, 'show listen_addresses')).toBe('127.0.0.1')
    expect(await ask(url, 'show data_checksums')).toBe('on')
    expect(await ask(url, `select string_agg(t, '' order by t) from unnest(array['ö', 'z', 'å', 'a', 'ä']) t`)).toBe(
      'azåäö',
    )
    await expect(ask(url.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toMatchObject({ code: '28P01' })
  } finally {
    await postgres.stop()
  }
})

test('a PostgreSQL that is killed comes back on the same address with what was committed', async () => {
  const said: string[] = []
  const postgres = await startEmbeddedPostgres({ dataFolder: folder, say: (line) => said.push(line) })
  const url = postgres.adminUrl('postgres')
  try {
    await ask(url, 'create table if not exists kept (text text)')
    await ask(url, `insert into kept values ('committed')`)
    const first = postgres.pid()
    process.kill(first, 'SIGKILL')
    let back: unknown
    for (let attempt = 0; attempt < 100 && (back !== 'committed' || postgres.pid() === first); attempt += 1) {
      await wait(100)
      back = await ask(url, 'select text from kept').catch(() => undefined)
    }
    expect(back).toBe('committed')
    expect(postgres.pid()).not.toBe(first)
    expect(said).toEqual(['PostgreSQL stopped unexpectedly; starting it again.'])
  } finally {
    await postgres.stop()
  }
}, 30_000)

test.runIf(process.getuid?.() === 0)(
  'a folder that only root may enter works too, by copies that nobody can reach',
  async () => {
    const secret = mkdtempSync(join(tmpdir(), 'only-root-'))
    const place = findPlace(join(secret, 'data'))
    const elsewhere = dirname(place.cluster)
    try {
      expect(place.cluster).toMatch(/^\/var\/lib\/kedjan-[0-9a-f]{12}\/postgres$/)
      expect(place.native).toBe(join(elsewhere, 'native'))
      const postgres = await startEmbeddedPostgres({ dataFolder: join(secret, 'data'), settings })
      expect(await ask(postgres.adminUrl('postgres'), 'select 1')).toBe(1)
      await postgres.stop()
      expect(existsSync(join(secret, 'data', 'postgres'))).toBe(false)
    } finally {
      rmSync(elsewhere, { recursive: true, force: true })
      rmSync(secret, { recursive: true, force: true })
    }
  },
  30_000,
)
