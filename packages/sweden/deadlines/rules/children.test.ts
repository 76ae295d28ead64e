import { Temporal } from '@kedjan/kernel'
import { describe, expect, it } from 'vitest'
import { computeDeadline } from '../compute-deadline.ts'
import type { DeadlineKey } from '../deadline-rule.ts'
import { deadlineFrom, deadlineRule } from '../deadlines.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

describe('times of children', () => {
  it.each<[DeadlineKey, string, string, string, string]>([
    [
      'unaccompanied_minor.plan_before_18',
      '2027-05-20',
      '2026-11-21',
      'practice: planning before the eighteenth birthday of a child who came alone',
      'half a year before',
    ],
    [
      'unaccompanied_minor.plan_before_18',
      '2028-03-01',
      '2027-09-03',
      'practice: planning before the eighteenth birthday of a child who came alone',
      'over the turn of the year',
    ],
    [
      'unaccompanied_minor.plan_before_18',
      '2028-08-28',
      '2028-03-01',
      'practice: planning before the eighteenth birthday of a child who came alone',
      'to the day after a leap day',
    ],
    [
      'unaccompanied_minor.prepare_before_18',
      '2027-05-20',
      '2027-02-19',
      'practice: planning before the eighteenth birthday of a child who came alone',
      'a quarter before',
    ],
    [
      'unaccompanied_minor.prepare_before_18',
      '2028-03-31',
      '2028-01-01',
      'practice: planning before the eighteenth birthday of a child who came alone',
      'with the leap day in between',
    ],
    [
      'unaccompanied_minor.prepare_before_18',
      '2027-01-15',
      '2026-10-17',
      'practice: planning before the eighteenth birthday of a child who came alone',
      'over the turn of the year',
    ],
    [
      'unaccompanied_minor.last_check_before_18',
      '2027-05-20',
      '2027-04-20',
      'practice: planning before the eighteenth birthday of a child who came alone',
      'a month before',
    ],
    [
      'unaccompanied_minor.last_check_before_18',
      '2027-03-01',
      '2027-01-30',
      'practice: planning before the eighteenth birthday of a child who came alone',
      'before the first of March',
    ],
    [
      'unaccompanied_minor.last_check_before_18',
      '2028-03-01',
      '2028-01-31',
      'practice: planning before the eighteenth birthday of a child who came alone',
      'before the first of March in a leap year',
    ],
    [
      'school.upper_secondary_before_18',
      '2027-01-01',
      '2026-12-31',
      'SFS 2010:800 29 kap. 3 §',
      'the eve of a birthday on New Year’s Day',
    ],
    [
      'school.upper_secondary_before_18',
      '2026-03-01',
      '2026-02-28',
      'SFS 2010:800 29 kap. 3 §',
      'the eve of a birthday on 1 March',
    ],
    [
      'unaccompanied_minor.support_after_18',
      '2026-05-20',
      '2029-05-20',
      'practice: support to young persons until they are 21',
      'the twenty-first birthday',
    ],
    ['interim_guardian.appoint', '2026-11-24', '2026-12-08', 'SFS 2005:429 3 §', 'fourteen days'],
    ['interim_guardian.appoint', '2026-12-11', '2026-12-28', 'SFS 2005:429 3 §', 'to Christmas Day'],
    [
      'unaccompanied_minor.anvisning',
      '2026-06-05',
      '2026-06-22',
      'practice: Migrationsverket on the assigned municipality',
      'to Midsummer Eve',
    ],
    [
      'unaccompanied_minor.handoff_meeting',
      '2026-11-24',
      '2026-12-08',
      'practice: from the arrival municipality to the assigned one',
      'two weeks',
    ],
    [
      'unaccompanied_minor.investigation',
      '2025-06-30',
      '2025-10-30',
      'SFS 2001:453 11 kap. 2 §',
      'the last day of the act of 2001',
    ],
    [
      'unaccompanied_minor.investigation',
      '2025-07-01',
      '2025-11-03',
      'SFS 2025:400',
      'the first day of the act of 2025, to All Saints’ Day',
    ],
    [
      'unaccompanied_minor.investigation',
      '2025-10-31',
      '2026-03-02',
      'SFS 2025:400',
      'to the end of February, a Saturday',
    ],
    [
      'specially_appointed_guardian.bring_to_court',
      '2026-11-24',
      '2027-01-25',
      'SFS 2005:429 10 §',
      'two months, to a Sunday',
    ],
    [
      'unaccompanied_minor.enforcement_after_service',
      '2026-12-18',
      '2026-12-25',
      'SFS 2005:716 12 kap. 8 a §',
      'at the earliest on Christmas Day: an earliest day is not moved',
    ],
    [
      'unaccompanied_minor.enforcement_after_service',
      '2017-01-01',
      '2017-01-08',
      'SFS 2005:716 12 kap. 8 a §',
      'the first day of the paragraph',
    ],
    ['school.asylum_seeking_child', '2026-08-31', '2026-09-30', 'SFS 2011:185 4 kap. 1 a §', 'a month that is shorter'],
    ['school.asylum_seeking_child', '2026-05-19', '2026-06-22', 'SFS 2011:185 4 kap. 1 a §', 'to Midsummer Eve'],
    [
      'school.asylum_seeking_child',
      '2026-01-31',
      '2026-03-02',
      'SFS 2011:185 4 kap. 1 a §',
      'to the end of February, a Saturday',
    ],
    ['school.upper_secondary_offer', '2026-11-24', '2026-12-28', 'SFS 2010:2039', 'to Christmas Eve'],
    [
      'school.place',
      '2026-11-24',
      '2026-12-28',
      'practice: school place after a move, as SFS 2011:185 4 kap. 1 a § for children who seek asylum',
      'to Christmas Eve',
    ],
    ['preschool.place', '2026-10-31', '2027-03-01', 'SFS 2010:800 8 kap. 14 §', 'to the end of February, a Sunday'],
    ['preschool.place', '2026-08-24', '2026-12-28', 'SFS 2010:800 8 kap. 14 §', 'to Christmas Eve'],
    ['preschool.place', '2025-12-06', '2026-04-07', 'SFS 2010:800 8 kap. 14 §', 'to Easter Monday'],
    [
      'school.knowledge_assessment',
      '2026-08-18',
      '2026-10-19',
      'SFS 2010:800 3 kap. 12 c §',
      'two months, to a Sunday',
    ],
    [
      'school.knowledge_assessment_other',
      '2026-08-17',
      '2026-10-19',
      'SFS 2010:800 3 kap. 12 e §',
      'two months, to a Saturday',
    ],
    ['school.newcomer_status', '2024-02-29', '2028-02-29', 'SFS 2010:800 3 kap. 12 a §', 'leap day to leap day'],
    ['school.newcomer_status', '2022-08-17', '2026-08-17', 'SFS 2010:800 3 kap. 12 a §', 'four years of school'],
  ])('%s from %s gives %s (%s): %s', (key, anchor, expected, source) => {
    const rule = deadlineRule(key, day(anchor))
    const counted = computeDeadline(rule, { anchor: day(anchor) })
    expect(counted.ok && counted.value.on.toString()).toBe(expected)
    expect(deadlineFrom(rule, day(anchor)).toString()).toBe(expected)
    expect(rule.source).toBe(source)
  })
})
