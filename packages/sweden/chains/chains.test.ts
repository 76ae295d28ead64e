import { Temporal } from '@kedjan/kernel'
import { describe, expect, it } from 'vitest'
import { chainTemplate, chainTemplates, findMilestoneTemplate } from './chains.ts'
import establishment from './establishment.json' with { type: 'json' }
import { isOfEstablishmentAge } from './establishment-age.ts'
import { readTemplate } from './read-template.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const today = day('2026-11-24')

/** The chain of establishment with one milestone changed. */
function planted(key: string, change: object): unknown {
  const milestones = establishment.milestones.map((each) => (each.key === key ? { ...each, ...change } : each))
  return { ...establishment, milestones }
}

describe('chains', () => {
  it('settlement after anvisning goes these steps in this order', () => {
    expect(
      chainTemplate('settlement_assigned', today).milestones.map(({ key, dependsOn }) => [key, ...dependsOn]),
    ).toEqual([
      ['permit'],
      ['anvisning', 'permit'],
      ['acknowledgement', 'anvisning'],
      ['housing_reported', 'acknowledgement'],
      ['date_agreed', 'housing_reported'],
      ['reception', 'date_agreed'],
      ['population_registration', 'reception'],
      ['school_place', 'reception'],
      ['health_examination_offered', 'population_registration'],
      ['lma_ended', 'reception'],
    ])
  })

  it('anvisning to reception is closed by the hand-off', () => {
    const byHandoff = chainTemplate('settlement_assigned', today).milestones.filter(
      ({ closedBy }) => closedBy === 'handoff',
    )
    expect(byHandoff.map(({ key }) => key)).toEqual([
      'anvisning',
      'acknowledgement',
      'housing_reported',
      'date_agreed',
      'reception',
    ])
  })

  it('the normal time from anvisning to reception fits within the two months', () => {
    const template = chainTemplate('settlement_assigned', today)
    const steps = ['acknowledgement', 'housing_reported', 'date_agreed', 'reception']
    const days = steps.reduce((sum, key) => sum + (findMilestoneTemplate(template, key)?.typicalDays ?? 0), 0)
    expect(days).toBe(50)
  })

  it('both settlements open establishment for adults when registered', () => {
    for (const key of ['settlement_assigned', 'settlement_own'] as const) {
      expect(chainTemplate(key, today).opens).toEqual([
        { chain: 'establishment', after: 'population_registration', for: 'each_adult_in_establishment_age' },
      ])
    }
  })

  it('the person never answers for a step, but does some', () => {
    const byPerson = chainTemplates.flatMap(({ milestones }) => milestones.filter(({ actor }) => actor === 'person'))
    expect(byPerson.map(({ key, responsible }) => `${key} ${responsible}`)).toEqual([
      'population_registration SKV',
      'own_dwelling MIGR',
      'population_registration SKV',
      'enrolment AF',
      'benefit_application FK',
    ])
  })

  it('establishment is not known before 2018', () => {
    expect(() => chainTemplate('establishment', day('2017-12-31'))).toThrow('chain establishment has no row in force')
  })
})

describe('a planted fault', () => {
  it.each([
    ['an unknown key', { colour: 'red' }, 'bad.json: milestone "placement": unknown key "colour"'],
    [
      'an unknown rule',
      { deadline: { rule: 'no.such', anchor: 'mapping' } },
      'bad.json: milestone "placement": "rule" is "no.such"',
    ],
    [
      'an unknown anchor',
      { deadline: { rule: 'sfi.start', anchor: 'lunch' } },
      'bad.json: milestone "placement": unknown milestone "lunch"',
    ],
    ['an unknown category', { category: 'gossip' }, 'bad.json: milestone "placement": "category" is "gossip"'],
    ['an unknown dependency', { dependsOn: ['lunch'] }, 'bad.json: milestone "placement": unknown milestone "lunch"'],
    [
      'an unknown basis',
      { discloses: [{ to: 'FK', basis: 'no-such' }] },
      'bad.json: milestone "placement": unknown basis "no-such"',
    ],
    [
      'a basis for another flow',
      { discloses: [{ to: 'FK', basis: 'skv-fk-registration' }] },
      'bad.json: milestone "placement": basis "skv-fk-registration" does not go from AF to FK',
    ],
    [
      'a basis on request',
      { responsible: 'FK', discloses: [{ to: 'residence_municipality', basis: 'fk-municipality-assistance' }] },
      'bad.json: milestone "placement": basis "fk-municipality-assistance" opens on request only',
    ],
    [
      'the person as responsible',
      { responsible: 'person' },
      'bad.json: milestone "placement": "responsible" is "person"',
    ],
    ['a stall before the typical time', { stallAfterDays: 5 }, 'bad.json: milestone "placement": stalls after 5 days'],
    ['a missing language', { name: { sv: 'a', en: 'b' } }, 'bad.json: milestone "placement": "ar" should be a text'],
    [
      'a source out of the blue',
      { source: 'SFS 1900:1' },
      'bad.json: milestone "placement": source "SFS 1900:1" is not known',
    ],
  ])('%s is refused with file and milestone', (_fault, change, message) => {
    expect(() => readTemplate('bad.json', planted('placement', change))).toThrow(message)
  })

  it('a circle is refused', () => {
    const circle = planted('enrolment', { dependsOn: ['first_payment'] })
    expect(() => readTemplate('bad.json', circle)).toThrow('bad.json: milestone "enrolment" waits for itself')
  })

  it('a deadline that does not reach back to the first day of the chain is refused', () => {
    const early = { ...establishment, from: '2016-03-01' }
    expect(() => readTemplate('bad.json', early)).toThrow(
      'bad.json: milestone "placement": deadline "establishment.first_examination" does not reach back to 2016-03-01',
    )
  })

  it('the chain without a fault is read', () => {
    expect(readTemplate('good.json', establishment).milestones).toHaveLength(7)
  })
})

describe('establishment age', () => {
  it.each([
    ['2006-11-24', true],
    ['2006-11-25', false],
    ['1959-11-25', true],
    ['1959-11-24', false],
  ])('someone born on %s is of that age on 2026-11-24: %s (SFS 2017:584 1 §)', (birth, expected) => {
    expect(isOfEstablishmentAge(day(birth), today)).toBe(expected)
  })
})
