import { spawn } from 'node:child_process'
import { hash } from 'node:crypto'
import { closeSync, mkdirSync, openSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import {
  type ActivityRecord,
  canonicalRecord,
  checkpointLine,
  commitmentOf,
  entryLine,
  growTree,
  hashLeaf,
  headerLine,
  leafText,
  type Signer,
  signCheckpoint,
} from '@kedjan/kernel'
import { atMost, type Measurement, plain } from './measurement.ts'

const cache = join(import.meta.dirname, '..', '.cache')

/** What the synthetic export says of each of its entries. */
const record: ActivityRecord = {
  id: 0,
  at: '2026-11-24T08:00:00.000000Z',
  actor_kind: 'staff',
  organisation_id: 'K1380',
  staff_id: '00000000-0000-7000-8000-000000000001',
  actor_person_id: null,
  action: 'overview.read_person',
  outcome: 'read',
  person_id: '00000000-0000-7000-8000-000000000002',
  subject_id: null,
  reason: null,
  source: null,
  hidden_until: null,
  hidden_source: null,
}

/** What it costs to verify a long log: time, and memory that must not grow with it. */
export async function benchVerifying(signer: Signer, say: (line: string) => void): Promise<Measurement[]> {
  const found = []
  for (const [count, isOpened] of [
    [10_000, false],
    [1_000_000, false],
    [1_000_000, true],
  ] as const) {
    say(`writing and verifying an export of ${count} entries${isOpened ? ', opened' : ''}`)
    found.push(await verifyOne(signer, count, isOpened))
  }
  const [small, large, opened] = found
  if (!small || !large || !opened) throw new Error('three were measured')
  return [
    atMost('verifying 1 000 000 entries', large.seconds, 's', 20),
    plain('verifying 1 000 000 opened entries', opened.seconds, 's'),
    plain('size of that export, closed', large.megabytes, 'MB'),
    plain('most memory at 10 000 entries', small.rss, 'MB'),
    plain('most memory at 1 000 000 entries', large.rss, 'MB'),
    plain('most memory at 1 000 000 opened entries', opened.rss, 'MB'),
    atMost('memory at 1 000 000 against 10 000', large.rss / small.rss, 'ratio', 1.5),
  ]
}

async function verifyOne(signer: Signer, count: number, isOpened: boolean) {
  mkdirSync(cache, { recursive: true })
  const file = join(cache, `bench-log-${process.pid}.jsonl`)
  const checkpoint = `${file}.checkpoint`
  writeFileSync(checkpoint, writeExport(signer, file, { count, isOpened }))
  const megabytes = statSync(file).size / 1e6
  try {
    return { ...(await verifyApart([file, checkpoint, signer.verifier.text])), megabytes }
  } finally {
    rmSync(file)
    rmSync(checkpoint)
  }
}

/** An export as the server would write it after so many entries, with a checkpoint at every ten thousandth. */
function writeExport(signer: Signer, file: string, { count, isOpened }: { count: number; isOpened: boolean }): string {
  const output = openSync(file, 'w')
  const tree = growTree(0, [])
  let note = ''
  let text = headerLine(signer.verifier.name)
  for (let index = 0; index < count; index += 1) {
    const line = { ...record, id: index + 1, salt: hash('sha256', `salt ${index}`, 'buffer') }
    const { salt, ...rest } = line
    const leaf = { index, at: '2026-11-24T08:00:00.000Z', commitment: commitmentOf(salt, canonicalRecord(rest)) }
    tree.append(hashLeaf(leafText(leaf)))
    text += entryLine(leaf, isOpened ? line : undefined)
    if (tree.size % 10_000 !== 0) continue
    note = signCheckpoint(signer, { size: tree.size, root: tree.root() })
    writeSync(output, text + checkpointLine(note))
    text = ''
  }
  closeSync(output)
  return note
}

/** In a process of its own, so that its memory is its own. */
function verifyApart(words: readonly string[]): Promise<{ seconds: number; rss: number }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'log-verifier.ts'), ...words], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let text = ''
    child.stdout.on('data', (data) => {
      text += data
    })
    child.on('exit', (code) => (code === 0 ? resolve(JSON.parse(text)) : reject(new Error(`it ended with ${code}`))))
  })
}
