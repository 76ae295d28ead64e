import { inflateSync } from 'node:zlib'
import { ok, type Result, refuse } from '@kedjan/kernel'
import { holdsForeign } from './foreign.ts'
import type { CannotTake, TakenFile } from './taken-file.ts'

/** What the objects of a PDF may unfold to while they are looked through: beyond it, it is taken for a bomb. */
const mostUnfolded = 64 * 1024 * 1024

/** What runs, sends, opens other things or carries other files inside. */
const active =
  /\/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData|GoToE|Movie|Sound|3D)(?![A-Za-z])/
const endOfZip = 'PK\x05\x06'

/** Looks a PDF through, also in what is packed inside: it must be whole, open to everybody, and do nothing by itself. */
export function readPdf(bytes: Buffer): Result<TakenFile, CannotTake> {
  const text = bytes.toString('latin1')
  const end = text.lastIndexOf('%%EOF')
  if (end < 0) return refuse({ reason: 'file_damaged' })
  if (text.slice(end + 5).trim() !== '' || text.includes(endOfZip, text.length - 66_000))
    return refuse({ reason: 'hidden_content' })
  const parts = partsOf(bytes, text)
  if (!parts.ok) return parts
  const { outside, unpacked } = parts.value
  if (!/\/Catalog(?![A-Za-z])/.test(outside + unpacked)) return refuse({ reason: 'file_damaged' })
  if (/\/Encrypt(?![A-Za-z])/.test(outside)) return refuse({ reason: 'pdf_encrypted' })
  if (active.test(outside) || active.test(unpacked)) return refuse({ reason: 'pdf_active' })
  if (holdsForeign(outside.slice('%PDF-'.length))) return refuse({ reason: 'hidden_content' })
  return ok({ type: 'application/pdf', bytes, pages: pagesOf(outside, unpacked) })
}

interface Parts {
  /** Everything but what streams hold: the objects as they are read. */
  readonly outside: string
  /** The objects that are packed into streams (PDF 1.5 and later). */
  readonly unpacked: string
}

function partsOf(bytes: Buffer, text: string): Result<Parts, CannotTake> {
  const outside: string[] = []
  const unpacked: string[] = []
  let left = mostUnfolded
  let at = 0
  for (let stream = nextStream(text, at); stream; stream = nextStream(text, at)) {
    const before = plainNames(text.slice(at, stream.from))
    outside.push(before)
    at = stream.to
    const head = before.slice(before.lastIndexOf(' obj'))
    if (!/\/ObjStm(?![A-Za-z])/.test(head)) continue
    const objects = unpack(head, bytes.subarray(stream.from, stream.to), left)
    if (objects === undefined) return refuse({ reason: 'hidden_content' })
    left -= objects.length
    unpacked.push(plainNames(objects.toString('latin1')))
  }
  outside.push(plainNames(text.slice(at)))
  return ok({ outside: outside.join('\n'), unpacked: unpacked.join('\n') })
}

function nextStream(text: string, at: number): { from: number; to: number } | undefined {
  let word = text.indexOf('stream', at)
  while (word >= 0 && !/[\r\n]/.test(text[word + 6] ?? '')) word = text.indexOf('stream', word + 6)
  if (word < 0) return undefined
  const from = word + 6 + (text.startsWith('\r\n', word + 6) ? 2 : 1)
  const to = text.indexOf('endstream', from)
  return to < 0 ? undefined : { from, to: to + 'endstream'.length }
}

/** Undefined for what cannot be unpacked within limits, or is packed in a way that is not looked through. */
function unpack(head: string, packed: Buffer, left: number): Buffer | undefined {
  if (!/\/Filter/.test(head)) return packed.length <= left ? packed : undefined
  if (!/\/Filter\s*\[?\s*\/FlateDecode\s*\]?\s*(\/|>>)/.test(head) || /\/Predictor/.test(head) || left <= 0)
    return undefined
  try {
    // The length is not trusted: it is unpacked as far as it goes, and what follows is left.
    return inflateSync(packed, { maxOutputLength: left, finishFlush: 2 })
  } catch {
    return undefined
  }
}

/** A name can be written with codes (`/J#61vaScript`), which says the same to a reader. */
function plainNames(text: string): string {
  return text.replace(/#([0-9A-Fa-f]{2})/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

/** The largest count that a page tree tells; undefined trees tell nothing. */
function pagesOf(...texts: readonly string[]): number | null {
  const trees = texts.flatMap((text) =>
    [...text.matchAll(/\/Type\s*\/Pages(?![A-Za-z])/g)]
      .slice(0, 1000)
      .map(({ index }) => text.slice(Math.max(0, index - 300), index + 300)),
  )
  const counts = trees.flatMap((tree) =>
    [...tree.matchAll(/\/Count\s+(\d{1,5})(?!\d)/g)].map(([, count]) => Number(count)),
  )
  const most = Math.max(0, ...counts)
  return most > 0 ? most : null
}
