import { parsePlainDate } from '@kedjan/kernel'
import { computeDeadline } from './compute-deadline.ts'
import type { DeadlineKey, ExtensionGround, PauseGround, ShiftGround } from './deadline-rule.ts'
import { deadlineRule } from './deadlines.ts'

/** A day that is written in a test. */
export function day(text: string) {
  const read = parsePlainDate(text)
  if (!read) throw new Error(`${text} is not a day`)
  return read
}

/** What is claimed about a deadline. */
export interface Claim {
  readonly extensions?: readonly [ExtensionGround, string?][]
  readonly pauses?: readonly [PauseGround, string, string][]
  readonly shift?: readonly [ShiftGround, string]
  readonly decided?: string
}

/** Counts a deadline from days as they are written in a test. */
export function compute(key: DeadlineKey, anchor: string, { extensions = [], pauses = [], shift, decided }: Claim) {
  return computeDeadline(deadlineRule(key, day(anchor)), {
    anchor: day(anchor),
    extensions: extensions.map(([ground, until]) => ({ ground, ...(until && { until: day(until) }) })),
    pauses: pauses.map(([ground, from, to]) => ({ ground, from: day(from), to: day(to) })),
    ...(shift && { shift: { ground: shift[0], to: day(shift[1]) } }),
    ...(decided && { decided: { on: day(decided), source: 'SFS 2016:39 10 §' } }),
  })
}

export const six = (ground: ExtensionGround): [ExtensionGround][] => [
  [ground],
  [ground],
  [ground],
  [ground],
  [ground],
  [ground],
]
export const lateLeave: [PauseGround, string, string] = ['full_parental_leave', '2027-01-01', '2027-12-31']
export const noPlan: [PauseGround, string, string] = ['before_plan', '2026-03-15', '2026-05-14']
