import { Temporal } from '@kedjan/kernel'
import { describe, expect, it } from 'vitest'
import { levelsDue, usualStallSetting } from './stall.ts'

const day = Temporal.PlainDate.from

describe('a step that stands still since 1 November', () => {
  const stall = { stallOn: day('2026-11-01'), setting: usualStallSetting }
  it.each([
    ['is left alone on the day itself', '2026-11-01', [], []],
    ['is asked about the day after', '2026-11-02', [], ['owner_asked']],
    ['is asked about once', '2026-11-05', ['owner_asked'], []],
    ['comes to the coordinator after a week', '2026-11-08', ['owner_asked'], ['coordinator_told']],
    ['is told to the person after two', '2026-11-15', ['owner_asked', 'coordinator_told'], ['person_told']],
    ['takes every level that was missed', '2026-11-20', [], ['owner_asked', 'coordinator_told', 'person_told']],
  ])('%s', (_name, today, taken, expected) => {
    expect(levelsDue({ ...stall, taken }, day(today))).toEqual(expected)
  })

  it('goes by what the organisation has chosen', () => {
    const setting = { ownerAfterDays: 1, coordinatorAfterDays: 2, personAfterDays: 3, longerByDays: 5 }
    expect(levelsDue({ stallOn: stall.stallOn, taken: [], setting }, day('2026-11-03'))).toEqual([
      'owner_asked',
      'coordinator_told',
    ])
  })
})
