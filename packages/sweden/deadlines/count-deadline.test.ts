import { swedishDay, Temporal } from '@kedjan/kernel'
import { describe, expect, it } from 'vitest'
import { computeDeadline } from './compute-deadline.ts'
import type { DeadlineKey } from './deadline-rule.ts'
import { deadlineFrom, deadlineRule } from './deadlines.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

describe('time is counted by the act of 1930', () => {
  it.each<[DeadlineKey, string, string, string, string]>([
    ['appeal.submit', '2026-10-14', '2026-11-04', 'SFS 1930:173 1 §', 'an ordinary Wednesday'],
    [
      'appeal.submit',
      '2026-12-04',
      '2026-12-28',
      'SFS 1930:173 2 §',
      'ends on Christmas Day, then Boxing Day and Sunday',
    ],
    ['appeal.submit', '2026-12-03', '2026-12-28', 'SFS 1930:173 2 §', 'ends on Christmas Eve'],
    ['appeal.submit', '2026-12-10', '2027-01-04', 'SFS 1930:173 2 §', 'ends on New Year’s Eve'],
    ['appeal.submit', '2026-12-11', '2027-01-04', 'SFS 1930:173 2 §', 'ends on New Year’s Day'],
    ['appeal.submit', '2026-12-16', '2027-01-07', 'SFS 1930:173 2 §', 'ends on Epiphany'],
    ['appeal.submit', '2026-12-15', '2027-01-05', 'SFS 1930:173 1 §', 'ends the day before Epiphany'],
    ['appeal.submit', '2027-03-05', '2027-03-30', 'SFS 1930:173 2 §', 'ends on Good Friday'],
    ['appeal.submit', '2027-03-08', '2027-03-30', 'SFS 1930:173 2 §', 'ends on Easter Monday'],
    ['appeal.submit', '2027-03-04', '2027-03-25', 'SFS 1930:173 1 §', 'ends on Maundy Thursday, a working day'],
    ['appeal.submit', '2026-04-10', '2026-05-04', 'SFS 1930:173 2 §', 'ends on the First of May, a Friday'],
    ['appeal.submit', '2026-04-23', '2026-05-15', 'SFS 1930:173 2 §', 'ends on Ascension Day'],
    ['appeal.submit', '2026-04-24', '2026-05-15', 'SFS 1930:173 1 §', 'ends the day after Ascension Day'],
    ['appeal.submit', '2026-05-16', '2026-06-08', 'SFS 1930:173 2 §', 'ends on the National Day, a Saturday'],
    ['appeal.submit', '2025-05-16', '2025-06-09', 'SFS 1930:173 2 §', 'ends on the National Day, a Friday'],
    ['appeal.submit', '2026-05-29', '2026-06-22', 'SFS 1930:173 2 §', 'ends on Midsummer Eve'],
    ['appeal.submit', '2026-05-30', '2026-06-22', 'SFS 1930:173 2 §', 'ends on Midsummer Day'],
    ['appeal.submit', '2026-05-28', '2026-06-18', 'SFS 1930:173 1 §', 'ends the day before Midsummer Eve'],
    ['appeal.submit', '2026-10-10', '2026-11-02', 'SFS 1930:173 2 §', 'ends on All Saints’ Day'],
    ['appeal.submit', '2026-10-09', '2026-10-30', 'SFS 1930:173 1 §', 'ends on the eve of All Saints, a working day'],
    ['appeal.submit', '2026-05-04', '2026-05-25', 'SFS 1930:173 1 §', 'ends on Whit Monday, a working day since 2005'],
    ['appeal.submit', '2026-11-01', '2026-11-23', 'SFS 1930:173 2 §', 'served on a Sunday ends on a Sunday'],
    ['appeal.submit', '2024-02-08', '2024-02-29', 'SFS 1930:173 1 §', 'ends on the leap day'],
    ['appeal.submit', '2026-03-09', '2026-03-30', 'SFS 1930:173 1 §', 'over the change to summer time'],
    ['appeal.submit', '2026-10-05', '2026-10-26', 'SFS 1930:173 1 §', 'over the change to winter time'],
    ['appeal.submit', '2025-12-26', '2026-01-16', 'SFS 1930:173 1 §', 'over the turn of the year'],
    ['appeal.submit', '2025-06-01', '2025-06-23', 'SFS 1930:173 2 §', 'a Sunday before Midsummer'],
    [
      'family.decision',
      '2025-05-31',
      '2026-03-02',
      'SFS 1930:173 2 §',
      'nine months from a 31st to February, a Saturday',
    ],
    ['family.decision', '2023-05-31', '2024-02-29', 'SFS 1930:173 1 §', 'the last day of February in a leap year'],
    ['family.decision', '2026-05-31', '2027-03-01', 'SFS 1930:173 2 §', 'a Sunday at the end of February'],
    ['anvisning.reception', '2025-12-31', '2026-02-28', 'SFS 1930:173 1 §', 'to February'],
    ['anvisning.reception', '2023-12-31', '2024-02-29', 'SFS 1930:173 1 §', 'to February in a leap year'],
    ['anvisning.reception', '2026-07-31', '2026-09-30', 'SFS 1930:173 1 §', 'to September'],
    ['anvisning.reception', '2026-02-28', '2026-04-28', 'SFS 1930:173 1 §', 'from the last day of February'],
    ['anvisning.reception', '2024-02-29', '2024-04-29', 'SFS 1930:173 1 §', 'from the leap day'],
    ['anvisning.reception', '2025-12-30', '2026-02-28', 'SFS 1930:173 1 §', 'the thirtieth to February'],
    ['establishment.window', '2024-02-29', '2027-02-28', 'SFS 1930:173 1 §', 'a leap day to a year without'],
    [
      'establishment.window',
      '2025-02-28',
      '2028-02-28',
      'SFS 1930:173 1 §',
      'from the last of February to a leap year',
    ],
    ['establishment.window', '2026-03-29', '2029-03-29', 'SFS 1930:173 1 §', 'on the day of summer time'],
    ['permit.refugee_length', '2024-02-29', '2027-02-28', 'SFS 1930:173 1 §', 'a leap day'],
    ['permit.refugee_length', '2025-01-15', '2028-01-15', 'SFS 1930:173 1 §', 'an ordinary day'],
  ])('%s from %s gives %s by %s: %s', (key, anchor, expected, paragraph) => {
    const rule = deadlineRule(key, day(anchor))
    const counted = computeDeadline(rule, { anchor: day(anchor) })
    expect(counted.ok && counted.value.on.toString()).toBe(expected)
    expect(counted.ok && counted.value.steps.at(-1)?.source).toBe(paragraph)
    expect(deadlineFrom(rule, day(anchor)).toString()).toBe(expected)
  })

  it.each([
    ['half an hour before midnight in winter', '2026-11-24T22:30:00Z', '2026-12-15'],
    ['half an hour after midnight in winter', '2026-11-24T23:30:00Z', '2026-12-16'],
    ['half an hour before midnight in summer', '2026-07-14T21:30:00Z', '2026-08-04'],
    ['half an hour after midnight in summer', '2026-07-14T22:30:00Z', '2026-08-05'],
    ['the night in which summer time begins', '2026-03-28T23:30:00Z', '2026-04-20'],
    ['the night in which summer time ends', '2026-10-24T22:30:00Z', '2026-11-16'],
    ['the hour that comes twice', '2026-10-25T00:30:00Z', '2026-11-16'],
    ['the last half hour of the year', '2026-12-31T22:30:00Z', '2027-01-21'],
    ['the first half hour of the year', '2026-12-31T23:30:00Z', '2027-01-22'],
  ])('served in %s, the three weeks run from the day in Sweden', (_when, instant, expected) => {
    const served = swedishDay(Temporal.Instant.from(instant))
    expect(deadlineFrom(deadlineRule('appeal.submit', served), served).toString()).toBe(expected)
  })
})
