import { isAfter, isBefore, ok, type PlainDate, parsePlainDate, type Result, refuse } from '@kedjan/kernel'
import {
  type DeadlineRule,
  deadlineFrom,
  deadlineRule,
  type MemberToAssign,
  permitThatAssigns,
  type WhyNotAssignableHousehold,
} from '@kedjan/sweden'
import { askedSource } from '../persons/index.ts'

/** What must be known of a household before it is assigned. */
export interface AssignableHousehold {
  readonly personsCount: number
  /** What is seen of each member's permit and age, the reference person's first. */
  readonly members: readonly MemberToAssign[]
  readonly protectedPerson: boolean
  /** The household's settlement chain for assigned settlement is open. */
  readonly hasOpenJourney: boolean
  /** Persons of whom nobody can say which needs they have, since nobody has asked. */
  readonly needsNotAsked: number
  /** An anvisning of the household is planned or under way. */
  readonly openAnvisning: boolean
}

export interface AnvisningWish {
  readonly from: string
  readonly to: { id: string; kind: string }
  readonly receiveBy: string
  readonly confirmProtected: boolean
}

export interface AnvisningFacts {
  /** Persons left of the municipality's kommuntal this year; undefined when the county board has not decided one. */
  readonly remainingKommuntal: number | undefined
  readonly today: PlainDate
}

/** Why an anvisning may not be issued. */
export type CannotIssue =
  | { reason: 'household_not_found' }
  | { reason: 'to_oneself' }
  | { reason: 'receiver_not_a_municipality' }
  | WhyNotAssignableHousehold
  | { reason: 'no_open_settlement_chain' }
  | { reason: 'already_assigned'; source: string }
  | { reason: 'kommuntal_missing'; source: string }
  | { reason: 'kommuntal_used_up'; remaining: number; source: string }
  | { reason: 'deadline_too_late'; latest: string; source: string }
  | { reason: 'deadline_in_the_past'; today: string }
  | { reason: 'needs_not_asked'; source: string }
  | { reason: 'protected_person'; source: string }

/** The rule for the latest reception day: longer for those who are resettled (SFS 2016:39 10 §). */
export function receptionRule(ground: string | undefined, today: PlainDate): DeadlineRule {
  return deadlineRule(ground === 'resettled' ? 'anvisning.reception_quota' : 'anvisning.reception', today)
}

/** Whether Migrationsverket may assign a household, as a whole (9 §), to a municipality by a day. */
export function decideAnvisning(
  household: AssignableHousehold,
  wish: AnvisningWish,
  facts: AnvisningFacts,
): Result<{ latest: PlainDate; rule: DeadlineRule }, CannotIssue> {
  if (wish.to.id === wish.from) return refuse({ reason: 'to_oneself' })
  if (wish.to.kind !== 'municipality') return refuse({ reason: 'receiver_not_a_municipality' })
  const assigns = permitThatAssigns(household.members)
  if (!assigns.ok) return assigns
  const permit = assigns.value
  if (!permit) return refuse({ reason: 'outside_scope', source: 'SFS 2016:38 2 §' })
  if (household.openAnvisning) return refuse({ reason: 'already_assigned', source: 'SFS 2016:39 9 §' })
  if (!household.hasOpenJourney) return refuse({ reason: 'no_open_settlement_chain' })
  const day = decideDay(permit.ground, wish.receiveBy, facts.today)
  if (!day.ok) return day
  if (facts.remainingKommuntal === undefined) return refuse({ reason: 'kommuntal_missing', source: 'SFS 2016:39 5 §' })
  if (facts.remainingKommuntal < household.personsCount) {
    return refuse({ reason: 'kommuntal_used_up', remaining: facts.remainingKommuntal, source: 'SFS 2016:39 8 §' })
  }
  // An anvisning of somebody whom nobody asked says "no special needs" without knowing.
  if (household.needsNotAsked > 0) return refuse({ reason: 'needs_not_asked', source: askedSource })
  if (household.protectedPerson && !wish.confirmProtected) {
    return refuse({ reason: 'protected_person', source: 'SFS 2009:400 21 kap. 3 §' })
  }
  return day
}

function decideDay(
  ground: string,
  receiveBy: string,
  today: PlainDate,
): Result<{ latest: PlainDate; rule: DeadlineRule }, CannotIssue> {
  const rule = receptionRule(ground, today)
  const latest = deadlineFrom(rule, today)
  const wanted = parsePlainDate(receiveBy)
  if (!wanted || isBefore(wanted, today)) return refuse({ reason: 'deadline_in_the_past', today: today.toString() })
  if (isAfter(wanted, latest))
    return refuse({ reason: 'deadline_too_late', latest: latest.toString(), source: rule.source })
  return ok({ latest, rule })
}
