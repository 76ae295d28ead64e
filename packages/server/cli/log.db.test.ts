import { spawnSync } from 'node:child_process'
import { createPrivateKey, generateKeyPairSync } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  appendActivities,
  asActor,
  findLatestCheckpoint,
  makeSigner,
  readCheckpoint,
  sequence,
  system,
} from '@kedjan/kernel'
import { useDatabase } from '@kedjan/kernel/testing'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { readConfig } from '../config.ts'
import { openLogSigner } from '../log/key.ts'
import { startSequencer } from '../log/sequencer.ts'
import { PlainError } from '../plain-error.ts'
import { exportLog, verifyLog } from './log.ts'

const database = useDatabase()
const signer = makeSigner('kedjan.example.se/log', generateKeyPairSync('ed25519').privateKey)
const folder = join(import.meta.dirname, '..', '..', '..', '.cache', `log-${process.pid}`)
const inFolder = (name: string) => join(folder, name)

mkdirSync(folder, { recursive: true })
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What the command says, and the exit code it ends with. */
async function outcomeOf(work: (say: (line: string) => void) => Promise<void>) {
  const said: string[] = []
  try {
    await work((line) => said.push(line))
    return { code: 0, said: said.join('\n') }
  } catch (error) {
    if (error instanceof PlainError) return { code: error.exitCode, said: error.message }
    throw error
  }
}

/** Ten lines of Halmstad and one of Migrationsverket, signed for after every fourth. */
beforeAll(async () => {
  const { ground, clock } = database
  for (const organisation of ['K1380', 'MIGR']) {
    const actor = await database.staff(organisation)
    const lines = [...Array(organisation === 'MIGR' ? 1 : 10).keys()].map((number) => ({
      actor,
      action: 'test.read',
      outcome: 'read' as const,
      subjectId: `${number}`,
    }))
    await asActor(ground, clock, actor, (tx) => appendActivities(tx, clock, lines))
  }
  while (await sequence(ground, clock, signer, 4));
  const latest = await asActor(ground, clock, system, findLatestCheckpoint)
  writeFileSync(inFolder('checkpoint'), latest?.note ?? '')
  vi.stubEnv('DATABASE_URL', database.adminUrl)
  await exportLog(inFolder('closed'), {}, () => {})
  await exportLog(inFolder('open'), { open: true }, () => {})
  await exportLog(inFolder('own'), { open: true, organisation: 'K1380' }, () => {})
  vi.unstubAllEnvs()
}, 60_000)

const key = signer.verifier.text
const verify = (file: string, ...keys: string[]) =>
  outcomeOf((say) => verifyLog([inFolder(file), inFolder('checkpoint')], keys, say))

