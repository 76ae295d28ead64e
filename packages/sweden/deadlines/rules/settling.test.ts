import { Temporal } from '@kedjan/kernel'
import { describe, expect, it } from 'vitest'
import { computeDeadline } from '../compute-deadline.ts'
import type { DeadlineKey } from '../deadline-rule.ts'
import { deadlineFrom, deadlineRule } from '../deadlines.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

describe('times of settling and of establishment', () => {
  it.each<[DeadlineKey, string, string, string, string]>([
    [
      'anvisning.reception',
      '2016-12-31',
      '2017-02-28',
      'SFS 2016:39 10 §',
      'the last day of the year with two more months',
    ],
    ['anvisning.reception', '2017-01-01', '2017-03-01', 'SFS 2016:39 10 §', 'the first day without'],
    ['anvisning.reception_quota', '2026-10-31', '2027-02-28', 'SFS 2016:39 10 §', 'to the end of February'],
    ['anvisning.reception_temporary_protection', '2026-11-24', '2026-12-01', 'SFS 2016:39 10 §', 'at once'],
    ['anvisning.acknowledge', '2026-12-17', '2026-12-28', 'practice: answer to an anvisning', 'to Christmas Eve'],
    ['anvisning.housing_report', '2026-11-26', '2027-01-04', 'practice: answer to an anvisning', 'to New Year’s Eve'],
    [
      'housing.next_contract',
      '2028-11-30',
      '2028-06-03',
      'practice: planning of the next home before a limited contract ends',
      'half a year before the contract ends',
    ],
    [
      'housing.transitional_contract',
      '2026-12-01',
      '2028-12-01',
      'practice: contracts for those assigned, Kammarrätten i Stockholm 2019-02-22',
      'two years',
    ],
    [
      'resettled.first_contacts',
      '2026-11-24',
      '2026-12-01',
      'practice: first contacts of resettled refugees with authorities, bank and school',
      'the same week',
    ],
    [
      'municipality.own_settler_contact',
      '2026-12-10',
      '2026-12-28',
      'practice: first contact with those who settle on their own',
      'to Christmas Eve',
    ],
    ['folkbokforing.notification', '2026-11-28', '2026-12-28', 'SFS 1991:481 26 §', 'to Boxing Day'],
    ['folkbokforing.notification', '2026-04-09', '2026-05-07', 'SFS 1991:481 26 §', 'four weeks, to a Thursday'],
    ['folkbokforing.notification', '2026-04-16', '2026-05-15', 'SFS 1991:481 26 §', 'to Ascension Day'],
    ['folkbokforing.notification_new_in_country', '2026-12-30', '2027-01-07', 'SFS 1991:481 26 §', 'to Epiphany'],
    ['folkbokforing.move', '2026-12-17', '2026-12-28', 'SFS 1991:481 25 §', 'from Christmas Eve over the holidays'],
    ['folkbokforing.expected_stay', '2024-02-29', '2025-02-28', 'SFS 1991:481 3 §', 'from a leap day'],
    ['folkbokforing.expected_stay', '2026-11-24', '2027-11-24', 'SFS 1991:481 3 §', 'a year'],
    [
      'skatteverket.registration',
      '2026-12-03',
      '2026-12-28',
      'practice: handling of notifications of immigration',
      'to Christmas Eve',
    ],
    [
      'temporary_protection.registration',
      '2022-03-04',
      '2025-03-04',
      'SFS 1991:481 4 §',
      'the first day of the directive',
    ],
    [
      'temporary_protection.registration',
      '2024-10-31',
      '2027-10-31',
      'SFS 1991:481 4 §',
      'the last day of the three years',
    ],
    [
      'temporary_protection.registration',
      '2024-11-01',
      '2025-11-01',
      'SFS 2024:691 5 §',
      'the first day of the twelve months',
    ],
    ['temporary_protection.registration', '2025-03-05', '2026-03-05', 'SFS 2024:691 5 §', 'a year of permit'],
    [
      'temporary_protection.expected_stay',
      '2025-08-31',
      '2026-02-28',
      'SFS 2024:691 5 §',
      'six months, to the end of February',
    ],
    ['tpd.housing', '2022-07-01', '2022-08-01', 'SFS 2022:1008 6 §', 'the first day of the ordinance'],
    ['tpd.housing', '2026-05-31', '2026-06-30', 'SFS 2022:1008 6 §', 'to the last day of June'],
    [
      'temporary_protection.return_programme',
      '2027-03-04',
      '2029-03-04',
      'SFS 2005:716 21 kap.',
      'two years after the end',
    ],
    ['establishment.first_examination', '2026-11-24', '2026-12-28', 'SFS 2017:820 6 §', 'to Christmas Eve'],
    ['establishment.window', '2025-12-31', '2028-12-31', 'SFS 2017:820 15 §', 'the day before the new wording'],
    ['establishment.window', '2026-01-01', '2029-01-01', 'SFS 2017:820 15 §', 'the first day of it'],
    ['establishment.programme', '2025-12-31', '2027-12-31', 'SFS 2017:820 15 §', 'the day before the new wording'],
    ['establishment.programme', '2026-01-01', '2028-01-01', 'SFS 2017:820 15 §', 'the first day of it'],
    ['establishment.programme', '2026-02-28', '2028-02-28', 'SFS 2017:820 15 §', 'to the day before a leap day'],
    [
      'establishment.sickness_discharge',
      '2027-02-01',
      '2027-03-03',
      'SFS 2017:820 17–20 §§',
      'thirty days from February',
    ],
    ['sfi.start', '2026-03-20', '2026-06-22', 'SFS 2010:800 20 kap. 29 §', 'to Midsummer Day'],
    ['sfi.start', '2026-11-30', '2027-03-01', 'SFS 2010:800 20 kap. 29 §', 'to the end of February, a Sunday'],
    ['sfi.start_establishment', '2026-11-24', '2026-12-28', 'SFS 2010:800 20 kap. 29 §', 'to Christmas Eve'],
    [
      'sfi.start_establishment',
      '2026-01-31',
      '2026-03-02',
      'SFS 2010:800 20 kap. 29 §',
      'to the end of February, a Saturday',
    ],
    ['sfi.right', '2026-01-01', '2029-01-01', 'SFS 2010:800 20 kap. 31 a §', 'the first day of the paragraph'],
    ['sfi.right', '2028-02-29', '2031-02-28', 'SFS 2010:800 20 kap. 31 a §', 'from a leap day'],
    ['society_orientation.start', '2026-09-24', '2026-12-28', 'SFS 2013:156 4 §', 'to Christmas Eve'],
    ['society_orientation.duty', '2024-02-29', '2027-02-28', 'SFS 2013:156 4 §', 'from a leap day'],
    ['society_orientation.complete', '2026-11-24', '2027-11-24', 'SFS 2010:1138 5 §', 'a year'],
    ['benefit.apply', '2026-12-31', '2027-01-31', 'SFS 2017:819 10 kap. 5 §', 'to the end of January'],
    ['benefit.apply', '2028-01-31', '2028-02-29', 'SFS 2017:819 10 kap. 5 §', 'to the leap day'],
    ['benefit.change_notice', '2026-12-11', '2026-12-28', 'SFS 2017:819 10 kap. 2 §', 'to Christmas Day'],
    [
      'benefit.first_payment',
      '2026-11-24',
      '2026-12-28',
      'practice: payment of etableringsersättning',
      'to Christmas Eve',
    ],
    [
      'benefit.monthly_payment',
      '2026-01-15',
      '2026-02-28',
      'practice: payment of etableringsersättning',
      'the last of February',
    ],
    [
      'benefit.monthly_payment',
      '2026-12-01',
      '2027-01-31',
      'practice: payment of etableringsersättning',
      'over the turn of the year',
    ],
    ['grants.initial_payment', '2026-11-24', '2026-12-31', 'SFS 2010:1122 15 §', 'the last of the year'],
    ['grants.initial_payment', '2026-01-31', '2026-02-28', 'SFS 2010:1122 15 §', 'the last of February'],
    ['grants.initial_payment', '2028-01-01', '2028-02-29', 'SFS 2010:1122 15 §', 'the leap day'],
    ['grants.actual_cost_claim', '2025-12-31', '2027-01-04', 'SFS 2010:1122 23 §', 'to New Year’s Eve'],
    ['grants.unaccompanied_minor_claim', '2026-06-30', '2026-12-30', 'SFS 2010:1122 31 a §', 'thirty to thirty'],
    [
      'grants.unaccompanied_minor_claim',
      '2026-03-31',
      '2026-09-30',
      'SFS 2010:1122 31 a §',
      'to the last of September',
    ],
    [
      'grants.unaccompanied_minor_claim',
      '2026-09-30',
      '2027-03-30',
      'SFS 2010:1122 31 a §',
      'to the thirtieth of March',
    ],
    ['health_examination.refundable', '2024-02-29', '2025-02-28', 'SFS 2010:1122 34 §', 'from a leap day'],
  ])('%s from %s gives %s (%s): %s', (key, anchor, expected, source) => {
    const rule = deadlineRule(key, day(anchor))
    const counted = computeDeadline(rule, { anchor: day(anchor) })
    expect(counted.ok && counted.value.on.toString()).toBe(expected)
    expect(deadlineFrom(rule, day(anchor)).toString()).toBe(expected)
    expect(rule.source).toBe(source)
  })
})
