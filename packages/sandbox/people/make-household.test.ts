import { parsePlainDate } from '@kedjan/kernel'
import { decideHousehold, readPersonnummer } from '@kedjan/modules/persons'
import { describe, expect, it } from 'vitest'
import { dayOf } from '../days.ts'
import { castHouseholds } from './cast.ts'
import { makeHousehold } from './make-household.ts'
import { isSyntheticFamily } from './names.ts'
import { possibleNumbers } from './numbers.ts'

const day = dayOf('2026-06-01')
const households = Array.from({ length: 1000 }, (_, index) =>
  makeHousehold(20261124, `K-2026-${(index + 1).toString().padStart(5, '0')}`, day),
)
const people = households.flatMap(({ members }) => members)

describe('the people', () => {
  it('are the same for the same seed and case number', () => {
    expect(makeHousehold(5, 'K-2026-00009', day)).toEqual(makeHousehold(5, 'K-2026-00009', day))
    expect(makeHousehold(5, 'K-2026-00009', day)).not.toEqual(makeHousehold(6, 'K-2026-00009', day))
  })

  it('can all be registered', () => {
    for (const household of households) expect(decideHousehold(household, day).ok, household.caseNumber).toBe(true)
  })

  it('have family names that say they are made up', () => {
    expect(people.filter(({ family }) => !isSyntheticFamily(family))).toEqual([])
    expect(castHouseholds.flatMap(({ members }) => members).every(({ family }) => isSyntheticFamily(family))).toBe(true)
  })

  it('are children to about a half among the assigned', () => {
    const assigned = households.filter(({ settlement }) => settlement === 'assigned').flatMap(({ members }) => members)
    const share = assigned.filter(({ position }) => position === 'child').length / assigned.length
    expect(share).toBeGreaterThan(0.45)
    expect(share).toBeLessThan(0.57)
  })

  it('settle on their own to about a half', () => {
    const own = households.filter(({ settlement }) => settlement === 'own').flatMap(({ members }) => members)
    expect(own.length / people.length).toBeGreaterThan(0.44)
    expect(own.length / people.length).toBeLessThan(0.56)
  })

  it('are protected in one or two households of a hundred, at several levels', () => {
    const levels = people.map(({ protection }) => protection).filter((level) => level !== 'none')
    expect(levels.length).toBeGreaterThanOrEqual(10)
    expect(levels.length).toBeLessThanOrEqual(25)
    expect(new Set(levels).size).toBeGreaterThan(1)
  })

  it('have coordination numbers that agree with their birth dates', () => {
    const numbered = people.filter(({ coordinationNumber }) => coordinationNumber)
    expect(numbered.length).toBeGreaterThan(100)
    for (const { coordinationNumber, birthDate } of numbered) {
      const read = readPersonnummer(coordinationNumber ?? '', 'coordination_number', day)
      expect(read.ok && read.birthDate.toString()).toBe(birthDate)
    }
  })
})

describe('personal identity numbers', () => {
  it('are of the series for synthetic people, by sex, with a right check digit', () => {
    const numbers = possibleNumbers('2024-06-30', 'female')
    expect(numbers.map((number) => number.slice(0, 11))).toEqual([
      '20240630980',
      '20240630982',
      '20240630984',
      '20240630986',
      '20240630988',
      '20240630990',
      '20240630992',
      '20240630994',
      '20240630996',
      '20240630998',
    ])
    for (const number of [...numbers, ...possibleNumbers('1988-03-01', 'male')]) {
      expect(readPersonnummer(number, 'personal_identity_number', day).ok).toBe(true)
    }
  })

  it('begin with the birth date', () => {
    expect(parsePlainDate('1988-03-01')).toBeDefined()
    expect(possibleNumbers('1988-03-01', 'male')[0]?.slice(0, 11)).toBe('19880301981')
  })
})
