import type { StoredLine } from './queries.ts'
import { canonicalRecord, type Leaf, leafText } from './record.ts'

/** The first line of an export: whose log it is, and how the rest is to be read. */
export function headerLine(origin: string): string {
  return `{"kedjan":"log 1","origin":${JSON.stringify(origin)}}\n`
}

/** One entry a line: the leaf exactly as it is hashed, and where it is opened the record and the salt it commits to. */
export function entryLine(leaf: Leaf, opened?: StoredLine): string {
  if (!opened) return `{"leaf":${leafText(leaf)}}\n`
  const { salt, ...record } = opened
  return `{"leaf":${leafText(leaf)},"record":${canonicalRecord(record)},"salt":"${salt.toString('hex')}"}\n`
}

/** A checkpoint stands behind the last entry that it covers. */
export function checkpointLine(note: string): string {
  return `{"checkpoint":${JSON.stringify(note)}}\n`
}

/** A line of an export as it was found. */
export type ExportLine =
  | { readonly kind: 'header'; readonly origin: string }
  | { readonly kind: 'entry'; readonly index: number; readonly leaf: string; readonly opened?: OpenedText }
  | { readonly kind: 'checkpoint'; readonly note: string }

/** What an entry commits to, as it was written. */
interface OpenedText {
  readonly commitment: string
  readonly record: string
  readonly salt: string
}

const entryForm =
  /^\{"leaf":(\{"at":"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z","commitment":"([0-9a-f]{64})","index":(0|[1-9]\d{0,14})\})(?:,"record":(\{.*\}),"salt":"([0-9a-f]{64})")?\}$/

/** Reads a line in the one way it can have been written; undefined for any other. */
export function readExportLine(line: string): ExportLine | undefined {
  const entry = entryForm.exec(line)
  if (!entry) return readOther(line)
  const [, leaf = '', commitment = '', index, record, salt] = entry
  const place = { kind: 'entry', index: Number(index), leaf } as const
  return record !== undefined && salt !== undefined ? { ...place, opened: { commitment, record, salt } } : place
}

function readOther(line: string): ExportLine | undefined {
  const read = parse(line)
  if (typeof read !== 'object' || read === null) return undefined
  if ('checkpoint' in read && typeof read.checkpoint === 'string') {
    return checkpointLine(read.checkpoint) === `${line}\n` ? { kind: 'checkpoint', note: read.checkpoint } : undefined
  }
  if ('origin' in read && typeof read.origin === 'string') {
    return headerLine(read.origin) === `${line}\n` ? { kind: 'header', origin: read.origin } : undefined
  }
  return undefined
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
