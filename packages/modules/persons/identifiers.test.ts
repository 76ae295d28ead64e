import { Temporal } from '@kedjan/kernel'
import { describe, expect, it } from 'vitest'
import { maskIdentifier, Personnummer, readPersonnummer } from './identifiers.ts'

const today = Temporal.PlainDate.from('2026-11-24')
const read = (text: string) => readPersonnummer(text, 'personal_identity_number', today)

describe('personal identity numbers (SFS 1991:481 18 §)', () => {
  it.each([
    ['811218-9876', '198112189876', '1981-12-18'],
    ['19811218-9876', '198112189876', '1981-12-18'],
    ['8112189876', '198112189876', '1981-12-18'],
    ['121212+1212', '191212121212', '1912-12-12'],
    ['121212-1212', '201212121212', '2012-12-12'],
  ])('%s is read as %s', (text, full, birthDate) => {
    const result = read(text)
    expect(result.ok && result.number.full).toBe(full)
    expect(result.ok && result.birthDate.toString()).toBe(birthDate)
  })

  it.each([
    ['811218-9877', 'wrong_checksum'],
    ['811318-9875', 'impossible_birth_date'],
    ['12345', 'malformed_number'],
    ['', 'malformed_number'],
    ['20991231-9804', 'impossible_birth_date'],
    ['８11218-9876', 'malformed_number'],
  ])('%s is refused: %s', (text, reason) => {
    const result = read(text)
    expect(result.ok ? 'read' : result.refusal.reason).toBe(reason)
  })

  it('a coordination number has sixty added to the day', () => {
    const result = readPersonnummer('701063-2391', 'coordination_number', today)
    expect(result.ok && result.birthDate.toString()).toBe('1970-10-03')
    expect(read('701063-2391').ok).toBe(false)
  })

  it('is masked wherever it is printed', () => {
    const number = new Personnummer('198112189876')
    expect(`${number}`).toBe('19811218-••••')
    expect(JSON.stringify({ number })).toBe('{"number":"19811218-••••"}')
    expect(maskIdentifier('lma_card', '12345678')).toBe('•••••678')
  })
})
