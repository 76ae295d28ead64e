import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { asActor, type Ground, morningOf, openGround, settableClock, Temporal } from '@kedjan/kernel'
import { personFactsSql } from '@kedjan/modules/overview'
import pg from 'pg'
import { buildApplication } from '../packages/server/application.ts'
import { readConfig } from '../packages/server/config.ts'
import { openSession } from '../packages/server/sign-in/sessions.ts'
import { type MeasuredDatabase, openMeasuredDatabase } from './database.ts'
import { atLeast, atMost, type Measurement, plain } from './measurement.ts'

const inFlight = 50
const connections = 4
const seconds = 8
/** Seconds of the same load before anything is counted; the bare driver has them too. */
const warming = 5

/** The person page's API call with row security against the same statement run by the bare driver, in one run. */
export async function benchPersonPage(say: (line: string) => void): Promise<Measurement[]> {
  const database = await openMeasuredDatabase(100_000, say)
  const bare = await runBare(database)
  const api = await runApi(database)
  const again = await runBare(database)
  await database.stop()
  const best = Math.max(bare, again)
  return [
    plain('bare driver, same statement and policies', best, 'requests/s'),
    plain('API call', api.perSecond, 'requests/s'),
    atLeast('API call against bare driver', api.perSecond / best, 'ratio', 0.5),
    atMost('API call, p99 at 50 in flight', api.p99, 'ms', 60),
    plain('API call, p50 at 50 in flight', api.p50, 'ms'),
  ]
}

const clock = settableClock(morningOf(Temporal.PlainDate.from('2026-11-24')))

/** The floor: begin with the context, the named statement, commit; nothing else. */
async function runBare(database: MeasuredDatabase): Promise<number> {
  const pool = new pg.Pool({ connectionString: database.appUrl, max: connections })
  const ground = openGround(database.appUrl, { connections: 1 })
  const text = personFactsSql('00000000-0000-0000-0000-000000000000').compile(ground.kysely)
  let next = 0
  let done = 0
  const one = async () => {
    const person = database.samples[next++ % database.samples.length]
    if (!person) throw new Error('no samples')
    const client = await pool.connect()
    try {
      await client.query(`begin; select set_config('kedjan.actor_kind', 'staff', true), set_config('kedjan.organisation', '${person.organisationId}', true),
        set_config('kedjan.staff', '${person.staffId}', true), set_config('kedjan.today', '2026-11-24', true)`)
      await client.query({ name: 'person', text: text.sql, values: text.parameters.map(() => person.personId) })
      await client.query('commit')
    } finally {
      client.release()
    }
    done += 1
  }
  const until = performance.now() + warming * 1000
  while (performance.now() < until) await Promise.all(Array.from({ length: 20 }, one))
  done = 0
  const start = performance.now()
  const end = start + seconds * 1000
  await Promise.all(
    Array.from({ length: inFlight }, async () => {
      while (performance.now() < end) await one()
    }),
  )
  const rate = done / ((performance.now() - start) / 1000)
  await pool.end()
  await ground.close()
  return rate
}

async function runApi(database: MeasuredDatabase): Promise<{ perSecond: number; p50: number; p99: number }> {
  const ground = openGround(database.appUrl, { connections })
  const issuer = {
    KEDJAN_ISSUER: 'https://issuer.example.org',
    KEDJAN_CLIENT_ID: 'bench',
    KEDJAN_CLIENT_SECRET: 'bench',
  }
  const config = readConfig({ ...issuer, KEDJAN_SANDBOX: 'off', KEDJAN_REQUESTS_PER_MINUTE: '0', KEDJAN_LOG: 'off' })
  const app = await buildApplication({ ground, clock, config })
  const origin = await app.listen({ port: 0, host: '127.0.0.1' })
  const requests = await requestsFor(database, ground)
  const first = await fetch(`${origin}${requests[0]?.path}`, { headers: requests[0]?.headers ?? {} })
  if (!first.ok) throw new Error(await first.text())
  const file = join(import.meta.dirname, '..', '.cache', 'bench-requests.json')
  writeFileSync(file, JSON.stringify({ origin, requests, inFlight, warming, seconds }))
  const result = await load(file)
  await app.close()
  await ground.close()
  return result
}

/** One session for each municipality that is sampled. */
async function requestsFor(
  database: MeasuredDatabase,
  ground: Ground,
): Promise<{ path: string; headers: Record<string, string> }[]> {
  const tokens = new Map<string, string>()
  const requests = []
  for (const { personId, organisationId, staffId } of database.samples) {
    const wallClock = { now: () => Temporal.Now.instant(), today: () => clock.today() }
    const token = tokens.get(staffId) ?? (await openSession({ ground, wallClock }, { kind: 'staff', staffId }))
    tokens.set(staffId, token)
    requests.push({
      path: `/api/persons/${personId}`,
      headers: { cookie: `kedjan_session=${token}`, organisation: organisationId },
    })
  }
  return requests
}

/** The load comes from a process of its own, so that it does not share the server's thread. */
function load(file: string): Promise<{ perSecond: number; p50: number; p99: number }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'load.ts'), file], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let text = ''
    child.stdout.on('data', (data) => {
      text += data
    })
    child.on('exit', (code) =>
      code === 0 ? resolve(JSON.parse(text)) : reject(new Error(`the load ended with ${code}`)),
    )
  })
}

/** The same call at ten thousand and at a million persons: the cost of one page must not grow with the country. */
export async function benchScale(say: (line: string) => void): Promise<Measurement[]> {
  const costs: number[] = []
  for (const persons of [10_000, 1_000_000]) {
    const database = await openMeasuredDatabase(persons, say)
    costs.push(await costOfOne(database))
    await database.stop()
  }
  const [small = 0, large = 0] = costs
  return [
    plain('one page at 10 000 persons', small, 'ms'),
    plain('one page at 1 000 000 persons', large, 'ms'),
    atMost('cost of 1 000 000 against 10 000', large / small, 'ratio', 1.5),
  ]
}

async function costOfOne(database: MeasuredDatabase): Promise<number> {
  const ground = openGround(database.appUrl, { connections: 1 })
  const read = ({ personId, organisationId, staffId }: MeasuredDatabase['samples'][number]) =>
    asActor(ground, clock, { kind: 'staff', organisationId, staffId }, (tx) => personFactsSql(personId).execute(tx))
  for (const sample of database.samples) await read(sample)
  const times: number[] = []
  for (let round = 0; round < 3; round += 1) {
    for (const sample of database.samples) {
      const start = performance.now()
      await read(sample)
      times.push(performance.now() - start)
    }
  }
  await ground.close()
  return times.sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0
}
