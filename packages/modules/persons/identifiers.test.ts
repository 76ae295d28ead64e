import { Temporal } from '@kedjan/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { luhnDigit, maskIdentifier, Personnummer, readPersonnummer } from './identifiers.ts'

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

  it('of any text at all are read or refused, never thrown at', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789-+ '), maxLength: 14 })
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), digits), (text) => {
        for (const kind of ['personal_identity_number', 'coordination_number'] as const) {
          const result = readPersonnummer(text, kind, today)
          if (result.ok) expect(result.number.full).toMatch(/^\d{12}$/)
          else expect(['malformed_number', 'wrong_checksum', 'impossible_birth_date']).toContain(result.refusal.reason)
        }
      }),
      { seed: 20261124, numRuns: 5000 },
    )
  })

  it('are read the same in twelve digits, in ten, and with their sign', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 45_000 }), fc.integer({ min: 0, max: 999 }), (days, serial) => {
        const birthDate = today.subtract({ days })
        const nine = `${birthDate.toString().replaceAll('-', '').slice(2)}${String(serial).padStart(3, '0')}`
        const ten = `${nine}${luhnDigit(nine)}`
        const isOver100 = birthDate.add({ years: 100 }).until(today).days >= 0
        const sign = isOver100 ? '+' : '-'
        const full = `${String(birthDate.year)}${ten.slice(2)}`
        for (const text of [full, `${ten.slice(0, 6)}${sign}${ten.slice(6)}`]) {
          const result = read(text)
          expect(result.ok && result.number.full).toBe(full)
          expect(result.ok && result.birthDate.toString()).toBe(birthDate.toString())
        }
      }),
      { seed: 20261124, numRuns: 1000 },
    )
  })
})
