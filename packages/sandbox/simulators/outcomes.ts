// data: how often the steps of each chain turn out in each way

import { castOutcome } from '../people/cast-applicants.ts'
import { type Random, streamOf } from '../random.ts'
import type { StepToDo } from '../step-queries.ts'
import { templateOf } from './tellings.ts'

/** How likely each way is, of a hundred; round numbers of ours, within what is plausible. Steps that are left out go mostly the usual way. */
const weights: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'asylum.accommodation': { agency_accommodation: 65, own_accommodation: 35 },
  'asylum.decision': { granted: 40, rejected: 60 },
  'asylum.appeal_or_final': { appealed: 75, final: 25 },
  'unaccompanied_child.age_assessment': { no_doubt: 75, child: 18, adult: 7 },
  'unaccompanied_child.placement': { foster_home: 50, residential_home: 30, supported_housing: 16, compulsory_care: 4 },
  'unaccompanied_child.decision': { granted: 60, rejected: 40 },
  'unaccompanied_child.appeal_result': { rejection_stands: 75, may_stay: 25 },
  'family_reunification.kinship': { papers: 70, dna_offered: 30 },
  'family_reunification.maintenance_question': { exempt: 55, asked: 45 },
  'family_reunification.decision': { granted: 65, rejected: 35 },
  'family_reunification.arrival': { arrived: 95, never_came: 5 },
  'work_permit.decision': { granted: 85, rejected: 15 },
  'work_permit.application': { from_abroad: 75, in_sweden: 25 },
  'work_permit.population_registration': { registered: 92, too_short: 8 },
  'work_permit.work_period': { extends: 60, job_lost: 20, leaves: 20 },
  'study.fee': { paid: 75, exempt: 15, not_paid: 10 },
  'study.application': { from_abroad: 92, in_sweden: 8 },
  'study.decision': { granted: 75, rejected: 25 },
  'study.population_registration': { registered: 70, too_short: 30 },
  'study.after_studies': { looks_for_work: 40, works: 20, studies_on: 15, leaves: 25 },
  'temporary_protection.permit': { granted: 94, rejected: 6 },
  'temporary_protection.housing': { own: 55, agency: 10, municipal: 35 },
  'temporary_protection.protection_end': { other_permit: 40, asylum: 15, return_programme: 20, must_leave: 25 },
  'appeal.time_checked': { in_time: 95, too_late: 5 },
  'appeal.reconsidered': { unchanged: 96, changed: 4 },
  'appeal.judgment': { dismissed: 82, granted: 10, referred_back: 8 },
  'appeal.new_decision': { granted: 35, rejected: 65 },
  'appeal.leave_sought': { appealed: 65, not_appealed: 35 },
  'appeal.leave': { refused: 92, given: 8 },
  'appeal.last_judgment': { dismissed: 70, granted: 30 },
  'return_voluntary.order': { utvisning: 80, avvisning: 15, at_once: 5 },
  'return_voluntary.obstacles_examined': { none: 93, permit_assigned: 2, permit_own: 2, not_now: 3 },
  'return_voluntary.departure': { left: 60, not_left: 40 },
  'return_enforced.detention': { none: 60, supervision: 15, detained: 25 },
  'return_enforced.enforcement': { left: 55, absconded: 25, handed_back: 8, obstacle: 12 },
  'return_enforced.obstacles_examined': { none: 70, permit_assigned: 5, permit_own: 5, not_now: 20 },
}

/** Steps of which the way is settled by how others went before it. */
const settled: Readonly<Record<string, (step: StepToDo) => string | undefined>> = {
  'asylum.settlement_route': ({ before }) =>
    before?.outcomes.accommodation === 'own_accommodation' ? 'own' : 'assigned',
  'asylum.school_place': (step) => schoolPlace(step),
  'work_permit.school_place': (step) => schoolPlace(step),
  'work_permit.population_registration': (step) => registered(step),
  'study.population_registration': (step) => registered(step),
  'unaccompanied_child.turns_eighteen': ({ before }) => atEighteen(before?.outcomes ?? {}),
  'appeal.settlement_route': ({ before }) => (before?.came_alone ? 'stays' : undefined),
  'appeal.final_abroad': ({ before }) => finalAbroad(before?.outcomes ?? {}, before?.opened_by ?? ''),
  'appeal.final': ({ before }) => (mayStay(before?.outcomes ?? {}) ? 'may_stay' : 'rejection_stands'),
}

/** How a step of any chain turns out; undefined where it can turn out in one way only. */
export function drawOutcome(seed: number, step: StepToDo): string | undefined {
  const known = (templateOf(step)?.outcomes ?? []).map(({ key }) => key)
  if (known.length === 0) return undefined
  const name = `${step.template}.${step.key}`
  const fixed = castOutcome(step.case_number, name) ?? settled[name]?.(step)
  if (fixed !== undefined && known.includes(fixed)) return fixed
  const found = drawn(streamOf(seed, 'outcome', step.case_number, step.place, name, step.ready_on), name, known)
  return found === 'permit_assigned' && !isAssignable(step) ? 'permit_own' : found
}

/** Neither a child alone nor one member of a household has an anvisning of their own. */
function isAssignable({ before, size, walks_alone: walksAlone }: StepToDo): boolean {
  return !before?.came_alone && (!walksAlone || size === 1)
}

function drawn(random: Random, name: string, known: readonly string[]): string {
  const likely = weights[name]
  const usual = (index: number) => (index === 0 ? 90 : 10)
  return random.weighted(known.map((key, index) => [key, likely ? (likely[key] ?? 0) : usual(index)] as const))
}

function schoolPlace({ before }: StepToDo): string {
  return before?.children === 0 ? 'no_children' : 'placed'
}

function registered({ before }: StepToDo): string | undefined {
  return before?.is_registered ? 'already_registered' : undefined
}

type Outcomes = Readonly<Record<string, string>>

function atEighteen({ decision, appeal_or_final: then, appeal_result: result }: Outcomes): string {
  if (decision === 'granted' || result === 'may_stay') return 'permit'
  return decision === 'rejected' && (then === 'final' || result !== undefined) ? 'no_permit' : 'waits'
}

const permitsAbroad: Readonly<Record<string, string>> = {
  family_reunification: 'permit_family',
  work_permit: 'permit_work',
  study: 'permit_study',
}

/** Whoever wins abroad goes on along the chain in which the application was rejected. */
function finalAbroad(outcomes: Outcomes, chain: string): string {
  return (mayStay(outcomes) ? permitsAbroad[chain] : undefined) ?? 'rejection_stands'
}

/** Whether somebody has won on the way: before the courts, in one of them, or when the case came back. */
function mayStay({ reconsidered, judgment, new_decision: again, last_judgment: last }: Outcomes): boolean {
  return reconsidered === 'changed' || judgment === 'granted' || again === 'granted' || last === 'granted'
}
