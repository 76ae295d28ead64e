import type { Journey, Milestone } from '@kedjan/contract'

/** What is to be ready before a child who came alone turns eighteen, in order: half a year, three months and a month before, and the day. */
const planned = [
  'plan_before_18',
  'prepared_before_18',
  'last_check_before_18',
  'turns_eighteen',
  'care_after_18',
] as const

export interface EighteenPlan {
  /** That the new municipality has signed for the child; undefined where that may not be seen. */
  readonly receipt: Milestone | undefined
  readonly steps: readonly Milestone[]
}

/** The plan in the chain of a child who came alone, as far as it may be seen; nothing once the chain has ended. */
export function eighteenPlanOf(journeys: readonly Journey[]): EighteenPlan | null {
  const journey = journeys.find(({ template, end }) => template === 'unaccompanied_child' && end === null)
  if (!journey) return null
  const byKey = new Map(journey.milestones.map((milestone) => [milestone.key, milestone]))
  const steps = planned.flatMap((key) => byKey.get(key) ?? [])
  return { receipt: byKey.get('handoff_receipt'), steps }
}
