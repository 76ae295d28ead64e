import type { DocumentType } from '@kedjan/contract'
import { ok, type Result, refuse } from '@kedjan/kernel'
import { extensionOf } from './file-name.ts'
import { readPdf } from './read-pdf.ts'
import { readJpeg, readPng } from './read-picture.ts'
import { readText } from './read-text.ts'
import type { CannotTake, TakenFile } from './taken-file.ts'

const endings = {
  'application/pdf': ['.pdf'],
  'image/jpeg': ['.jpg', '.jpeg', '.jpe'],
  'image/png': ['.png'],
  'text/plain': ['.txt', '.text'],
} satisfies Record<DocumentType, readonly string[]>

/** Decides from the content alone what a file is, and whether it is taken; a name may only agree. */
export function decideFile(bytes: Buffer, name: string): Result<TakenFile, CannotTake> {
  if (bytes.length === 0) return refuse({ reason: 'file_empty' })
  const read = readByContent(bytes)
  if (!read.ok) return read
  const ending = extensionOf(name)
  const agrees = ending === '' || endings[read.value.type].includes(ending)
  return agrees ? read : refuse({ reason: 'type_contradicts_name' })
}

/** A name always ends as the type says, so that whoever saves the file can open it. */
export function nameWithEnding(name: string, type: DocumentType): string {
  return extensionOf(name) === '' ? `${name.slice(0, 115)}${endings[type][0] ?? ''}` : name
}

function readByContent(bytes: Buffer): Result<TakenFile, CannotTake> {
  if (bytes.subarray(0, 5).equals(Buffer.from('%PDF-'))) return readPdf(bytes)
  if (bytes.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))) return readPng(bytes)
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return readJpeg(bytes)
  const text = readText(bytes)
  return text ? ok({ type: 'text/plain', bytes, pages: null }) : refuse({ reason: 'type_not_allowed' })
}
