import { Temporal } from '@kedjan/kernel'
import { describe, expect, it } from 'vitest'
import { lanstal, lanstalOn, nationalTotalOn, nationalTotals } from './lanstal.ts'
import { counties, findCounty, findMunicipality, municipalities } from './municipalities.ts'
import { municipalityName } from './municipality-name.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

describe('municipalities', () => {
  it('there are 290 municipalities in 21 counties', () => {
    expect(new Set(municipalities.map(({ code }) => code)).size).toBe(290)
    expect(new Set(counties.map(({ code }) => code)).size).toBe(21)
    expect(new Set(municipalities.map(({ countyCode }) => countyCode)).size).toBe(21)
  })

  it.each([
    ['01', 26],
    ['05', 13],
    ['09', 1],
    ['12', 33],
    ['13', 6],
    ['14', 49],
    ['25', 14],
  ])('county %s has %i municipalities', (code, count) => {
    expect(municipalities.filter(({ countyCode }) => countyCode === code)).toHaveLength(count)
  })

  it('Halmstad lies in Halland, under the courts of Göteborg', () => {
    expect(findMunicipality('1380')).toMatchObject({
      name: 'Halmstad',
      countyCode: '13',
      migrationCourt: 'MD_GOTEBORG',
      administrativeCourt: 'Förvaltningsrätten i Göteborg',
      stateRegion: 5,
    })
    expect(findCounty('13')).toMatchObject({ letter: 'N', name: 'Hallands län' })
  })

  it('Norrköping appeals permits in Malmö and benefits in Linköping', () => {
    expect(findMunicipality('0581')).toMatchObject({
      migrationCourt: 'MD_MALMO',
      administrativeCourt: 'Förvaltningsrätten i Linköping',
    })
  })

  it('every centre point lies in Sweden and about ten million people live there', () => {
    const outside = municipalities.filter(
      ({ latitude, longitude }) => latitude < 55 || latitude > 69.1 || longitude < 10.5 || longitude > 24.2,
    )
    expect(outside).toEqual([])
    expect(municipalities.reduce((sum, { population2019 }) => sum + population2019, 0)).toBe(10337090)
  })
})

describe('names of municipalities', () => {
  it.each([
    ['1380', 'Halmstad', 'Halmstads kommun'],
    ['1489', 'Alingsås', 'Alingsås kommun'],
    ['1490', 'Borås', 'Borås stad'],
    ['2514', 'Kalix', 'Kalix kommun'],
    ['2480', 'Umeå', 'Umeå kommun'],
    ['0114', 'Upplands Väsby', 'Upplands Väsby kommun'],
    ['1438', 'Dals-Ed', 'Dals-Eds kommun'],
    ['0180', 'Stockholm', 'Stockholms stad'],
    ['2080', 'Falun', 'Falu kommun'],
    ['0880', 'Kalmar', 'Kalmar kommun'],
    ['0980', 'Gotland', 'Region Gotland'],
  ])('%s %s is %s', (code, name, full) => {
    expect(municipalityName(code, name)).toBe(full)
  })

  it('no name has an s after s, x or z', () => {
    const names = municipalities.map(({ code, name }) => municipalityName(code, name))
    expect(names.filter((name) => /[sxz]s (kommun|stad)$/.test(name))).toEqual([])
  })
})

describe('länstal', () => {
  it.each([
    ['2017-01-01', 30600],
    ['2017-03-09', 23600],
    ['2019-01-01', 9000],
    ['2020-01-01', 7100],
    ['2022-01-01', 7500],
    ['2026-01-01', 8200],
  ])('from %s the 21 counties add up to %i, the national total', (from, sum) => {
    const rows = lanstal.filter((row) => row.from === from)
    expect(rows).toHaveLength(21)
    expect(rows.reduce((total, { persons }) => total + persons, 0)).toBe(sum)
    expect(nationalTotals.find((row) => row.from === from)?.persons).toBe(sum)
  })

  it.each([
    ['05', '2017-03-08', 1315],
    ['05', '2017-03-09', 870],
    ['13', '2018-06-01', 582],
    ['13', '2026-11-24', 344],
    ['05', '2026-12-31', 430],
  ])('county %s on %s is to receive %i', (county, on, persons) => {
    expect(lanstalOn(county, day(on)).persons).toBe(persons)
  })

  it('the national total was raised in the middle of 2024', () => {
    expect(nationalTotalOn(day('2024-06-30')).persons).toBe(2800)
    expect(nationalTotalOn(day('2024-07-01')).persons).toBe(18800)
  })

  it('a year whose number is not known is an error, not a guess', () => {
    expect(() => nationalTotalOn(day('2023-06-01'))).toThrow(
      'national total of anvisningar has no row in force on 2023-06-01',
    )
    expect(() => lanstalOn('13', day('2027-01-01'))).toThrow('länstal of county 13')
  })
})
