import { OwnRemoval, type Persona, RemovalStatistics, RetentionPage } from '@kedjan/contract'
import { asActor, system } from '@kedjan/kernel'
import { findStaffBySubject, type Role, registerStaff } from '@kedjan/modules/organisations'
import { runRetention } from '@kedjan/modules/retention'
import { anEndedHousehold, type EndedHousehold, officers, onDay } from '@kedjan/modules/testing'
import { beforeAll, expect, test } from 'vitest'
import { insertPersonSubject } from './sign-in/subjects.ts'
import { runningServer } from './testing/running-server.ts'
import type { Visitor } from './testing/visitor.ts'

const base = { organisation: '', role: '', about: '', language: 'sv', name: 'Prov Provsson', kind: 'staff' } as const
const personas: Persona[] = [
  { ...base, hint: 'staff:MIGR:officer' },
  { ...base, hint: 'staff:MIGR:archivist' },
  { ...base, hint: 'staff:K1380:officer' },
  { ...base, hint: 'person:1', kind: 'person' },
]
const server = runningServer({ personas })
const { database } = server
let household: EndedHousehold

beforeAll(async () => {
  await register('MIGR', 'officer', 'settlement_officer')
  await register('MIGR', 'archivist', 'archivist')
  await register('K1380', 'officer', 'case_officer')
  onDay(database, '2026-11-24')
  household = await anEndedHousehold(database, officers(database), { caseNumber: 'K-2026-55555' })
  const personId = household.personIds[0] ?? ''
  await asActor(database.ground, database.clock, system, (tx) => insertPersonSubject(tx, 'person:1', personId))
})

async function register(organisationId: string, who: string, role: Role): Promise<void> {
  const subject = `staff:${organisationId}:${who}`
  await asActor(database.ground, database.clock, system, async (tx) => {
    await registerStaff(tx, database.clock, system, { organisationId, subject, name: 'Prov Provsson', roles: [role] })
    return findStaffBySubject(tx, subject)
  })
}

async function signIn(as: string): Promise<Visitor> {
  const visitor = server.visitor()
  await visitor.follow(`/api/sign-in?as=${as}&to=/`)
  return visitor
}

const round = () => runRetention({ ground: database.ground, clock: database.clock })

let keys = 0

async function post(visitor: Visitor, path: string, body: object = {}) {
  keys += 1
  const headers = { 'content-type': 'application/json', 'idempotency-key': `retention-${keys}` }
  const response = await visitor.ask(path, { method: 'POST', headers, body: JSON.stringify(body) })
  return { status: response.status, body: (await response.json()) as { id: string; reason?: string } }
}

async function page(visitor: Visitor): Promise<RetentionPage> {
  return RetentionPage.parse(await (await visitor.ask('/api/retention')).json())
}

test('a household goes over HTTP: told to the person, warned, held, listed, signed by another, removed, noticed', async () => {
  const [officer, archivist, halmstad] = [
    await signIn('staff:MIGR:officer'),
    await signIn('staff:MIGR:archivist'),
    await signIn('staff:K1380:officer'),
  ]
  const { householdId } = household
  const own = async (visitor: Visitor) => OwnRemoval.parse(await (await visitor.ask('/api/own/removal')).json())
  expect(await own(await signIn('person:1'))).toEqual({ eraseFrom: '2027-11-24', warned: false })
  expect((await page(officer)).households).toMatchObject([
    {
      caseNumber: 'K-2026-55555',
      personsCount: 3,
      state: 'kept',
      eraseFrom: '2027-11-24',
      mayList: false,
      mayHold: false,
    },
  ])
  onDay(database, '2027-10-25')
  await round()
  expect(await own(await signIn('person:1'))).toEqual({ eraseFrom: '2027-11-24', warned: true })
  expect((await page(halmstad)).warned).toMatchObject([{ householdId, registeredBy: 'MIGR', state: 'warned' }])
  const wish = { householdId, reason: 'appeal', note: 'Mål 12-27', until: '2027-12-31' }
  const held = await post(halmstad, '/api/retention/holds', wish)
  expect(held.status).toBe(201)
  onDay(database, '2027-11-24')
  expect((await post(officer, '/api/retention/lists', { householdIds: [householdId] })).body.reason).toBe(
    'household_held',
  )
  expect((await page(officer)).holds).toMatchObject([{ organisation: 'K1380', reason: 'appeal', mayEnd: false }])
  expect((await post(halmstad, `/api/retention/holds/${held.body.id}/end`)).status).toBe(200)
  const listed = await post(officer, '/api/retention/lists', { householdIds: [householdId] })
  expect(listed.status).toBe(201)
  expect((await post(officer, `/api/retention/lists/${listed.body.id}/sign`)).status).toBe(403)
  expect((await page(archivist)).lists).toMatchObject([
    { householdsCount: 1, personsCount: 3, mayDecide: true, decision: null },
  ])
  expect((await post(archivist, `/api/retention/lists/${listed.body.id}/sign`)).status).toBe(200)
  await round()
  expect((await page(archivist)).lists).toMatchObject([{ erasedCount: 1, erasedOn: '2027-11-24', households: [] }])
  expect((await page(halmstad)).notices).toEqual([
    { on: '2027-11-24', registeredByName: 'Migrationsverket', householdsCount: 1 },
  ])
  const statistics = RemovalStatistics.parse(await (await officer.ask('/api/retention/statistics')).json())
  expect(statistics).toEqual({ atLeast: 6, cells: [] })
  expect((await (await signIn('person:1')).ask('/api/own')).status).toBe(401)
})

test('nobody but staff who work with cases learns what is removed', async () => {
  expect((await server.visitor().ask('/api/retention')).status).toBe(401)
})
