import type { ReasonAgainst, ReasonFor } from '@kedjan/contract'
import type { Id } from '@kedjan/kernel'
import type { IdentityDatum } from './datum.ts'
import type { IdentifierKind } from './identifiers.ts'
import { compareNames, type NameLikeness, type WrittenName } from './name-likeness.ts'

/** One time that somebody was written down: what a comparison needs to know of it. */
export interface Registration extends Omit<IdentityDatum, 'writtenLanguage'> {
  readonly numbers: readonly { readonly kind: IdentifierKind; readonly value: string }[]
  /** The others of the household, by name. */
  readonly household: readonly WrittenName[]
  readonly householdId: Id | null
  /** Persons whom a relation ties to this one. */
  readonly relatedTo: readonly Id[]
  readonly personId: Id
}

/** What speaks for and against two registrations being one human being, and what follows from it. A human decides. */
export interface Comparison {
  readonly verdict: 'likely' | 'possible' | 'none'
  readonly for: readonly ReasonFor[]
  readonly against: readonly ReasonAgainst[]
}

export function compareRegistrations(one: Registration, other: Registration): Comparison {
  const name = compareNames(one, other)
  const speaksFor = [
    ...(hasSameNumber(one, other) ? (['same_number'] as const) : []),
    ...forName[name],
    ...birthReason(one.birthDate, other.birthDate),
    ...(hasSameHouseholdMember(one, other) ? (['same_household_members'] as const) : []),
    ...(one.sex === other.sex && isKnownSex(one.sex) ? (['same_sex'] as const) : []),
    ...(one.citizenship === other.citizenship ? (['same_citizenship'] as const) : []),
  ]
  const speaksAgainst = [...againstTogether(one, other), ...againstIdentity(one, other, name)]
  return { verdict: verdictOf(new Set(speaksFor), new Set(speaksAgainst)), for: speaksFor, against: speaksAgainst }
}

const forName = {
  same: ['same_name'],
  other_spelling: ['name_spelt_otherwise'],
  other_order: ['name_in_other_order'],
  part_missing: ['part_of_name_missing'],
  given_only: ['same_given_name'],
  family_only: [],
  none: [],
} satisfies Record<NameLikeness, ReasonFor[]>

const againstName = {
  same: [],
  other_spelling: [],
  other_order: [],
  part_missing: [],
  given_only: ['other_family_name'],
  family_only: ['other_given_name'],
  none: ['other_given_name', 'other_family_name'],
} satisfies Record<NameLikeness, ReasonAgainst[]>

/** Two who were written down side by side, or as each other's kin, were seen to be two. */
function againstTogether(one: Registration, other: Registration): ReasonAgainst[] {
  const isOneHousehold = one.householdId !== null && one.householdId === other.householdId
  const isRelated = one.relatedTo.includes(other.personId) || other.relatedTo.includes(one.personId)
  return [
    ...(isOneHousehold ? (['same_household'] as const) : []),
    ...(isRelated ? (['related'] as const) : []),
    ...(hasOtherNumber(one, other) ? (['other_number'] as const) : []),
  ]
}

function againstIdentity(one: Registration, other: Registration, name: NameLikeness): ReasonAgainst[] {
  const isOtherSex = isKnownSex(one.sex) && isKnownSex(other.sex) && one.sex !== other.sex
  return [
    ...(isOtherSex ? (['other_sex'] as const) : []),
    ...againstName[name],
    ...(birthReason(one.birthDate, other.birthDate).length === 0 ? (['other_birth_date'] as const) : []),
    ...(one.citizenship === other.citizenship ? [] : (['other_citizenship'] as const)),
  ]
}

function isKnownSex(sex: Registration['sex']): boolean {
  return sex === 'female' || sex === 'male'
}

/**
 * A day of birth that nobody knew is written as the first of January. So many share it that it says little,
 * and another day of the same year does not contradict it.
 */
