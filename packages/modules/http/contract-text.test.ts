import { line, prose } from '@kedjan/contract'
import { describe, expect, it } from 'vitest'

const million = 'a'.repeat(1_000_000)

describe('a line of text', () => {
  it.each([
    ['Amina', true],
    ['  Amina  ', true],
    ['O’Connor-Åsén', true],
    ['أمينة', true],
    ['ሰላም', true],
    ['n\u0303', true],
    ['', false],
    ['   ', false],
    ['Amina\u0000', false],
    ['Amina\nExempel', false],
    ['Amina\u202eexe', false],
    ['Amina\u200e', false],
    ['Amina\u2066', false],
    ['Amina 😀', false],
    ['👨‍👩‍👧', false],
    [million, false],
  ])('number %#: taken or refused', (text, taken) => {
    expect(line(100).safeParse(text).success).toBe(taken)
  })

  it('is trimmed, and its length is counted after', () => {
    expect(line(5).parse('  Amina  ')).toBe('Amina')
    expect(line(4).safeParse('Amina').success).toBe(false)
  })
})

describe('several lines of text', () => {
  it.each([
    ['one\ntwo', true],
    ['thanks 😀', true],
    ['one\r\ntwo', false],
    ['one\u0000two', false],
    ['one\u202etwo', false],
    ['\n\n', false],
    [million, false],
  ])('number %#: taken or refused', (text, taken) => {
    expect(prose(2000).safeParse(text).success).toBe(taken)
  })

  it('of a million letters are taken where a million is allowed, quickly', () => {
    expect(prose(1_000_000).safeParse(million).success).toBe(true)
  })
})
