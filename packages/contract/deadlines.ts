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
        /** The organisation that moved it, by name; null where the platform counted anew by itself. */
        by: z.string().nullable(),
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

/** Lets the days of a pause count again from a day on; the pause ends the day before, or never was. */
export const ResumeDeadline = z.object({ from: Day, because }).meta({ id: 'ResumeDeadline' })
export type ResumeDeadline = z.infer<typeof ResumeDeadline>

/** Takes back what was added last of its kind, where it was a mistake. */
export const TakeBackMove = z
  .object({ of: z.enum(['extension', 'pause', 'shift']), because })
  .meta({ id: 'TakeBackMove' })
export type TakeBackMove = z.infer<typeof TakeBackMove>

export const DeadlineMoved = z.object({ milestoneId: Id, on: Day }).meta({ id: 'DeadlineMoved' })

export const CorrectDay = z.object({ on: Day, because }).meta({ id: 'CorrectDay' })
export type CorrectDay = z.infer<typeof CorrectDay>

export const DayCorrected = z
  .object({ milestoneId: Id, /** How many last days moved with it. */ moved: z.int() })
  .meta({ id: 'DayCorrected' })

/** What an organisation may do about the time of its step. */
export const DeadlineAct = z.enum(['extend', 'pause', 'resume', 'shift', 'take_back', 'correct_day'])
export type DeadlineAct = z.infer<typeof DeadlineAct>

const unsaid = { because: true } as const

/** A move that is looked at before it is made. */
export const DeadlineMove = z
  .discriminatedUnion('act', [
    ExtendDeadline.omit(unsaid).extend({ act: z.literal('extend') }),
    PauseDeadline.omit(unsaid).extend({ act: z.literal('pause') }),
    ResumeDeadline.omit(unsaid).extend({ act: z.literal('resume') }),
    ShiftDeadline.omit(unsaid).extend({ act: z.literal('shift') }),
    TakeBackMove.omit(unsaid).extend({ act: z.literal('take_back') }),
    CorrectDay.omit(unsaid).extend({ act: z.literal('correct_day') }),
  ])
  .meta({ id: 'DeadlineMove' })
export type DeadlineMove = z.infer<typeof DeadlineMove>

/** The last days as they would become, each with its arithmetic. */
export const DeadlinePreview = z
  .object({
    moves: z.array(z.object({ milestoneId: Id, name: z.string(), before: Day, on: Day, lines: z.array(CountingLine) })),
  })
  .meta({ id: 'DeadlinePreview' })
export type DeadlinePreview = z.infer<typeof DeadlinePreview>

const Foreseen = <Ground extends z.ZodType>(ground: Ground) =>
  z.object({ ground, /** In words: when the law lets it be done. */ when: z.string(), source: z.string() })

/** What may be done about the time of a step, on which grounds, and within which days. */
export const DeadlineChoices = z
  .object({
    milestoneId: Id,
    extend: z.array(
      Foreseen(ExtendDeadline.shape.ground).extend({
        after: Day,
        /** The last day with as much as the rule gives; null where the law names no limit. */
        latest: Day.nullable(),
        mustBeTold: z.boolean(),
      }),
    ),
    pause: z.array(Foreseen(PauseDeadline.shape.ground).extend({ from: Day, to: Day })),
    resume: Foreseen(PauseDeadline.shape.ground).extend({ from: Day, to: Day }).nullable(),
    shift: z.array(Foreseen(ShiftDeadline.shape.ground).extend({ after: Day })),
    takeBack: z.array(z.object({ of: TakeBackMove.shape.of, when: z.string(), source: z.string() })),
    correct: z.object({ on: Day, from: Day, to: Day }).nullable(),
    /** Why is not written down about a protected person. */
    protectedPerson: z.boolean(),
  })
  .meta({ id: 'DeadlineChoices' })
export type DeadlineChoices = z.infer<typeof DeadlineChoices>
