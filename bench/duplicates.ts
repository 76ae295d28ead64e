import { createHash } from 'node:crypto'
import { asActor, morningOf, openGround, type StaffActor, settableClock, Temporal } from '@kedjan/kernel'
import { listDuplicateProposals, nameKeys } from '@kedjan/modules/persons'
import pg from 'pg'
import { openMeasuredDatabase } from './database.ts'
import { atMost, type Measurement, plain } from './measurement.ts'

const clock = settableClock(morningOf(Temporal.PlainDate.from('2026-11-24')))
const persons = 10_000

/** Proposing whom an organisation sees twice, for one that holds ten thousand persons and for one that was told of all of them. */
export async function benchDuplicates(say: (line: string) => void): Promise<Measurement[]> {
  const database = await openMeasuredDatabase(persons, say, 'named')
  await nameEverybody(database.adminUrl)
  const ground = openGround(database.appUrl, { connections: 1 })
  const measured: Measurement[] = []
  for (const [organisationId, as] of [
    ['MIGR', 'holds'],
    ['SKV', 'was told of'],
  ] as const) {
    const actor: StaffActor = { kind: 'staff', organisationId, staffId: database.samples[0]?.staffId ?? '' }
    const times: number[] = []
    let found = 0
    for (let round = 0; round < 7; round += 1) {
      const start = performance.now()
      found = (await asActor(ground, clock, actor, listDuplicateProposals)).length
      times.push(performance.now() - start)
    }
    times.sort((one, other) => one - other)
    measured.push(
      plain(`proposals to an organisation that ${as} 10 000 persons`, found, 'pairs'),
      atMost(`the list of them, median, ${as}`, times[3] ?? 0, 'ms', 1000),
      atMost(`the list of them, slowest, ${as}`, times.at(-1) ?? 0, 'ms', 1000),
    )
  }
  await ground.close()
  await database.stop()
  return measured
}

const [consonants, vowels] = ['bdfghjklmnrstz', 'aeiou']

/** A made-up name of two or three syllables; some are far more common than others. */
function nameOf(draw: (what: string, most: number) => number, what: string): string {
  const rank = Math.min(draw(`${what} rank`, 900), draw(`${what} other rank`, 900))
  const syllable = (at: number) => `${consonants[(rank * (at + 3)) % 14]}${vowels[(rank * (at + 2) + at) % 5]}`
  return [0, 1, 2].map((at) => (at < 2 || rank % 3 > 0 ? syllable(Math.floor(rank / 7) + at * 5) : '')).join('')
}

/**
 * Gives the measured population names that many share, days of birth over sixty years with one in eight on the first of January,
 * every hundredth person written down a second time, and tells Skatteverket the identity of all.
 */
async function nameEverybody(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  const isNamed = (await client.query('select 1 from persons.search_key limit 1')).rows.length > 0
  if (isNamed) return client.end()
  const { rows } = await client.query<{ id: string }>('select id from persons.person order by id')
  const named = rows.map(({ id }, at) => {
    const who = at % 100 === 99 ? at - 50 : at
    const draw = (what: string, most: number) => drawn(`${what} ${who}`) % most
    const name = {
      given: nameOf(draw, 'given'),
      family: nameOf(draw, 'family'),
      birthDate: dayOfBirth(draw),
      sex: who % 2 === 0 ? 'female' : 'male',
      citizenship: 'SY',
    }
    return { id, name, keys: nameKeys(`${name.given} ${name.family}`) }
  })
  const json = JSON.stringify(named)
  const from = `from jsonb_to_recordset($1::jsonb) as r (id uuid, name jsonb, keys text[])`
  await client.query(
    `update persons.datum d set value = r.name ${from} where d.person_id = r.id and d.kind = 'identity'`,
    [json],
  )
  await client.query(
    `insert into persons.search_key (key, person_id, category, holder)
     select unnest(r.keys), r.id, 'identity', 'MIGR' ${from} on conflict do nothing`,
    [json],
  )
  await client.query(
    `insert into exchange.disclosure (id, person_id, category, holder, recipient, basis_id, purpose, decided_by, decided_at, decided_on, cause)
     select gen_random_uuid(), p.id, c.category, 'MIGR', 'SKV', 'mv-skv-registration', 'registration', s.id, now(), date '2026-10-14', 'bench'
     from persons.person p
     cross join (values ('identity'), ('family')) as c (category)
     cross join (select id from organisations.staff where organisation_id = 'MIGR' limit 1) s`,
  )
  await client.query('analyze')
  await client.end()
}

function dayOfBirth(draw: (what: string, most: number) => number): string {
  const year = 1950 + draw('year', 60)
  if (draw('unknown', 8) === 0) return `${year}-01-01`
  return Temporal.PlainDate.from({ year, month: 1 + draw('month', 12), day: 1 + draw('day', 28) }).toString()
}

/** The same number for the same text, spread evenly. */
function drawn(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0)
}
