import { asActor, system } from '@kedjan/kernel'
import { behind, householdForm, officers } from '@kedjan/modules/testing'
import fc from 'fast-check'
import type { InjectOptions } from 'fastify'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { runningServer } from '../running-server.ts'
import { everyAsker } from './askers.ts'
import type { Asker, Told } from './canaries.ts'
import { type Country, seedCanaries } from './country.ts'
import { type Description, operationsOf, shapes } from './described.ts'
import { type Court, faultsOf } from './judge.ts'
import { poolOf } from './pool.ts'
import { type Attack, anyAttack } from './requests.ts'

/** `npm run fuzz` asks longer, and from another beginning each time. */
const { FUZZ_SEED: seed = '20261124', FUZZ_REQUESTS: wanted = '20000', FUZZ_PATH: path } = process.env
const batchesInARound = 50

const played = { from: '2026-11-24', to: '2026-11-25', happened: [] }
const server = runningServer({ environment: { KEDJAN_REQUESTS_PER_MINUTE: '0' }, playDays: async () => played })
const { database } = server
const examples = { '/api/persons': [1, 2, 3, 4, 5].map(() => householdForm()) }
let country: Country
let askers: Asker[]
let court: Court
let description: Description

beforeAll(async () => {
  country = await seedCanaries(database, officers(database))
  askers = await everyAsker(database, { ground: database.ground, wallClock: server.wallClock }, country.family)
  description = (await server.app.inject('/api/openapi.json')).json()
  const ledger = () =>
    behind<Told & Record<string, unknown>>(
      database,
      'select person_id, category, holder, recipient from exchange.disclosure',
    )
  court = { canaries: country.canaries, fits: shapes(description), ledger }
}, 60_000)

test(`no request of ${wanted} breaks the server, is answered otherwise than described, or shows what belongs to others`, async () => {
  const operations = operationsOf(description)
  const secrets = country.canaries.map(({ value }) => value)
  const asked = new Map<string, number>()
  let count = 0

  async function attack(one: Attack): Promise<string[]> {
    const asker = askers[one.asker]
    if (!asker) throw new Error('there is no such asker')
    const response = await send(one, asker)
    count += 1
    const name = `${one.operation.method} ${one.operation.path} ${Math.floor(response.statusCode / 100)}xx`
    asked.set(name, (asked.get(name) ?? 0) + 1)
    const faults = await faultsOf(one, response, { ...court, asker })
    return faults.length > 0 ? [inWords(one, asker, faults)] : []
  }

  for (let round = 0; count < Number(wanted); round += 1) {
    // What was written in the round before can be asked for in this one.
    const sources = { description, pool: await poolOf(database), secrets, examples }
    const batch = fc.array(anyAttack(operations, askers, sources), { minLength: 1, maxLength: 40, size: 'max' })
    const property = fc.asyncProperty(batch, async (attacks) => {
      const faults = (await Promise.all(attacks.map(attack))).flat()
      // Some of them sign out; whoever is sent next shall be signed in again.
      await signedInAgain()
      if (faults.length > 0) throw new Error(faults.join('\n'))
    })
    const result = await fc.check(property, {
      seed: Number(seed) + round,
      numRuns: batchesInARound,
      interruptAfterTimeLimit: 120_000,
      ...(path ? { path } : {}),
    })
    if (result.failed && result.counterexample !== null) throw new Error(toReplay(result))
  }
  const silent = operations.filter((one) => ![...asked.keys()].some((name) => name.startsWith(`${nameOf(one)} `)))
  expect(silent.map(nameOf)).toEqual([])
  if (process.env.FUZZ_REQUESTS)
    console.log(
      [...asked]
        .sort()
        .map((line) => line.join(' '))
        .join('\n'),
    )
}, 3_600_000)

function signedInAgain(): Promise<unknown> {
  return asActor(database.ground, database.clock, system, (tx) =>
    sql`update server.session set revoked_at = null where revoked_at is not null`.execute(tx),
  )
}

function nameOf({ method, path: address }: { method: string; path: string }): string {
  return `${method} ${address}`
}

function send({ method, url, headers, payload }: Attack, { cookie }: Asker) {
  const options = {
    method,
    url,
    headers: { ...(cookie ? { cookie } : {}), ...headers },
    ...(payload === undefined ? {} : { payload }),
  }
  return server.app.inject(options as InjectOptions)
}

function inWords({ operation, asker: _at, ...sent }: Attack, { name }: Asker, faults: readonly string[]): string {
  const shown = JSON.stringify({ as: name, ...sent })
  return `${nameOf(operation)}: ${faults.join('; ')}\n  ${shown.length > 2000 ? `${shown.slice(0, 2000)}…` : shown}`
}

function toReplay(result: fc.RunDetailsCommon<[Attack[]]>): string {
  const error = result.errorInstance instanceof Error ? result.errorInstance.message : String(result.errorInstance)
  return `${error}\nagain: npm run fuzz -- --seed ${result.seed} --path ${result.counterexamplePath ?? ''}`
}
