import { randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort, type RunningServer, startServer } from '../harness/running-server.ts'
import { type SignedIn, signIn } from '../harness/signed-in.ts'

const handoffsWanted = 500
const writersAtOnce = 4

const dataFolder = mkdtempSync(join(tmpdir(), 'kedjan-faults-'))
chmodSync(dataFolder, 0o755)
let port = 0
let server: RunningServer

beforeAll(async () => {
  port = await freePort()
  server = await startServer({ dataFolder, port, persons: 60 })
}, 180_000)

afterAll(async () => {
  await server.stop()
  rmSync(dataFolder, { recursive: true, force: true })
}, 60_000)

test('hand-offs acknowledged before a kill -9 of server or PostgreSQL are there afterwards, each once', async () => {
  const officer = await signIn(server.origin, 'staff:MIGR:1')
  const personId = await somePerson(officer)
  const keys = Array.from({ length: handoffsWanted }, () => randomUUID())
  const acknowledged = new Map<string, string>()
  const kills = killNowAndThen(() => acknowledged.size)
  const queue = [...keys]
  await Promise.all(Array.from({ length: writersAtOnce }, () => writeAll(officer, personId, { queue, acknowledged })))
  const killed = await kills.stop()

  const stored = await allReferrals(officer)
  expect(acknowledged.size).toBe(handoffsWanted)
  expect(new Set(acknowledged.values()).size).toBe(handoffsWanted)
  for (const id of acknowledged.values()) expect(stored.get(id)).toBe(1)
  expect(killed.server).toBeGreaterThanOrEqual(2)
  expect(killed.postgres).toBeGreaterThanOrEqual(2)
  expect([...stored.values()].reduce((sum, count) => sum + count, 0) - referralsBefore).toBe(handoffsWanted)
}, 300_000)

let referralsBefore = 0

async function somePerson(officer: SignedIn): Promise<string> {
  referralsBefore = (await allReferrals(officer)).size
  const page: { items: { personId: string }[] } = await (
    await officer.get('/api/work/without-anvisning?limit=1')
  ).json()
  const [first] = page.items
  if (!first) throw new Error('nobody waits for an anvisning')
  return first.personId
}

/** Each writer repeats a request under its key until it is acknowledged, as a client that lost its connection would. */
async function writeAll(
  officer: SignedIn,
  personId: string,
  work: { queue: string[]; acknowledged: Map<string, string> },
): Promise<void> {
  for (let key = work.queue.pop(); key !== undefined; key = work.queue.pop()) {
    const body = { personId, to: 'RK', subject: `Prov ${key.slice(0, 8)}`, answerBy: '2026-12-20' }
    for (;;) {
      const answer = await officer.post('/api/handoffs/referral', body, key).catch(() => undefined)
      if (answer?.status === 201) {
        const made: { id: string } | undefined = await answer.json().catch(() => undefined)
        if (made) {
          work.acknowledged.set(key, made.id)
          break
        }
      } else if (answer && answer.status < 500) {
        throw new Error(`refused with ${answer.status}: ${await answer.text()}`)
      }
      await wait(50)
    }
  }
}

function killNowAndThen(progress: () => number): { stop(): Promise<{ server: number; postgres: number }> } {
  const killed = { server: 0, postgres: 0 }
  let running = true
  const done = (async () => {
    let next = 60
    while (running) {
      if (progress() >= next) {
        next += 90
        if (killed.server <= killed.postgres) {
          killed.server += 1
          await server.kill()
          server = await startServer({ dataFolder, port, persons: 60 })
        } else {
          killed.postgres += 1
          process.kill(postmaster(), 'SIGKILL')
        }
      }
      await wait(10)
    }
  })()
  return {
    async stop() {
      running = false
      await done
      return killed
    },
  }
}

function postmaster(): number {
  return Number(readFileSync(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
}

async function allReferrals(officer: SignedIn): Promise<Map<string, number>> {
  const found = new Map<string, number>()
  let cursor: string | null = null
  do {
    const path: string = `/api/work/handoffs?show=sent&limit=100${cursor ? `&cursor=${cursor}` : ''}`
    const page: { items: { id: string; kind: string }[]; next: string | null } = await (await officer.get(path)).json()
    for (const { id } of page.items.filter(({ kind }) => kind === 'referral')) found.set(id, (found.get(id) ?? 0) + 1)
    cursor = page.next
  } while (cursor)
  return found
}
