import type { StaffActor } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { leakyConditions, sqlAttacks, type Target } from './attacks.ts'
import { behind } from './behind.ts'
import { everybody, type Looking, officer, write } from './looking.ts'
import { involved, withGroup } from './making.ts'
import { markPattern, marksSeenBy, withMarks } from './marks.ts'
import { randomWorld, type World } from './world.ts'
import { offices } from './world-visits.ts'

const database = useDatabase()
const staff = new Map<string, StaffActor>()
let attacker: pg.Client
let targets: Target[]
let country: World
let people: Looking[]
let heard: string[] = []

beforeAll(async () => {
  for (const organisation of [...involved, ...offices, 'K1381'])
    staff.set(organisation, await database.staff(organisation))
  const inGroup: Looking[] = []
  const known = new Map([...staff].map(([id, { staffId }]) => [id, { first: staffId, second: staffId }]))
  for (const organisation of withGroup) {
    const first = await database.staff(organisation, ['case_officer', 'protected_handler'])
    const second = await database.staff(organisation, ['case_officer', 'protected_handler'])
    known.set(organisation, { first: first.staffId, second: second.staffId })
    inGroup.push(officer(first, true), officer(second, true))
  }
  country = withMarks(randomWorld(20261124, known))
  const owner = new pg.Client({ connectionString: database.adminUrl })
  await owner.connect()
  await write(owner, country)
  await owner.query('analyze')
  await owner.end()
  people = everybody(country, staff, inGroup)
  targets = await behind<Target & pg.QueryResultRow>(
    database,
    `select format('%I.%I', n.nspname, c.relname) as name,
      array_agg(quote_ident(a.attname) order by a.attnum) as columns
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind in ('r', 'p', 'v', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
    group by 1 order by 1`,
  )
  attacker = new pg.Client({ connectionString: database.appUrl })
  await attacker.connect()
  listenTo(attacker)
}, 60_000)

afterAll(() => attacker.end())

/** Everything that comes over the wire counts as seen: notices, notifications, and what is copied out. */
function listenTo(client: pg.Client): void {
  client.on('notice', (notice) => heard.push(JSON.stringify(notice), notice.message ?? ''))
  client.on('notification', ({ payload }) => heard.push(payload ?? ''))
  const wire = client as unknown as { connection: NodeJS.EventEmitter }
  wire.connection.on('copyData', ({ chunk }: { chunk: Buffer }) => heard.push(chunk.toString()))
}

/** Runs statements as somebody, undoes them, and answers everything that was said. */
async function attack(who: Looking, statements: string): Promise<string> {
  heard = []
  await attacker.query(`begin; set local statement_timeout = '10s'; ${contextOf(who)}`)
  try {
    const results: pg.QueryResult | pg.QueryResult[] = await attacker.query(statements)
    heard.push(JSON.stringify([results].flat().map(({ rows }) => rows)))
  } catch (error) {
    const { message, detail, hint, where, internalQuery } = error as pg.DatabaseError
    heard.push(message, detail ?? '', hint ?? '', where ?? '', internalQuery ?? '')
  }
  await attacker.query("rollback; reset all; select set_config('kedjan.seen', '', false)")
  return heard.join('\n')
}

function contextOf({ actor }: Looking): string {
  const settings = {
    actor_kind: actor?.kind ?? '',
    organisation: actor?.kind === 'staff' ? actor.organisationId : '',
    staff: actor?.kind === 'staff' ? actor.staffId : '',
    persons: actor?.kind === 'person' ? `{${actor.actsFor.join()}}` : '',
    follows: actor?.kind === 'person' ? `{${actor.follows.join()}}` : '',
    guest: actor?.kind === 'guest' ? `${actor.guestId} ${actor.subjectId} ${actor.organisationId}` : '',
    today: '2026-11-24',
    now: database.clock.now().toString(),
  }
  const set = Object.entries(settings).map(([name, value]) => `set_config('kedjan.${name}', '${value}', true)`)
  return `select ${set.join(', ')}`
}

function beyond(who: Looking, said: string): string[] {
  const allowed = marksSeenBy(country, who.viewer)
  return [...new Set(said.match(markPattern))].filter((mark) => !allowed.has(mark))
}

/** One after the other, table by table: an organisation, a stranger, a guest, the platform, nobody. */
const inTurn = [/^K1380$/, /^K1381$/, /^guest of/, /^the platform$/, /^nobody$/]

