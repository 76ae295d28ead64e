import type { PlainDate } from '@kedjan/kernel'
import { type Dated, getRuleOn, isInForce } from '../rules/dated.ts'

/** Beside the guardian's yes: the child must agree too, may say no, or is heard. */
export type ChildSay = 'must_agree' | 'may_object' | 'heard'

interface ChildSayRule extends Dated {
  readonly fromAgeYears: number
  readonly say: ChildSay
}

/** A guardian says yes for a child (SFS 2009:400 12 kap. 3 §); the older the child, the more its own say weighs. */
const childSayRules: readonly ChildSayRule[] = [
  {
    fromAgeYears: 16,
    say: 'must_agree',
    from: '2015-01-01',
    to: '2026-09-30',
    source: 'SFS 1994:137 20 §',
    mark: 'interpretation',
  },
  {
    fromAgeYears: 16,
    say: 'must_agree',
    from: '2026-10-01',
    source: 'SFS 2009:400 12 kap. 3 §',
    mark: 'interpretation',
  },
  {
    fromAgeYears: 12,
    say: 'may_object',
    from: '2015-01-01',
    source: 'SFS 2009:400 12 kap. 3 §',
    mark: 'interpretation',
  },
  { fromAgeYears: 0, say: 'heard', from: '2015-01-01', source: 'SFS 2009:400 12 kap. 3 §', mark: 'interpretation' },
]

/** Twelve months are ours: the act sets no time, and a consent without end is soon forgotten. */
const consentTerms: readonly (Dated & { readonly longestMonths: number })[] = [
  { from: '2015-01-01', source: 'practice: a consent lasts a year at most', mark: 'interpretation', longestMonths: 12 },
]

/** The say of a child of an age on a day; undefined for an adult. */
export function childSayOn(ageYears: number, on: PlainDate): ChildSayRule | undefined {
  if (ageYears >= 18) return undefined
  return childSayRules.find((rule) => ageYears >= rule.fromAgeYears && isInForce(rule, on))
}

export function consentTermsOn(on: PlainDate): Dated & { readonly longestMonths: number } {
  return getRuleOn('consent terms', consentTerms, on)
}
