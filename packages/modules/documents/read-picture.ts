import { ok, type Result, refuse } from '@kedjan/kernel'
import { orientationOf, orientationSegment } from './exif.ts'
import { holdsForeign } from './foreign.ts'
import type { CannotTake, TakenFile } from './taken-file.ts'

/** More points than any scanner of papers makes: a small file can unfold to a picture that fills a memory. */
const mostPoints = 100_000_000

/** Parts of a PNG that show the picture; words, places and times in the others are left out. */
const shown = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'sBIT',
  'bKGD',
  'pHYs',
  'cICP',
])

/** Walks a PNG from part to part to its end, and keeps what shows the picture. */
export function readPng(bytes: Buffer): Result<TakenFile, CannotTake> {
  const kept: Buffer[] = [bytes.subarray(0, 8)]
  let at = 8
  let kind = ''
  while (kind !== 'IEND') {
    if (at + 12 > bytes.length) return refuse({ reason: 'file_damaged' })
    const end = at + 12 + bytes.readUInt32BE(at)
    kind = bytes.toString('latin1', at + 4, at + 8)
    const isHead = kind === 'IHDR' && end === at + 25
    if (end > bytes.length || !/^[A-Za-z]{4}$/.test(kind) || (at === 8) !== isHead)
      return refuse({ reason: 'file_damaged' })
    if (isHead && bytes.readUInt32BE(at + 8) * bytes.readUInt32BE(at + 12) > mostPoints)
      return refuse({ reason: 'picture_too_large' })
    if (shown.has(kind)) kept.push(bytes.subarray(at, end))
    at = end
  }
  if (at < bytes.length) return refuse({ reason: 'hidden_content' })
  return ok({ type: 'image/png', bytes: Buffer.concat(kept), pages: null })
}

const standalone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** JFIF, the colours (ICC) and how they are coded (Adobe) show the picture; where and with what it was taken is left out. */
function isShown(marker: number, part: Buffer): boolean {
  if (marker === 0xe2) return part.toString('latin1', 4, 15) === 'ICC_PROFILE'
  const isWords = (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe
  return !isWords || marker === 0xe0 || marker === 0xee
}

/** Walks a JPEG from part to part, and keeps the picture and which way is up; place, time and camera go. */
export function readJpeg(bytes: Buffer): Result<TakenFile, CannotTake> {
  const kept: Buffer[] = [bytes.subarray(0, 2)]
  let at = 2
  while (at + 4 <= bytes.length) {
    const marker = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff) return refuse({ reason: 'file_damaged' })
    if (marker === 0xff || standalone(marker)) {
      at += marker === 0xff ? 1 : 2
      continue
    }
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    if (end > bytes.length) return refuse({ reason: 'file_damaged' })
    if (isFrame(marker) && at + 9 <= bytes.length) {
      if (bytes.readUInt16BE(at + 5) * bytes.readUInt16BE(at + 7) > mostPoints)
        return refuse({ reason: 'picture_too_large' })
    }
    const orientation = marker === 0xe1 ? orientationOf(bytes.subarray(at + 4, end)) : undefined
    if (orientation) kept.push(orientationSegment(orientation))
    else if (isShown(marker, bytes.subarray(at, end))) kept.push(bytes.subarray(at, end))
    if (marker === 0xda) return endOfJpeg(bytes, end, kept)
    at = end
  }
  return refuse({ reason: 'file_damaged' })
}

/** From the first scan on a picture runs to its end mark; what a camera adds behind it (a film, a second picture) is cut off. */
function endOfJpeg(bytes: Buffer, from: number, kept: Buffer[]): Result<TakenFile, CannotTake> {
  let at = bytes.indexOf(0xff, from)
  while (at >= 0 && at + 1 < bytes.length && bytes[at + 1] !== 0xd9) at = bytes.indexOf(0xff, at + stepOver(bytes, at))
  if (at < 0 || at + 1 >= bytes.length) return refuse({ reason: 'file_damaged' })
  const end = at + 2
  if (holdsForeign(bytes.toString('latin1', end))) return refuse({ reason: 'hidden_content' })
  return ok({ type: 'image/jpeg', bytes: Buffer.concat([...kept, bytes.subarray(from, end)]), pages: null })
}

/** How far the next mark can lie: a mark within the coded picture has no length, a part between two scans has one. */
function stepOver(bytes: Buffer, at: number): number {
  const marker = bytes[at + 1] ?? 0
  if (marker === 0xff) return 1
  if (marker === 0x00 || standalone(marker) || at + 4 > bytes.length) return 2
  return 2 + bytes.readUInt16BE(at + 2)
}
