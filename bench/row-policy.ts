import pg from 'pg'
import { type MeasuredDatabase, openMeasuredDatabase } from './database.ts'
import { atMost, type Measurement, plain } from './measurement.ts'

const dataRows = 1_000_000
/** The population has four data rows to a person. */
const persons = dataRows / 4
const rounds = 4000

/**
 * What the row policy on persons.datum costs: the same statement with the same rows as an officer of a municipality that was told,
 * and as the superuser, whom no policy binds. Both say who acts before they read, as every transaction of the platform does, so that
 * nothing but the policy differs; they read in turn over one connection each, so that a busy machine slows both alike.
 */
export async function benchRowPolicy(say: (line: string) => void): Promise<Measurement[]> {
  const database = await openMeasuredDatabase(persons, say)
  const bound = new pg.Client({ connectionString: database.appUrl })
  const free = new pg.Client({ connectionString: database.adminUrl })
  await bound.connect()
  await free.connect()
  const pages = await pagesOf(free, database.samples)
  const one = await compare({ bound, free }, onePerson(database))
  const page = await compare({ bound, free }, pageOfFifty(pages))
  const scan = await scanAll({ bound, free }, database)
  await bound.end()
  await free.end()
  await database.stop()
  return [
    plain('rows in persons.datum', scan.rows, 'rows'),
    plain('all data of one person, without policy', one.free, 'ms'),
    plain('all data of one person, with policy', one.bound, 'ms'),
    atMost('all data of one person, with against without', one.bound / one.free, 'ratio', 2),
    plain('data of a page of 50 persons, without policy', page.free, 'ms'),
    plain('data of a page of 50 persons, with policy', page.bound, 'ms'),
    atMost('data of a page of 50 persons, with against without', page.bound / page.free, 'ratio', 2),
    plain('count of every row, without policy', scan.free, 'ms'),
    plain('count of every row, with policy', scan.bound, 'ms'),
  ]
}

interface Clients {
  readonly bound: pg.Client
  readonly free: pg.Client
}

interface Reading {
  readonly organisationId: string
  readonly staffId: string
  readonly personIds: readonly string[]
}

const columns = 'd.person_id, d.category, d.holder, d.kind, d.value, d.recorded_at'

function onePerson({ samples }: MeasuredDatabase) {
  const readings = samples.map(({ personId, ...reader }) => ({ ...reader, personIds: [personId] }))
  const text = `select ${columns} from persons.datum d where d.person_id = $1::uuid`
  return { name: 'one', text, valuesOf: ({ personIds }: Reading) => [personIds[0]], readings }
}

function pageOfFifty(readings: readonly Reading[]) {
  const text = `select ${columns} from persons.datum d where d.person_id = any ($1::uuid[])`
  return { name: 'page', text, valuesOf: ({ personIds }: Reading) => [personIds], readings }
}

/** For each municipality that is sampled, fifty persons of whom it was told. */
async function pagesOf(free: pg.Client, samples: MeasuredDatabase['samples']): Promise<Reading[]> {
  const readers = [...new Map(samples.map((sample) => [sample.organisationId, sample])).values()].slice(0, 40)
  const pages: Reading[] = []
  for (const { organisationId, staffId } of readers) {
    const { rows } = await free.query(
      `select d.person_id from exchange.disclosure d where d.recipient = $1 and d.category = 'identity' limit 50`,
      [organisationId],
    )
    pages.push({ organisationId, staffId, personIds: rows.map((row) => row.person_id) })
  }
  return pages
}

async function compare({ bound, free }: Clients, query: ReturnType<typeof onePerson | typeof pageOfFifty>) {
  const times = { bound: [] as number[], free: [] as number[] }
  const read = async (client: pg.Client, into: number[], reading: Reading) => {
    const start = performance.now()
    const { rows } = await client.query({ name: query.name, text: query.text, values: query.valuesOf(reading) })
    into.push(performance.now() - start)
    return rows.length
  }
  for (let round = 0; round < rounds; round += 1) {
    const reading = query.readings[round % query.readings.length]
    if (!reading) throw new Error('no samples')
    await actAs(bound, reading)
    const seen = await read(bound, times.bound, reading)
    await bound.query('commit')
    await actAs(free, reading)
    const there = await read(free, times.free, reading)
    await free.query('commit')
    if (seen !== there) throw new Error(`${seen} rows with the policy and ${there} without`)
  }
  return { bound: quarter(times.bound), free: quarter(times.free) }
}

async function scanAll({ bound, free }: Clients, { samples }: MeasuredDatabase) {
  const [reader] = samples
  if (!reader) throw new Error('no samples')
  const count = 'select count(*) as n from persons.datum'
  const timed = async (client: pg.Client) => {
    const start = performance.now()
    const { rows } = await client.query(count)
    return { elapsed: performance.now() - start, rows: Number(rows[0].n) }
  }
  await timed(free)
  const without = await timed(free)
  await actAs(bound, reader)
  await timed(bound)
  const withPolicy = await timed(bound)
  await bound.query('commit')
  return { free: without.elapsed, bound: withPolicy.elapsed, rows: without.rows }
}

async function actAs(client: pg.Client, { organisationId, staffId }: Omit<Reading, 'personIds'>): Promise<void> {
  await client.query(`begin; select set_config('kedjan.actor_kind', 'staff', true),
    set_config('kedjan.organisation', '${organisationId}', true), set_config('kedjan.staff', '${staffId}', true),
    set_config('kedjan.today', '2026-11-24', true)`)
}

/** What a quarter of the readings stay under: those that the rest of the machine disturbed least. */
function quarter(times: number[]): number {
  return times.sort((one, other) => one - other)[Math.floor(times.length / 4)] ?? 0
}
