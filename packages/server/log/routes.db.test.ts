import { generateKeyPairSync } from 'node:crypto'
import { LogInclusion, LogLeaves, LogLines, LogStatus, type Persona } from '@kedjan/contract'
import {
  appendActivities,
  asActor,
  commitmentOf,
  hashLeaf,
  judgeCheckpoint,
  leafText,
  makeSigner,
  newId,
  provesConsistency,
  provesInclusion,
  readCheckpoint,
  readVerifier,
  type StaffActor,
  sequence,
  system,
} from '@kedjan/kernel'
import { findStaffBySubject, type Role, registerStaff } from '@kedjan/modules/organisations'
import { sql } from 'kysely'
import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { insertPersonSubject } from '../sign-in/subjects.ts'
import { runningServer } from '../testing/running-server.ts'
import type { Visitor } from '../testing/visitor.ts'

const base = { organisation: '', role: '', about: '', language: 'sv', name: 'Prov Provsson', kind: 'staff' } as const
const personas: Persona[] = [
  { ...base, hint: 'staff:K1380:auditor' },
  { ...base, hint: 'staff:K1380:officer' },
  { ...base, hint: 'staff:MIGR:auditor' },
  { ...base, hint: 'person:1', kind: 'person' },
]
const server = runningServer({ personas })
const { database } = server
const signer = makeSigner('kedjan.example.se/log', generateKeyPairSync('ed25519').privateKey)
let officer: StaffActor
let personId: string

beforeAll(async () => {
  await register('K1380', 'auditor', 'auditor')
  officer = await register('K1380', 'officer', 'case_officer')
  await register('MIGR', 'auditor', 'auditor')
  personId = newId(database.clock.now())
  const registrar = await database.staff('MIGR', ['settlement_officer'])
  await asActor(database.ground, database.clock, registrar, (tx) =>
    sql`insert into persons.person (id, registered_by, registered_at)
      values (${personId}, 'MIGR', ${database.clock.now().toString()})`.execute(tx),
  )
  await asActor(database.ground, database.clock, system, (tx) => insertPersonSubject(tx, 'person:1', personId))
})

async function register(organisationId: string, who: string, role: Role): Promise<StaffActor> {
  const subject = `staff:${organisationId}:${who}`
  const staff = await asActor(database.ground, database.clock, system, async (tx) => {
    await registerStaff(tx, database.clock, system, { organisationId, subject, name: 'Prov Provsson', roles: [role] })
    return findStaffBySubject(tx, subject)
  })
  if (!staff) throw new Error('registered just now')
  return { kind: 'staff', staffId: staff.id, organisationId }
}

async function signIn(as: string): Promise<Visitor> {
  const visitor = server.visitor()
  await visitor.follow(`/api/sign-in?as=${as}&to=/`)
  return visitor
}

/** Writes lines as an officer in Halmstad, every other about the person. */
async function write(count: number, action = 'test.read'): Promise<void> {
  const lines = [...Array(count).keys()].map((number) => ({
    actor: officer,
    action,
    outcome: number % 2 === 0 ? ('read' as const) : ('refused' as const),
    ...(number % 2 === 0 ? { personId } : { reason: 'test_reason' }),
  }))
  await asActor(database.ground, database.clock, officer, (tx) => appendActivities(tx, database.clock, lines))
}

const sequenceNow = () => sequence(database.ground, database.clock, signer)

async function json<Shape>(visitor: Visitor, path: string, shape: { parse(value: unknown): Shape }): Promise<Shape> {
  const response = await visitor.ask(path)
  if (response.status !== 200) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return shape.parse(await response.json())
}

async function refusal(visitor: Visitor, path: string): Promise<[number, string]> {
  const response = await visitor.ask(path)
  return [response.status, (await response.json()).reason]
}

const fromHash = (text: string) => Buffer.from(text, 'base64')

test('before the first checkpoint there is nothing to verify', async () => {
  expect(await refusal(server.visitor(), '/api/log/checkpoint')).toEqual([404, 'log_not_begun'])
  expect(await refusal(await signIn('staff:K1380:auditor'), '/api/log/status')).toEqual([404, 'log_not_begun'])
})

