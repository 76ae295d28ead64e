import { DocumentList, OwnDocuments, type Persona } from '@kedjan/contract'
import { asActor, type Id, type StaffActor, system } from '@kedjan/kernel'
import { findStaffBySubject, type Role, registerStaff } from '@kedjan/modules/organisations'
import {
  aFamily,
  aHousehold,
  aKommuntal,
  anAnvisning,
  answered,
  aPdf,
  behind,
  judged,
  officers,
} from '@kedjan/modules/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { insertPersonSubject } from './sign-in/subjects.ts'
import { runningServer } from './testing/running-server.ts'
import type { Visitor } from './testing/visitor.ts'

const base = { organisation: '', role: '', about: '', language: 'sv', name: 'Prov Provsson', kind: 'staff' } as const
const personas: Persona[] = [
  { ...base, hint: 'staff:MIGR' },
  { ...base, hint: 'staff:K0180' },
  { ...base, hint: 'person:1', kind: 'person' },
]
const server = runningServer({ personas, environment: { KEDJAN_MOST_UPLOAD_MB: '1' } })
const { database } = server
let personId: Id
let householdId: Id
let migr: Visitor
let stranger: Visitor
let person: Visitor

beforeAll(async () => {
  await register('MIGR', 'settlement_officer')
  await register('K0180', 'case_officer')
  const staff: StaffActor = await database.staff('MIGR')
  const household = await aHousehold(database, staff, { members: aFamily() })
  ;[personId = ''] = household.personIds
  householdId = household.householdId
  await asActor(database.ground, database.clock, system, (tx) => insertPersonSubject(tx, 'person:1', personId))
  ;[migr, stranger, person] = [await signIn('staff:MIGR'), await signIn('staff:K0180'), await signIn('person:1')]
})

