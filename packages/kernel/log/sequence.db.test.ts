import { generateKeyPairSync } from 'node:crypto'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { appendActivities, asActor, type StaffActor, system, Temporal, type Tx } from '../index.ts'
import { useDatabase } from '../testing/index.ts'
import { readCheckpoint } from './checkpoint.ts'
import { inspectLog } from './inspect.ts'
import { growTree, hashLeaf } from './merkle.ts'
import { makeSigner } from './note.ts'
import { provesConsistency, provesInclusion } from './proofs.ts'
import { proveConsistency, proveInclusion } from './prove.ts'
import { findEntry, findLatestCheckpoint, selectLeaves, selectTreeSize } from './queries.ts'
import { canonicalRecord, commitmentOf, leafText, recordColumns } from './record.ts'
import { sequence } from './sequence.ts'

const database = useDatabase()
const signer = makeSigner('kedjan.example.se/log', generateKeyPairSync('ed25519').privateKey)
let officer: StaffActor
let admin: pg.Client

beforeAll(async () => {
  officer = await database.staff('K1380')
  admin = new pg.Client({ connectionString: database.adminUrl })
  await admin.connect()
})
afterAll(() => admin.end())
beforeEach(async () => {
  database.clock.set(Temporal.Instant.from('2026-11-24T08:00:00Z'))
  await admin.query(
    'truncate kernel.activity, kernel.unsequenced, kernel.log_leaf, kernel.log_node, kernel.log_checkpoint restart identity',
  )
})

const asSystem = <T>(work: (tx: Tx) => Promise<T>) => asActor(database.ground, database.clock, system, work)
const run = (atMost?: number) => sequence(database.ground, database.clock, signer, atMost)

async function runAll(atMost?: number): Promise<void> {
  while (await run(atMost));
}

async function write(count: number): Promise<void> {
  const lines = [...Array(count).keys()].map((number) => ({
    actor: officer,
    action: 'test.read',
    outcome: 'read' as const,
    subjectId: `${number}`,
  }))
  await asActor(database.ground, database.clock, officer, (tx) => appendActivities(tx, database.clock, lines))
}

/** Counts the whole tree again from its leaves, as anybody with an export would. */
async function countAgain() {
  return asSystem(async (tx) => {
    const size = await selectTreeSize(tx)
    const leaves = await selectLeaves(tx, 0, size)
    const tree = growTree(0, [])
    for (const leaf of leaves) tree.append(hashLeaf(leafText(leaf)))
    const checkpoint = readCheckpoint((await findLatestCheckpoint(tx))?.note ?? '')
    return { size, leaves, root: tree.root(), checkpoint }
  })
}

async function expectWhole(size: number): Promise<void> {
  const counted = await countAgain()
  expect([counted.size, counted.checkpoint?.size, counted.checkpoint?.root.equals(counted.root)]).toEqual([
    size,
    size,
    true,
  ])
  expect(counted.leaves.map(({ index }) => index)).toEqual([...Array(size).keys()])
  const found = await asSystem((tx) => inspectLog(tx, 4))
  expect(found).toMatchObject({ isSigned: true, isRootRight: true, wrongNodes: [], changedEntries: [] })
}

