import { readFileSync } from 'node:fs'
import { Temporal } from '@kedjan/kernel'
import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import type { ChainTemplate } from './chain-template.ts'
import { chainTemplate, findMilestoneTemplate } from './chains.ts'
import { isOfEstablishmentAge } from './establishment-age.ts'
import { readTemplate } from './read-template.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const today = day('2026-11-24')

const establishment = readFileSync(new URL('establishment-2018.yaml', import.meta.url), 'utf8')
const written: ChainTemplate = parse(establishment)

/** The chain of establishment with one milestone changed. */
function planted(key: string, change: object): string {
  const milestones = written.milestones.map((each) => (each.key === key ? { ...each, ...change } : each))
  return stringify({ ...written, milestones })
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
      ['identity_card', 'population_registration'],
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
        {
          chain: 'establishment',
          after: 'population_registration',
          for: 'each_adult_in_establishment_age',
          done: [],
          knowing: [],
        },
      ])
    }
  })

  it('an organisation answers for every step, also for those that the person does', () => {
    const template = chainTemplate('settlement_own', today)
    expect(template.milestones.map(({ key, responsible, actor }) => `${key}: ${actor}, ${responsible}`)).toContain(
      'own_dwelling: person, MIGR',
    )
  })

  it('establishment is not known before 2018', () => {
    expect(() => chainTemplate('establishment', day('2017-12-31'))).toThrow('chain establishment has no row in force')
  })
})

describe('a planted fault', () => {
  it.each([
    ['an unknown key', { colour: 'red' }, 'milestone "placement": unknown key "colour"'],
    [
      'an unknown rule',
      { deadline: { rule: 'no.such', anchor: 'mapping' } },
      'milestone "placement": "rule" is "no.such"',
    ],
    [
      'an unknown anchor',
      { deadline: { rule: 'sfi.start', anchor: 'lunch' } },
      'milestone "placement": unknown milestone "lunch"',
    ],
    [
      'a fact that is never so',
      { only: { registered: ['perhaps'] } },
      'milestone "placement": "registered" is never "perhaps"',
    ],
    ['an unknown category', { category: 'gossip' }, 'milestone "placement": "category" is "gossip"'],
    ['an unknown dependency', { dependsOn: ['lunch'] }, 'milestone "placement": unknown milestone "lunch"'],
    [
      'an unknown basis',
      { discloses: [{ to: 'FK', basis: 'no-such' }] },
      'milestone "placement": unknown basis "no-such"',
    ],
    [
      'a basis for another flow',
      { discloses: [{ to: 'FK', basis: 'skv-fk-registration' }] },
      'milestone "placement": basis "skv-fk-registration" does not go from AF to FK',
    ],
    [
      'a basis on request',
      { responsible: 'FK', discloses: [{ to: 'residence_municipality', basis: 'fk-municipality-assistance' }] },
      'milestone "placement": basis "fk-municipality-assistance" opens on request only',
    ],
    ['the person as responsible', { responsible: 'person' }, 'milestone "placement": "responsible" is "person"'],
    ['a stall before the typical time', { stallAfterDays: 5 }, 'milestone "placement": stalls after 5 days'],
    ['a missing language', { name: { sv: 'a', en: 'b' } }, 'milestone "placement": "ar" should be a text'],
    ['a source out of the blue', { source: 'SFS 1900:1' }, 'milestone "placement": source "SFS 1900:1" is not known'],
  ])('%s is refused with file, line and milestone', (_fault, change, message) => {
    expect(() => readTemplate('bad.yaml', planted('placement', change))).toThrow(
      expect.objectContaining({ message: expect.stringMatching(/^bad\.yaml:\d+: /) }),
    )
    expect(() => readTemplate('bad.yaml', planted('placement', change))).toThrow(message)
  })

  it('a circle is refused', () => {
    const circle = planted('enrolment', { dependsOn: ['first_payment'] })
    expect(() => readTemplate('bad.yaml', circle)).toThrow('milestone "enrolment" waits for itself')
  })

  it('a deadline that does not reach back to the first day of the chain is refused', () => {
    const early = stringify({ ...written, from: '2016-03-01' })
    expect(() => readTemplate('bad.yaml', early)).toThrow(
      'milestone "instead": deadline "reconsideration.employment_agency" does not reach back to 2016-03-01',
    )
  })

  it('the chain without a fault is read', () => {
    expect(readTemplate('good.yaml', establishment).milestones).toHaveLength(15)
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
