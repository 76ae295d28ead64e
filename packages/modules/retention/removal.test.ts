import { parsePlainDate } from '@kedjan/kernel'
import { describe, expect, it } from 'vitest'
import { decideHold, decideHoldEnd, type StoredHold } from './hold.ts'
import { decideList, decideListDecision, type StoredList } from './list.ts'
import { decideRemoval, type HouseholdFacts, type Removal } from './removal.ts'

const keeping = { months: 12, warnDays: 30 }

function on(day: string) {
  const date = parsePlainDate(day)
  if (!date) throw new Error(day)
  return date
}

const ended: HouseholdFacts = {
  id: 'h1',
  registeredBy: 'MIGR',
  personIds: ['p1'],
  open: [],
  endedOn: '2026-03-31',
  warning: null,
  heldUntil: null,
  list: null,
}
const warned: HouseholdFacts = { ...ended, warning: { eraseFrom: '2027-03-31' } }

describe('the way out of a household', () => {
  it.each<[string, Partial<HouseholdFacts>, string, Removal]>([
    ['is closed while a journey is open', { open: ['journey'] }, '2030-01-01', { state: 'open', why: ['journey'] }],
    ['is closed while a hand-off is open', { open: ['handoff'] }, '2030-01-01', { state: 'open', why: ['handoff'] }],
    ['is closed while a request is open', { open: ['request'] }, '2030-01-01', { state: 'open', why: ['request'] }],
    ['is closed while a plea is open', { open: ['plea'] }, '2030-01-01', { state: 'open', why: ['plea'] }],
    ['is closed while something is held back', { open: ['delay'] }, '2030-01-01', { state: 'open', why: ['delay'] }],
    ['is closed where nothing has ever ended', { endedOn: null }, '2030-01-01', { state: 'open', why: [] }],
    ['is not begun 31 days before', {}, '2027-02-28', { state: 'kept', eraseFrom: '2027-03-31' }],
    ['begins with a warning 30 days before', {}, '2027-03-01', { state: 'to_warn', eraseFrom: '2027-03-31' }],
    ['takes 30 days also when the warning is late', {}, '2027-06-01', { state: 'to_warn', eraseFrom: '2027-07-01' }],
    [
      'counts a month that has no such day to its last',
      { endedOn: '2024-02-29' },
      '2025-01-28',
      { state: 'kept', eraseFrom: '2025-02-28' },
    ],
    ['waits until the warning has run out', warned, '2027-03-30', { state: 'warned', eraseFrom: '2027-03-31' }],
    ['then waits for a list', warned, '2027-03-31', { state: 'to_list', eraseFrom: '2027-03-31' }],
    [
      'waits for a signature on the list',
      { ...warned, list: { id: 'l1', signed: false } },
      '2027-04-01',
      { state: 'listed', eraseFrom: '2027-03-31', listId: 'l1' },
    ],
    [
      'is open when the list is signed',
      { ...warned, list: { id: 'l1', signed: true } },
      '2027-04-01',
      { state: 'signed', eraseFrom: '2027-03-31', listId: 'l1' },
    ],
    [
      'is stopped by a hold, signed or not',
      { ...warned, list: { id: 'l1', signed: true }, heldUntil: '2027-09-01' },
      '2027-04-01',
      { state: 'held', eraseFrom: '2027-03-31', until: '2027-09-01' },
    ],
    [
      'leads back to the start when a journey begins again',
      { ...warned, list: { id: 'l1', signed: true }, open: ['journey'] },
      '2027-04-01',
      { state: 'open', why: ['journey'] },
    ],
    [
      'asks for a new warning after a later end',
      { endedOn: '2027-03-20', list: { id: 'l1', signed: true } },
      '2027-04-01',
      { state: 'kept', eraseFrom: '2028-03-20' },
    ],
  ])('%s', (_name, changes, today, expected) => {
    expect(decideRemoval({ ...ended, ...changes }, keeping, on(today))).toEqual(expected)
  })
})

