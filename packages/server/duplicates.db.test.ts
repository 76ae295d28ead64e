import { Temporal } from '@kedjan/kernel'
import { registerHousehold } from '@kedjan/modules/persons'
import { aMember, behind, done, householdForm } from '@kedjan/modules/testing'
import { expect, test } from 'vitest'
import { openSession } from './sign-in/sessions.ts'
import { runningServer } from './testing/running-server.ts'

const server = runningServer()
let keys = 0

async function signedIn(organisationId: string, role: string) {
  const actor = await server.database.staff(organisationId, [role])
  const wallClock = { now: () => server.wallClock.now(), today: () => server.wallClock.today() }
  const parts = { ground: server.database.ground, wallClock }
  const cookie = `kedjan_session=${await openSession(parts, { kind: 'staff', staffId: actor.staffId })}`
  const ask = async (path: string, body?: unknown) => {
    keys += 1
    const response = await server.app.inject({
      method: body ? 'POST' : 'GET',
      url: path,
      headers: { cookie, 'sec-fetch-site': 'same-origin', ...(body ? { 'idempotency-key': `test-key-${keys}` } : {}) },
      ...(body ? { payload: body } : {}),
    })
    return { status: response.statusCode, body: response.json() }
  }
  return { actor, ask }
}

async function twice(actor: Awaited<ReturnType<typeof signedIn>>['actor'], birthDate: string): Promise<string[]> {
  const write = (given: string) =>
    done(server.database, actor, (tx, clock) =>
      registerHousehold(tx, clock, actor, householdForm({ members: [aMember({ given, birthDate })] })),
    )
  return [(await write('Khadija')).referencePersonId, (await write('Kadija')).referencePersonId]
}

test('an officer joins and parts, and every read of either registration is in the log', async () => {
  const { actor, ask } = await signedIn('MIGR', 'settlement_officer')
  const [one = '', other = ''] = await twice(actor, '1981-05-06')
  const reads = (action: string) =>
    behind<{ person_id: string }>(
      server.database,
      `select person_id from kernel.activity where outcome = 'read' and action = $1 order by person_id`,
      [action],
    ).then((rows) => rows.map((row) => row.person_id))
  expect((await ask('/api/duplicates')).body).toMatchObject({ total: 1, items: [{ verdict: 'likely' }] })
  expect(await reads('persons.compare_registrations')).toEqual([one, other].sort())
  const merged = await ask('/api/duplicates/merge', { keptPersonId: one, otherPersonId: other })
  expect(merged.status).toBe(201)
  expect((await ask(`/api/persons/${one}`)).body.joined).toMatchObject([{ personId: other }])
  expect(await reads('overview.read_person')).toEqual([one, other].sort())
  const again = await ask('/api/duplicates/merge', { keptPersonId: one, otherPersonId: other })
  expect([again.status, again.body.reason]).toEqual([409, 'already_merged'])
  const stranger = await signedIn('K1380', 'coordinator')
  const undone = await stranger.ask(`/api/duplicates/${merged.body.id}/undo`, {})
  expect([undone.status, undone.body.reason]).toEqual([404, 'merge_not_found'])
  expect((await ask(`/api/duplicates/${merged.body.id}/undo`, {})).status).toBe(200)
  const dismissed = await ask('/api/duplicates/not-same', { personId: one, otherPersonId: other, why: 'relatives' })
  expect(dismissed.status).toBe(201)
  expect((await ask('/api/duplicates')).body.items).toEqual([])
  expect((await ask('/api/duplicates?show=not_same')).body.items).toMatchObject([{ decided: { why: 'relatives' } }])
  expect(Temporal.Instant.from((await ask('/api/duplicates?show=not_same')).body.items[0].decided.at)).toBeDefined()
})

test('who only reads, or works at an office, joins nobody', async () => {
  for (const role of ['reader', 'office_staff']) {
    const { ask } = await signedIn('MIGR', role)
    expect((await ask('/api/duplicates')).status).toBe(403)
  }
})

test('who seems to be known is answered before the household is written down', async () => {
  const { actor, ask } = await signedIn('MIGR', 'settlement_officer')
  const [one = '', other = ''] = await twice(actor, '1982-05-06')
  const member = { given: 'Khadijah', family: 'Exempel', birthDate: '1982-05-06', sex: 'female', citizenship: 'SY' }
  const { status, body } = await ask('/api/persons/known', { members: [member] })
  expect([status, body.items.map((item: { known: { personId: string } }) => item.known.personId)]).toEqual([
    200,
    [one, other].sort(),
  ])
})
