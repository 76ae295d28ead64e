import type { Journey, Milestone } from '@kedjan/contract'
import { describe, expect, test } from 'vitest'
import { eighteenPlanOf } from './eighteen.ts'

function journey(template: string, keys: readonly string[], end: Journey['end'] = null): Journey {
  const milestones = keys.map((key) => ({ key }) as Milestone)
  return { template, end, milestones } as Journey
}

const keys = ['turns_eighteen', 'handoff_receipt', 'plan_before_18', 'placement', 'prepared_before_18']

describe('the plan before eighteen', () => {
  test('stands in the order of the days, beside the receipt', () => {
    const plan = eighteenPlanOf([journey('asylum', keys), journey('unaccompanied_child', keys)])
    expect(plan?.steps.map(({ key }) => key)).toEqual(['plan_before_18', 'prepared_before_18', 'turns_eighteen'])
    expect(plan?.receipt?.key).toBe('handoff_receipt')
  })

  test.each([
    ['in another chain', [journey('asylum', keys)]],
    ['in one that has ended', [journey('unaccompanied_child', keys, { on: '2026-11-24', how: 'completed' })]],
  ])('there is none %s', (_name, journeys) => {
    expect(eighteenPlanOf(journeys)).toBeNull()
  })
})
