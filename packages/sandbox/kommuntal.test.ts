import { counties, lanstal } from '@kedjan/sweden'
import { expect, it } from 'vitest'
import { splitLanstal } from './kommuntal.ts'

it('the länstal of 2026 is split without a person more or less', () => {
  for (const county of counties) {
    const persons = lanstal.find((row) => row.year === 2026 && row.countyCode === county.code)?.persons ?? -1
    expect(splitLanstal(county.code, persons).reduce((sum, share) => sum + share.persons, 0)).toBe(persons)
  }
})

it('Halland is split by population', () => {
  expect(splitLanstal('13', 344)).toEqual([
    { municipality: 'K1315', persons: 11 },
    { municipality: 'K1380', persons: 106 },
    { municipality: 'K1381', persons: 27 },
    { municipality: 'K1382', persons: 47 },
    { municipality: 'K1383', persons: 66 },
    { municipality: 'K1384', persons: 87 },
  ])
})
