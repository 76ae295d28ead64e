import { generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCheckpoint, signCheckpoint } from './checkpoint.ts'
import { checkpointLine, entryLine, headerLine } from './export-lines.ts'
import { growTree, hashLeaf } from './merkle.ts'
import { makeSigner } from './note.ts'
import type { StoredLine } from './queries.ts'
import { canonicalRecord, commitmentOf, leafText } from './record.ts'
import { verifyExport } from './verify-export.ts'

const signer = makeSigner('kedjan.example.se/log', generateKeyPairSync('ed25519').privateKey)
const other = makeSigner('kedjan.example.se/log', generateKeyPairSync('ed25519').privateKey)

function line(id: number): StoredLine {
  return {
    id,
    at: '2026-11-24T08:00:00.000000Z',
    actor_kind: 'staff',
    organisation_id: 'K1380',
    staff_id: '00000000-0000-7000-8000-000000000001',
    actor_person_id: null,
    action: 'test.read',
    outcome: 'read',
    person_id: null,
    subject_id: `"${id}"}, å`,
    reason: null,
    source: null,
    hidden_until: null,
    hidden_source: null,
    salt: Buffer.alloc(32, id),
  }
}

interface Made {
  /** The header, and then the entries with a checkpoint after every fourth: entry n stands in line n + ⌊n / 4⌋ + 1. */
  readonly lines: readonly string[]
  readonly last: string
}

function makeExport(count: number, isOpened: boolean, by = signer): Made {
  const tree = growTree(0, [])
  const lines = [headerLine('kedjan.example.se/log')]
  for (let index = 0; index < count; index += 1) {
    const { salt, ...record } = line(index + 1)
    const leaf = {
      index,
      at: '2026-11-24T08:00:01.000Z',
      commitment: commitmentOf(salt, canonicalRecord(record)),
    }
    tree.append(hashLeaf(leafText(leaf)))
    lines.push(entryLine(leaf, isOpened ? line(index + 1) : undefined))
    if (tree.size % 4 === 0) lines.push(checkpointLine(signCheckpoint(by, { size: tree.size, root: tree.root() })))
  }
  return { lines, last: signCheckpoint(signer, { size: tree.size, root: tree.root() }) }
}

function verify(lines: readonly string[], checkpoint: string, keys = [signer.verifier]) {
  const found = readCheckpoint(checkpoint)
  if (!found) throw new Error('not a checkpoint')
  const verifier = verifyExport(found, keys)
  for (const one of lines) verifier.read(one.slice(0, -1))
  return verifier.verdict()
}

const closed = makeExport(14, false)
const open = makeExport(14, true)
const lineOf = (entry: number) => entry + Math.floor(entry / 4) + 1

function changed(lines: readonly string[], at: number, change: (text: string) => string): string[] {
  return lines.map((text, index) => (index === at ? `${change(text.slice(0, -1))}\n` : text))
}

describe('an export that nobody touched', () => {
  test.each([
    ['closed', closed, 0],
    ['opened', open, 14],
  ])('%s is what the checkpoint says', (_name, { lines, last }, opened) => {
    expect(verify(lines, last)).toEqual({ finding: undefined, entries: 14, opened, checkpoints: 3, foreign: 0 })
  })

  test('is right without a key too, and by an older checkpoint of its own', () => {
    const eight = signCheckpoint(signer, {
      size: 8,
      root: readCheckpoint(JSON.parse(closed.lines[10] ?? '').checkpoint)?.root ?? Buffer.alloc(0),
    })
    expect(verify(closed.lines, closed.last, []).finding).toBeUndefined()
    expect(verify(closed.lines, eight)).toMatchObject({ finding: undefined, entries: 14 })
  })

  test('with checkpoints by a key that was not given leaves those out', () => {
    const { lines } = makeExport(14, false, other)
    expect(verify(lines, closed.last)).toMatchObject({ finding: undefined, checkpoints: 0, foreign: 3 })
  })

  test('of no entries is right by the checkpoint of none', () => {
    const none = makeExport(0, false)
    expect(verify(none.lines, none.last).finding).toBeUndefined()
  })
})