describe('an exported log', () => {
  test('is one entry a line with its checkpoints, and carries no id of anybody until it is opened', () => {
    const closed = readFileSync(inFolder('closed'), 'utf8')
    expect(closed.match(/^\{"leaf"/gm)).toHaveLength(11)
    expect(closed.match(/^\{"checkpoint"/gm)).toHaveLength(3)
    expect(closed).not.toContain('K1380')
    expect(readFileSync(inFolder('own'), 'utf8').match(/"record":/g)).toHaveLength(10)
    expect(statSync(inFolder('open')).mode & 0o777).toBe(0o600)
  })

  test.each([
    ['closed', ''],
    ['open', ', and the 11 that are opened say what was committed to'],
    ['own', ', and the 10 that are opened say what was committed to'],
  ])('%s is verified without a database', async (file, opened) => {
    const praise = `Nothing was changed, removed or reordered: the log's 11 entries are those of the checkpoint${opened}.`
    expect(await verify(file, key)).toEqual({ code: 0, said: praise })
    expect(await verify(file)).toEqual({
      code: 0,
      said: `${praise} The signature was not checked, because no --key was given.`,
    })
  })
})

describe('a log that somebody changed', () => {
  const lines = () => readFileSync(inFolder('open'), 'utf8').split('\n')
  /** A header, four entries, a checkpoint, four entries, a checkpoint, three entries, a checkpoint. */
  test.each([
    ['removed', (all: string[]) => all.toSpliced(7, 1), 'Entry 5 is removed.'],
    [
      'cut off',
      (all: string[]) => all.slice(0, 9),
      'Entries 7 to 10 are missing at the end: removed, or the export is older than the checkpoint.',
    ],
    ['twice', (all: string[]) => all.toSpliced(7, 0, all[7] ?? ''), 'Entry 5 stands there twice.'],
    [
      'moved',
      (all: string[]) => all.with(7, all[8] ?? '').with(8, all[7] ?? ''),
      'The order was changed: entry 5 stands after entry 6.',
    ],
    [
      'changed record',
      (all: string[]) => all.with(7, (all[7] ?? '').replace('"read"', '"done"')),
      'Entry 5 was changed: what it says is not what was committed to.',
    ],
    [
      'changed leaf',
      (all: string[]) => all.with(7, (all[7] ?? '').replace('"at":"2026-11-24', '"at":"2026-11-25')),
      'Something was changed between entry 4 and entry 7; those before are as they were.',
    ],
    [
      'unreadable',
      (all: string[]) => all.with(7, (all[7] ?? '').slice(1)),
      'Line 8 of the export was changed: it stands where entry 5 was expected, and cannot be read.',
    ],
    [
      'changed checkpoint',
      (all: string[]) => all.with(5, (all[5] ?? '').replace('/log\\n4\\n', '/log\\n5\\n')),
      'The checkpoint of size 4 in the export was changed.',
    ],
  ])('%s is said so in a sentence, with its place', async (_name, change, sentence) => {
    writeFileSync(inFolder('touched'), change(lines()).join('\n'))
    expect(await verify('touched', key)).toEqual({ code: 1, said: sentence })
  })

  test('a checkpoint that was changed, or is by another key, is not believed', async () => {
    const note = readFileSync(inFolder('checkpoint'), 'utf8')
    writeFileSync(inFolder('forged'), note.replace('\n11\n', '\n12\n'))
    expect(await outcomeOf((say) => verifyLog([inFolder('closed'), inFolder('forged')], [key], say))).toEqual({
      code: 1,
      said: 'The checkpoint was changed: its signature is wrong.',
    })
    const other = makeSigner('kedjan.example.se/log', generateKeyPairSync('ed25519').privateKey)
    expect(await verify('closed', other.verifier.text)).toEqual({
      code: 1,
      said: 'The checkpoint is not signed by the key that was given.',
    })
  })
})

test.each([
  [[], [], 'Give the exported log and a file with a checkpoint; kedjan --help shows how.'],
  [['none', 'checkpoint'], [], `${inFolder('none')} cannot be read (ENOENT).`],
  [['closed', 'none'], [], `${inFolder('none')} cannot be read (ENOENT).`],
  [['closed', 'closed'], [], `${inFolder('closed')} does not hold a checkpoint, or not a whole one.`],
  [['closed', 'checkpoint'], ['kedjan+00000000+AAAA'], 'The key kedjan+00000000+AAAA is not whole; fetch it again.'],
])('what cannot be checked is exit code 2 (%#)', async (files, keys, said) => {
  expect(await outcomeOf((say) => verifyLog(files.map(inFolder), keys, say))).toEqual({ code: 2, said })
})

test('the program ends with that exit code', () => {
  const cli = join(import.meta.dirname, '..', 'cli.ts')
  const words = ['verify-log', inFolder('closed'), inFolder('closed')]
  const { status, stderr } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', cli, ...words], {
    encoding: 'utf8',
  })
  expect([status, stderr]).toEqual([2, `${inFolder('closed')} does not hold a checkpoint, or not a whole one.\n`])
})

test('the server’s own sequencer gives a line its place within a second, and ends when asked to', async () => {
  const { ground, clock } = database
  const failures: Error[] = []
  const stop = startSequencer({ ground, clock, signer, onFailure: (error) => failures.push(error) })
  const officer = await database.staff('K1380')
  const line = { actor: officer, action: 'test.timed', outcome: 'done' as const }
  await asActor(ground, clock, officer, (tx) => appendActivities(tx, clock, [line]))
  const size = async () =>
    readCheckpoint((await asActor(ground, clock, system, findLatestCheckpoint))?.note ?? '')?.size
  await expect.poll(size, { timeout: 1000, interval: 20 }).toBe(12)
  await stop()
  expect(failures).toEqual([])
})

describe('the key that signs', () => {
  const given = { DATABASE_URL: 'postgres://a:b@db/kedjan', KEDJAN_SANDBOX: 'on' }
  const advice = 'make one with openssl genpkey -algorithm ed25519 -out FILE, and keep it where nobody else can read it'

  test('is made beside our own database, for its owner alone, and is the same the next time', () => {
    const config = readConfig({ KEDJAN_DATA: inFolder('data'), KEDJAN_PORT: '3999' })
    const first = openLogSigner(config)
    expect(first.verifier.name).toBe('localhost:3999/log')
    expect(statSync(inFolder('data/log.key')).mode & 0o777).toBe(0o600)
    expect(openLogSigner(config).verifier.text).toBe(first.verifier.text)
    expect(createPrivateKey(readFileSync(inFolder('data/log.key'))).asymmetricKeyType).toBe('ed25519')
  })

  test('must be named with a database that was given, and be there', () => {
    expect(() => openLogSigner(readConfig(given))).toThrow(
      `KEDJAN_LOG_KEY must name the file with the key that signs the log; ${advice}.`,
    )
    const missing = readConfig({ ...given, KEDJAN_LOG_KEY: inFolder('missing.key') })
    expect(() => openLogSigner(missing)).toThrow(
      `There is no file ${inFolder('missing.key')} to sign the log with; ${advice}.`,
    )
  })

  test('of another kind is refused', () => {
    const { privateKey } = generateKeyPairSync('x25519')
    writeFileSync(inFolder('other.key'), privateKey.export({ format: 'pem', type: 'pkcs8' }))
    chmodSync(inFolder('other.key'), 0o600)
    const config = readConfig({ ...given, KEDJAN_LOG_KEY: inFolder('other.key') })
    expect(() => openLogSigner(config)).toThrow(`${inFolder('other.key')} does not hold an Ed25519 key; ${advice}.`)
  })
})
