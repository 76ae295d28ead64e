import { expect, test } from 'vitest'
import { planHistory } from './arrivals.ts'
import { dayOf } from './days.ts'

/** Everybody of age in the country that a visitor meets, those written down twice left out. */
function adults() {
  const planned = [...planHistory(20261124, 2000, dayOf('2026-11-24')).values()].flat()
  // Those who are written down twice come last in number.
  const households = planned.sort((one, other) => one.caseNumber.localeCompare(other.caseNumber)).slice(0, -5)
  return households.flatMap(({ municipalityCode, members }) =>
    members
      .filter(({ position }) => position !== 'child')
      .map(({ given, family }) => ({ name: `${given} ${family}`, municipalityCode })),
  )
}

test('no two adults who move to one municipality on their own are called the same', () => {
  const homes = adults().flatMap(({ name, municipalityCode }) =>
    municipalityCode ? [`${name}, ${municipalityCode}`] : [],
  )
  expect(homes.length).toBeGreaterThan(300)
  expect(homes.filter((home, index) => homes.indexOf(home) < index)).toEqual([])
})

test('hardly any name is borne by two in the whole country', () => {
  const names = adults().map(({ name }) => name)
  const shared = new Set(names.filter((name, index) => names.indexOf(name) < index))
  expect(shared.size).toBeLessThan(names.length * 0.15)
})
