import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Ground, openGround, settableClock, Temporal } from '@kedjan/kernel'
import pg from 'pg'
import { buildApplication } from '../packages/server/application.ts'
import { readConfig } from '../packages/server/config.ts'
import { openSession } from '../packages/server/sign-in/sessions.ts'
import type { BookingLoad, BookingOrder } from './booking-load.ts'
import { aBookingOffice, date, type Slot } from './booking-office.ts'
import { type MeasuredDatabase, openMeasuredDatabase } from './database.ts'
import { atMost, type Measurement, plain } from './measurement.ts'

const clients = 200
const slots = 50
const within = 20_000

/** Two hundred clients after the same fifty times, each request sent twice: what is sold, and how long an answer takes. */
export async function benchBooking(say: (line: string) => void): Promise<Measurement[]> {
  const database = await openMeasuredDatabase(1000, say, '_booking')
  const ground = openGround(database.appUrl, { connections: 4 })
  const clock = settableClock(Temporal.Instant.from('2026-11-24T08:00:00Z'))
  say(`making ${clients} households and ${slots} times`)
  const office = await aBookingOffice(ground, clock, { clients, slots })
  const load = await measured(ground, {
    personIds: office.personIds,
    slots: office.slots,
    placeId: office.placeId,
  })
  const sold = await soldTwice(database, office.placeId)
  await ground.close()
  await database.stop()
  const sorted = load.milliseconds.toSorted((one, other) => one - other)
  return [
    plain('times', slots, 'times'),
    plain('sold', load.booked, 'times'),
    plain('told that somebody was quicker', load.refused, 'requests'),
    atMost('answered otherwise', load.others, 'requests', 0),
    atMost('minutes sold twice', sold.twice, 'times', 0),
    atMost('times that were not sold once', Math.abs(slots - sold.desks), 'times', 0),
    atMost('answer, median', sorted[Math.floor(sorted.length / 2)] ?? 0, 'ms', 50),
    plain('answer, 95th percentile', sorted[Math.floor(sorted.length * 0.95)] ?? 0, 'ms'),
  ]
}

async function measured(
  ground: Ground,
  { personIds, slots: times, placeId }: { personIds: readonly string[]; slots: readonly Slot[]; placeId: string },
): Promise<BookingLoad> {
  const clock = settableClock(Temporal.Instant.from('2026-11-24T08:00:00Z'))
  const wallClock = { now: () => Temporal.Now.instant(), today: () => clock.today() }
  const issuer = {
    KEDJAN_ISSUER: 'https://issuer.example.org',
    KEDJAN_CLIENT_ID: 'bench',
    KEDJAN_CLIENT_SECRET: 'bench',
  }
  const config = readConfig({ ...issuer, KEDJAN_SANDBOX: 'off', KEDJAN_REQUESTS_PER_MINUTE: '0', KEDJAN_LOG: 'off' })
  const app = await buildApplication({ config, ground, clock })
  const origin = await app.listen({ host: '127.0.0.1', port: 0 })
  const cookies: string[] = []
  for (const personId of personIds)
    cookies.push(`kedjan_session=${await openSession({ ground, wallClock }, { kind: 'person', personId })}`)
  const bodies = times.map(({ desk, from }) =>
    JSON.stringify({ placeId, language: 'sv', times: [{ errand: 'population_registration', date, from, desk }] }),
  )
  const file = join(import.meta.dirname, '..', '.cache', 'bench-booking.json')
  writeFileSync(file, JSON.stringify({ origin, cookies, bodies, within } satisfies BookingOrder))
  const load = await run(file)
  await app.close()
  return load
}

/** The clients are a process of their own, so that they do not share the server's thread. */
function run(file: string): Promise<BookingLoad> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'booking-load.ts'), file], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let text = ''
    child.stdout.on('data', (data) => {
      text += data
    })
    child.on('exit', (code) => (code === 0 ? resolve(JSON.parse(text)) : reject(new Error(`ended with ${code}`))))
  })
}

/** Counts, without asking the index that is to prevent it, what stands at desks. */
async function soldTwice(database: MeasuredDatabase, placeId: string): Promise<{ desks: number; twice: number }> {
  const client = new pg.Client({ connectionString: database.adminUrl })
  await client.connect()
  const { rows } = await client.query(
    `with sold as (
      select t.what, t.during, t.visit_id from visits.taken t join visits.resource r on r.id = t.what and r.kind = 'desk' where r.place_id = $1
    )
    select (select count(*) from sold)::int as desks,
      (select count(*) from sold a join sold b on a.what = b.what and a.visit_id < b.visit_id
        where lower(a.during) < upper(b.during) and lower(b.during) < upper(a.during))::int as twice`,
    [placeId],
  )
  await client.end()
  return rows[0]
}
