import { type FoundCheckpoint, judgeCheckpoint, readCheckpoint } from './checkpoint.ts'
import { type ExportLine, readExportLine } from './export-lines.ts'
import { emptyRoot, type GrowingTree, growTree, hashLeaf } from './merkle.ts'
import { judgeNote, type Verifier } from './note.ts'
import { commitmentOf } from './record.ts'

/** The first thing that is not as it was, and where. Entries are counted from 0, and `to` is still one of them. */
export type Finding =
  | { readonly what: 'other_log'; readonly origin: string }
  | { readonly what: 'unreadable'; readonly line: number; readonly entry: number }
  | { readonly what: 'removed'; readonly from: number; readonly to: number }
  | { readonly what: 'cut_off'; readonly from: number; readonly to: number }
  | { readonly what: 'repeated'; readonly entry: number }
  | { readonly what: 'moved'; readonly entry: number; readonly after: number }
  | { readonly what: 'record_changed'; readonly entry: number }
  | { readonly what: 'changed_between'; readonly from: number; readonly to: number }
  | { readonly what: 'checkpoint_changed'; readonly size: number }

export interface Verdict {
  readonly finding: Finding | undefined
  readonly entries: number
  readonly opened: number
  /** Checkpoints in the export that were held against the tree, and those by a key or under a name that was not given. */
  readonly checkpoints: number
  readonly foreign: number
}

/** Reads an export line by line and holds it against a checkpoint; keeps no entry, so a log of any length takes the same memory. */
export interface ExportVerifier {
  read(line: string): void
  verdict(): Verdict
}

type Entry = Extract<ExportLine, { kind: 'entry' }>

/** The checkpoint must have been judged before. Without a key the checkpoints in the export are taken for what they say. */
export function verifyExport(checkpoint: FoundCheckpoint, verifiers: readonly Verifier[]): ExportVerifier {
  const reading: Reading = {
    checkpoint,
    verifiers,
    tree: growTree(0, []),
    order: watchOrder(),
    line: 0,
    opened: 0,
    checkpoints: 0,
    foreign: 0,
    origin: checkpoint.origin,
    finding: undefined,
    differs: undefined,
    isFinalRight: checkpoint.size === 0 && checkpoint.root.equals(emptyRoot),
    lastRight: 0,
  }
  return {
    read: (line) => readLine(reading, line),
    verdict: () => ({
      finding: reading.finding ?? reading.order.finding() ?? judgeRoots(reading),
      entries: reading.tree.size,
      opened: reading.opened,
      checkpoints: reading.checkpoints,
      foreign: reading.foreign,
    }),
  }
}

/** How far an export has been read; a handful of hashes and numbers. */
interface Reading {
  readonly checkpoint: FoundCheckpoint
  readonly verifiers: readonly Verifier[]
  readonly tree: GrowingTree
  readonly order: ReturnType<typeof watchOrder>
  line: number
  opened: number
  checkpoints: number
  foreign: number
  /** What the log was called when it was exported; an address may change, and the log go on. */
  origin: string
  finding: Finding | undefined
  /** The first checkpoint in the export whose root is not that of the entries before it. */
  differs: { what: 'changed_between'; from: number; to: number } | undefined
  isFinalRight: boolean
  /** The size up to which entries and checkpoints agreed. */
  lastRight: number
}

function readLine(reading: Reading, text: string): void {
  reading.line += 1
  if (reading.finding) return
  const read = readExportLine(text)
  const isInPlace = (reading.line === 1) === (read?.kind === 'header')
  if (!read || !isInPlace)
    reading.finding = reading.order.finding() ?? { what: 'unreadable', line: reading.line, entry: reading.tree.size }
  else if (read.kind === 'entry') readEntry(reading, read)
  else if (read.kind === 'checkpoint') readInner(reading, read.note)
  else reading.origin = read.origin
}

function readEntry(reading: Reading, { index, leaf, opened }: Entry): void {
  const { checkpoint, tree, order } = reading
  if (!order.isNext(index)) return
  tree.append(hashLeaf(leaf))
  if (tree.size === checkpoint.size) reading.isFinalRight = tree.root().equals(checkpoint.root)
  if (!opened) return
  reading.opened += 1
  const commitment = commitmentOf(Buffer.from(opened.salt, 'hex'), opened.record).toString('hex')
  if (commitment !== opened.commitment) reading.finding = { what: 'record_changed', entry: index }
}

function readInner(reading: Reading, note: string): void {
  const { checkpoint, verifiers, tree, order } = reading
  if (order.finding()) return
  const found = readCheckpoint(note)
  if (!found || verifiers.some((verifier) => judgeNote(found.note, verifier) === 'forged')) {
    reading.finding = { what: 'checkpoint_changed', size: tree.size }
    return
  }
  const isOwn = verifiers.some((verifier) => judgeCheckpoint(found, verifier) === 'signed')
  if (verifiers.length > 0 ? !isOwn : found.origin !== checkpoint.origin) {
    reading.foreign += 1
    return
  }
  reading.checkpoints += 1
  if (reading.differs) return
  if (found.size === tree.size && found.root.equals(tree.root())) reading.lastRight = found.size
  else reading.differs = { what: 'changed_between', from: reading.lastRight, to: Math.max(found.size, tree.size) - 1 }
}

function judgeRoots({ checkpoint, origin, tree, differs, isFinalRight, lastRight }: Reading): Finding | undefined {
  if (!isFinalRight && origin !== checkpoint.origin) return { what: 'other_log', origin }
  if (tree.size < checkpoint.size) return differs ?? { what: 'cut_off', from: tree.size, to: checkpoint.size - 1 }
  if (!isFinalRight) return differs ?? { what: 'changed_between', from: lastRight, to: checkpoint.size - 1 }
  // Where the entries are right by the checkpoint that was given, it is the one in the export that is not.
  if (differs && differs.to < checkpoint.size) return { what: 'checkpoint_changed', size: differs.to + 1 }
  return differs
}

/** Watches that entries come as 0, 1, 2 …; after the first that does not, looks on only to tell a removed entry from a moved one. */
function watchOrder() {
  let next = 0
  let broken: { from: number; to: number } | undefined
  let finding: Finding | undefined
  return {
    isNext(index: number): boolean {
      if (broken) {
        if (finding?.what === 'removed' && index >= broken.from && index <= broken.to)
          finding = { what: 'moved', entry: index, after: broken.to + 1 }
        return false
      }
      if (index === next) {
        next += 1
        return true
      }
      broken = { from: next, to: index - 1 }
      finding = index < next ? { what: 'repeated', entry: index } : { what: 'removed', ...broken }
      return false
    },
    finding: () => finding,
  }
}