describe('the sequencer', () => {
  test('signs an empty log once, and then whatever was written, in as many turns as it takes', async () => {
    expect(await run()).toBe(false)
    await run()
    await expectWhole(0)
    await write(23)
    await runAll(5)
    await expectWhole(23)
    const { rows } = await admin.query('select tree_size from kernel.log_checkpoint order by tree_size')
    expect(rows.map((row) => Number(row.tree_size))).toEqual([0, 5, 10, 15, 20, 23])
  })

  test('passes no line by that commits late, and gives each one place only', async () => {
    const late = new pg.Client({ connectionString: database.adminUrl })
    await late.connect()
    const insert = `insert into kernel.activity (at, actor_kind, action, outcome, salt)
      values (now(), 'system', 'test.late', 'done', decode(repeat('5a', 32), 'hex')) returning id`
    await late.query('begin')
    const { rows: early } = await late.query(insert)
    await write(3)
    await runAll()
    await expectWhole(3)
    await late.query('commit')
    await late.end()
    await runAll()
    await expectWhole(4)
    const entry = await asSystem((tx) => findEntry(tx, Number(early[0].id)))
    expect([entry?.line.id, entry?.leaf?.index]).toEqual([1, 3])
  })

  test('gives no place to a line that was rolled back', async () => {
    await expect(
      asActor(database.ground, database.clock, officer, async (tx) => {
        await appendActivities(tx, database.clock, [{ actor: officer, action: 'test.undone', outcome: 'done' }])
        throw new Error('a bug')
      }),
    ).rejects.toThrow('a bug')
    await write(1)
    await runAll()
    await expectWhole(1)
  })

  test('works alone: of several at once each line gets one place', async () => {
    await write(40)
    for (let round = 0; round < 8; round += 1) await Promise.all([run(7), run(7), run(7), run(7)])
    await runAll()
    await expectWhole(40)
  })

  test('that is killed half-way leaves nothing half, and the next goes on', async () => {
    await write(9)
    await runAll()
    await write(6)
    const blocker = new pg.Client({ connectionString: database.adminUrl })
    await blocker.connect()
    await blocker.query('begin; lock table kernel.log_checkpoint in exclusive mode')
    const killed = run().then(
      () => 'done',
      () => 'killed',
    )
    const waiting = `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
      and query ilike '%insert into kernel.log_checkpoint%'`
    await expect.poll(async () => (await admin.query(waiting)).rowCount).toBe(1)
    await admin.query(`select pg_terminate_backend(pid) from (${waiting}) w`)
    expect(await killed).toBe('killed')
    await blocker.query('rollback')
    await blocker.end()
    await expectWhole(9)
    await runAll()
    await expectWhole(15)
  })

  test('signs anew when its key is another', async () => {
    await write(2)
    await runAll()
    const next = makeSigner('kedjan.example.se/log', generateKeyPairSync('ed25519').privateKey)
    database.clock.set(database.clock.now().add({ seconds: 1 }))
    await sequence(database.ground, database.clock, next)
    expect((await asSystem(findLatestCheckpoint))?.verifier).toBe(next.verifier.text)
    await expectWhole(2)
  })
})

