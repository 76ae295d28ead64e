import { daysBetween, type PlainDate, Temporal } from '@kedjan/kernel'
import {
  type DeadlineRule,
  deadlineFrom,
  deadlineRule,
  deadlineRules,
  type FlipDayLine,
  flipDayLinesOn,
} from '@kedjan/sweden'

/** What is known of somebody with temporary protection. */
export interface FlipFacts {
  readonly today: PlainDate
  /** The first day of the first permit. */
  readonly permitOn: PlainDate
  /** The last day of the permit; null when no end is known. */
  readonly permitEndsOn: PlainDate | null
  /** When the household was registered, where it has been. */
  readonly registeredOn: PlainDate | null
  /** Whether Migrationsverket or the municipality gave them their home; null while it is not known. */
  readonly inGivenHome: boolean | null
  readonly hasEstablishmentAge: boolean
}

export interface FlipLine extends FlipDayLine {
  /** The last day to do it. */
  readonly by: PlainDate
}

/** Days without money between the last allowance and the first establishment benefit, when everybody takes all the time that the rules give. */
export interface MoneyGap {
  readonly lastAllowanceOn: PlainDate
  readonly firstBenefitOn: PlainDate
  readonly days: number
  readonly sources: readonly string[]
}

export interface FlipDay {
  /**
   * `passed`: they are registered; `ahead`; `depends_on_extension`: the permit does not reach six months beyond the day;
   * `permit_too_short`: it ends before the day.
   */
  readonly state: 'passed' | 'ahead' | 'depends_on_extension' | 'permit_too_short'
  readonly on: PlainDate
  readonly rule: DeadlineRule
  readonly lines: readonly FlipLine[]
  /** Null where nobody is of the ages of establishment: then no such benefit follows. */
  readonly gap: MoneyGap | null
}

/** The day on which everything changes for somebody with temporary protection: what ends, what begins, who must act by when. */
export function decideFlipDay(facts: FlipFacts): FlipDay {
  const earliest = earliestRegistration(facts)
  const on = facts.registeredOn ?? earliest.on
  const lines = flipDayLinesOn(on).filter((line) => isConcerned(line, facts))
  return {
    state: stateOf(facts, on),
    on,
    rule: earliest.rule,
    lines: lines.map((line) => ({ ...line, by: line.rule ? deadlineFrom(deadlineRule(line.rule, on), on) : on })),
    gap: facts.hasEstablishmentAge ? gapFrom(on) : null,
  }
}

/** A permit from before the twelve months falls under them from their first day, where that is earlier than the three years it had to wait. */
function earliestRegistration({ permitOn, today }: FlipFacts): { on: PlainDate; rule: DeadlineRule } {
  const key = 'temporary_protection.registration'
  const first = deadlineRule(key, permitOn)
  const now = deadlineRule(key, later(today, permitOn))
  const byFirst = deadlineFrom(first, permitOn)
  if (now.from === first.from) return { on: byFirst, rule: first }
  const byNow = later(Temporal.PlainDate.from(now.from), deadlineFrom(now, permitOn))
  return Temporal.PlainDate.compare(byNow, byFirst) < 0 ? { on: byNow, rule: now } : { on: byFirst, rule: first }
}

function stateOf({ registeredOn, permitEndsOn }: FlipFacts, on: PlainDate): FlipDay['state'] {
  if (registeredOn) return 'passed'
  if (!permitEndsOn) return 'ahead'
  if (Temporal.PlainDate.compare(permitEndsOn, on) < 0) return 'permit_too_short'
  return Temporal.PlainDate.compare(permitEndsOn, expectedStayFrom(on)) < 0 ? 'depends_on_extension' : 'ahead'
}

/** How long the permit must reach for the registration: six months beyond it, since the law asks for that (SFS 2024:691 5 §). */
function expectedStayFrom(on: PlainDate): PlainDate {
  const stay = deadlineRules.find(
    ({ key, from, to }) =>
      key === 'temporary_protection.expected_stay' && from <= on.toString() && (!to || on.toString() <= to),
  )
  return stay ? deadlineFrom(stay, on) : on
}

function isConcerned(line: FlipDayLine, { inGivenHome, hasEstablishmentAge }: FlipFacts): boolean {
  if (line.onlyInGivenHome && inGivenHome === false) return false
  return !line.onlyOfEstablishmentAge || hasEstablishmentAge
}

/** The allowance is paid at the end of the month; the benefit when it has been examined, applied for and paid, each within its time. */
function gapFrom(on: PlainDate): MoneyGap {
  const allowance = deadlineRule('allowance.monthly_payment', on)
  const thisMonth = deadlineFrom(allowance, on)
  const lastAllowanceOn = thisMonth.equals(on) ? on : deadlineFrom(allowance, on.with({ day: 1 }).subtract({ days: 1 }))
  const examination = deadlineRule('establishment.first_examination', on)
  const placedOn = deadlineFrom(examination, on)
  const payment = deadlineRule('benefit.first_payment', placedOn)
  const firstBenefitOn = deadlineFrom(payment, placedOn)
  return {
    lastAllowanceOn,
    firstBenefitOn,
    days: daysBetween(lastAllowanceOn, firstBenefitOn),
    sources: [allowance.source, examination.source, payment.source],
  }
}

function later(one: PlainDate, other: PlainDate): PlainDate {
  return Temporal.PlainDate.compare(one, other) < 0 ? other : one
}