describe('anyone at all', () => {
  test('gets the latest checkpoint as plain text, and the key that verifies it', async () => {
    await write(3)
    await sequenceNow()
    const response = await server.visitor().ask('/api/log/checkpoint')
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    const checkpoint = readCheckpoint(await response.text())
    const verifier = readVerifier((await (await server.visitor().ask('/api/log/key')).text()).trim())
    if (!checkpoint || !verifier) throw new Error('both can be read')
    expect(judgeCheckpoint(checkpoint, verifier)).toBe('signed')
  })

  test('gets a proof that the log of one size goes on from that of another, and no other', async () => {
    const ask = async () => {
      const found = readCheckpoint(await (await server.visitor().ask('/api/log/checkpoint')).text())
      if (!found) throw new Error('there is a checkpoint')
      return found
    }
    const older = await ask()
    await write(6)
    await sequenceNow()
    const newer = await ask()
    const answer = await server.visitor().ask(`/api/log/consistency?from=${older.size}&to=${newer.size}`)
    const { proof }: { proof: string[] } = await answer.json()
    const claim = {
      first: older.size,
      second: newer.size,
      firstRoot: older.root,
      secondRoot: newer.root,
      proof: proof.map(fromHash),
    }
    expect(provesConsistency(claim)).toBe(true)
    const wrong = [`from=0&to=${newer.size + 1}`, `from=${newer.size}&to=${older.size}`]
    for (const query of wrong)
      expect(await refusal(server.visitor(), `/api/log/consistency?${query}`)).toEqual([404, 'no_such_tree_size'])
    expect(await refusal(server.visitor(), '/api/log/consistency?from=-1&to=x')).toEqual([400, 'invalid_input'])
  })

  test('is let no further', async () => {
    for (const path of ['lines', 'status', 'leaves', 'lines/1/proof'])
      expect(await refusal(server.visitor(), `/api/log/${path}`)).toEqual([401, 'not_signed_in'])
  })
})

