import { generateKeyPairSync } from 'node:crypto'
import {
  appendActivities,
  asActor,
  findLatestCheckpoint,
  growTree,
  hashLeaf,
  type Id,
  leafText,
  makeSigner,
  ok,
  once,
  type PersonActor,
  proveConsistency,
  proveInclusion,
  provesConsistency,
  provesInclusion,
  publish,
  type StaffActor,
  selectLeaves,
  sequence,
  system,
} from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { beforeAll, expect, test } from 'vitest'
import { answerReferral, ask, makeReferral } from '../handoffs/index.ts'
import { chooseChannel } from '../notifications/index.ts'
import { mergePersons, tellByHand } from '../persons/index.ts'
import {
  aContact,
  aCoordinator,
  aDocument,
  aMember,
  anEndedHousehold,
  aPlace,
  behind,
  done,
  type EndedHousehold,
  informed,
  judged,
  letGuestIn,
  officers,
  onDay,
  seen,
} from '../testing/index.ts'
import { drawUpList, endHold, placeHold, runRetention, signList } from './index.ts'
import { selectNotices } from './list-queries.ts'

const database = useDatabase()
const officer = officers(database)
let migr: StaffActor
let archivist: StaffActor
let household: EndedHousehold
let requestIds: readonly Id[] = []

const members = [
  aMember({ given: 'Zenobia', family: 'Räkneprov', birthDate: '1988-03-01', lmaCard: '50777777' }),
  aMember({ given: 'Orontes', family: 'Räkneprov', birthDate: '1985-01-01', sex: 'male', position: 'adult' }),
  aMember({ given: 'Palmyra', family: 'Räkneprov', birthDate: '2017-01-01', position: 'child' }),
]

beforeAll(async () => {
  onDay(database, '2026-11-24')
  migr = await officer('MIGR')
  archivist = await database.staff('MIGR', ['archivist'])
  household = await anEndedHousehold(database, officer, { caseNumber: 'K-2026-77777', members })
  requestIds = await informed(database, officer, household.personIds[0] ?? '', 'Zenobia Räkneprov')
  onDay(database, '2026-11-24')
  await referred()
  await visited(household.personIds[0] ?? '')
  await papers()
  await leftTraces(household.personIds[0] ?? '')
  await noticed(household.personIds[0] ?? '')
})

/** A hand-off with a question, and something told by hand to one who has no other part. */
async function referred(): Promise<void> {
  const personId = household.personIds[0] ?? ''
  const halmstad = await officer('K1380')
  const wish = { personId, to: 'K1380', subject: 'Räkneprov om bostad', answerBy: '2026-12-08' }
  const { id: handoffId } = await done(database, migr, (tx, clock) => makeReferral(tx, clock, migr, wish))
  await done(database, halmstad, (tx, clock) =>
    ask(tx, clock, halmstad, { handoffId, text: 'Vem är Zenobia Räkneprov?' }),
  )
  for (const move of ['accept', 'complete'] as const) {
    await done(database, halmstad, (tx, clock) => answerReferral(tx, clock, halmstad, { handoffId, move }))
  }
  await done(database, migr, (tx, clock) =>
    tellByHand(tx, clock, migr, {
      personId,
      basisId: 'mv-pm-pension',
      recipient: 'PM',
      wholeHousehold: true,
      confirmProtected: false,
    }),
  )
}

