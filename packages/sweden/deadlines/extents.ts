// data: how much, where the law says an amount and no day
import type { PlainDate } from '@kedjan/kernel'
import { type Dated, getRuleOn } from '../rules/dated.ts'
import type { OfficerText } from '../texts/texts.ts'

export const extentKeys = [
  'establishment.full_time_months',
  'sfi.integrated_hours_a_week',
  'society_introduction.days',
  'society_introduction.days_border_procedure',
  'society_orientation.hours',
] as const
export type ExtentKey = (typeof extentKeys)[number]

/** An amount of something, such as hours of a course: it gives no day, and so it is no deadline. */
export interface Extent extends Dated {
  readonly key: ExtentKey
  readonly amount: number
  readonly unit: 'days' | 'hours' | 'hours_a_week' | 'months_full_time'
  readonly bound: 'exactly' | 'at_least' | 'at_most'
  readonly sentence: OfficerText
}

export const extents: readonly Extent[] = [
  {
    key: 'society_introduction.days',
    from: '2025-03-01',
    to: '2026-04-30',
    amount: 1,
    unit: 'days',
    bound: 'exactly',
    source: 'SFS 1994:361 2 e §',
    sentence: { sv: 'Samhällsintroduktionen är en dag.', en: 'The society introduction takes one day.' },
  },
  {
    key: 'society_introduction.days',
    from: '2026-05-01',
    amount: 2,
    unit: 'days',
    bound: 'exactly',
    source: 'SFS 2026:299',
    sentence: { sv: 'Samhällsintroduktionen är två dagar.', en: 'The society introduction takes two days.' },
  },
  {
    key: 'society_introduction.days_border_procedure',
    from: '2026-06-12',
    amount: 1,
    unit: 'days',
    bound: 'exactly',
    source: 'SFS 2026:299',
    sentence: {
      sv: 'I gränsförfarandet är samhällsintroduktionen en dag.',
      en: 'In the border procedure the society introduction takes one day.',
    },
  },
  {
    key: 'sfi.integrated_hours_a_week',
    from: '2026-01-01',
    amount: 23,
    unit: 'hours_a_week',
    bound: 'at_least',
    source: 'SFS 2010:800 20 kap. 33 c §',
    mark: 'verify',
    sentence: {
      sv: 'Sammanhållen utbildning för den som har kort skolgång är minst 23 timmar i veckan.',
      en: 'Integrated education for those with little schooling is at least 23 hours a week.',
    },
  },
  {
    key: 'society_orientation.hours',
    from: '2020-01-01',
    amount: 100,
    unit: 'hours',
    bound: 'at_least',
    source: 'SFS 2010:1138 5 §',
    mark: 'verify',
    sentence: { sv: 'Samhällsorienteringen är minst 100 timmar.', en: 'Society orientation is at least 100 hours.' },
  },
  {
    key: 'establishment.full_time_months',
    from: '2018-01-01',
    amount: 24,
    unit: 'months_full_time',
    bound: 'at_most',
    source: 'SFS 2017:820 15 §',
    sentence: {
      sv: 'Programmets insatser motsvarar högst 24 månader på heltid.',
      en: 'What the programme holds comes to at most 24 months full time.',
    },
  },
]

/** The amount in force on a day. Throws for a day that the key does not cover. */
export function extentOn(key: ExtentKey, on: PlainDate): Extent {
  return getRuleOn(
    `extent ${key}`,
    extents.filter((extent) => extent.key === key),
    on,
  )
}
