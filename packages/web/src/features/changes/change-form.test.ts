import { expect, test } from 'vitest'
import { changeOf, emptyForm } from './change-form.ts'

const form = { ...emptyForm('2026-11-24') }

test('nothing is asked about before a kind is chosen', () => {
  expect(changeOf(form)).toBeNull()
})

test('a death needs only its day', () => {
  expect(changeOf({ ...form, kind: 'died' })).toEqual({ kind: 'died', on: '2026-11-24' })
})

test('a move waits for its municipality', () => {
  expect(changeOf({ ...form, kind: 'moved' })).toBeNull()
  expect(changeOf({ ...form, kind: 'moved', municipality: 'K0581' })).toEqual({
    kind: 'moved',
    on: '2026-11-24',
    municipality: 'K0581',
  })
})

test('a household splits only with somebody named and a case number', () => {
  const split = { ...form, kind: 'separated' as const, caseNumber: 'K-2026-00001' }
  expect(changeOf(split)).toBeNull()
  const personIds = ['019a0000-0000-7000-8000-000000000001']
  expect(changeOf({ ...split, personIds })).toEqual({
    kind: 'separated',
    on: '2026-11-24',
    caseNumber: 'K-2026-00001',
    personIds,
  })
})
