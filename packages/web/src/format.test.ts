import { describe, expect, test } from 'vitest'
import { formatter } from './format.ts'
import { locales } from './texts/language.ts'

const cases = [
  ['sv', 'full', 'tisdag 24 november 2026'],
  ['sv', 'long', '24 november 2026'],
  ['sv', 'short', '24 nov.'],
  ['sv', 'medium', '24 nov. 2026'],
  ['sv', 'clock', 'tis 24 nov. 2026'],
  ['en', 'full', 'Tuesday, 24 November 2026'],
  ['ar', 'long', '24 نوفمبر 2026'],
] as const

describe('a day is written as the language writes it', () => {
  test.each(cases)('%s, %s', (language, style, written) => {
    expect(formatter(locales[language]).day('2026-11-24', style)).toBe(written)
  })
})

test('a moment late in the evening in Sweden belongs to that evening', () => {
  expect(formatter(locales.sv).moment('2026-11-24T22:30:00Z')).toBe('24 november 2026 kl. 23:30')
})

test('Arabic is written with Latin digits', () => {
  expect(formatter(locales.ar).number(1234)).toBe('1,234')
})

test('money is whole kronor out of öre', () => {
  expect(formatter(locales.sv).money(123_400).replace(/\s/g, ' ')).toBe('1 234 kr')
})

test('a language is named in the language of the page', () => {
  expect(formatter(locales.sv).language('ar')).toBe('arabiska')
  expect(formatter(locales.ar).language('ar')).toBe('العربية')
  expect(formatter(locales.sv).language('arabiska')).toBe('arabiska')
})
