import type { StaffActor } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findPersonFacts } from '../overview/index.ts'
import { mergePersons, unmergePersons } from '../persons/index.ts'
import { attempted, done, seen } from './act.ts'
import { chance } from './chance.ts'
import { keyOf } from './key-columns.ts'
import { everybody, type Looking, rowsSeen, write } from './looking.ts'
import { involved, type Row } from './making.ts'
import { whatIsSeen } from './oracle.ts'
import { randomWorld, type World } from './world.ts'
import { offices } from './world-visits.ts'

const database = useDatabase()
const staff = new Map<string, StaffActor>()
let owner: pg.Client

beforeAll(async () => {
  owner = new pg.Client({ connectionString: database.adminUrl })
  await owner.connect()
  for (const organisation of [...involved, ...offices, 'UNI_UU'])
    staff.set(organisation, await database.staff(organisation))
})

afterAll(() => owner.end())

const noMerges = { 'persons.same_person': [], 'persons.same_person_undone': [], 'persons.not_same_person': [] }
/** Nobody of those who look is in a group for protected identities. */
const noOpenings = { 'persons.opening': [], 'persons.opening_step': [] }

/** A country without links, since each is to be made by the action itself. */
function world(seed: number): World {
  const known = [...staff].map(
    ([organisation, { staffId }]) => [organisation, { first: staffId, second: staffId }] as const,
  )
  const made = randomWorld(seed, new Map(known))
  return { ...made, tables: { ...made.tables, ...noMerges, ...noOpenings } }
}

/** Everything but the links themselves. */
async function sightOf({ actor }: Looking): Promise<string[]> {
  const rows = await rowsSeen(database, actor)
  return rows.filter((row) => !row.startsWith('persons.same_person'))
}

async function sights(country: World): Promise<Map<string, string[]>> {
  const all = new Map<string, string[]>()
  for (const one of everybody(country, staff)) all.set(one.name, await sightOf(one))
  return all
}

/** Joins whomever each organisation can join, and answers the links. */
async function mergeAtRandom(
  country: World,
  seed: number,
): Promise<{ id: string; actor: StaffActor; pair: string[] }[]> {
  const random = chance(seed)
  const made = []
  for (const actor of staff.values()) {
    for (let turn = 0; turn < 20; turn += 1) {
      const [keptPersonId, otherPersonId] = [random.pick(country.persons).id, random.pick(country.persons).id]
      const result = await attempted(database, actor, (tx, clock) =>
        mergePersons(tx, clock, actor, { keptPersonId, otherPersonId }),
      )
      if (result.ok) made.push({ id: result.value.id, actor, pair: [keptPersonId, otherPersonId] })
    }
  }
  return made
}

describe('whatever has been recorded and told', () => {
  test('a merge shows nobody a row more or less, and undone leaves all as at first', async () => {
    let merges = 0
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 99_999_999 }), async (seed) => {
        const country = world(seed)
        await write(owner, country)
        const before = await sights(country)
        const made = await mergeAtRandom(country, seed)
        merges += made.length
        expect(await sights(country)).toEqual(before)
        expect(before).toEqual(asTheRulesSay(country))
        for (const { id, actor } of made)
          await done(database, actor, (tx, clock) => unmergePersons(tx, clock, actor, { mergeId: id }))
        expect(await sights(country)).toEqual(before)
      }),
      { seed: 20261124, numRuns: 4, endOnFailure: true },
    )
    expect(merges).toBeGreaterThan(15)
  }, 120_000)

  test('the page about joined registrations holds what the asker sees of each by itself, and nothing beyond', async () => {
    let joined = 0
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 99_999_999 }), async (seed) => {
        const country = world(seed)
        await write(owner, country)
        const made = await mergeAtRandom(country, seed)
        for (const one of everybody(country, staff)) {
          const { actor, viewer } = one
          if (!actor || actor.kind === 'system') continue
          const allowed = dataOf(whatIsSeen(country, viewer)['persons.datum'] ?? [])
          for (const { pair } of made) {
            const [kept = '', other = ''] = pair
            const facts = await seen(database, actor, (tx) => findPersonFacts(tx, kept))
            const shown = [facts, ...(facts?.joined ?? [])].flatMap((part) => dataOf(part?.data ?? []))
            expect({ who: one.name, beyond: shown.filter((row) => !allowed.includes(row)) }).toEqual({
              who: one.name,
              beyond: [],
            })
            if (actor.kind === 'person') expect(facts?.joined ?? []).toEqual([])
            if (facts?.joined.some(({ personId }) => personId === other)) joined += 1
          }
        }
      }),
      { seed: 20261125, numRuns: 3, endOnFailure: true },
    )
    expect(joined).toBeGreaterThan(5)
  }, 120_000)
})

function dataOf(rows: readonly (Row | { person_id: string; holder: string; kind: string })[]): string[] {
  return rows.map(({ person_id, holder, kind }) => `${person_id} ${holder} ${kind}`)
}

function asTheRulesSay(country: World): Map<string, string[]> {
  return new Map(
    everybody(country, staff).map(({ name, viewer }) => [
      name,
      Object.entries(whatIsSeen(country, viewer))
        .flatMap(([table, rows]) => rows.map((row) => `${table} ${keyOf(table, row)}`))
        .sort(),
    ]),
  )
}
