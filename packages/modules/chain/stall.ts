import { daysBetween, ok, type PlainDate, type Result, refuse } from '@kedjan/kernel'
import type { CannotClose } from './close-milestone.ts'
import type { FoundMilestone } from './queries.ts'

/** How far a step that stands still has been taken up: the owner is asked, the coordinator is told, the person is told. */
export const stallLevels = ['owner_asked', 'coordinator_told', 'person_told'] as const
export type StallLevel = (typeof stallLevels)[number]

/** Days after the day on which a step stands still until each level, and by how many days an answer puts the next question off. */
export interface StallSetting {
  readonly ownerAfterDays: number
  readonly coordinatorAfterDays: number
  readonly personAfterDays: number
  readonly longerByDays: number
}

/** What holds where an organisation has chosen nothing. Practice of the platform, no law. */
export const usualStallSetting: StallSetting = {
  ownerAfterDays: 1,
  coordinatorAfterDays: 7,
  personAfterDays: 14,
  longerByDays: 14,
}

/** The levels that a step which stands still since a day has reached and that are not taken yet. */
export function levelsDue(
  stall: { stallOn: PlainDate; taken: readonly string[]; setting: StallSetting },
  today: PlainDate,
): StallLevel[] {
  const days = daysBetween(stall.stallOn, today)
  const after = {
    owner_asked: stall.setting.ownerAfterDays,
    coordinator_told: stall.setting.coordinatorAfterDays,
    person_told: stall.setting.personAfterDays,
  }
  return stallLevels.filter((level) => days >= after[level] && !stall.taken.includes(level))
}

export type CannotAnswerStall =
  | Extract<
      CannotClose,
      { reason: 'milestone_not_found' | 'not_responsible' | 'milestone_withdrawn' | 'waits_for_other_step' }
    >
  | { reason: 'step_already_done' }

/** Whether somebody may answer for a step that stands still, or is about to: its owner, while it is open. */
export function decideStallAnswer(
  milestone: FoundMilestone | undefined,
  organisationId: string,
): Result<FoundMilestone, CannotAnswerStall> {
  if (!milestone) return refuse({ reason: 'milestone_not_found' })
  if (milestone.responsible !== organisationId)
    return refuse({ reason: 'not_responsible', responsible: milestone.responsible })
  if (milestone.withdrawn) return refuse({ reason: 'milestone_withdrawn' })
  if (milestone.doneOn !== null) return refuse({ reason: 'step_already_done' })
  if (milestone.readyOn === null) return refuse({ reason: 'waits_for_other_step' })
  return ok(milestone)
}