function birthReason(one: string, other: string): ReasonFor[] {
  const [[year, month, day], [otherYear, otherMonth, otherDay]] = [one.split('-'), other.split('-')]
  if (one === other) return [one.endsWith('-01-01') ? 'both_first_of_january' : 'same_birth_date']
  if (year === otherYear && month === otherDay && day === otherMonth) return ['day_and_month_swapped']
  if (year === otherYear && [one, other].some((date) => date.endsWith('-01-01')))
    return ['first_of_january_for_unknown_day']
  const differing = [year !== otherYear, month !== otherMonth, day !== otherDay].filter(Boolean).length
  return differing === 1 && Math.abs(Number(year) - Number(otherYear)) <= 1 ? ['one_part_of_date_differs'] : []
}

function hasSameNumber(one: Registration, other: Registration): boolean {
  return one.numbers.some(({ kind, value }) =>
    other.numbers.some((number) => number.kind === kind && number.value === value),
  )
}

/** A person has one personal identity number; cards are issued anew, and a coordination number may have been given twice. */
function hasOtherNumber(one: Registration, other: Registration): boolean {
  const [own, others] = [one, other].map(({ numbers }) =>
    numbers.filter(({ kind }) => kind === 'personal_identity_number').map(({ value }) => value),
  )
  return Boolean(own?.length && others?.length && !own.some((value) => others.includes(value)))
}

function hasSameHouseholdMember(one: Registration, other: Registration): boolean {
  if (one.householdId !== null && one.householdId === other.householdId) return false
  return one.household.some((member) =>
    other.household.some((candidate) =>
      ['same', 'other_spelling', 'other_order', 'part_missing'].includes(compareNames(member, candidate)),
    ),
  )
}

type Reasons = ReadonlySet<ReasonFor>
const hasAny = (reasons: Reasons, ...any: ReasonFor[]) => any.some((reason) => reasons.has(reason))

const hasName = (reasons: Reasons) =>
  hasAny(reasons, 'same_name', 'name_spelt_otherwise', 'name_in_other_order', 'part_of_name_missing')

/** The rules, the stronger verdict first; the first that fits counts. */
const rules: readonly { verdict: 'likely' | 'possible'; fits: (reasons: Reasons) => boolean }[] = [
  {
    verdict: 'likely',
    fits: (all) =>
      all.has('same_number') &&
      (hasName(all) || hasAny(all, 'same_birth_date', 'both_first_of_january', 'day_and_month_swapped')),
  },
  { verdict: 'likely', fits: (all) => hasName(all) && all.has('same_birth_date') },
  {
    verdict: 'likely',
    fits: (all) =>
      hasName(all) &&
      hasAny(all, 'both_first_of_january', 'day_and_month_swapped') &&
      all.has('same_household_members'),
  },
  { verdict: 'possible', fits: (all) => all.has('same_number') },
  { verdict: 'possible', fits: (all) => hasName(all) && hasAny(all, 'both_first_of_january', 'day_and_month_swapped') },
  {
    verdict: 'possible',
    fits: (all) =>
      hasName(all) &&
      hasAny(all, 'first_of_january_for_unknown_day', 'one_part_of_date_differs') &&
      all.has('same_household_members'),
  },
  {
    verdict: 'possible',
    fits: (all) => hasAny(all, 'same_given_name') && all.has('same_birth_date') && all.has('same_household_members'),
  },
]

/** Together, related or with another personal number: none. Another sex: only where a number is the same. Another citizenship: a step down. */
function verdictOf(speaksFor: Reasons, speaksAgainst: ReadonlySet<ReasonAgainst>): Comparison['verdict'] {
  if (['same_household', 'related', 'other_number'].some((reason) => speaksAgainst.has(reason as ReasonAgainst)))
    return 'none'
  if (speaksAgainst.has('other_sex') && !speaksFor.has('same_number')) return 'none'
  const rule = rules.find(({ fits }) => fits(speaksFor))
  if (!rule || !speaksAgainst.has('other_citizenship')) return rule?.verdict ?? 'none'
  return rule.verdict === 'likely' ? 'possible' : 'none'
}
