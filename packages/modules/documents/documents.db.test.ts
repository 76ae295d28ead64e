import { asActor, type Id, type PersonActor, type StaffActor, system } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { tellByHand } from '../persons/index.ts'
import {
  type Action,
  aDocument,
  aFamily,
  aGroup,
  aHousehold,
  aMember,
  aPdf,
  aPhoto,
  aPicture,
  attempted,
  behind,
  brought,
  done,
  judged,
  letIn,
  officers,
  paper,
  refused,
  seen,
} from '../testing/index.ts'
import { addDocument, findToScan, receiveContent, recordVerdict, sendDocument, withdrawDocument } from './index.ts'
import { findContent, findDocument, selectDocuments } from './queries.ts'

const database = useDatabase()
const officer = officers(database)
let migr: StaffActor
let halmstad: StaffActor
let personId: Id
let childId: Id
let parent: PersonActor

beforeAll(async () => {
  migr = await officer('MIGR')
  halmstad = await officer('K1380')
  const { personIds } = await aHousehold(database, migr, { members: aFamily() })
  ;[personId = '', , childId = ''] = personIds
  parent = { kind: 'person', personId, actsFor: [personId, childId], follows: [personId] }
})

const opened = (actor: StaffActor | PersonActor, id: Id) => seen(database, actor, (tx) => findContent(tx, id))
const known = (actor: StaffActor | PersonActor, id: Id) => seen(database, actor, (tx) => findDocument(tx, id))
const kindsOf = async (id: Id) => (await known(migr, id))?.steps

describe('a document that staff add', () => {
  test('is stored whole, with what it was found to be, and is read only when it was judged', async () => {
    const bytes = aPdf()
    const id = await aDocument(database, migr, { personId, bytes })
    expect(await known(migr, id)).toMatchObject({ name: 'Betyg.pdf', file: { type: 'application/pdf', pages: 1 } })
    expect(await opened(migr, id)).toBeUndefined()
    expect(await judged(database, 'clean')).toBe(1)
    expect(await opened(migr, id)).toEqual(bytes)
    expect(await opened(parent, id)).toEqual(bytes)
    expect(await kindsOf(id)).toEqual(['received', 'clean'])
  })

  test('is seen by nobody else until its category is told by its holder', async () => {
    const id = await aDocument(database, migr, { personId, category: 'permit' })
    await judged(database, 'clean')
    const other = await officer('K0180')
    expect(await known(other, id)).toBeUndefined()
    expect(await opened(other, id)).toBeUndefined()
    const told = { personId, basisId: 'mv-pm-pension', recipient: 'PM', wholeHousehold: false, confirmProtected: false }
    await done(database, migr, (tx, clock) => tellByHand(tx, clock, migr, told))
    const pm = await officer('PM')
    expect((await known(pm, id))?.id).toBe(id)
    expect(await opened(pm, id)).toBeDefined()
    expect(await opened(other, id)).toBeUndefined()
    const untold = await aDocument(database, migr, { personId, category: 'health' })
    await judged(database, 'clean')
    expect(await known(pm, untold)).toBeUndefined()
  })

  test('is refused by rule: an unknown category, a file that is not taken, content that has come', async () => {
    const add =
      (category: string): Action<{ id: Id }> =>
      (tx, clock) =>
        addDocument(tx, clock, migr, { ...paper({ category }), personId })
    expect(await refused(database, migr, add('secrets'))).toEqual({ reason: 'unknown_category' })
    const { id } = await done(database, migr, add('permit'))
    const bring = (bytes: Buffer) =>
      refused(database, migr, (tx, clock) => receiveContent(tx, clock, migr, { documentId: id, bytes }))
    expect(await bring(Buffer.from('<svg/>'))).toEqual({ reason: 'type_not_allowed' })
    expect(await bring(aPicture())).toEqual({ reason: 'type_contradicts_name' })
    await brought(database, migr, { documentId: id, bytes: aPdf() })
    expect(await bring(aPdf())).toEqual({ reason: 'document_already_received' })
    await judged(database, 'clean')
  })

  test('is refused by access: of a person who is not known, and by whoever did not add it', async () => {
    const command = { ...paper(), personId }
    expect(await refused(database, halmstad, (tx, clock) => addDocument(tx, clock, halmstad, command))).toEqual({
      reason: 'person_not_found',
    })
    const { id } = await done(database, migr, (tx, clock) => addDocument(tx, clock, migr, command))
    const colleague = await database.staff('MIGR')
    for (const other of [halmstad, colleague, parent]) {
      const bring = { documentId: id, bytes: aPdf() }
      expect(await refused(database, other, (tx, clock) => receiveContent(tx, clock, other, bring))).toEqual({
        reason: 'document_not_found',
      })
    }
  })
})