/** A visit with everything that can stand about one, as it would have been left. */
async function visited(personId: Id): Promise<void> {
  const place = await aPlace(database, await aCoordinator(database))
  const visitId = '00000000-0000-7000-8000-00000000abcd'
  const wishId = '00000000-0000-7000-8000-00000000abce'
  const at = [place.placeId, 'SO_1380', personId]
  const clerk = await officer('SO_1380')
  await behind(
    database,
    `insert into visits.visit (id, place_id, office, person_id, household_id, booked_by, code, name, language, persons_count, protected, made_on, at)
    values ($1, $2, $3, $4, $5, 'person', 'K7M4P2', 'Zenobia Räkneprov', 'ar', 3, false, '2026-11-24', now())`,
    [visitId, ...at, household.householdId],
  )
  await behind(
    database,
    `insert into visits.errand (visit_id, seq, place_id, office, person_id, about_person, key, agency, minutes)
    values ($1, 1, $2, $3, $4, $4, 'enrolment', 'AF', 30)`,
    [visitId, ...at],
  )
  await behind(
    database,
    `insert into visits.booked_time (visit_id, errand_seq, seq, place_id, office, agency, person_id, on_date, from_minute, to_minute, desk_id, persons, because, at)
    values ($1, 1, 1, $2, $3, 'AF', $4, '2026-11-24', 540, 570, $5, array[$4::uuid], 'booked', now())`,
    [visitId, ...at, place.desks.af],
  )
  await behind(
    database,
    `insert into visits.taken (what, kind, during, visit_id, errand_seq, office, person_id)
    values ($1, 'person', tstzrange(now(), now() + interval '30 minutes'), $2, 1, 'SO_1380', $1)`,
    [personId, visitId],
  )
  await behind(
    database,
    `insert into visits.visit_step (visit_id, seq, place_id, office, person_id, kind, at) values ($1, 1, $2, $3, $4, 'booked', now())`,
    [visitId, ...at],
  )
  await behind(
    database,
    `insert into visits.errand_step (visit_id, errand_seq, seq, place_id, office, agency, person_id, kind, by_organisation, by_staff, at)
    values ($1, 1, 1, $2, $3, 'AF', $4, 'done', 'SO_1380', $5, now())`,
    [visitId, ...at, clerk.staffId],
  )
  await behind(
    database,
    `insert into visits.note (visit_id, errand_seq, seq, agency, person_id, text, by_staff, at)
    values ($1, 1, 1, 'AF', $2, 'Zenobia visade betyg.', $3, now())`,
    [visitId, personId, clerk.staffId],
  )
  await behind(
    database,
    `insert into visits.wish (id, place_id, office, person_id, household_id, errands, minutes, at)
    values ($1, $2, $3, $4, $5, '{enrolment}', 30, now())`,
    [wishId, ...at, household.householdId],
  )
  await behind(
    database,
    `insert into visits.wish_step (wish_id, seq, office, person_id, kind, at) values ($1, 1, 'SO_1380', $2, 'told', now())`,
    [wishId, personId],
  )
}

const visiting = ['booked_time', 'errand', 'errand_step', 'note', 'taken', 'visit', 'visit_step', 'wish', 'wish_step']
/** A paper that was judged, and one that waits for the scanner. */
async function papers(): Promise<void> {
  const personId = household.personIds[0] ?? ''
  const replaces = await aDocument(database, migr, { personId, name: 'Räkneprov.pdf' })
  await judged(database, 'clean')
  await aDocument(database, migr, { personId, name: 'Räkneprov igen.pdf', replaces })
}

/** A link to one without users, opened and confirmed, and an address at which the person wants to be told. */
async function noticed(personId: Id): Promise<void> {
  const halmstad = await officer('K1380')
  await aContact(database, await database.staff('K1380', ['coordinator']))
  const wish = { personId, to: 'RB', subject: 'Läxhjälp', answerBy: '2026-12-08' }
  const { id: handoffId } = await done(database, halmstad, (tx, clock) => makeReferral(tx, clock, halmstad, wish))
  await letGuestIn(database)
  await done(database, halmstad, (tx, clock) => answerReferral(tx, clock, halmstad, { handoffId, move: 'withdraw' }))
  const person: PersonActor = { kind: 'person', personId, actsFor: [personId], follows: [personId] }
  const choice = { channel: 'email' as const, address: 'zenobia@post.example', language: 'sv' as const, isSafe: true }
  await done(database, person, (tx, clock) => chooseChannel(tx, clock, person, choice))
}

/** Notices and links of nobody but this household: what hangs on a row goes with it. */
const hanging = ['link_token', 'link_step', 'guest_session', 'code', 'code_hash', 'notice', 'notice_step', 'outgoing']

async function rowsHanging(): Promise<number[]> {
  const counted = hanging.map((name) => `select count(*)::integer as count from notifications.${name}`)
  const rows = await behind<{ count: number }>(database, counted.join(' union all '))
  return rows.map(({ count }) => count)
}

