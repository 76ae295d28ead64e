import { expect, test } from 'vitest'
import { gather } from './gather.ts'
import { translator } from './translate.ts'

const messages = gather({
  './work.sv.json': { title: 'Mitt arbete', count: '{count, plural, one {# sak} other {# saker}}', by: 'av {name}' },
})

test('a text is found under the name of its file', () => {
  expect(translator('sv', messages)('work.title')).toBe('Mitt arbete')
})

test('a number chooses its form', () => {
  const t = translator('sv', messages)
  expect(t('work.count', { count: 1 })).toBe('1 sak')
  expect(t('work.count', { count: 4 })).toBe('4 saker')
})

test('a name keeps its own direction inside Arabic and stands bare elsewhere', () => {
  expect(translator('ar', messages)('work.by', { name: 'Halmstads kommun' })).toBe('av \u2068Halmstads kommun\u2069')
  expect(translator('sv', messages)('work.by', { name: 'Halmstads kommun' })).toBe('av Halmstads kommun')
})

test('a text that is missing is an error and not its key on the screen', () => {
  expect(() => translator('sv', messages)('work.nothing')).toThrow('no text work.nothing in sv')
})
