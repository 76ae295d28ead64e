import type { NewPerson } from '@kedjan/contract'
import { morningOf, type StaffActor, settableClock, Temporal } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import {
  aMember,
  behind,
  type Close,
  householdForm,
  officers,
  onDay,
  type WalkPlan,
  walkChain,
  ways,
} from '@kedjan/modules/testing'
import { chainTemplates } from '@kedjan/sweden'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildApplication } from './application.ts'
import { readConfig } from './config.ts'
import { openSession } from './sign-in/sessions.ts'

const database = useDatabase()
const officer = officers(database)
const wallClock = settableClock(morningOf(Temporal.PlainDate.from('2026-11-24')))
const tokens = new Map<string, string>()
let app: FastifyInstance
let keys = 0

beforeAll(async () => {
  const issuer = { KEDJAN_ISSUER: 'https://issuer.example.org', KEDJAN_CLIENT_ID: 'walk', KEDJAN_CLIENT_SECRET: 'walk' }
  const config = readConfig({ ...issuer, KEDJAN_SANDBOX: 'off', KEDJAN_REQUESTS_PER_MINUTE: '0', KEDJAN_LOG: 'off' })
  app = await buildApplication({ ground: database.ground, clock: database.clock, config, wallClock })
})
beforeEach(() => onDay(database, '2026-11-24'))
afterAll(() => app.close())

/** What the interface answers an officer who is signed in. */
async function post(actor: StaffActor, url: string, payload: object) {
  const { ground } = database
  const token =
    tokens.get(actor.staffId) ?? (await openSession({ ground, wallClock }, { kind: 'staff', staffId: actor.staffId }))
  tokens.set(actor.staffId, token)
  keys += 1
  const headers = { cookie: `kedjan_session=${token}`, 'idempotency-key': `every-chain-${keys}` }
  const answer = await app.inject({ method: 'POST', url, headers, payload })
  return { status: answer.statusCode, body: answer.json() }
}

/** Closes a step over the interface, and proves first that nobody else can. */
async function close(actor: StaffActor, { milestoneId, ...command }: Close) {
  const stranger = await officer(actor.organisationId === 'PM' ? 'CSN' : 'PM')
  const url = `/api/milestones/${milestoneId}/complete`
  expect((await post(stranger, url, command)).status).toBe(404)
  const { status, body } = await post(actor, url, command)
  return status === 200 ? ({ ok: true, value: body } as const) : ({ ok: false, refusal: body } as const)
}

interface Journey extends WalkPlan {
  readonly name: string
  readonly chain: string
  readonly by: string
  readonly members?: readonly NewPerson[]
  readonly takesPart?: readonly { role: string; organisationId: string }[]
}

/** Chains that begin abroad or at work, on their usual way and on one that fails. */
const others: readonly Journey[] = [
  ...pair('family_reunification', 'EMB_AMMAN', { decision: 'rejected' }),
  ...pair('work_permit', 'MIGR', { decision: 'rejected' }),
  ...pair('study', 'UNI_LU', { decision: 'rejected' }),
]

function pair(chain: string, by: string, failure: Record<string, string>): Journey[] {
  const role = { family_reunification: 'embassy', study: 'university' }[chain]
  const takesPart = role ? [{ role, organisationId: by }] : []
  const base = { chain, by, takesPart, members: [aMember()] }
  return [
    { ...base, name: `${chain}, as it usually goes` },
    { ...base, name: `${chain}, refused`, outcomes: failure },
  ]
}

test.each<Journey>([...ways, ...others])('$name: over the interface, by its real actors, to its end', async (way) => {
  const actor = await officer(way.by)
  const {
    permit: _permit,
    settlement: _settlement,
    ...household
  } = householdForm(way.members ? { members: [...way.members] } : {})
  const begun = await post(actor, '/api/journeys', {
    chain: way.chain,
    startedOn: database.clock.today().toString(),
    parties: [...(way.takesPart ?? [])],
    household,
  })
  expect(begun).toMatchObject({ status: 201 })
  const walked = await walkChain(database, officer, begun.body.journeyId, { ...way, close })
  expect(walked.length).toBeGreaterThan(0)
  const [end] = await behind<{ how: string }>(database, 'select how from chain.journey_end where journey_id = $1', [
    begun.body.journeyId,
  ])
  expect(end?.how).toBe('completed')
})

test('every chain that anybody begins is walked here', () => {
  const begun = new Set(chainTemplates.filter(({ begunBy }) => begunBy.length > 0).map(({ key }) => String(key)))
  // Both settlements begin with a permit that is written down, in the main job.
  const elsewhere = ['settlement_assigned', 'settlement_own']
  const here = [...ways, ...others].map(({ chain }) => chain)
  expect([...begun].filter((key) => !here.includes(key) && !elsewhere.includes(key))).toEqual([])
})