/** What reading, writing, signing in and telling facts leave behind. */
async function leftTraces(personId: Id): Promise<void> {
  const person: PersonActor = { kind: 'person', personId, actsFor: [personId], follows: [personId] }
  const { ground, clock } = database
  await asActor(ground, clock, person, (tx) =>
    once({ tx, clock, actor: person }, { idempotencyKey: 'of-the-person', asked: 1 }, async () => ok({ id: personId })),
  )
  await asActor(ground, clock, system, async (tx) => {
    await appendActivities(tx, clock, [
      { actor: migr, action: 'overview.read_person', outcome: 'read', personId },
      { actor: person, action: 'own.consent', outcome: 'done' },
      { actor: migr, action: 'persons.register_household', outcome: 'done', subjectId: household.householdId },
    ])
    publish(tx, clock, { name: 'test.person', payload: { personId } })
  })
  await behind(database, `insert into server.person_subject (subject, person_id) values ('sub:zenobia', $1)`, [
    personId,
  ])
  await behind(
    database,
    `insert into server.session (token_hash, actor_kind, person_id, created_at, seen_at, expires_at)
    values ('t', 'person', $1, now(), now(), now())`,
    [personId],
  )
}

/** The same human being written down twice and found to be one: the link goes with either. */
async function joined(): Promise<void> {
  const twice = await anEndedHousehold(database, officer, { members: [aMember({ given: 'Zenobija' })] })
  const [keptPersonId = '', otherPersonId = ''] = [household.personIds[0], twice.personIds[0]]
  await done(database, migr, (tx, clock) => mergePersons(tx, clock, migr, { keptPersonId, otherPersonId }))
}

const signer = makeSigner('kedjan.example.se/log', generateKeyPairSync('ed25519').privateKey)

async function sequenced(): Promise<void> {
  while (await sequence(database.ground, database.clock, signer));
}

/** The log as anybody keeps it: a leaf for each line, and the root over them. */
async function treeOfLog() {
  return seen(database, system, async (tx) => {
    const size = (await findLatestCheckpoint(tx))?.tree_size ?? 0
    const leaves = await selectLeaves(tx, 0, size)
    const tree = growTree(0, [])
    for (const leaf of leaves) tree.append(hashLeaf(leafText(leaf)))
    return { size, leaves, root: tree.root() }
  })
}

/** Every leaf stands and is proven against the root that was signed before, and the log has only grown. */
async function expectProven(before: Awaited<ReturnType<typeof treeOfLog>>): Promise<void> {
  const after = await treeOfLog()
  expect(after.leaves.slice(0, before.size)).toEqual(before.leaves)
  await seen(database, system, async (tx) => {
    for (const leaf of before.leaves) {
      const proof = await proveInclusion(tx, leaf.index, before.size)
      const claim = {
        index: leaf.index,
        size: before.size,
        leafHash: hashLeaf(leafText(leaf)),
        root: before.root,
        proof,
      }
      expect(provesInclusion(claim)).toBe(true)
    }
    const proof = await proveConsistency(tx, before.size, after.size)
    const claim = { first: before.size, second: after.size, firstRoot: before.root, secondRoot: after.root, proof }
    expect(provesConsistency(claim)).toBe(true)
  })
}

/** The tables of the exchange of information that carry a person, but for the work lists of what is open. */
const exchanged = [
  'exchange.consent',
  'exchange.consent_answer',
  'exchange.consent_ask',
  'exchange.consent_end',
  'exchange.correction_notice',
  'exchange.correction_receipt',
  'exchange.delay',
  'exchange.disclosure',
  'exchange.plea',
  'exchange.plea_answer',
  'exchange.request',
  'exchange.request_escalation',
  'exchange.request_step',
]

const written = ['content', 'document', 'file', 'step', 'waiting'].map((table) => `documents.${table}`)

/** Every row of every table, as text, that holds one of the words. */
async function rowsWith(words: readonly string[]): Promise<string[]> {
  const tables = await behind<{ name: string }>(
    database,
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema', 'migration')`,
  )
  const asked = tables.map(
    ({ name }) =>
      `select '${name}' as name from ${name} r where exists (select 1 from unnest($1::text[]) w where r::text ilike '%' || w || '%')`,
  )
  const rows = await behind<{ name: string }>(database, asked.join(' union all '), [words])
  return [...new Set(rows.map(({ name }) => name))].sort()
}

