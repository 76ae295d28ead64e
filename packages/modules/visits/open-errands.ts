import type { PlainDate } from '@kedjan/kernel'
import { type VisitErrand, visitErrandsOn } from '@kedjan/sweden'
import type { Position } from '../persons/index.ts'

/** A member of the household, known by id and position only. */
export interface HouseholdMember {
  readonly personId: string
  readonly position: Position
}

/** A step of the household's chains, as far as whoever asks may know of it. */
export interface KnownStep {
  readonly key: string
  readonly personId: string
  /** Walked by the household together, or by one person. */
  readonly ofHousehold: boolean
  readonly responsible: string
  readonly isOpen: boolean
}

/** Something that the household can get done. */
export interface HouseholdErrand {
  readonly name: string
  readonly kind: VisitErrand
  readonly agency: string
  readonly aboutPerson: string | null
  /** Its step opens when an errand before it is done. */
  readonly follows: boolean
}

export interface ErrandFacts {
  readonly members: readonly HouseholdMember[]
  readonly steps: readonly KnownStep[]
  /** The municipality where the household lives or is to live. */
  readonly municipality: string | null
  readonly today: PlainDate
}

/**
 * What a household can get done at a visit: errands whose step is open, and those whose step opens when one of them is done.
 * An errand about one adult is only told to those who know that adult's step, except where it follows from what the household does together.
 */
export function decideErrands(facts: ErrandFacts): HouseholdErrand[] {
  const found: HouseholdErrand[] = []
  // In the order of what comes before what, so that the followers of followers are found in one walk.
  for (const kind of inOrder(visitErrandsOn(facts.today))) {
    const open = facts.steps.filter(({ key, isOpen }) => key === kind.milestone && isOpen)
    found.push(...open.flatMap((step) => errandOf(kind, step, facts)))
    if (facts.steps.some(({ key }) => key === kind.milestone)) continue
    const follows = found.some((one) => kind.after.includes(one.kind.key))
    if (follows) found.push(...followersOf(kind, facts))
  }
  return found
}

function errandOf(kind: VisitErrand, step: KnownStep, facts: ErrandFacts): HouseholdErrand[] {
  if (kind.for === 'children' && !hasChildren(facts)) return []
  const aboutPerson = kind.for === 'each_adult' ? step.personId : null
  return [{ name: nameOf(kind, aboutPerson), kind, agency: step.responsible, aboutPerson, follows: false }]
}

function followersOf(kind: VisitErrand, facts: ErrandFacts): HouseholdErrand[] {
  const agency = kind.agency === 'residence_municipality' ? facts.municipality : kind.agency
  // An interview about what somebody has worked with is no errand of the first day.
  if (agency === null || kind.room) return []
  switch (kind.for) {
    case 'household':
      return [{ name: nameOf(kind, null), kind, agency, aboutPerson: null, follows: true }]
    case 'children':
      return hasChildren(facts) ? [{ name: nameOf(kind, null), kind, agency, aboutPerson: null, follows: true }] : []
    case 'each_adult':
      return facts.members
        .filter(({ position }) => position !== 'child')
        .map(({ personId }) => ({ name: nameOf(kind, personId), kind, agency, aboutPerson: personId, follows: true }))
  }
}

function hasChildren({ members }: ErrandFacts): boolean {
  return members.some(({ position }) => position === 'child')
}

function nameOf(kind: VisitErrand, aboutPerson: string | null): string {
  return aboutPerson === null ? kind.key : `${kind.key}:${aboutPerson}`
}

function inOrder(kinds: readonly VisitErrand[]): VisitErrand[] {
  const placed: VisitErrand[] = []
  let left = [...kinds]
  while (left.length > 0) {
    const ready = left.filter(({ after }) => after.every((key) => !left.some((one) => one.key === key)))
    if (ready.length === 0) throw new Error('errands wait for each other in a circle')
    placed.push(...ready)
    left = left.filter((one) => !ready.includes(one))
  }
  return placed
}

/** The names of the errands of this household that must come before another. */
export function namesBefore(errand: HouseholdErrand, all: readonly HouseholdErrand[]): string[] {
  return all
    .filter(
      (one) =>
        errand.kind.after.includes(one.kind.key) &&
        (one.aboutPerson === null || errand.aboutPerson === null || one.aboutPerson === errand.aboutPerson),
    )
    .map(({ name }) => name)
}