describe('an auditor', () => {
  test('sees the own organisation’s lines, newest first, page by page, with their place', async () => {
    await write(5, 'test.paged')
    await sequenceNow()
    await write(1, 'test.paged')
    const auditor = await signIn('staff:K1380:auditor')
    const first = await json(auditor, '/api/log/lines?action=test.paged&limit=4', LogLines)
    const rest = await json(auditor, `/api/log/lines?action=test.paged&limit=4&cursor=${first.next}`, LogLines)
    const items = [...first.items, ...rest.items]
    expect(items.map(({ outcome }) => outcome)).toEqual(['read', 'read', 'refused', 'read', 'refused', 'read'])
    expect(items.map(({ covered }) => covered)).toEqual([false, true, true, true, true, true])
    expect(items[0]?.leafIndex).toBeNull()
    expect(items.slice(1).map(({ leafIndex }) => leafIndex)).toEqual(
      [4, 3, 2, 1, 0].map((offset) => (items[5]?.leafIndex ?? -1) + offset),
    )
    expect([items[0]?.staffName, items[0]?.staffId, rest.next]).toEqual(['Prov Provsson', officer.staffId, null])
  })

  test('filters by outcome and by person, and leaves a line about the latter', async () => {
    await write(4, 'test.filtered')
    const auditor = await signIn('staff:K1380:auditor')
    const refused = await json(auditor, '/api/log/lines?action=test.filtered&outcome=refused', LogLines)
    expect(refused.items.map(({ reason }) => reason)).toEqual(['test_reason', 'test_reason'])
    const about = await json(auditor, `/api/log/lines?action=test.filtered&person=${personId}`, LogLines)
    expect(about.items.map((line) => line.personId)).toEqual([personId, personId])
    const own = await json(auditor, '/api/log/lines?action=log.read_lines', LogLines)
    expect(own.items[0]).toMatchObject({ outcome: 'read', personId })
  })

  test('sees no line of another organisation', async () => {
    await write(2, 'test.foreign')
    const stranger = await signIn('staff:MIGR:auditor')
    expect((await json(stranger, '/api/log/lines?action=test.foreign', LogLines)).items).toEqual([])
  })

  test('is told that the log holds, and that it does not when a line was changed', async () => {
    await write(2, 'test.counted')
    await sequenceNow()
    const auditor = await signIn('staff:K1380:auditor')
    const status = await json(auditor, '/api/log/status', LogStatus)
    expect(status).toMatchObject({
      holds: true,
      countedFrom: 0,
      isSigned: true,
      isRootRight: true,
      wrongNodes: 0,
      changedEntries: [],
      verifier: signer.verifier.text,
      checkpointAt: '2026-11-24T08:00:00.000Z',
    })
    const { items } = await json(auditor, '/api/log/lines?action=test.counted', LogLines)
    const behind = new pg.Client({ connectionString: database.adminUrl })
    await behind.connect()
    const change = `update kernel.activity set outcome = $1 where id = ${items[0]?.id}`
    await behind.query(change, ['done'])
    const broken = await json(auditor, '/api/log/status', LogStatus)
    expect(broken).toMatchObject({ holds: false, isRootRight: true, changedEntries: [items[0]?.leafIndex] })
    await behind.query(change, [items[0]?.outcome])
    await behind.end()
  })

  test('gets every leaf, page by page, and nothing about anybody', async () => {
    await write(3)
    await sequenceNow()
    const auditor = await signIn('staff:MIGR:auditor')
    const first = await json(auditor, '/api/log/leaves?limit=2', LogLeaves)
    expect(first.items.map(({ index }) => index)).toEqual([0, 1])
    expect(Object.keys(first.items[0] ?? {}).sort()).toEqual(['at', 'commitment', 'index'])
    const rest = await json(auditor, `/api/log/leaves?from=${first.next}`, LogLeaves)
    expect([rest.items.at(-1)?.index, rest.next]).toEqual([rest.treeSize - 1, null])
  })

  test('must be one: a case officer reads neither lines nor leaves', async () => {
    const other = await signIn('staff:K1380:officer')
    for (const path of ['lines', 'status', 'leaves'])
      expect(await refusal(other, `/api/log/${path}`)).toEqual([403, 'not_permitted'])
  })
})

describe('the proof of a line', () => {
  async function lastLine(action: string): Promise<number> {
    const { items } = await json(await signIn('staff:K1380:auditor'), `/api/log/lines?action=${action}`, LogLines)
    return items.at(-1)?.id ?? 0
  }

  test('leads from what the line says to a signed checkpoint, for its organisation and its person', async () => {
    await write(1, 'test.proved')
    await sequenceNow()
    const id = await lastLine('test.proved')
    for (const who of ['staff:K1380:officer', 'person:1']) {
      const answer = await json(await signIn(who), `/api/log/lines/${id}/proof`, LogInclusion)
      const { record, salt } = answer.opened
      expect(JSON.parse(record)).toMatchObject({ id, action: 'test.proved', person_id: personId })
      expect(commitmentOf(Buffer.from(salt, 'hex'), record).toString('hex')).toBe(answer.leaf.commitment)
      const leaf = { ...answer.leaf, commitment: Buffer.from(answer.leaf.commitment, 'hex') }
      const root = readCheckpoint(answer.checkpoint)?.root ?? Buffer.alloc(0)
      const claim = { index: leaf.index, size: answer.treeSize, leafHash: hashLeaf(leafText(leaf)), root }
      expect(provesInclusion({ ...claim, proof: answer.proof.map(fromHash) })).toBe(true)
    }
  })

  test('is not for another organisation, which is told that there is no such line', async () => {
    const id = await lastLine('test.proved')
    expect(await refusal(await signIn('staff:MIGR:auditor'), `/api/log/lines/${id}/proof`)).toEqual([
      404,
      'log_entry_not_found',
    ])
  })

  test('waits until the line has its place', async () => {
    await write(1, 'test.early')
    const id = await lastLine('test.early')
    expect(await refusal(await signIn('staff:K1380:officer'), `/api/log/lines/${id}/proof`)).toEqual([
      409,
      'not_in_log_yet',
    ])
  })
})
