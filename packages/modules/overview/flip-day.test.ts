import { Temporal } from '@kedjan/kernel'
import { describe, expect, test } from 'vitest'
import { decideFlipDay, type FlipFacts } from './flip-day.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

function facts(
  changes: Partial<Record<'today' | 'permitOn' | 'permitEndsOn' | 'registeredOn', string>>,
  more = {},
): FlipFacts {
  const { today = '2026-11-24', permitOn = '2026-03-05', permitEndsOn, registeredOn } = changes
  return {
    today: day(today),
    permitOn: day(permitOn),
    permitEndsOn: permitEndsOn ? day(permitEndsOn) : null,
    registeredOn: registeredOn ? day(registeredOn) : null,
    inGivenHome: true,
    hasEstablishmentAge: true,
    ...more,
  }
}

describe('the day is', () => {
  test.each([
    ['2022-07-01', '2024-10-31', '2025-07-01', 'SFS 1991:481 4 §', 'after three years, as long as that was the law'],
    ['2022-07-01', '2024-11-01', '2024-11-01', 'SFS 2024:691 5 §', 'the first day of the act, where a year had passed'],
    ['2023-12-15', '2024-11-01', '2024-12-15', 'SFS 2024:691 5 §', 'when the year is full after the act came'],
    ['2024-10-31', '2024-11-01', '2025-10-31', 'SFS 2024:691 5 §', 'a year from a permit of the day before the act'],
    ['2024-11-01', '2024-11-01', '2025-11-01', 'SFS 2024:691 5 §', 'a year from a permit of the first day of the act'],
    ['2026-10-01', '2026-10-01', '2027-10-01', 'SFS 2024:691 5 §', 'the same under the reception act of October 2026'],
    ['2024-02-29', '2026-11-24', '2025-02-28', 'SFS 2024:691 5 §', 'the last of February from a leap day'],
  ])('for a permit from %s, seen on %s, %s (%s): %s', (permitOn, today, on, source) => {
    const flip = decideFlipDay(facts({ permitOn, today }))
    expect([flip.on.toString(), flip.rule.source]).toEqual([on, source])
  })
})

describe('whether it comes', () => {
  test.each([
    ['it lies ahead, where no end of the permit is known', {}, 'ahead'],
    ['it lies ahead, where the permit reaches six months beyond it', { permitEndsOn: '2027-09-05' }, 'ahead'],
    [
      'it hangs on an extension, where it is a day short of that',
      { permitEndsOn: '2027-09-04' },
      'depends_on_extension',
    ],
    [
      'it hangs on an extension, where the permit ends on the day',
      { permitEndsOn: '2027-03-05' },
      'depends_on_extension',
    ],
    ['it does not come, where the permit ends the day before', { permitEndsOn: '2027-03-04' }, 'permit_too_short'],
    ['it has passed, where they are registered', { registeredOn: '2026-11-02', permitEndsOn: '2027-03-04' }, 'passed'],
  ])('%s', (_name, changes, state) => {
    expect(decideFlipDay(facts(changes)).state).toBe(state)
  })

  test('nobody asked for six months more before November 2024', () => {
    const old = facts({ permitOn: '2022-03-04', today: '2024-03-04', permitEndsOn: '2025-03-04' })
    expect(decideFlipDay({ ...old, registeredOn: null }).state).toBe('depends_on_extension')
    const soon = facts({ permitOn: '2022-03-04', today: '2024-03-04', permitEndsOn: '2025-09-04' })
    expect(decideFlipDay(soon).state).toBe('ahead')
  })
})

describe('what happens that day', () => {
  const linesOf = (flip: ReturnType<typeof decideFlipDay>) =>
    flip.lines.map(({ kind, key, responsible, by, source }) => `${kind} ${key}: ${responsible} by ${by}, ${source}`)

  test('under the wording of 2024', () => {
    expect(linesOf(decideFlipDay(facts({ permitOn: '2024-11-01' })))).toEqual([
      'begins registration: SKV by 2025-12-01, SFS 1991:481 26 §',
      'ends reception_support: MIGR by 2025-11-01, SFS 1994:137 8 §',
      'begins insurance: FK by 2025-11-01, SFS 2010:110',
      'begins health_care: region by 2025-11-01, SFS 2008:344',
      'begins sfi: residence_municipality by 2025-12-01, SFS 2010:800 20 kap. 29 §',
      'begins establishment: AF by 2025-12-01, SFS 2017:820 6 §',
      'begins anvisning: MIGR by 2025-11-08, SFS 2016:39 8 a §',
    ])
  })

  test('under the wording of October 2026 the support ends by the reception act', () => {
    const line = linesOf(decideFlipDay(facts({ permitOn: '2025-10-01' })))[1]
    expect(line).toBe(
      'ends reception_support: MIGR by 2026-10-01, practice: the reception act in force from 2026-10-01, prop. 2025/26:229',
    )
    const before = linesOf(decideFlipDay(facts({ permitOn: '2025-09-30' })))[1]
    expect(before).toBe('ends reception_support: MIGR by 2026-09-30, SFS 1994:137 8 §')
  })

  test('who has a home of their own is not assigned to a municipality', () => {
    const keys = decideFlipDay(facts({}, { inGivenHome: false })).lines.map(({ key }) => key)
    expect(keys).not.toContain('anvisning')
    expect(decideFlipDay(facts({}, { inGivenHome: null })).lines.map(({ key }) => key)).toContain('anvisning')
  })

  test('where nobody is of the ages of establishment, there is no such programme, and no such benefit to wait for', () => {
    const flip = decideFlipDay(facts({}, { hasEstablishmentAge: false }))
    expect(flip.lines.map(({ key }) => key)).toEqual([
      'registration',
      'reception_support',
      'insurance',
      'health_care',
      'anvisning',
    ])
    expect(flip.gap).toBeNull()
  })
})

describe('the days without money', () => {
  test.each([
    [
      '2025-11-01',
      '2026-10-31',
      '2027-01-04',
      65,
      'on the first of a month: the last allowance came the day before, the benefit after New Year',
    ],
    ['2025-11-30', '2026-11-30', '2027-01-29', 60, 'on the last of a month: the allowance comes that very day'],
    ['2025-11-15', '2026-10-31', '2027-01-14', 75, 'in the middle of a month'],
  ])('a permit from %s: from %s to %s, %i days: %s', (permitOn, last, first, days) => {
    const { gap } = decideFlipDay(facts({ permitOn }))
    expect([gap?.lastAllowanceOn.toString(), gap?.firstBenefitOn.toString(), gap?.days]).toEqual([last, first, days])
  })
})