describe('what the scanner says', () => {
  test('keeps an infected document away from everybody, for good, and leaves its bytes', async () => {
    const id = await aDocument(database, migr, { personId })
    await judged(database, 'infected')
    expect(await opened(migr, id)).toBeUndefined()
    expect(await opened(parent, id)).toBeUndefined()
    expect(await behind(database, 'select 1 from documents.content where document_id = $1', [id])).toHaveLength(1)
    const again = { document_id: id, person_id: personId, tries: 0, verdict: 'clean' as const }
    expect(
      await asActor(database.ground, database.clock, system, (tx) => recordVerdict(tx, database.clock, again)),
    ).toBe(false)
  })

  test('is asked again, later and later, where it could say nothing', async () => {
    const begun = database.clock.now()
    const id = await aDocument(database, migr, { personId })
    const waiting = () => asActor(database.ground, database.clock, system, (tx) => findToScan(tx, database.clock, []))
    expect(await judged(database, 'could_not_be_scanned')).toBe(1)
    expect(await waiting()).toBeUndefined()
    database.clock.set(begun.add({ minutes: 2 }))
    expect((await waiting())?.document_id).toBe(id)
    await judged(database, 'could_not_be_scanned')
    database.clock.set(begun.add({ minutes: 5 }))
    expect(await waiting()).toBeUndefined()
    database.clock.set(begun.add({ minutes: 6 }))
    expect(await judged(database, 'clean')).toBe(1)
    expect(await kindsOf(id)).toEqual(['received', 'could_not_be_scanned', 'could_not_be_scanned', 'clean'])
    database.clock.set(begun)
  })

  test('is the platform’s alone to say, and only of what waits', async () => {
    const id = await aDocument(database, migr, { personId })
    const say = (kind: string) =>
      sql`insert into documents.step (document_id, seq, person_id, kind, by_staff, at)
        values (${id}, 9, ${personId}, ${kind}, ${migr.staffId}, now())`
    await expect(
      asActor(database.ground, database.clock, migr, (tx) => say('clean').execute(tx)),
    ).rejects.toMatchObject({
      code: '42501',
    })
    await judged(database, 'clean')
    await expect(
      asActor(database.ground, database.clock, system, (tx) => say('infected').execute(tx)),
    ).rejects.toMatchObject({ code: '42501' })
  })
})

describe('a document that is taken back or replaced', () => {
  test('is opened by nobody any more, also not by its holder', async () => {
    const id = await aDocument(database, migr, { personId, category: 'housing_needs' })
    await judged(database, 'clean')
    const command = { documentId: id }
    expect(await refused(database, parent, (tx, clock) => withdrawDocument(tx, clock, parent, command))).toEqual({
      reason: 'not_the_holder',
    })
    expect(await refused(database, halmstad, (tx, clock) => withdrawDocument(tx, clock, halmstad, command))).toEqual({
      reason: 'document_not_found',
    })
    await done(database, migr, (tx, clock) => withdrawDocument(tx, clock, migr, command))
    expect(await opened(migr, id)).toBeUndefined()
    expect(await kindsOf(id)).toEqual(['received', 'clean', 'withdrawn'])
  })

  test('not once another organisation was told of it; then a new one takes its place', async () => {
    const id = await aDocument(database, migr, { personId, category: 'permit' })
    await judged(database, 'clean')
    const take = { documentId: id }
    expect(await refused(database, migr, (tx, clock) => withdrawDocument(tx, clock, migr, take))).toEqual({
      reason: 'document_already_told',
    })
    const newer = await aDocument(database, migr, { personId, category: 'permit', replaces: id })
    await judged(database, 'clean')
    expect(await kindsOf(id)).toEqual(['received', 'clean', 'replaced'])
    expect((await known(migr, newer))?.replaces).toBe(id)
    const again = { ...paper({ replaces: id }), personId }
    expect(await refused(database, migr, (tx, clock) => addDocument(tx, clock, migr, again))).toEqual({
      reason: 'document_already_replaced',
    })
  })

  test('before its content came is not received any more', async () => {
    const { id } = await done(database, migr, (tx, clock) => addDocument(tx, clock, migr, { ...paper(), personId }))
    await done(database, migr, (tx, clock) => withdrawDocument(tx, clock, migr, { documentId: id }))
    const bring = { documentId: id, bytes: aPdf() }
    expect(await refused(database, migr, (tx, clock) => receiveContent(tx, clock, migr, bring))).toEqual({
      reason: 'document_withdrawn',
    })
  })
})