describe('whoever can send statements, but not become somebody else,', () => {
  test('is told what the marks are, or the rest would prove nothing', async () => {
    const migr = people.find(({ name }) => name === 'MIGR')
    if (!migr) throw new Error('MIGR takes part')
    const said = await attack(
      migr,
      targets
        .map(({ name }) => `select t::text from ${name} t`)
        .filter((one) => !/pgboss|migration/.test(one))
        .join('; '),
    )
    expect(new Set(said.match(markPattern))).toEqual(marksSeenBy(country, migr.viewer))
    expect(marksSeenBy(country, migr.viewer).size).toBeGreaterThan(20)
    const stranger = { ...migr, viewer: { kind: 'nobody' as const } }
    expect(beyond(stranger, said).length).toBeGreaterThan(20)
  })

  test.each(Object.keys(sqlAttacks))('sees no more by %s', async (kind) => {
    const found: string[] = []
    for (const [at, target] of targets.entries()) {
      const who = people.find(({ name }) => inTurn[(at + kind.length) % inTurn.length]?.test(name))
      if (!who) throw new Error('they all take part')
      const statements = sqlAttacks[kind]?.(target, targets[(at + 7) % targets.length] ?? target) ?? ''
      const marks = beyond(who, await attack(who, statements))
      if (marks.length > 0) found.push(`${who.name}: ${statements}: ${marks.length}`)
    }
    expect(found).toEqual([])
  })

  test('sees as a guest the one hand-off by every attempt, and nothing of any other', async () => {
    const guests = people.filter(({ viewer }) => viewer.kind === 'guest')
    const found: string[] = []
    for (const guest of guests) {
      for (const [at, target] of targets.entries()) {
        for (const one of [
          'plain',
          'joined to another',
          'updated',
          'deleted',
          'inserted again',
          'a block that fails',
        ]) {
          const statements = sqlAttacks[one]?.(target, targets[(at + 7) % targets.length] ?? target) ?? ''
          const marks = beyond(guest, await attack(guest, statements))
          if (marks.length > 0) found.push(`${guest.name}: ${statements}: ${marks.length}`)
        }
      }
    }
    expect(guests.length).toBeGreaterThan(2)
    expect(guests.some(({ viewer }) => marksSeenBy(country, viewer).size > 0)).toBe(true)
    expect(found).toEqual([])
  }, 120_000)

  test('sees no more by any two attempts, one after the other, on any tables', async () => {
    const one = fc.record({ kind: fc.constantFrom(...Object.keys(sqlAttacks)), at: fc.nat(), other: fc.nat() })
    const text = ({ kind, at, other }: { kind: string; at: number; other: number }): string => {
      const [target, second] = [targets[at % targets.length], targets[other % targets.length]]
      return target && second ? (sqlAttacks[kind]?.(target, second) ?? '') : ''
    }
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        one,
        one,
        fc.constantFrom(...leakyConditions),
        async (who, first, second, condition) => {
          const somebody = people[who % people.length]
          if (!somebody) throw new Error('there are people')
          const savepoint = 'savepoint s'
          const said = await attack(
            somebody,
            `${text(first)}; ${savepoint}; ${text(second)} ${/t$/.test(text(second)) ? `where ${condition}` : ''}`,
          )
          expect(beyond(somebody, said)).toEqual([])
        },
      ),
      { seed: 20261124, numRuns: 1500 },
    )
  }, 120_000)

  test('learns not even whether an id exists by linking it to a hand-off of their own', async () => {
    const stranger = people.find(({ name }) => name === 'K1381')
    const [foreign, household] = [country.persons[0], country.tables['persons.household']?.[0]]
    if (!stranger || !foreign || !household) throw new Error('there are K1381, a person and a household')
    const nobody = '00000000-0000-7000-8000-00000000dead'
    const covering = (person: string) =>
      `insert into handoffs.covered_person (handoff_id, person_id, from_organisation, to_organisation)
      values ('${nobody}', '${person}', 'K1381', 'AF')`
    const about = (household: string) =>
      `insert into handoffs.handoff (id, kind, from_organisation, to_organisation, person_id, household_id, persons_count, answer_by,
        source, made_by, made_at, made_on)
      values ('${nobody}', 'referral', 'K1381', 'AF', '${foreign.id}', '${household}', 1, '2026-12-01', '', kernel.actor_staff(), now(), '2026-11-24')`
    const refused = (table: string) => `new row violates row-level security policy for table "${table}"`
    for (const id of [foreign.id, nobody])
      expect(await attack(stranger, covering(id))).toContain(refused('covered_person'))
    for (const id of [String(household.id), nobody])
      expect(await attack(stranger, about(id))).toContain(refused('handoff'))
  })

  test('finds nothing of the rows in the catalogue, its statistics or what other sessions are doing', async () => {
    const relations = await behind<{ name: string }>(
      database,
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'v') and n.nspname in ('pg_catalog', 'information_schema') order by 1`,
    )
    const busy = new pg.Client({ connectionString: database.appUrl })
    await busy.connect()
    await busy.query('begin')
    await busy.query('select $1::text', ['zq0z'])
    const stranger = people.find(({ name }) => name === 'K1381')
    if (!stranger) throw new Error('K1381 takes part')
    const found: string[] = []
    for (const { name } of relations) {
      const marks = beyond(stranger, await attack(stranger, `select t::text from ${name} t`))
      if (marks.length > 0) found.push(`${name}: ${marks.join()}`)
    }
    await busy.end()
    expect(relations.length).toBeGreaterThan(150)
    expect(found).toEqual([])
    expect(await attack(stranger, `select count(*) from pg_stats where schemaname = 'persons'`)).toBe(
      '[[{"count":"0"}]]',
    )
  }, 60_000)
})
