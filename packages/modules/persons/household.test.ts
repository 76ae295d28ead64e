import type { NewPerson, RegisterHousehold } from '@kedjan/contract'
import { Temporal } from '@kedjan/kernel'
import { describe, expect, it } from 'vitest'
import { decideHousehold } from './household.ts'

const today = Temporal.PlainDate.from('2026-11-24')
const amina: NewPerson = {
  given: 'Amina',
  family: 'Exempel',
  birthDate: '1988-03-01',
  sex: 'female',
  citizenship: 'SY',
  position: 'reference_person',
  languages: [],
  needs: [],
  needsAsked: { state: 'asked', on: '2026-10-02', how: 'interpreter' },
  protection: 'none',
}
const child: NewPerson = { ...amina, given: 'Lina', birthDate: '2017-01-01', position: 'child' }
const form: RegisterHousehold = {
  caseNumber: 'K-2026-00417',
  permit: { ground: 'refugee', decidedOn: '2026-10-02', validTo: '2029-10-02' },
  settlement: 'assigned',
  members: [amina, child],
}

function decide(members: NewPerson[], changes: Partial<RegisterHousehold> = {}) {
  const decided = decideHousehold({ ...form, ...changes, members }, today)
  return decided.ok ? 'registered' : decided.refusal
}

describe('a household is registered', () => {
  it.each<[string, NewPerson[]]>([
    ['with one adult', [amina]],
    ['with a child born today', [amina, { ...child, birthDate: '2026-11-24' }]],
    [
      'with one who turns eighteen today as an adult',
      [amina, { ...amina, given: 'Sam', birthDate: '2008-11-24', position: 'adult' }],
    ],
    ['with one who turns eighteen tomorrow as a child', [amina, { ...child, birthDate: '2008-11-25' }]],
    [
      'with a personal identity number that agrees with the birth date',
      [{ ...amina, birthDate: '1981-12-18', personalIdentityNumber: '19811218-9876' }],
    ],
    [
      'with a coordination number, whose day is raised by sixty',
      [{ ...amina, birthDate: '1970-10-03', coordinationNumber: '701063-2391' }],
    ],
    ['with a leap day', [{ ...amina, birthDate: '1988-02-29' }]],
  ])('%s', (_name, members) => {
    expect(decide(members)).toBe('registered')
  })
})

describe('a household is refused', () => {
  it.each<[string, NewPerson[], object]>([
    [
      'without an adult: that is another chain (SFS 1994:137 1 b §)',
      [{ ...amina, birthDate: '2010-01-01' }],
      { reason: 'household_without_adult', source: 'SFS 1994:137 1 b §' },
    ],
    ['without a reference person', [{ ...amina, position: 'adult' }], { reason: 'reference_person_missing' }],
    ['of children alone, which has no reference person', [child], { reason: 'reference_person_missing' }],
    ['with two reference persons', [amina, { ...amina, given: 'Karim' }], { reason: 'several_reference_persons' }],
    [
      'with a birth date tomorrow',
      [amina, { ...child, birthDate: '2026-11-25' }],
      { reason: 'birth_date_impossible', member: 2 },
    ],
    [
      'with a birth date 126 years ago',
      [{ ...amina, birthDate: '1900-11-24' }],
      { reason: 'birth_date_impossible', member: 1 },
    ],
    [
      'with a birth date that does not exist',
      [amina, { ...child, birthDate: '2017-02-29' }],
      { reason: 'birth_date_impossible', member: 2 },
    ],
    [
      'with an adult of seventeen',
      [amina, { ...amina, birthDate: '2008-11-25', position: 'adult' }],
      { reason: 'position_contradicts_age', member: 2, ageYears: 17 },
    ],
    [
      'with a child of eighteen',
      [amina, { ...child, birthDate: '2008-11-24' }],
      { reason: 'position_contradicts_age', member: 2, ageYears: 18 },
    ],
    [
      'with a wrong check digit',
      [{ ...amina, birthDate: '1981-12-18', personalIdentityNumber: '19811218-9877' }],
      { reason: 'wrong_checksum', kind: 'personal_identity_number' },
    ],
    [
      'with a number of another birth date',
      [{ ...amina, personalIdentityNumber: '19811218-9876' }],
      { reason: 'number_contradicts_birth_date', member: 1 },
    ],
    [
      'with a personal identity number given as a coordination number',
      [{ ...amina, birthDate: '1981-12-18', coordinationNumber: '19811218-9876' }],
      { reason: 'impossible_birth_date', kind: 'coordination_number' },
    ],
    [
      'with a number of letters',
      [{ ...amina, personalIdentityNumber: 'ÅÄÖ' }],
      { reason: 'malformed_number', kind: 'personal_identity_number' },
    ],
    [
      'with an LMA card of seven digits',
      [{ ...amina, lmaCard: '1234567' }],
      { reason: 'malformed_number', kind: 'lma_card' },
    ],
    [
      'with one LMA card for two',
      [
        { ...amina, lmaCard: '12345678' },
        { ...child, lmaCard: '12345678' },
      ],
      { reason: 'number_twice' },
    ],
    [
      'with one number for two, written in two ways',
      [
        { ...amina, birthDate: '1981-12-18', personalIdentityNumber: '19811218-9876' },
        { ...amina, given: 'Iman', birthDate: '1981-12-18', position: 'adult', personalIdentityNumber: '8112189876' },
      ],
      { reason: 'number_twice' },
    ],
  ])('%s', (_name, members, refusal) => {
    expect(decide(members)).toEqual(refusal)
  })

  it.each<[string, RegisterHousehold['permit'], object]>([
    [
      'with a permit of tomorrow',
      { ground: 'refugee', decidedOn: '2026-11-25', validTo: null },
      { reason: 'permit_in_the_future' },
    ],
    [
      'with a permit that ends the day it begins',
      { ground: 'refugee', decidedOn: '2026-10-02', validTo: '2026-10-02' },
      { reason: 'permit_ends_before_it_begins' },
    ],
  ])('%s', (_name, permit, refusal) => {
    expect(decide([amina], { permit })).toEqual(refusal)
  })
})
