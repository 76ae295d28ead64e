import type { WorkCounts } from '@kedjan/contract'
import { expect, test } from 'vitest'
import { showOf } from './views.ts'

const counts: WorkCounts = {
  organisationId: 'K1380',
  today: '2026-11-24',
  handoffsToAnswer: 0,
  handoffsToFulfil: 0,
  handoffsSent: 0,
  milestonesOpen: 4,
  milestonesLate: 1,
  milestonesStalled: 0,
  dueThisWeek: 0,
  information: 0,
  withoutAnvisning: null,
}

test('the view in the address is shown', () => {
  expect(showOf('sent', counts)).toBe('sent')
})

test('without a view in the address the first in which something waits is shown', () => {
  expect(showOf(undefined, counts)).toBe('late')
  expect(showOf('no such view', { ...counts, handoffsToAnswer: 2 })).toBe('answer')
})

test('where nothing waits the hand-offs to answer are shown', () => {
  expect(showOf(undefined, { ...counts, milestonesOpen: 0, milestonesLate: 0 })).toBe('answer')
})
