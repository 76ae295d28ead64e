import { ok } from '@kedjan/kernel'
import { describe, expect, it } from 'vitest'
import { streamOf } from './random.ts'
import { inRounds, turningHouseholds } from './rounds.ts'
import type { Deed } from './simulators/deed.ts'
import type { OpenStep } from './step-queries.ts'

function deed(order: string, organisationId = 'MIGR'): Deed {
  return { organisationId, what: 'test', order, random: streamOf(1, order), act: async () => ok(null) }
}

function named(rounds: Deed[][]): string[][] {
  return rounds.map((round) => round.map(({ order }) => order))
}

describe('deeds of a day', () => {
  it('about households of their own are done at the same time', () => {
    expect(named(inRounds([deed('K-2'), deed('K-1')], ({ order }) => [order]))).toEqual([['K-1', 'K-2']])
  })

  it('about one household are done one after the other in their order, whoever does them and however they came', () => {
    const [first, second, third] = [deed('K-1 a', 'SKV'), deed('K-1 b', 'MIGR'), deed('K-1 c', 'AF')]
    const household = () => ['K-1']
    expect(named(inRounds([third, first, second], household))).toEqual([['K-1 a'], ['K-1 b'], ['K-1 c']])
    expect(named(inRounds([second, third, first], household))).toEqual([['K-1 a'], ['K-1 b'], ['K-1 c']])
  })

  it('about two households wait for those about either', () => {
    const touched: Record<string, string[]> = {
      'K-1 a': ['K-1'],
      'K-1 joins': ['K-1', 'K-2'],
      'K-2 a': ['K-2'],
      'K-3': ['K-3'],
    }
    const deeds = Object.keys(touched).map((order) => deed(order))
    expect(named(inRounds(deeds, ({ order }) => touched[order] ?? []))).toEqual([
      ['K-1 a', 'K-3'],
      ['K-1 joins'],
      ['K-2 a'],
    ])
  })
})

describe('steps of a day', () => {
  const steps: Record<string, Pick<OpenStep, 'case_number' | 'template'>> = {
    'K-1 asylum': { case_number: 'K-1', template: 'asylum' },
    'K-1 establishment': { case_number: 'K-1', template: 'establishment' },
    'K-2 settlement': { case_number: 'K-2', template: 'settlement_own' },
    'K-2 establishment': { case_number: 'K-2', template: 'establishment' },
  }

  it('of a household that only settles are done at the same time, and those of one whose way can turn are not', () => {
    const deeds = Object.keys(steps).map((order) => deed(order))
    const touched = turningHouseholds(deeds, ({ order }) => steps[order] as OpenStep)
    expect(named(inRounds(deeds, touched))).toEqual([
      ['K-1 asylum', 'K-2 establishment', 'K-2 settlement'],
      ['K-1 establishment'],
    ])
  })
})
