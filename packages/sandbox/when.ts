import { daysBetween, isAfter, isBefore, type PlainDate } from '@kedjan/kernel'
import { type ChainKey, chainTemplate, findMilestoneTemplate, nextWorkingDay } from '@kedjan/sweden'
import { dayOf, earliestOf, latestOf, workingDayBefore } from './days.ts'
import { findCast, firstVisit } from './people/cast.ts'
import { isCastApplicant } from './people/cast-applicants.ts'
import type { OpenReferral } from './queries.ts'
import { type Random, streamOf } from './random.ts'
import type { OpenStep } from './step-queries.ts'

/** What becomes of an open step: it is done, or the anvisning that it belongs to ends first. */
export type Fate = 'done' | 'declined' | 'cancelled' | 'replaced'

export interface Due {
  readonly on: PlainDate
  readonly fate: Fate
}

const silentShare = 0.08
const slowShare = 0.06

/** The stream of numbers that decides everything about one open step. */
export function streamFor(seed: number, step: OpenStep): Random {
  return streamOf(seed, 'step', step.case_number, step.place, step.template, step.key, step.ready_on)
}

/** Settlement and establishment have simulators of their own, by organisation; every other chain is walked as its template asks. */
export function isSettling({ template }: Pick<OpenStep, 'template'>): boolean {
  return template === 'settlement_assigned' || template === 'settlement_own' || template === 'establishment'
}

/** When a simulated organisation deals with an open step, and how; undefined when it is left to the visitor for ever. */
export function dueOf(seed: number, step: OpenStep): Due | undefined {
  if (!isSettling(step)) return done(dayElsewhere(seed, step))
  const written = findCast(step.case_number)
  const left = written?.left[step.key]
  if (left && left !== 'always') return done(latestOf(dayOf(left), dayOf(step.ready_on)))
  const fixed = written?.days[step.key] ?? (step.key === 'anvisning' ? written?.anvisning?.on : undefined)
  if (!left && fixed && fixed >= step.ready_on) return done(dayOf(fixed))
  if (left === 'always' || written?.left['*'] === 'always') return undefined
  const usual = usualDay(seed, step)
  return step.handoff && step.template === 'settlement_assigned' && isAnswer(step.key)
    ? dueOfAnswer(seed, { ...step, handoff: step.handoff }, usual)
    : done(usual)
}

/** Days before the last day by which a step of the other chains is done, unless it is one of the slow. */
const spareElsewhere = 3

/** In the other chains a last day is kept by most, and what a visitor can take over waits for one. */
function dayElsewhere(seed: number, step: OpenStep): PlainDate {
  const usual = usualDay(seed, step)
  const last = step.due_on ? dayOf(step.due_on).subtract({ days: spareElsewhere }) : usual
  const isSlow = streamOf(seed, 'slow', step.case_number, step.place, step.template, step.key).chance(slowShare)
  const on = isSlow ? usual : latestOf(earliestOf(usual, last), dayOf(step.ready_on).add({ days: 1 }))
  return isForVisitor(step, on) ? visitorGone : on
}

/** Whom a visitor can be along the other chains. */
const visitorsOrganisations = ['EMB_AMMAN', 'UNI_LU', 'POL', 'MD_GOTEBORG', 'REG_N', 'K1380']
const visitorGone = dayOf('2026-12-02')

function isForVisitor({ responsible, ready_on: readyOn, case_number: caseNumber }: OpenStep, on: PlainDate): boolean {
  const isTheirs = visitorsOrganisations.includes(responsible)
  const isLate = on.toString() >= '2026-11-10' || isCastApplicant(caseNumber)
  return isTheirs && readyOn < firstVisit && isBefore(on, visitorGone) && isLate
}

function done(on: PlainDate): Due {
  return { on: nextWorkingDay(on), fate: 'done' }
}

function usualDay(seed: number, step: OpenStep): PlainDate {
  const random = streamFor(seed, step)
  const ready = dayOf(step.ready_on)
  return ready.add({ days: Math.max(1, Math.round(delayOf(random, step))) })
}

