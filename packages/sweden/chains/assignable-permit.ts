import { isBefore, type PlainDate } from '@kedjan/kernel'
import { deadlineFrom, deadlineRule } from '../deadlines/deadlines.ts'

/** A permit as far as the act on reception for settlement asks. */
export interface PermitToAssign {
  readonly ground: string
  readonly decidedOn: PlainDate
  /** Null where it holds for good. */
  readonly validTo: PlainDate | null
}

export type WhyNotAssignable =
  | { readonly reason: 'outside_scope'; readonly source: string }
  | { readonly reason: 'permit_too_short'; readonly until: string; readonly source: string }

const source = 'SFS 2016:38 2 §'
/** SFS 2005:716 5 kap. 1, 2, 4 and 6 §§, 12 kap. 18 §, 21 and 22 kap.: an impediment to enforcement is among them. */
const grounds = ['refugee', 'subsidiary_protection', 'resettled', 'impediment', 'temporary_protection']

/**
 * Why a permit gives no right to an anvisning; undefined where it gives one. It must be of the grounds that the act names, and one that
 * can ground population registration: for a year at least, but with temporary protection, which has a time of its own (SFS 2024:691 5 §).
 */
export function whyNotAssignable({ ground, decidedOn, validTo }: PermitToAssign): WhyNotAssignable | undefined {
  if (!grounds.includes(ground)) return { reason: 'outside_scope', source }
  if (ground === 'temporary_protection' || validTo === null) return undefined
  const year = deadlineFrom(deadlineRule('folkbokforing.expected_stay', decidedOn), decidedOn)
  // A permit for a year ends on the day before.
  return isBefore(validTo, year.subtract({ days: 1 }))
    ? { reason: 'permit_too_short', until: validTo.toString(), source }
    : undefined
}
