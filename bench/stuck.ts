import { morningOf, openGround, settableClock, Temporal } from '@kedjan/kernel'
import { countStuck } from '@kedjan/modules/insights'
import pg from 'pg'
import { buildApplication } from '../packages/server/application.ts'
import { readConfig } from '../packages/server/config.ts'
import { openSession } from '../packages/server/sign-in/sessions.ts'
import { type MeasuredDatabase, openMeasuredDatabase } from './database.ts'
import { atMost, type Measurement, plain } from './measurement.ts'

const clock = settableClock(morningOf(Temporal.PlainDate.from('2026-11-24')))
const openSteps = 1_000_000

/** The page of the chain keeper over a million open steps, and the counting behind it. */
export async function benchStuck(say: (line: string) => void): Promise<Measurement[]> {
  const database = await openMeasuredDatabase(1000, say, 'stuck')
  await openMany(database.adminUrl, say)
  const ground = openGround(database.appUrl, { connections: 1 })
  const start = performance.now()
  await countStuck(ground, clock)
  const counting = performance.now() - start
  const pages = await openPages(database, ground)
  await ground.close()
  await database.stop()
  return [
    plain('open steps', openSteps, 'steps'),
    plain('counting them, every ten minutes in the background', counting, 'ms'),
    atMost('the page over the interface, median', pages[Math.floor(pages.length / 2)] ?? 0, 'ms', 300),
    atMost('the page over the interface, slowest', pages.at(-1) ?? 0, 'ms', 300),
  ]
}

async function openPages(database: MeasuredDatabase, ground: ReturnType<typeof openGround>): Promise<number[]> {
  const issuer = {
    KEDJAN_ISSUER: 'https://issuer.example.org',
    KEDJAN_CLIENT_ID: 'bench',
    KEDJAN_CLIENT_SECRET: 'bench',
  }
  const config = readConfig({ ...issuer, KEDJAN_SANDBOX: 'off', KEDJAN_REQUESTS_PER_MINUTE: '0', KEDJAN_LOG: 'off' })
  const app = await buildApplication({ ground, clock, config })
  const wallClock = { now: () => Temporal.Now.instant(), today: () => clock.today() }
  const token = await openSession({ ground, wallClock }, { kind: 'staff', staffId: await keeperOf(database.adminUrl) })
  const times: number[] = []
  for (let round = 0; round < 20; round += 1) {
    const start = performance.now()
    const answer = await app.inject({ url: '/api/stuck', headers: { cookie: `kedjan_session=${token}` } })
    if (answer.statusCode !== 200) throw new Error(answer.body)
    times.push(performance.now() - start)
  }
  await app.close()
  return times.sort((one, other) => one - other)
}

async function keeperOf(adminUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  const { rows } = await client.query<{ id: string }>(
    `insert into organisations.staff_role (staff_id, role, seq, granted, at)
     select s.id, 'chain_keeper', 1, true, now() from organisations.staff s where s.organisation_id = 'MIGR'
     on conflict (staff_id, role, seq) do update set granted = true returning staff_id as id`,
  )
  await client.end()
  return rows[0]?.id ?? ''
}

/** Four open steps in each of a quarter of a million journeys, spread over municipalities, steps and months. */
async function openMany(adminUrl: string, say: (line: string) => void): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  const { rows } = await client.query<{ count: number }>('select count(*)::int as count from chain.open_milestone')
  if ((rows[0]?.count ?? 0) < openSteps) {
    say(`opening ${openSteps} steps`)
    await client.query('set session_replication_role = replica; set synchronous_commit = off')
    for (const statement of statements) await client.query(statement)
    await client.query('vacuum analyze')
  }
  await client.end()
}

const journeys = `(
  select h, bench_id('stuck ' || h) as id, bench_id('nobody ' || h) as person_id, codes.ids[1 + h % array_length(codes.ids, 1)] as municipality
  from generate_series(1, ${openSteps / 4}) as h
  cross join (select array_agg(o.id order by o.id) as ids from organisations.organisation o where o.kind = 'municipality') codes
) as x`

const statements = [
  'delete from chain.open_milestone',
  `insert into chain.journey (id, template, template_from, person_id, started_on, started_by)
   select id, (array['settlement_assigned', 'settlement_own', 'establishment'])[1 + h % 3], date '2016-03-01', person_id, date '2026-01-01', 'MIGR'
   from ${journeys} on conflict do nothing`,
  `insert into chain.party (journey_id, role, seq, organisation_id, since)
   select id, 'residence_municipality', 1, municipality, date '2026-01-01' from ${journeys} on conflict do nothing`,
  `insert into chain.open_milestone (milestone_id, journey_id, person_id, key, responsible, ready_on, due_on, stall_on)
   select bench_id('stuck step ' || h || key), id, person_id, key, coalesce(responsible, municipality), date '2026-06-01' + h % 170,
     case when h % 2 = 0 then date '2026-07-01' + h % 200 end, date '2026-07-01' + h % 210
   from ${journeys}
   cross join lateral (values ('school_place', null), ('population_registration', 'SKV'), ('lma_ended', 'MIGR'), ('municipality_informed', null))
     as t (key, responsible)`,
]