describe('a destruction list', () => {
  it.each<[string, Partial<HouseholdFacts>, unknown]>([
    ['takes what was warned long enough ago', warned, { ok: true, value: null }],
    ['takes nothing that is open', { open: ['journey'] }, { reason: 'household_open' }],
    ['takes nothing that was not warned', {}, { reason: 'not_to_be_removed_yet', eraseFrom: '2027-05-01' }],
    [
      'takes nothing whose warning has not run out',
      { warning: { eraseFrom: '2027-04-02' } },
      { reason: 'not_to_be_removed_yet', eraseFrom: '2027-04-02' },
    ],
    [
      'takes nothing that is held',
      { ...warned, heldUntil: '2027-05-01' },
      { reason: 'household_held', until: '2027-05-01' },
    ],
    ['takes nothing twice', { ...warned, list: { id: 'l1', signed: false } }, { reason: 'already_listed' }],
  ])('%s', (_name, changes, expected) => {
    const decided = decideList([warned, { ...ended, ...changes }], keeping, on('2027-04-01'))
    expect(decided.ok ? decided : decided.refusal).toEqual(expected)
  })

  const list: StoredList = {
    id: 'l1',
    organisationId: 'MIGR',
    households: 1,
    persons: 3,
    drawnBy: 's1',
    drawnByName: 'Prov Ett',
    drawnOn: '2027-04-01',
    decision: null,
    decidedByName: null,
    decidedOn: null,
    erased: 0,
    erasedOn: null,
  }

  it.each<[string, StoredList | undefined, string, unknown]>([
    ['is decided by another than who drew it up', list, 's2', { ok: true, value: list }],
    ['is not decided by who drew it up', list, 's1', { reason: 'drew_it_up' }],
    [
      'is decided once',
      { ...list, decision: 'rejected', decidedOn: '2027-04-02' },
      's2',
      { reason: 'list_already_decided', on: '2027-04-02' },
    ],
    ['of another organisation is unknown', undefined, 's2', { reason: 'list_not_found' }],
  ])('%s', (_name, known, staffId, expected) => {
    const decided = decideListDecision(known, staffId)
    expect(decided.ok ? decided : decided.refusal).toEqual(expected)
  })
})

describe('a hold', () => {
  it.each<[string, { registeredBy: string } | undefined, string, unknown]>([
    ['stands until a day', { registeredBy: 'MIGR' }, '2027-04-01', { ok: true, value: { registeredBy: 'MIGR' } }],
    ['is for whoever was warned', undefined, '2027-05-01', { reason: 'household_not_found' }],
    [
      'has no last day in the past',
      { registeredBy: 'MIGR' },
      '2027-03-31',
      { reason: 'hold_in_the_past', today: '2027-04-01' },
    ],
    [
      'lasts two years at most',
      { registeredBy: 'MIGR' },
      '2029-04-02',
      { reason: 'hold_too_long', latest: '2029-04-01' },
    ],
  ])('%s', (_name, warning, until, expected) => {
    const decided = decideHold(warning, until, on('2027-04-01'))
    expect(decided.ok ? decided : decided.refusal).toEqual(expected)
  })

  const hold: StoredHold = {
    id: 'x1',
    householdId: 'h1',
    registeredBy: 'MIGR',
    organisationId: 'K1380',
    reason: 'appeal',
    note: 'Mål 1',
    until: '2027-09-01',
    byName: 'Prov Två',
    ended: false,
  }

  it.each<[string, StoredHold | undefined, string, unknown]>([
    ['is ended by its organisation', hold, 'K1380', { ok: true, value: hold }],
    ['is ended by nobody else', hold, 'MIGR', { reason: 'hold_not_found' }],
    ['ends once', { ...hold, ended: true }, 'K1380', { reason: 'hold_ended' }],
  ])('%s', (_name, known, organisationId, expected) => {
    const decided = decideHoldEnd(known, organisationId)
    expect(decided.ok ? decided : decided.refusal).toEqual(expected)
  })
})