describe('what was done to the lines is named with its place', () => {
  const { lines, last } = closed
  const without = (...entries: number[]) => lines.filter((_, at) => !entries.map(lineOf).includes(at))
  const text = (entry: number) => lines[lineOf(entry)] ?? ''

  test.each([
    ['one removed', without(5), { what: 'removed', from: 5, to: 5 }],
    ['three removed', without(6, 7, 8), { what: 'removed', from: 6, to: 8 }],
    ['the first removed', without(0), { what: 'removed', from: 0, to: 0 }],
    ['the last removed', without(13), { what: 'cut_off', from: 13, to: 13 }],
    ['the end cut off', lines.slice(0, lineOf(9)), { what: 'cut_off', from: 9, to: 13 }],
    [
      'a line cut in two',
      [...lines.slice(0, lineOf(9)), `${text(9).slice(0, 40)}\n`],
      { what: 'unreadable', line: 13, entry: 9 },
    ],
    ['one twice', lines.toSpliced(lineOf(5), 0, text(5)), { what: 'repeated', entry: 5 }],
    ['one again later', lines.toSpliced(lineOf(12), 0, text(2)), { what: 'repeated', entry: 2 }],
    [
      'two in each other’s place',
      lines.with(lineOf(5), text(6)).with(lineOf(6), text(5)),
      { what: 'moved', entry: 5, after: 6 },
    ],
    ['one put last', [...without(3), text(3)], { what: 'moved', entry: 3, after: 4 }],
    ['a line between', lines.toSpliced(lineOf(5), 0, '{"leaf":1}\n'), { what: 'unreadable', line: 8, entry: 5 }],
    ['no header', lines.slice(1), { what: 'unreadable', line: 1, entry: 0 }],
    ['an empty line', lines.toSpliced(lineOf(5), 0, '\n'), { what: 'unreadable', line: 8, entry: 5 }],
  ])('%s', (_name, touched, finding) => {
    expect(verify(touched, last).finding).toEqual(finding)
  })

  test('one removed and the rest numbered anew is narrowed to what stands between two checkpoints', () => {
    const anew = lines
      .filter((_, at) => at !== lineOf(5))
      .map((one) =>
        one.replace(/"index":(\d+)/, (whole, index) => (Number(index) > 5 ? `"index":${Number(index) - 1}` : whole)),
      )
    expect(verify(anew, last).finding).toEqual({ what: 'changed_between', from: 4, to: 7 })
  })

  test('without checkpoints inside, a changed entry is somewhere in the whole', () => {
    const other = (sign: string) => (sign === '0' ? '1' : '0')
    const touched = changed(lines, lineOf(9), (one) =>
      one.replace(/"commitment":"(.)/, (_, sign) => `"commitment":"${other(sign)}`),
    )
    const bare = touched.filter((one) => !one.startsWith('{"checkpoint"'))
    expect(verify(touched, last).finding).toEqual({ what: 'changed_between', from: 8, to: 11 })
    expect(verify(bare, last).finding).toEqual({ what: 'changed_between', from: 0, to: 13 })
  })
})

test('whatever is done to the entries of a log of any length is told with its place', () => {
  const entriesOf = (count: number) => makeExport(count, false).lines.filter((one) => !one.startsWith('{"checkpoint"'))
  const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 40 }), share, share, (count, one, other) => {
      const all = entriesOf(count)
      const { last } = makeExport(count, false)
      const at = Math.floor(one * (count - 1))
      const later = at + 1 + Math.floor(other * (count - 1 - at))
      const text = all[at + 1] ?? ''
      expect(verify(all, last).finding).toBeUndefined()
      expect(verify(all.toSpliced(at + 1, 1), last).finding).toEqual({ what: 'removed', from: at, to: at })
      expect(verify(all.toSpliced(later + 2, 0, text), last).finding).toEqual({ what: 'repeated', entry: at })
      expect(verify(all.slice(0, later + 1), last).finding).toEqual({ what: 'cut_off', from: later, to: count - 1 })
      const moved = all.toSpliced(at + 1, 1).toSpliced(later + 1, 0, text)
      expect(verify(moved, last).finding).toEqual({ what: 'moved', entry: at, after: at + 1 })
    }),
    { seed: 20261124, numRuns: 60 },
  )
})

/** Every place in a line where one bit of one sign is turned. */
function flips(text: string): string[] {
  return [...text].map(
    (sign, at) => text.slice(0, at) + String.fromCodePoint((sign.codePointAt(0) ?? 0) ^ 1) + text.slice(at + 1),
  )
}

describe('one bit turned', () => {
  test.each([
    ['leaf', closed, 'changed_between', [4, 7]],
    ['opened entry', open, 'record_changed', [5, 5]],
  ])('anywhere in a line with a %s is found and placed', (_name, made, what) => {
    const at = lineOf(5)
    const kinds = new Set<string>()
    for (const touched of flips((made.lines[at] ?? '').slice(0, -1))) {
      const { finding } = verify(made.lines.with(at, `${touched}\n`), made.last)
      if (!finding) throw new Error(`not found: ${touched}`)
      kinds.add(finding.what)
      if (finding.what === 'changed_between') expect([finding.from, finding.to]).toEqual([4, 7])
      if (finding.what === 'record_changed') expect(finding.entry).toBe(5)
      if (finding.what === 'unreadable') expect(finding.entry).toBe(5)
    }
    expect([...kinds]).toContain(what)
  })

  test('anywhere in a checkpoint inside, its text or its signature, is found and placed', () => {
    const at = lineOf(7) + 1
    for (const touched of flips((closed.lines[at] ?? '').slice(0, -1))) {
      const { finding, foreign } = verify(closed.lines.with(at, `${touched}\n`), closed.last)
      if (foreign === 1) continue
      expect(finding?.what === 'checkpoint_changed' || finding?.what === 'unreadable' ? 'found' : touched).toBe('found')
    }
  })

  test('in the root or the size of the checkpoint is found without a key', () => {
    const [origin, ...rest] = (closed.last.split('\n\n')[0] ?? '').split('\n')
    const signature = closed.last.split('\n\n')[1]
    const touched = flips(rest.join('\n')).map((numbers) => `${origin}\n${numbers}\n\n${signature}`)
    for (const text of touched) {
      const found = readCheckpoint(text)
      if (found) expect(verify(closed.lines, text, []).finding).toBeDefined()
    }
  })
})

describe('an export under another name', () => {
  const renamed = (made: Made) => [headerLine('another.example.se/log'), ...made.lines.slice(1)]

  test('is of the same log where the entries are, since an address may change', () => {
    expect(verify(renamed(closed), closed.last).finding).toBeUndefined()
  })

  test('is of another log where they are not', () => {
    const { last } = makeExport(20, false)
    expect(verify(renamed(closed), last).finding).toEqual({ what: 'other_log', origin: 'another.example.se/log' })
  })

  test('with checkpoints under both names uses those of the key that is given', () => {
    const former = makeSigner('former.example.se/log', generateKeyPairSync('ed25519').privateKey)
    const { lines } = makeExport(14, false, former)
    expect(verify(lines, closed.last)).toMatchObject({ finding: undefined, checkpoints: 0, foreign: 3 })
    expect(verify(lines, closed.last, [])).toMatchObject({ finding: undefined, checkpoints: 0, foreign: 3 })
    const both = [signer.verifier, former.verifier]
    expect(verify(lines, closed.last, both)).toMatchObject({ finding: undefined, checkpoints: 3, foreign: 0 })
  })
})
