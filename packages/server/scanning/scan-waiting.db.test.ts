import { asActor, type StaffActor } from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { withdrawDocument } from '@kedjan/modules/documents'
import { aDocument, aHousehold, aMember, behind } from '@kedjan/modules/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startJobs } from '../jobs.ts'
import { type ClamdServer, clamdServer } from '../testing/clamd-server.ts'
import { clamd } from './clamd.ts'
import { scanWaiting } from './scan-waiting.ts'
import { eicar } from './scanner.ts'

const database = useDatabase()
let server: ClamdServer
let migr: StaffActor
let personId: string

beforeAll(async () => {
  server = await clamdServer()
  migr = await database.staff('MIGR')
  const household = await aHousehold(database, migr, { members: [aMember()] })
  personId = household.personIds[0] ?? ''
})
afterAll(() => server.close())

async function kindsOf(id: string): Promise<string[]> {
  const rows = await behind<{ kind: string }>(
    database,
    'select kind from documents.step where document_id = $1 order by seq',
    [id],
  )
  return rows.map(({ kind }) => kind)
}

const text = (words: string) => ({ personId, name: 'brev.txt', bytes: Buffer.from(words) })
const parts = () => ({ ground: database.ground, clock: database.clock, scanner: clamd(server.address, 500) })

test('a scanner that is away leaves what waits, and finds it when it is back', async () => {
  const [harmless, malicious] = [
    await aDocument(database, migr, text('Hej')),
    await aDocument(database, migr, text(eicar)),
  ]
  server.behave('breaks_off')
  expect(await scanWaiting(parts())).toBe(2)
  expect(await kindsOf(harmless)).toEqual(['received', 'could_not_be_scanned'])
  server.behave('scans')
  expect(await scanWaiting(parts())).toBe(0)
  database.clock.set(database.clock.now().add({ minutes: 2 }))
  expect(await scanWaiting(parts())).toBe(2)
  expect(await kindsOf(harmless)).toEqual(['received', 'could_not_be_scanned', 'clean'])
  expect(await kindsOf(malicious)).toEqual(['received', 'could_not_be_scanned', 'infected'])
})

test('two that scan at the same time write one verdict', async () => {
  const id = await aDocument(database, migr, text('Två på en gång'))
  await Promise.all([scanWaiting(parts()), scanWaiting(parts())])
  expect(await kindsOf(id)).toEqual(['received', 'clean'])
})

test('no transaction is open while the scanner works', async () => {
  await aDocument(database, migr, text('Långsam'))
  let open: unknown[] = []
  const scanner = {
    scan: async () => {
      open = await behind(
        database,
        `select 1 from pg_stat_activity where datname = current_database() and state = 'idle in transaction'`,
      )
      return 'clean' as const
    },
  }
  await scanWaiting({ ...parts(), scanner })
  expect(open).toEqual([])
})

test('what came in is scanned soon after, by the fact that it came', async () => {
  const failures: Error[] = []
  const { appUrl } = database
  const own = { appUrl, subscribers: [], escalates: true, onFailure: (error: Error) => failures.push(error) }
  const jobs = await startJobs({ ...parts(), ...own })
  try {
    const id = await aDocument(database, migr, text('Snart'))
    jobs.wroteSomething()
    await expect.poll(() => kindsOf(id), { timeout: 10_000 }).toEqual(['received', 'clean'])
  } finally {
    await jobs.stop()
  }
  expect(failures).toEqual([])
}, 30_000)

test('a verdict about what was taken back meanwhile is not written', async () => {
  const id = await aDocument(database, migr, { ...text('Borttagen under tiden'), category: 'health' })
  const scanner = {
    scan: async () => {
      await asActor(database.ground, database.clock, migr, (tx) =>
        withdrawDocument(tx, database.clock, migr, { documentId: id }),
      )
      return 'clean' as const
    },
  }
  await scanWaiting({ ...parts(), scanner })
  expect(await kindsOf(id)).toEqual(['received', 'withdrawn'])
})
