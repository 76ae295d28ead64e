import { crc32, deflateSync } from 'node:zlib'

/** A PDF of one page that holds what is given, as the smallest program would write it. */
export function aPdf(more: { catalog?: string; objects?: string; trailer?: string; behind?: string } = {}): Buffer {
  const objects = [
    `1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${more.catalog ?? ''} >>\nendobj`,
    '2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj',
    '3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj',
    more.objects ?? '',
  ]
  const trailer = `trailer\n<< /Size 4 /Root 1 0 R ${more.trailer ?? ''} >>\nstartxref\n0\n%%EOF\n`
  return Buffer.from(['%PDF-1.7', ...objects, trailer].join('\n') + (more.behind ?? ''), 'latin1')
}

/** Objects packed into a stream, as programs have done since PDF 1.5. */
export function packedObjects(objects: string | Buffer): string {
  const packed = deflateSync(objects).toString('latin1')
  const head = `<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length} >>`
  return `9 0 obj\n${head}\nstream\n${packed}\nendstream\nendobj`
}

/** A picture of one colour (PNG), with parts that say something if they are given. */
export function aPicture(more: { width?: number; height?: number; words?: string; behind?: string } = {}): Buffer {
  const { width = 8, height = 8 } = more
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(8 * 3, 0x7f)])
  const points = deflateSync(Buffer.concat(Array.from({ length: 8 }, () => row)))
  const parts = [part('IHDR', head), part('IDAT', points), part('IEND', Buffer.alloc(0))]
  if (more.words) parts.splice(1, 0, part('tEXt', Buffer.from(`Comment\0${more.words}`)))
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...parts, Buffer.from(more.behind ?? '', 'latin1')])
}

function part(kind: string, bytes: Buffer): Buffer {
  const whole = Buffer.concat([Buffer.from(kind, 'latin1'), bytes])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(bytes.length, 0)
  frame.writeUInt32BE(crc32(whole), 4)
  return Buffer.concat([frame.subarray(0, 4), whole, frame.subarray(4)])
}

/** A photo as a phone takes it (JPEG): lying on its side, with the place it was taken at. */
export function aPhoto(more: { place?: string; behind?: string; width?: number } = {}): Buffer {
  const exif = Buffer.alloc(36 - 4)
  exif.write('Exif\0\0II*\0', 0, 'latin1')
  exif.writeUInt32LE(8, 10)
  exif.writeUInt16LE(1, 14)
  exif.writeUInt16LE(0x0112, 16)
  exif.writeUInt16LE(3, 18)
  exif.writeUInt32LE(1, 20)
  exif.writeUInt16LE(6, 24)
  const frame = Buffer.from([8, 0, 8, 0, 8, 1, 1, 0x11, 0])
  frame.writeUInt16BE(more.width ?? 8, 3)
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe1, Buffer.concat([exif, Buffer.from(more.place ?? '59.3293 N 18.0686 E')])),
    segment(0xfe, Buffer.from('taken with a phone')),
    segment(0xc0, frame),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56, 0xff, 0xd9]),
    Buffer.from(more.behind ?? '', 'latin1'),
  ])
}

function segment(marker: number, bytes: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(bytes.length + 2, 2)
  return Buffer.concat([head, bytes])
}
