import { parsePlainDate } from '@kedjan/kernel'
import { describe, expect, test } from 'vitest'
import { chainTemplates } from '../chains/chains.ts'
import { paperNames, visitErrand, visitErrands, visitErrandsOn } from './errands.ts'
import { errandKeys, paperKeys } from './visit-errand.ts'

function day(text: string) {
  const date = parsePlainDate(text)
  if (!date) throw new Error(`${text} is not a day`)
  return date
}

describe('what can be done at a meeting place', () => {
  test('has a row for each errand, about a step that its chains have and that its agency is responsible for', () => {
    expect(
      visitErrandsOn(day('2026-11-24'))
        .map(({ key }) => key)
        .sort(),
    ).toEqual([...errandKeys].sort())
    for (const errand of visitErrands) {
      for (const chain of errand.chains) {
        const step = chainTemplates
          .filter(({ key }) => key === chain)
          .flatMap(({ milestones }) => milestones)
          .find(({ key }) => key === errand.milestone)
        const roles = [errand.agency, ...(errand.agency === 'residence_municipality' ? ['assigned_municipality'] : [])]
        expect({ errand: errand.key, has: step !== undefined && roles.includes(step.responsible) }).toEqual({
          errand: errand.key,
          has: true,
        })
      }
    }
  })

  test('comes in an order without circles', () => {
    const before = new Map(visitErrands.map(({ key, after }) => [key, after]))
    for (const first of errandKeys) {
      const reached = new Set<string>()
      const next = [...(before.get(first) ?? [])]
      for (let key = next.pop(); key !== undefined; key = next.pop()) {
        if (reached.has(key)) continue
        reached.add(key)
        next.push(...(before.get(key) ?? []))
      }
      expect(reached.has(first)).toBe(false)
    }
  })

  test.each([
    ['population_registration', { minutes: 40, who: 'everybody', agency: 'SKV', ends: 'by_agency' }],
    ['enrolment', { minutes: 30, who: 'one_adult', agency: 'AF', ends: 'at_visit', source: 'SFS 2019:214 3 §' }],
    ['mapping', { minutes: 60, room: true, agency: 'AF', ends: 'by_agency' }],
    ['identity_card', { minutes: 20, agency: 'SKV', who: 'everybody', after: [], ends: 'by_agency' }],
    ['school_place', { minutes: 30, for: 'children', agency: 'residence_municipality' }],
  ] as const)('%s is as the offices plan it', (key, expected) => {
    expect(visitErrand(key, day('2026-11-24'))).toMatchObject(expected)
  })

  test('names every paper in three languages', () => {
    for (const key of paperKeys) expect(Object.values(paperNames[key]).every((text) => text.length > 5)).toBe(true)
  })

  test('is asked for a day before there were service offices, and has no row', () => {
    expect(() => visitErrand('enrolment', day('2019-05-31'))).toThrow('no row in force on 2019-05-31')
  })
})
