import { behind, officers } from '@kedjan/modules/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { runningServer } from '../running-server.ts'
import { everyAsker } from './askers.ts'
import type { Asker } from './canaries.ts'
import { type Country, seedCanaries } from './country.ts'
import { type Description, operationsOf } from './described.ts'
import { poolOf } from './pool.ts'

const server = runningServer({ environment: { KEDJAN_REQUESTS_PER_MINUTE: '0' } })
const { database } = server
let country: Country
/** For each canary, who was shown it on any page there is. */
const shown = new Map<string, string[]>()

beforeAll(async () => {
  country = await seedCanaries(database, officers(database))
  const sessions = { ground: database.ground, wallClock: server.wallClock }
  for (const asker of await everyAsker(database, sessions, country.family)) {
    const pages = (await everyPage(asker)).join('\n')
    for (const { value } of country.canaries)
      if (pages.includes(value)) shown.set(value, [...(shown.get(value) ?? []), asker.name])
  }
}, 120_000)

/** Reads every address that can be read, with every id of the country, and searches for every canary. */
async function everyPage({ cookie }: Asker): Promise<string[]> {
  const description = (await server.app.inject('/api/openapi.json')).json<Description>()
  const pool = await poolOf(database)
  const headers: Record<string, string> = cookie ? { cookie } : {}
  const addresses = operationsOf(description)
    .filter(({ method, path }) => method === 'GET' && !path.startsWith('/api/sign-in'))
    .flatMap(({ path }) => filled(path, pool))
  const pages: string[] = []
  for (const url of addresses) pages.push((await server.app.inject({ url, headers })).payload)
  for (const { value } of country.canaries) {
    const search = { method: 'POST' as const, url: '/api/persons/search', headers, payload: { text: value } }
    pages.push((await server.app.inject(search)).payload)
  }
  return pages
}

function filled(path: string, pool: Awaited<ReturnType<typeof poolOf>>): string[] {
  const [placeholder, name = ''] = /\{(\w+)\}/.exec(path) ?? []
  if (!placeholder) return [path]
  const ids = pool[name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)] ?? []
  return [...new Set(ids)].slice(0, 20).map((id) => path.replace(placeholder, id))
}

const [migr, readerOfMigr] = ['settlement_officer of MIGR', 'reader of MIGR']
const halmstad = ['case_officer of K1380', 'coordinator of K1380']
/** Reads persons as the others do, and answers no hand-off. */
const groupOfHalmstad = 'protected_handler of K1380'

describe('what stands in one place is shown', () => {
  test.each([
    // Not even the holder, until two of its named group have opened it.
    ['the name of a protected person', 'Zqskyddad', []],
    ['the number of a protected household', 'K-2026-71932', [migr, readerOfMigr]],
    ['what Halmstad found out and told nobody', 'Zqsnickare', [...halmstad, groupOfHalmstad]],
    ['what Skatteverket found out and told nobody', 'Zqbokbindare', ['office_staff of SKV']],
    ['where the family was received', 'Zqkajen', [migr, readerOfMigr, ...halmstad, groupOfHalmstad]],
    ['what was asked of a hand-off', 'Zqfraga', [migr, readerOfMigr, ...halmstad]],
    ['what Rädda Barnen is asked', 'Zqlaxhjalp', [...halmstad, 'guest of RB']],
    ['what a referral is about', 'Zqpraktik', [...halmstad, 'case_officer of AF']],
  ])('%s to these and nobody else', (_what, value, askers) => {
    expect((shown.get(value) ?? []).sort()).toEqual([...askers].sort())
  })

  test('the own name to each of the family, on the own pages', () => {
    const seenBy = (value: string) => (shown.get(value) ?? []).filter((name) => name.startsWith('person'))
    expect(['Zqalbina', 'Zqbertil', 'Zqcelia'].map((value) => seenBy(value).length > 0)).toEqual([true, true, true])
    expect(seenBy('Zqskyddad')).toEqual([])
  })

  test('nothing to nobody, to a forger or to those who have nothing to do with it', () => {
    const strangers = ['nobody', 'forger', 'county_officer of LST_N', 'case_officer of K0180']
    expect([...shown].filter(([, askers]) => askers.some((name) => strangers.includes(name)))).toEqual([])
  })
})

test('looking around has left its lines in the log, and the log names nobody', async () => {
  const lines = await behind<{ line: string }>(database, 'select row_to_json(a)::text as line from kernel.activity a')
  expect(lines.length).toBeGreaterThan(100)
  const values = country.canaries.map(({ value }) => value)
  expect(lines.filter(({ line }) => values.some((value) => line.includes(value)))).toEqual([])
})
