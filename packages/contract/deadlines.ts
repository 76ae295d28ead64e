import { z } from 'zod'
import { Day, Id, prose } from './common.ts'

/** One line of how a last day was counted: from which day to which, in words, and by which paragraph. */
export const CountingLine = z
  .object({
    kind: z.enum([
      'anchor',
      'anchor_moved',
      'offset',
      'short_month',
      'paused',
      'extended',
      'month_end',
      'day_off',
      'decided',
      'result',
    ]),
    before: Day,
    after: Day,
    text: z.string(),
    source: z.string(),
  })
  .meta({ id: 'CountingLine' })

/** How the last day of a step was counted, and why it has been moved. */
export const Counting = z
  .object({
    lines: z.array(CountingLine),
    /** Each time it was moved, the latest last; the reason is null where none was written down. */
    moves: z.array(
      z.object({
        on: Day,
        because: z.string().nullable(),
        /** Why the platform counted anew by itself, or asks its owner to look whether the step holds. */
        cause: z.enum(['day_corrected', 'would_not_have_opened']).nullable(),
      }),
    ),
  })
  .meta({ id: 'Counting' })
export type Counting = z.infer<typeof Counting>

/** Why, in words that the person reads too; left out for a protected person. */
const because = prose(2000).optional()

export const ExtendDeadline = z
  .object({
    ground: z.enum(['special_reasons', 'decided_in_2016', 'other_ground_examined', 'not_yet_passed']),
    /** The new last day; as much as the rule gives when absent. */
    until: Day.optional(),
    because,
  })
  .meta({ id: 'ExtendDeadline' })
export type ExtendDeadline = z.infer<typeof ExtendDeadline>

export const PauseDeadline = z
  .object({ ground: z.enum(['before_plan', 'full_parental_leave']), from: Day, to: Day, because })
  .meta({ id: 'PauseDeadline' })
export type PauseDeadline = z.infer<typeof PauseDeadline>

export const ShiftDeadline = z
  .object({ ground: z.enum(['dublin', 'agency_accommodation']), to: Day, because })
  .meta({ id: 'ShiftDeadline' })
export type ShiftDeadline = z.infer<typeof ShiftDeadline>

export const DeadlineMoved = z.object({ milestoneId: Id, on: Day }).meta({ id: 'DeadlineMoved' })

export const CorrectDay = z.object({ on: Day, because }).meta({ id: 'CorrectDay' })
export type CorrectDay = z.infer<typeof CorrectDay>

export const DayCorrected = z
  .object({ milestoneId: Id, /** How many last days moved with it. */ moved: z.int() })
  .meta({ id: 'DayCorrected' })