function delayOf(random: Random, step: OpenStep): number {
  if (step.key === 'acknowledgement')
    return random.chance(silentShare) ? random.triangular(9, 13, 24) : random.triangular(1, 3, 7)
  const template = chainTemplate(step.template as ChainKey, dayOf(step.template_from))
  const typical = Math.max(2, findMilestoneTemplate(template, step.key)?.typicalDays ?? 7)
  return typical * (random.chance(slowShare) ? random.triangular(2, 2.5, 3.5) : random.triangular(0.4, 0.9, 1.7))
}

const answers = ['acknowledgement', 'housing_reported', 'date_agreed', 'reception']

function isAnswer(key: string): boolean {
  return answers.includes(key)
}

/** Days before the last day of reception by which a municipality at the latest does each of its steps. */
const spare: Record<string, number> = { acknowledgement: 20, housing_reported: 9, date_agreed: 4 }

function dueOfAnswer(
  seed: number,
  step: OpenStep & { handoff: NonNullable<OpenStep['handoff']> },
  usual: PlainDate,
): Due {
  const { handoff } = step
  const receiveBy = dayOf(handoff.receive_by)
  const ready = dayOf(step.ready_on)
  const end = findCast(step.case_number) ? undefined : endOf(seed, step, handoff)
  const capped = earliestOf(usual, workingDayBefore(receiveBy.subtract({ days: spare[step.key] ?? 0 })))
  const on =
    step.key === 'reception' && handoff.agreed_day ? dayOf(handoff.agreed_day) : nextWorkingDay(latestOf(capped, ready))
  // After the last day nothing can be agreed any more: Migrationsverket has to find another municipality.
  const isTooLate = step.key !== 'reception' && step.key !== 'acknowledgement' && isAfter(on, receiveBy)
  if (end && (end.fate !== 'replaced' || step.key !== 'acknowledgement') && (isTooLate || !isBefore(on, end.on))) {
    return { on: nextWorkingDay(latestOf(end.on, ready)), fate: end.fate }
  }
  return isTooLate ? { on, fate: 'replaced' } : { on, fate: 'done' }
}

/** A few anvisningar end before reception: the person declines, Migrationsverket takes it back, or the municipality finds no home. */
function endOf(seed: number, step: OpenStep, handoff: NonNullable<OpenStep['handoff']>): Due | undefined {
  const random = streamOf(seed, 'end', step.case_number, handoff.made_on)
  const made = dayOf(handoff.made_on)
  const days = Math.max(2, daysBetween(made, dayOf(handoff.receive_by)))
  const fate = random.weighted<Fate>([
    ['done', 92],
    ['declined', 4],
    ['cancelled', 2],
    ['replaced', 2],
  ])
  if (fate === 'done') return undefined
  const after = fate === 'replaced' ? days - random.between(1, 6) : Math.round(random.triangular(2, 8, days * 0.6))
  return { on: nextWorkingDay(made.add({ days: after })), fate }
}

/** When the receiver of a referral answers it, or has done what it accepted. */
export function dueOfReferral(seed: number, referral: OpenReferral): PlainDate {
  const random = streamForReferral(seed, referral)
  const since = dayOf(referral.since)
  const left = isLeftToVisitor(referral) ? dayOf('2026-12-02') : since
  const isSilent = referral.state === 'sent' && random.chance(silentShare)
  const usual = referral.state === 'sent' ? random.triangular(1, 6, 13) : random.triangular(5, 16, 40)
  const days = Math.max(1, Math.round(isSilent ? random.triangular(16, 20, 30) : usual))
  return nextWorkingDay(latestOf(left, since.add({ days })))
}

export function streamForReferral(seed: number, referral: OpenReferral): Random {
  return streamOf(seed, 'referral', referral.case_number, referral.subject, referral.state, referral.since)
}

/** What the service office in Norrköping has got shortly before the visitor comes waits for them. */
function isLeftToVisitor(referral: OpenReferral): boolean {
  return referral.to === 'SO_0581' && referral.since >= '2026-11-10' && referral.since < '2026-11-24'
}
