import { Temporal } from '@kedjan/kernel'
import { describe, expect, it } from 'vitest'
import { belongings, isAtEnd, readySteps } from './branches.ts'
import { chainTemplate } from './chains.ts'
import { walksOf } from './walk-template.ts'

const today = Temporal.PlainDate.from('2026-11-24')
const template = chainTemplate('re_emigration', today)
const left = [
  ...[['information', 'done'] as const, ['application', 'applied'] as const, ['decision', 'granted'] as const],
  ...[['journey_planned', 'planned'] as const, ['departure_confirmed', 'done'] as const],
]
const knowing = (registered: 'yes' | 'no') => new Map<string, string>([...left, ['registered', registered]])

describe('a step that hangs on what is known of those who walk', () => {
  it('comes when it is known to be so (SFS 1991:481 20 §)', () => {
    expect(readySteps(template, knowing('yes')).map(({ key }) => key)).toEqual(['deregistration', 'grant_paid'])
  })

  it('never comes when it is known not to be so, and the chain ends without it', () => {
    const outcomes = knowing('no')
    expect(belongings(template, outcomes).get('deregistration')).toBe('no')
    expect(isAtEnd(template, new Map([...outcomes, ['grant_paid', 'done']]))).toBe(true)
  })

  it('is left open by whoever does not know', () => {
    expect(belongings(template, new Map(left)).get('deregistration')).toBe('open')
  })

  it('is walked both ways when the chain is read', () => {
    const ways = walksOf(template).filter(({ turnedOut }) => turnedOut.has('grant_paid'))
    expect(ways.map(({ turnedOut }) => [turnedOut.get('registered'), turnedOut.has('deregistration')])).toEqual([
      ['yes', true],
      ['no', false],
    ])
  })
})