describe('an entry', () => {
  test('commits to every column of its line', async () => {
    const { rows } = await admin.query(
      `select column_name as name from information_schema.columns
       where table_schema = 'kernel' and table_name = 'activity' and column_name <> 'salt'`,
    )
    expect(rows.map(({ name }) => name).sort()).toEqual([...recordColumns])
  })

  test('is proved to be in every later tree, and every tree goes on from those before', async () => {
    const roots: Buffer[] = []
    for (let size = 1; size <= 13; size += 1) {
      await write(1)
      await runAll()
      roots.push((await countAgain()).root)
    }
    const { leaves } = await countAgain()
    await asSystem(async (tx) => {
      for (let size = 1; size <= 13; size += 1) {
        const root = roots[size - 1] ?? Buffer.alloc(0)
        for (const leaf of leaves.slice(0, size)) {
          const proof = await proveInclusion(tx, leaf.index, size)
          const claim = { index: leaf.index, size, leafHash: hashLeaf(leafText(leaf)), root, proof }
          expect(provesInclusion(claim)).toBe(true)
        }
        for (let first = 1; first <= size; first += 1) {
          const firstRoot = roots[first - 1] ?? Buffer.alloc(0)
          const proof = await proveConsistency(tx, first, size)
          expect(provesConsistency({ first, second: size, firstRoot, secondRoot: root, proof })).toBe(true)
        }
      }
    })
  })

  test('that is lawfully erased leaves its leaf, and every proof stands', async () => {
    await write(7)
    await runAll()
    const before = await countAgain()
    const proof = await asSystem((tx) => proveInclusion(tx, 3, 7))
    await admin.query('delete from kernel.activity where id = 4')
    await write(2)
    await runAll()
    await expectWhole(9)
    expect(await asSystem((tx) => findEntry(tx, 4))).toBeUndefined()
    const { leaves, root } = await countAgain()
    const leaf = leaves[3]
    if (!leaf) throw new Error('the leaf stands')
    const claim = { index: 3, size: 7, leafHash: hashLeaf(leafText(leaf)), root: before.root, proof }
    expect(provesInclusion(claim)).toBe(true)
    const later = await asSystem((tx) => proveConsistency(tx, 7, 9))
    expect(provesConsistency({ first: 7, second: 9, firstRoot: before.root, secondRoot: root, proof: later })).toBe(
      true,
    )
  })

  test('erased before it had a place gets none', async () => {
    await write(3)
    await admin.query('delete from kernel.activity where id = 2')
    await runAll()
    await expectWhole(2)
  })

  test('opens with its salt and with no other', async () => {
    await write(1)
    await runAll()
    const entry = await asSystem((tx) => findEntry(tx, 1))
    if (!entry?.leaf) throw new Error('it has a place')
    const { salt, ...record } = entry.line
    expect(salt).toHaveLength(32)
    expect(canonicalRecord(record)).toBe(
      `{"action":"test.read","actor_kind":"staff","actor_person_id":null,"at":"2026-11-24T08:00:00.000000Z",` +
        `"hidden_source":null,"hidden_until":null,"id":1,` +
        `"organisation_id":"K1380","outcome":"read","person_id":null,"reason":null,"source":null,` +
        `"staff_id":"${officer.staffId}","subject_id":"0"}`,
    )
    expect(commitmentOf(salt, canonicalRecord(record)).equals(entry.leaf.commitment)).toBe(true)
    expect(commitmentOf(Buffer.alloc(32), canonicalRecord(record)).equals(entry.leaf.commitment)).toBe(false)
  })
})

describe('whoever owns the database and changes it', () => {
  const flipped = (column: string) => `set_byte(${column}, 7, get_byte(${column}, 7) # 1)`
  const columns = recordColumns.filter((name) => name !== 'id')
  const other: Record<string, string> = {
    actor_kind: `'system'`,
    outcome: `'done'`,
    at: `at + interval '1 microsecond'`,
    staff_id: 'null',
    hidden_until: `date '2027-01-01'`,
    person_id: 'gen_random_uuid()',
    actor_person_id: 'gen_random_uuid()',
  }

  test.each([
    ...columns.map(
      (name) =>
        [
          `the line’s ${name}`,
          `update kernel.activity set ${name} = ${other[name] ?? `'x'`} where id = 11`,
          { changedEntries: [10] },
        ] as const,
    ),
    [
      'the line’s id',
      'update kernel.activity set id = default where id = 11; update kernel.log_leaf set activity_id = 14 where activity_id = 11',
      { changedEntries: [10] },
    ] as const,
    ['a salt', `update kernel.activity set salt = ${flipped('salt')} where id = 11`, { changedEntries: [10] }] as const,
    [
      'a commitment',
      `update kernel.log_leaf set commitment = ${flipped('commitment')} where index = 10`,
      { isRootRight: false },
    ] as const,
    [
      'the time of a leaf',
      `update kernel.log_leaf set sequenced_at = sequenced_at + interval '1 millisecond' where index = 10`,
      { isRootRight: false },
    ] as const,
    ['a leaf, by removing it', 'delete from kernel.log_leaf where index = 10', { isRootRight: false }] as const,
    [
      'two leaves, by exchanging them',
      `update kernel.log_leaf set index = 99 where index = 9; update kernel.log_leaf set index = 9 where index = 10; update kernel.log_leaf set index = 10 where index = 99`,
      { isRootRight: false },
    ] as const,
    [
      'a kept hash above those leaves',
      `update kernel.log_node set hash = ${flipped('hash')} where level = 1 and index = 5`,
      { wrongNodes: [{ level: 1, index: 5 }] },
    ] as const,
    [
      'a kept hash that stands for all before',
      `update kernel.log_node set hash = ${flipped('hash')} where level = 3 and index = 0`,
      { isRootRight: false },
    ] as const,
    [
      'the size in a checkpoint',
      `update kernel.log_checkpoint set note = replace(note, E'\\n13\\n', E'\\n12\\n') where tree_size = 13`,
      { isSigned: false, isRootRight: false },
    ] as const,
    [
      'the origin in a checkpoint',
      `update kernel.log_checkpoint set note = replace(note, E'.se/log\\n', E'.se/lag\\n') where tree_size = 13`,
      { isSigned: false },
    ] as const,
    [
      'the signature of a checkpoint',
      `update kernel.log_checkpoint set note = regexp_replace(note, '(.)==?\\n$', 'A==') where tree_size = 13`,
      { isSigned: false },
    ] as const,
    [
      'the key of a checkpoint',
      `update kernel.log_checkpoint set verifier = replace(verifier, '.se/', '.ee/') where tree_size = 13`,
      { isSigned: false },
    ] as const,
  ])('is found out by counting again: %s', async (_name, change, found) => {
    await write(13)
    await runAll()
    await admin.query(change)
    expect(await asSystem((tx) => inspectLog(tx, 4))).toMatchObject(found)
  })
})