async function register(organisationId: string, role: Role): Promise<void> {
  const subject = `staff:${organisationId}`
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

let keys = 0
const newKey = () => {
  keys += 1
  return `documents-${keys}`
}

interface Answer {
  id: string
  reason?: string
  detail?: string
}

async function post(visitor: Visitor, path: string, body: object, key = newKey()) {
  const headers = { 'content-type': 'application/json', 'idempotency-key': key }
  const response = await visitor.ask(path, { method: 'POST', headers, body: JSON.stringify(body) })
  return { status: response.status, body: (await response.json()) as Answer }
}

async function bring(visitor: Visitor, path: string, bytes: Buffer, more: Record<string, string> = {}) {
  const headers = { 'content-type': 'application/octet-stream', 'idempotency-key': newKey(), ...more }
  const response = await visitor.ask(path, { method: 'POST', headers, body: new Uint8Array(bytes) })
  return { status: response.status, body: (await response.json()) as Answer }
}

const described = { category: 'health', name: '../Intyg ‮fdp.pdf', language: 'sv' }

async function added(): Promise<string> {
  const { status, body } = await post(migr, `/api/persons/${personId}/documents`, described)
  expect(status).toBe(201)
  return body.id
}

describe('a paper over HTTP', () => {
  test('is described, sent, judged, listed and saved, and the person sees who opened it', async () => {
    const id = await added()
    const content = `/api/documents/${id}/content`
    expect(await bring(migr, content, aPdf())).toMatchObject({ status: 201, body: { id, personId } })
    expect((await migr.ask(content)).status).toBe(409)
    await judged(database, 'clean')
    const list = DocumentList.parse(await (await migr.ask(`/api/persons/${personId}/documents`)).json())
    expect(list.items).toMatchObject([
      { id, name: 'Intyg fdp.pdf', type: 'application/pdf', scan: 'clean', standing: 'current', mayWithdraw: true },
    ])
    const saved = await migr.ask(content)
    expect(Buffer.from(await saved.arrayBuffer())).toEqual(aPdf())
    expect(Object.fromEntries(saved.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="Intyg fdp.pdf"; filename*=UTF-8''Intyg%20fdp.pdf`,
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'same-origin',
    })
    const shown = await migr.ask(`${content}?show=inline`)
    expect(shown.headers.get('content-disposition')).toMatch(/^inline; /)
    expect(shown.headers.get('content-security-policy')).toMatch(/^default-src 'none'; frame-ancestors 'none'; /)
    const readings = (await (await person.ask('/api/own/readings')).json()) as { items: { text: string }[] }
    expect(readings.items.map(({ text }) => text)).toContain('Öppnade ett dokument om dig')
  })

  test('is not found by whoever may not see it, and the attempt is in the log', async () => {
    const id = await added()
    await bring(migr, `/api/documents/${id}/content`, aPdf())
    await judged(database, 'clean')
    const response = await stranger.ask(`/api/documents/${id}/content`)
    expect([response.status, ((await response.json()) as Answer).reason]).toEqual([404, 'document_not_found'])
    expect((await stranger.ask(`/api/persons/${personId}/documents`)).status).toBe(404)
    expect((await person.ask(`/api/documents/${id}/content`)).status).toBe(403)
    expect((await person.ask(`/api/own/documents/${id}/content`)).status).toBe(200)
    const lines = await behind(
      database,
      `select 1 from kernel.activity where action = 'documents.read_document' and outcome = 'refused' and organisation_id = 'K0180'`,
    )
    expect(lines).toHaveLength(1)
  })

  test('is done once for its key, and another content under the same key is refused', async () => {
    const id = await added()
    const key = { 'idempotency-key': 'the-same-key' }
    const path = `/api/documents/${id}/content`
    const [first, again] = [await bring(migr, path, aPdf(), key), await bring(migr, path, aPdf(), key)]
    expect(again).toEqual(first)
    const other = await bring(migr, path, Buffer.from('Hej'), key)
    expect([other.status, other.body.reason]).toEqual([422, 'idempotency_key_reused'])
  })

  test.each([
    ['larger than is taken', 'a'.repeat(1024 * 1024 + 1), {}, [413, 'file_too_large']],
    ['as a form', 'Hej', { 'content-type': 'multipart/form-data; boundary=x' }, [415, 'unknown_media_type']],
    ['as JSON', '{}', { 'content-type': 'application/json' }, [415, 'unknown_media_type']],
    ['from another site', 'Hej', { origin: 'https://evil.example' }, [403, 'cross_site']],
    ['that is empty', '', {}, [422, 'file_empty']],
    ['that is a page', '<html>', {}, [422, 'type_not_allowed']],
  ])('is refused when sent %s', async (_how, sent, headers, refusal) => {
    const id = await added()
    const answer = await bring(migr, `/api/documents/${id}/content`, Buffer.from(sent), headers)
    expect([answer.status, answer.body.reason]).toEqual(refusal)
  })

  test('that is too large is told with the limit of files', async () => {
    const id = await added()
    const { body } = await bring(migr, `/api/documents/${id}/content`, Buffer.alloc(1024 * 1024 + 1))
    expect(body.detail).toContain('1 MB')
  })

  test('goes from the person to an organisation that was chosen', async () => {
    const own = OwnDocuments.parse(await (await person.ask('/api/own/documents')).json())
    expect(own.recipients.map(({ id }) => id)).toContain('MIGR')
    expect(own.persons.map((one) => one.personId)).toContain(personId)
    const wish = { category: 'identity', name: 'brev', language: 'ar', personId, holder: 'MIGR' }
    const { status, body } = await post(person, '/api/own/documents', wish)
    expect(status).toBe(201)
    expect((await bring(person, `/api/own/documents/${body.id}/content`, Buffer.from('مرحباً'))).status).toBe(201)
    await judged(database, 'not_scanned')
    const saved = await migr.ask(`/api/documents/${body.id}/content`)
    expect([await saved.text(), saved.headers.get('content-type')]).toEqual(['مرحباً', 'text/plain; charset=utf-8'])
    const unknown = await post(person, '/api/own/documents', { ...wish, holder: 'K0180' })
    expect([unknown.status, unknown.body.reason]).toEqual([403, 'not_a_recipient'])
  })

  test('belongs to a step of that person, or to none', async () => {
    const wish = { ...described, milestoneId: '018f0000-0000-7000-8000-000000000000' }
    const { status, body } = await post(migr, `/api/persons/${personId}/documents`, wish)
    expect([status, body.reason]).toEqual([404, 'milestone_not_found'])
    const [step] = await behind<{ id: string }>(
      database,
      'select id from chain.milestone where person_id = $1 limit 1',
      [personId],
    )
    const right = { ...described, milestoneId: step?.id }
    expect((await post(migr, `/api/persons/${personId}/documents`, right)).status).toBe(201)
  })
})

describe('papers that are made', () => {
  test('the own plan is a PDF in the language asked for', async () => {
    const response = await person.ask('/api/own/plan?language=ar')
    const bytes = Buffer.from(await response.arrayBuffer())
    expect([response.status, bytes.toString('latin1', 0, 5)]).toEqual([200, '%PDF-'])
    expect(response.headers.get('content-disposition')).toContain('attachment; filename="kedjan-plan.pdf"')
    expect(bytes.toString('latin1')).toContain('/Lang (ar)')
  })

  test('a plan for staff is logged as a reading, and another’s is not found', async () => {
    expect((await migr.ask(`/api/persons/${personId}/plan`)).status).toBe(200)
    expect((await stranger.ask(`/api/persons/${personId}/plan`)).status).toBe(404)
    const lines = await behind(
      database,
      `select 1 from kernel.activity where action = 'overview.print_plan' and outcome = 'read' and person_id = $1`,
      [personId],
    )
    expect(lines).toHaveLength(1)
  })

  test('days come as a calendar when there are any, with an id that stays', async () => {
    const officer = officers(database)
    await aKommuntal(database, await officer('LST_N'), { municipality: 'K1380', persons: 500 })
    const [staff, halmstad] = [await officer('MIGR'), await officer('K1380')]
    const handoffId = await anAnvisning(database, staff, { householdId, to: 'K1380' })
    await answered(database, halmstad, handoffId, 'date_agreed')
    const text = (await (await person.ask('/api/own/calendar')).text()).replaceAll('\r\n ', '')
    const uid = /UID:(.*)@kedjan/.exec(text)?.[1] ?? ''
    expect(text).toContain('DTSTART;VALUE=DATE:20261124')
    expect(text).toContain('Halmstads kommun')
    expect(text).not.toContain('Amina')
    const one = await person.ask(`/api/own/calendar/${uid}?language=en`)
    expect([one.status, one.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
    expect(await one.text()).toContain(`UID:${uid}@kedjan`)
    expect((await person.ask(`/api/own/calendar/${handoffId}`)).status).toBe(404)
    const letter = await migr.ask(`/api/handoffs/${handoffId}/letter?language=ar`)
    expect([letter.status, letter.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect((await stranger.ask(`/api/handoffs/${handoffId}/letter`)).status).toBe(403)
  })
})
