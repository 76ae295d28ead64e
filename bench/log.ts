import { generateKeyPairSync } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import {
  appendActivities,
  asActor,
  findEntry,
  findLatestCheckpoint,
  type Ground,
  hashLeaf,
  leafText,
  makeSigner,
  openGround,
  proveInclusion,
  provesInclusion,
  readCheckpoint,
  realClock,
  system,
} from '@kedjan/kernel'
import { sql } from 'kysely'
import pg from 'pg'
import { prepareDatabase } from '../packages/server/database/prepare.ts'
import { startEmbeddedPostgres } from '../packages/server/embedded/supervisor.ts'
import { startSequencer } from '../packages/server/log/sequencer.ts'
import { benchVerifying } from './log-verifying.ts'
import { atLeast, atMost, type Measurement, plain } from './measurement.ts'

const cache = join(import.meta.dirname, '..', '.cache')
const signer = makeSigner('bench.example.se/log', generateKeyPairSync('ed25519').privateKey)
const clock = realClock()

/** How fast the log takes lines, how soon they can be proved, and what it costs to verify a long one. */
export async function benchLog(say: (line: string) => void): Promise<Measurement[]> {
  return [...(await benchAppending(say)), ...(await benchVerifying(signer, say))]
}

const batch = 25
const writers = 4
const seconds = 10

async function benchAppending(say: (line: string) => void): Promise<Measurement[]> {
  const dataFolder = join(cache, 'bench')
  mkdirSync(dataFolder, { recursive: true })
  const postgres = await startEmbeddedPostgres({ dataFolder, settings: ['max_wal_size=4GB', 'shared_buffers=256MB'] })
  const name = `log_${process.pid}`
  await asAdmin(postgres.adminUrl('postgres'), `create database ${name}`)
  const { appUrl } = await prepareDatabase(postgres.adminUrl(name))
  const ground = openGround(appUrl)
  const failures: Error[] = []
  const stop = startSequencer({ ground, clock, signer, onFailure: (error) => failures.push(error) })
  say('appending as fast as it goes')
  const fastest = await append(ground, Number.POSITIVE_INFINITY)
  await caughtUp(ground)
  say('appending 2 500 entries a second')
  const paced = await append(ground, 2500)
  await caughtUp(ground)
  await stop()
  await ground.close()
  await asAdmin(postgres.adminUrl('postgres'), `drop database ${name} with (force)`)
  await postgres.stop()
  if (failures[0]) throw failures[0]
  const delays = paced.delays.sort((one, other) => one - other)
  return [
    plain('appended as fast as it goes, while sequenced', fastest.perSecond, 'entries/s'),
    atLeast('appended at a pace of 2 500', paced.perSecond, 'entries/s', 2000),
    plain('from commit to a checked proof, median', delays[Math.floor(delays.length / 2)] ?? 0, 'ms'),
    atMost('from commit to a checked proof, longest', delays.at(-1) ?? Number.POSITIVE_INFINITY, 'ms', 1000),
  ]
}

async function asAdmin(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}

const staffId = '00000000-0000-7000-8000-000000000001'
const actor = { kind: 'staff', staffId, organisationId: 'K1380' } as const

/** Several writers, each a transaction for a batch; now and then one waits until its last line can be proved. */
async function append(ground: Ground, pace: number): Promise<{ perSecond: number; delays: number[] }> {
  const begun = performance.now()
  const until = begun + seconds * 1000
  let [written, due] = [0, begun]
  const pending: Promise<number>[] = []
  const writer = async () => {
    while (performance.now() < until) {
      due = Math.max(due + (batch / pace) * 1000, begun)
      const early = due - performance.now()
      if (early > 0) await wait(early)
      const lines = Array.from({ length: batch }, () => ({ actor, action: 'bench.read', outcome: 'read' as const }))
      const id = await asActor(ground, clock, actor, async (tx) => {
        await appendActivities(tx, clock, lines)
        if ((written / batch) % 20 !== 0) return undefined
        const { rows } = await sql<{ id: number }>`select max(a.id) as id from kernel.activity a`.execute(tx)
        return rows[0]?.id
      })
      written += batch
      if (id) pending.push(untilProved(ground, id))
    }
  }
  await Promise.all(Array.from({ length: writers }, writer))
  const perSecond = written / ((performance.now() - begun) / 1000)
  return { perSecond, delays: await Promise.all(pending) }
}

async function untilProved(ground: Ground, id: number): Promise<number> {
  const begun = performance.now()
  while (!(await isProved(ground, id))) await wait(20)
  return performance.now() - begun
}

async function isProved(ground: Ground, id: number): Promise<boolean> {
  return asActor(ground, clock, system, async (tx) => {
    const leaf = (await findEntry(tx, id))?.leaf
    if (!leaf) return false
    const found = readCheckpoint((await findLatestCheckpoint(tx))?.note ?? '')
    if (!found) return false
    const proof = await proveInclusion(tx, leaf.index, found.size)
    const claim = { index: leaf.index, size: found.size, root: found.root, proof }
    if (!provesInclusion({ ...claim, leafHash: hashLeaf(leafText(leaf)) }))
      throw new Error('a proof that proves nothing')
    return true
  })
}

async function caughtUp(ground: Ground): Promise<void> {
  const isWaiting = async () =>
    asActor(ground, clock, system, async (tx) => {
      const { rows } = await sql`select from kernel.unsequenced limit 1`.execute(tx)
      return rows.length > 0
    })
  while (await isWaiting()) await wait(50)
}
