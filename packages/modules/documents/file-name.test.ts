import { describe, expect, it } from 'vitest'
import { cleanFileName, extensionOf } from './file-name.ts'

describe('the name of a file', () => {
  it.each([
    ['Betyg.pdf', 'Betyg.pdf'],
    ['شهادة مدرسية.pdf', 'شهادة مدرسية.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\Amina\\cv.pdf', 'cv.pdf'],
    ['betyg\u202efdp.exe', 'betygfdp.exe'],
    ['a\u0007b\u200f.png', 'ab.png'],
    ['en\r\nny rad.txt', 'enny rad.txt'],
    ['  .hidden', 'hidden'],
    ['con:aux|"x".pdf', 'con aux x.pdf'],
    ['...', 'dokument'],
    ['.pdf', 'pdf'],
    ['\u202e\u202e', 'dokument'],
    [`${'å'.repeat(300)}.pdf`, `${'å'.repeat(116)}.pdf`],
    ['e\u0301le\u0300ve.pdf', 'élève.pdf'],
  ])('number %#: is kept without what it may not hold', (sent, kept) => {
    expect(cleanFileName(sent)).toBe(kept)
  })

  it('never grows too long, and never breaks a sign in two', () => {
    const name = cleanFileName(`${'😀'.repeat(200)}.jpeg`)
    expect(name.length).toBeLessThanOrEqual(120)
    expect(name.isWellFormed()).toBe(true)
    expect(extensionOf(name)).toBe('.jpeg')
  })

  it.each([
    ['cv.pdf.EXE', '.exe'],
    ['cv', ''],
    ['cv.', ''],
    ['brev v1.2 slutlig', ''],
  ])('%s ends in "%s"', (name, ending) => {
    expect(extensionOf(name)).toBe(ending)
  })
})