describe('a document that a person sends', () => {
  const wish = (changes: object = {}) => ({
    ...{ category: 'health', name: 'IMG_1.jpg', language: 'ar', personId, holder: 'MIGR' },
    ...changes,
  })

  test('comes to the organisation that was chosen, without the place where it was photographed', async () => {
    const { id } = await done(database, parent, (tx, clock) => sendDocument(tx, clock, parent, wish()))
    await brought(database, parent, { documentId: id, bytes: aPhoto({ place: 'Zqplats' }) })
    await judged(database, 'clean')
    expect((await opened(migr, id))?.toString('latin1')).not.toContain('Zqplats')
    expect(await known(migr, id)).toMatchObject({ holder: 'MIGR', added_by: null })
    expect(await known(await officer('SKV'), id)).toBeUndefined()
    await done(database, parent, (tx, clock) => withdrawDocument(tx, clock, parent, { documentId: id }))
    expect(await opened(migr, id)).toBeUndefined()
  })

  test('can be about a child in custody, and about nobody else', async () => {
    const { id } = await done(database, parent, (tx, clock) =>
      sendDocument(tx, clock, parent, wish({ personId: childId })),
    )
    expect((await known(parent, id))?.person_id).toBe(childId)
    const stranger = (await aHousehold(database, migr, { members: [aMember()] })).personIds[0] ?? ''
    const about = wish({ personId: stranger })
    expect(await refused(database, parent, (tx, clock) => sendDocument(tx, clock, parent, about))).toEqual({
      reason: 'person_not_found',
    })
  })

  test('goes to nobody who does not know the person, also past the code', async () => {
    const to = wish({ holder: 'K0180' })
    expect(await refused(database, parent, (tx, clock) => sendDocument(tx, clock, parent, to))).toEqual({
      reason: 'not_a_recipient',
    })
    const past = asActor(database.ground, database.clock, parent, (tx) =>
      sql`insert into documents.document (id, person_id, category, holder, name, language, added_at)
        values (gen_random_uuid(), ${personId}, 'identity', 'K0180', 'x', 'ar', now())`.execute(tx),
    )
    await expect(past).rejects.toMatchObject({ code: '42501' })
  })
})

test('a document about a protected person is closed to whoever has not been let in', async () => {
  const group = await aGroup(database, 'MIGR')
  const first = group.asker
  const member = aMember({ protection: 'sekretessmarkering' })
  const { personIds } = await aHousehold(database, migr, { members: [member] })
  const [hidden = ''] = personIds
  const command = { ...paper(), personId: hidden }
  expect(await refused(database, first, (tx, clock) => addDocument(tx, clock, first, command))).toMatchObject({
    reason: 'protected_closed',
  })
  await letIn(database, group, hidden)
  const id = await aDocument(database, first, { personId: hidden })
  await judged(database, 'clean')
  expect(await opened(first, id)).toBeDefined()
  expect(await opened(migr, id)).toBeUndefined()
  expect(await seen(database, migr, (tx) => selectDocuments(tx, [hidden], 10))).toEqual([])
  const own: PersonActor = { kind: 'person', personId: hidden, actsFor: [hidden], follows: [hidden] }
  expect(await opened(own, id)).toBeDefined()
})

test('a process that dies while a document comes leaves nothing of it, and it can be sent again', async () => {
  const { id } = await done(database, migr, (tx, clock) => addDocument(tx, clock, migr, { ...paper(), personId }))
  const dying = asActor(database.ground, database.clock, migr, async (tx) => {
    await receiveContent(tx, database.clock, migr, { documentId: id, bytes: aPdf() })
    await sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx)
  })
  await expect(dying).rejects.toThrow()
  expect(await behind(database, 'select 1 from documents.file where document_id = $1', [id])).toEqual([])
  const again = await attempted(database, migr, (tx, clock) =>
    receiveContent(tx, clock, migr, { documentId: id, bytes: aPdf() }),
  )
  expect(again.ok).toBe(true)
})
