import { z } from 'zod'
import { Moment, OrganisationId } from './common.ts'

/** How many steps; `null` where they are so few that somebody could be found by it. */
const counts = {
  open: z.int().nullable(),
  late: z.int().nullable(),
  stalled: z.int().nullable(),
  /** Days that the oldest of them has been open. */
  longestDays: z.int().nullable(),
}
export const StuckCounts = z.object(counts).meta({ id: 'StuckCounts' })
export type StuckCounts = z.infer<typeof StuckCounts>

/** Where the country, or the asker's part of it, stands still; what stands still most comes first. */
export const StuckPage = z
  .object({
    /** Null until the country has been counted once. */
    countedAt: Moment.nullable(),
    whole: StuckCounts,
    steps: z.array(
      z.object({ chain: z.string(), chainName: z.string(), key: z.string(), name: z.string(), ...counts }),
    ),
    owners: z.array(z.object({ id: OrganisationId, name: z.string(), ...counts })),
    counties: z.array(z.object({ code: z.string(), name: z.string().nullable(), ...counts })),
  })
  .meta({ id: 'StuckPage' })
export type StuckPage = z.infer<typeof StuckPage>
