// data: what happens in lives while the chains go on, and how often
import type { PlainDate } from '@kedjan/kernel'
import type { ChangeKind } from '@kedjan/sweden'
import { dayOf } from './days.ts'
import { findCast } from './people/cast.ts'
import { isCastApplicant } from './people/cast-applicants.ts'
import { type Random, streamOf } from './random.ts'
import type { OpenStep } from './step-queries.ts'

/** Something that happens to whom an open step is about. */
export interface LifeEvent {
  readonly kind: ChangeKind
  readonly on: PlainDate
  readonly step: OpenStep
}

/** Of a hundred steps that become open, during how many something happens. */
const share = 0.008

type Weights = readonly (readonly [ChangeKind, number])[]

const settling: Weights = [
  ['moved', 40],
  ['born', 22],
  ['separated', 10],
  ['joined', 10],
  ['disappeared', 10],
  ['died', 5],
  ['permit_lost', 3],
]
const applyingAbroad: Weights = [
  ['application_withdrawn', 9],
  ['died', 1],
]

/** How likely each is of a hundred, by the chain under way; round numbers of ours. */
const likely: Readonly<Record<string, Weights>> = {
  settlement_assigned: settling,
  settlement_own: settling,
  establishment: settling,
  temporary_protection: settling,
  asylum: [
    ['moved', 30],
    ['application_withdrawn', 18],
    ['disappeared', 16],
    ['born', 16],
    ['separated', 9],
    ['joined', 7],
    ['died', 4],
  ],
  unaccompanied_child: [
    ['age_reassessed', 40],
    ['disappeared', 30],
    ['application_withdrawn', 20],
    ['moved', 10],
  ],
  family_reunification: applyingAbroad,
  study: applyingAbroad,
  work_permit: applyingAbroad,
  appeal: [
    ['application_withdrawn', 6],
    ['disappeared', 4],
  ],
  return_voluntary: [
    ['disappeared', 9],
    ['born', 1],
  ],
}

/** What happens while a step is open: nothing, as a rule. Somebody who disappears comes back in every second case. */
export function eventsDuring(seed: number, step: OpenStep): LifeEvent[] {
  const random = streamOf(seed, 'life', step.case_number, step.place, step.template, step.key, step.ready_on)
  const kinds = (likely[step.template] ?? []).filter(([kind]) => isPossible(step, kind))
  if (!random.chance(share) || kinds.length === 0 || step.is_protected || isCast(step)) return []
  const kind = random.weighted(kinds)
  const on = later(random, dayOf(step.ready_on), 30)
  const isFound = kind === 'disappeared' && random.chance(0.5)
  return [{ kind, on, step }, ...(isFound ? [{ kind: 'came_back' as const, on: later(random, on, 90), step }] : [])]
}

function isCast({ case_number: caseNumber }: OpenStep): boolean {
  return findCast(caseNumber) !== undefined || isCastApplicant(caseNumber)
}

function later(random: Random, day: PlainDate, most: number): PlainDate {
  return day.add({ days: random.between(1, most) })
}

/** Only whoever wrote a household down changes who belongs to it; and one who is alone cannot part from anybody. */
function isPossible({ registered_by: by, size, case_number: number, template }: OpenStep, kind: ChangeKind): boolean {
  const isOwn = by === 'MIGR'
  if (kind === 'born') return isOwn && template !== 'unaccompanied_child'
  if (kind === 'separated') return isOwn && size > 1 && splitNumber(number) !== undefined
  return kind !== 'joined' || (isOwn && size === 1)
}

/** The case number of those who move out: that of the household, moved into a series of its own; once only. */
export function splitNumber(caseNumber: string): string | undefined {
  const number = Number(caseNumber.slice(7))
  if (number >= 40_000) return undefined
  return `${caseNumber.slice(0, 7)}${number + (number < 20_000 ? 80_000 : 40_000)}`
}