test('after an erasure no table holds anything of the household, and everybody who had a part is told', async () => {
  const numbers = await behind<{ value: string }>(
    database,
    'select value from persons.identifier where person_id = any ($1::uuid[])',
    [household.personIds],
  )
  const addresses = await behind<{ value: string }>(
    database,
    `select distinct value ->> 'address' as value from persons.datum where person_id = any ($1::uuid[]) and value ? 'address'`,
    [household.personIds],
  )
  const words = [
    ...household.personIds,
    household.householdId,
    ...requestIds,
    ...numbers.map(({ value }) => value),
    ...['Räkneprov', 'Zenobia', 'Orontes', 'Palmyra', 'K-2026-77777'],
    ...addresses.map(({ value }) => value),
  ]
  await joined()
  await sequenced()
  const log = await treeOfLog()
  const run = () => runRetention({ ground: database.ground, clock: database.clock })
  onDay(database, '2027-10-25')
  expect((await run()).warned).toBe(2)
  const fk = await officer('FK')
  const { householdId } = household
  const { id: holdId } = await done(database, fk, (tx, clock) =>
    placeHold(tx, clock, fk, { householdId, reason: 'supervision', note: 'Granskas: Räkneprov', until: '2028-01-31' }),
  )
  onDay(database, '2027-11-24')
  await done(database, fk, (tx, clock) => endHold(tx, clock, fk, { holdId }))
  const { id: listId } = await done(database, migr, (tx, clock) =>
    drawUpList(tx, clock, migr, { householdIds: [householdId] }),
  )
  await done(database, archivist, (tx, clock) => signList(tx, clock, archivist, { listId }))
  const standing = await rowsWith(words)
  expect(standing.length).toBeGreaterThan(38)
  expect(standing.filter((table) => table.startsWith('exchange.'))).toEqual(exchanged)
  expect(standing.filter((table) => table.startsWith('visits.'))).toEqual(visiting.map((name) => `visits.${name}`))
  expect(standing.filter((table) => table.startsWith('documents.'))).toEqual(written)

  const noticedIn = ['answer_link', 'channel_choice', 'code', 'notice'].map((name) => `notifications.${name}`)
  expect(standing.filter((table) => table.startsWith('notifications.'))).toEqual(noticedIn)
  expect((await rowsHanging()).every((count) => count > 0)).toBe(true)

  expect(await run()).toMatchObject({ households: 1, persons: 3 })
  expect(await rowsWith(words)).toEqual([])
  expect(await rowsHanging()).toEqual(hanging.map(() => 0))
  await sequenced()
  await expectProven(log)

  for (const organisation of ['AF', 'FK', 'K1380', 'PM', 'REG_N', 'SKV']) {
    const told = await seen(database, await officer(organisation), (tx) => selectNotices(tx, organisation))
    expect([organisation, told]).toEqual([organisation, [{ on: '2027-11-24', registeredBy: 'MIGR', households: 1 }]])
  }
  const left = await behind(
    database,
    'select year, month, municipality, household_size, template, outcome from retention.statistic order by template',
  )
  const cell = { year: 2026, month: 11, municipality: '1380', household_size: '3-4', outcome: 'completed' }
  expect(left).toEqual([
    { ...cell, template: 'establishment' },
    { ...cell, template: 'establishment' },
    { ...cell, month: 10, template: 'settlement_own' },
  ])
})

test('a protected household leaves no number where fewer than five stand already', async () => {
  onDay(database, '2026-11-24')
  const protectedOne = await anEndedHousehold(database, officer, {
    caseNumber: 'K-2026-88888',
    members: [aMember({ protection: 'sekretessmarkering' })],
  })
  onDay(database, '2027-10-25')
  const run = () => runRetention({ ground: database.ground, clock: database.clock })
  await run()
  onDay(database, '2027-11-24')
  const { id: listId } = await done(database, migr, (tx, clock) =>
    drawUpList(tx, clock, migr, { householdIds: [protectedOne.householdId] }),
  )
  await done(database, archivist, (tx, clock) => signList(tx, clock, archivist, { listId }))
  expect((await rowsWith(protectedOne.personIds)).filter((table) => table.startsWith('persons.open'))).toHaveLength(3)
  expect((await run()).households).toBe(1)
  expect(await rowsWith([...protectedOne.personIds, protectedOne.householdId, 'K-2026-88888'])).toEqual([])
  expect(await behind(database, `select 1 from retention.statistic where household_size = '1'`)).toEqual([])
})
