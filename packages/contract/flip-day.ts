import { z } from 'zod'
import { Day, Id } from './common.ts'
import { PersonName } from './person-name.ts'

export const FlipLine = z
  .object({
    key: z.string(),
    kind: z.enum(['ends', 'begins']),
    text: z.string(),
    responsibleName: z.string(),
    actor: z.enum(['organisation', 'person']),
    /** The last day to do it; the day itself where nothing else is said. */
    by: Day,
    source: z.string(),
  })
  .meta({ id: 'FlipLine' })
export type FlipLine = z.infer<typeof FlipLine>

/** Days without money, when everybody takes all the time that the rules give. */
export const MoneyGap = z
  .object({ lastAllowanceOn: Day, firstBenefitOn: Day, days: z.int(), sources: z.array(z.string()) })
  .meta({ id: 'MoneyGap' })
export type MoneyGap = z.infer<typeof MoneyGap>

/** The day on which everything changes for somebody with temporary protection. */
export const FlipDay = z
  .object({
    state: z.enum(['passed', 'ahead', 'depends_on_extension', 'permit_too_short']),
    on: Day,
    source: z.string(),
    sentence: z.string(),
    lines: z.array(FlipLine),
    gap: MoneyGap.nullable(),
  })
  .meta({ id: 'FlipDay' })
export type FlipDay = z.infer<typeof FlipDay>

/** `flipDay` is null for somebody who has no temporary protection, as far as the asker may see. */
export const PersonFlipDay = z.object({ flipDay: FlipDay.nullable() }).meta({ id: 'PersonFlipDay' })
export type PersonFlipDay = z.infer<typeof PersonFlipDay>

export const FlipMonth = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)

/** How many persons change over in a municipality each month, and of the month asked for those who may be seen. */
export const FlipDays = z
  .object({
    /** `persons` is null where they are fewer than is told. */
    months: z.array(z.object({ month: z.string(), persons: z.int().nullable() })),
    month: z.string(),
    items: z.array(
      z.object({
        personId: Id,
        name: PersonName.nullable(),
        on: Day,
        state: FlipDay.shape.state,
        gapDays: z.int().nullable(),
      }),
    ),
  })
  .meta({ id: 'FlipDays' })
export type FlipDays = z.infer<typeof FlipDays>
