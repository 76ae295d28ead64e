import { z } from 'zod'
import { Day, OrganisationId } from './common.ts'

export const VisitMeasures = z
  .object({
    from: Day,
    to: Day,
    visits: z.int().nullable(),
    households: z.int().nullable(),
    visitsPerHousehold: z.number().nullable(),
    waitingMinutes: z.number().nullable(),
    noShows: z.int().nullable(),
    agencies: z.array(
      z.object({
        agency: OrganisationId,
        name: z.string(),
        errands: z.int().nullable(),
        doneFirstTime: z.number().nullable(),
        needless: z.int().nullable(),
      }),
    ),
    /** Days from the first errand of a household to its last. */
    daysToLast: z.number().nullable(),
    /** The same errands if each had been booked by itself, first come first served. */
    single: z
      .object({
        bookings: z.int(),
        visits: z.int(),
        waitingMinutes: z.number(),
        daysToLast: z.number(),
        withoutTime: z.int(),
      })
      .nullable(),
    saved: z.object({ visits: z.int(), bookings: z.int() }).nullable(),
    /** Whole weeks that can be looked at by themselves. */
    weeks: z.array(z.object({ from: Day, to: Day })),
  })
  .meta({ id: 'VisitMeasures' })
export type VisitMeasures = z.infer<typeof VisitMeasures>

export const VisitCapacity = z
  .object({
    weeks: z.array(
      z.object({
        week: Day,
        agencies: z.array(
          z.object({
            agency: OrganisationId,
            name: z.string(),
            openMinutes: z.int(),
            bookedMinutes: z.int(),
            neededMinutes: z.int(),
            state: z.enum(['enough', 'tight', 'short']),
            asked: z.boolean(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'VisitCapacity' })
export type VisitCapacity = z.infer<typeof VisitCapacity>
