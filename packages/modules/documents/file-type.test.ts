import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aPdf, aPhoto, aPicture, packedObjects } from '../testing/index.ts'
import { decideFile } from './file-type.ts'

const script = '<< /S /JavaScript /JS (app.alert) >>'

describe('what a file is', () => {
  it.each([
    ['a PDF', aPdf(), 'Betyg.pdf', 'application/pdf'],
    ['a PDF whose name has no ending', aPdf(), 'Betyg', 'application/pdf'],
    ['a picture', aPicture(), 'pass.PNG', 'image/png'],
    ['a photo', aPhoto(), 'IMG_1.jpg', 'image/jpeg'],
    ['a letter', Buffer.from('Hej!\n\nJag har flyttat.\n'), 'brev.txt', 'text/plain'],
    ['a letter in Arabic', Buffer.from('\ufeffمرحباً\r\n'), 'brev.txt', 'text/plain'],
  ])('%s is known by what is in it', (_what, bytes, name, type) => {
    const file = decideFile(bytes, name)
    expect(file.ok && file.value.type).toBe(type)
  })

  it('of a PDF tells how many pages it has, also when they are packed', () => {
    const packed = aPdf({ objects: packedObjects('<< /Type /Pages /Kids [] /Count 12 >>') })
    expect(decideFile(aPdf(), 'a.pdf')).toMatchObject({ value: { pages: 1 } })
    expect(decideFile(packed, 'a.pdf')).toMatchObject({ value: { pages: 12 } })
  })
})

describe('a file that is not taken', () => {
  const bomb = packedObjects(deflateSync(Buffer.alloc(1)).subarray(0, 0))
  it.each([
    ['an empty one', Buffer.alloc(0), 'a.pdf', 'file_empty'],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'a.svg', 'type_not_allowed'],
    ['a page called a text', Buffer.from('Hej <script>alert(1)</script>'), 'a.txt', 'type_not_allowed'],
    ['a page called a PDF', Buffer.from('<!doctype html><p>'), 'a.pdf', 'type_not_allowed'],
    ['an archive', Buffer.from('PK\x03\x04\x14\x00', 'latin1'), 'a.docx', 'type_not_allowed'],
    ['a program', Buffer.from('MZ\x90\x00\x03', 'latin1'), 'a.pdf', 'type_not_allowed'],
    ['a script', Buffer.from('#!/bin/sh\nrm -rf /\n'), 'a.txt', 'type_not_allowed'],
    ['text of another coding', Buffer.from('\xff\xfeh\x00e\x00j\x00', 'latin1'), 'a.txt', 'type_not_allowed'],
    ['a picture called a PDF', aPicture(), 'a.pdf', 'type_contradicts_name'],
    ['a PDF called a program', aPdf(), 'a.pdf.exe', 'type_contradicts_name'],
    ['a PDF that begins later', Buffer.concat([Buffer.from('GIF89a'), aPdf()]), 'a.pdf', 'type_not_allowed'],
    ['half a PDF', aPdf().subarray(0, 60), 'a.pdf', 'file_damaged'],
    ['a PDF with something behind it', aPdf({ behind: 'PK\x05\x06' }), 'a.pdf', 'hidden_content'],
    ['a PDF with a page inside', aPdf({ catalog: '/X (<script>)' }), 'a.pdf', 'hidden_content'],
    ['a PDF that is locked', aPdf({ trailer: '/Encrypt 8 0 R' }), 'a.pdf', 'pdf_encrypted'],
    ['a PDF that runs', aPdf({ catalog: `/OpenAction ${script}` }), 'a.pdf', 'pdf_active'],
    [
      'a PDF that runs, said in codes',
      aPdf({ catalog: '/OpenAction << /S /J#61va#53cript >>' }),
      'a.pdf',
      'pdf_active',
    ],
    ['a PDF that runs, packed', aPdf({ objects: packedObjects(`1 0 ${script}`) }), 'a.pdf', 'pdf_active'],
    ['a PDF with a file inside', aPdf({ catalog: '/Names << /EmbeddedFiles 7 0 R >>' }), 'a.pdf', 'pdf_active'],
    [
      'a PDF that unfolds without end',
      aPdf({ objects: packedObjects(Buffer.alloc(70 * 1024 * 1024)) }),
      'a.pdf',
      'hidden_content',
    ],
    [
      'a PDF packed in an unknown way',
      aPdf({ objects: bomb.replace('FlateDecode', 'LZWDecode') }),
      'a.pdf',
      'hidden_content',
    ],
    ['half a picture', aPicture().subarray(0, 40), 'a.png', 'file_damaged'],
    ['a picture with an archive behind it', aPicture({ behind: 'PK\x03\x04' }), 'a.png', 'hidden_content'],
    ['a picture that fills a memory', aPicture({ width: 50_000, height: 50_000 }), 'a.png', 'picture_too_large'],
    ['half a photo', aPhoto().subarray(0, 90), 'a.jpg', 'file_damaged'],
    ['a photo with a page behind it', aPhoto({ behind: '<html>' }), 'a.jpg', 'hidden_content'],
  ])('%s', (_what, bytes, name, reason) => {
    expect(decideFile(bytes, name)).toEqual({ ok: false, refusal: { reason } })
  })

  it('is told quickly, also where it was made to take long', () => {
    const slow = [
      aPdf({ objects: 'stream\n'.repeat(500_000) }),
      aPdf({ objects: '<< /Type /ObjStm >>\nstream\n'.repeat(200_000) }),
      aPdf({ objects: '/Type /Pages '.repeat(300_000) }),
      Buffer.concat([aPhoto().subarray(0, -2), Buffer.alloc(4_000_000, 0xff)]),
    ]
    const begun = performance.now()
    for (const bytes of slow) decideFile(bytes, 'a')
    expect(performance.now() - begun).toBeLessThan(5000)
  })

  it('is never an error, whatever it holds', () => {
    const beginnings = [aPdf(), aPicture(), aPhoto(), Buffer.from('Hej')]
    const cut = fc.tuple(fc.constantFrom(...beginnings), fc.nat(200), fc.uint8Array({ maxLength: 40 }))
    fc.assert(
      fc.property(cut, ([whole, at, more]) => {
        const file = decideFile(Buffer.concat([whole.subarray(0, at), more, whole.subarray(at)]), 'a')
        expect(typeof file.ok).toBe('boolean')
      }),
      { seed: 20261124, numRuns: 2000 },
    )
  })
})

describe('what is kept of a picture', () => {
  it('says which way is up, and neither where nor with what it was taken', () => {
    const file = decideFile(aPhoto({ place: 'Zqplatsen' }), 'a.jpg')
    const kept = file.ok ? file.value.bytes.toString('latin1') : ''
    expect(kept).toContain('Exif\0\0MM\0*')
    expect(kept).not.toContain('Zqplatsen')
    expect(kept).not.toContain('taken with a phone')
    expect(kept.endsWith('\xff\xd9')).toBe(true)
    expect(decideFile(Buffer.from(kept, 'latin1'), 'a.jpg')).toEqual(file)
  })

  it('of a camera that adds a film behind the photo is the photo', () => {
    const plain = decideFile(aPhoto(), 'a.jpg')
    expect(decideFile(aPhoto({ behind: 'MotionPhoto_Data' }), 'a.jpg')).toEqual(plain)
  })

  it('holds no words', () => {
    const file = decideFile(aPicture({ words: 'Zqorden' }), 'a.png')
    expect(file.ok && file.value.bytes.equals(aPicture())).toBe(true)
  })
})
