import { expect, test } from 'vitest'
import { linesOf, tellNotices } from './notices.ts'

test('notices are told by state, and those that were not sent one by one, without an address', () => {
  const unsent = {
    id: '0199c2a0-0000-7000-8000-000000000001',
    template: 'answer_link' as const,
    channel: 'email' as const,
    organisation_id: 'RB',
    state: 'given_up' as const,
    why: 'smtp_451',
    attempts: 6,
    at: '2026-11-24T09:00:00+00:00',
  }
  const counts = new Map([
    ['sent', 12],
    ['given_up', 1],
  ] as const)
  expect(linesOf(counts, [unsent])).toEqual([
    '     12 sent',
    '      1 given up',
    '2026-11-24T09:00  given_up  email  answer_link  RB  smtp_451  attempts: 6',
  ])
  expect(linesOf(new Map(), [])).toEqual(['No notices.'])
})

test('a word that is not known is said, and nothing is opened', async () => {
  await expect(tellNotices('resend', () => {})).rejects.toThrow('There is nothing called "resend" for notices')
})