describe('the application', () => {
  test.each([
    ...['log_leaf', 'log_node', 'log_checkpoint'].flatMap((name) => [
      [`deletes nothing of ${name}`, `delete from kernel.${name}`] as const,
      [`truncates nothing of ${name}`, `truncate kernel.${name}`] as const,
    ]),
    ['changes no leaf', `update kernel.log_leaf set commitment = commitment`] as const,
    ['changes no kept hash', `update kernel.log_node set hash = hash`] as const,
    ['changes no checkpoint', `update kernel.log_checkpoint set note = note`] as const,
    ['changes no salt', `update kernel.activity set salt = salt`] as const,
  ])('%s, not even as the platform', async (_name, statement) => {
    await write(2)
    await runAll()
    await expect(asSystem((tx) => sql.raw(statement).execute(tx))).rejects.toThrow('permission denied')
  })

  test.each([
    ['gives itself a leaf', `insert into kernel.log_leaf select 9, 9, now(), decode(repeat('5a', 32), 'hex')`],
    ['keeps a hash', `insert into kernel.log_node select 1, 9, decode(repeat('5a', 32), 'hex')`],
    ['signs a checkpoint', `insert into kernel.log_checkpoint select 9, 'x', now(), 'x'`],
    ['queues a line that it did not write', `insert into kernel.unsequenced select 9`],
  ])('lets nobody of the staff do this: %s', async (_name, statement) => {
    const attempt = asActor(database.ground, database.clock, officer, (tx) => sql.raw(statement).execute(tx))
    await expect(attempt).rejects.toThrow('row-level security')
  })

  test('takes no line out of the queue that has no place yet, not even as the platform', async () => {
    await write(3)
    const before = await asSystem((tx) => sql`delete from kernel.unsequenced`.execute(tx))
    expect(Number(before.numAffectedRows)).toBe(0)
    await runAll()
    await expectWhole(3)
    const { rows } = await admin.query('select activity_id from kernel.unsequenced')
    expect(rows).toEqual([])
  })

  test('shows staff the leaves, and no line of another organisation', async () => {
    await write(2)
    await runAll()
    const stranger = await database.staff('MIGR')
    const seen = await asActor(database.ground, database.clock, stranger, async (tx) => ({
      leaves: (await selectLeaves(tx, 0, 2)).length,
      entry: await findEntry(tx, 1),
    }))
    expect(seen).toEqual({ leaves: 2, entry: undefined })
  })
})
