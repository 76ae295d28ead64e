import { z } from 'zod'
import { HowEnded } from './chain.ts'
import { Day, Id, Moment, OrganisationId } from './common.ts'
import { Counting } from './deadlines.ts'
import { Way } from './exchange.ts'
import { PersonName } from './person-name.ts'
import { HouseholdMember } from './persons.ts'
import { Stall } from './stalls.ts'

/** What the person meets: who has been told or has read what. */
export const OwnReading = z
  .object({
    at: Moment,
    organisation: OrganisationId.nullable(),
    organisationName: z.string(),
    what: z.enum(['read', 'told', 'done', 'refused']),
    text: z.string(),
    source: z.string().nullable(),
    about: z.string(),
    /** How it was told; null for what was not told. */
    way: Way.nullable(),
    /** Why it was shown later than it happened, where it was. */
    delayed: z.object({ until: Day, source: z.string(), sentence: z.string() }).nullable(),
  })
  .meta({ id: 'OwnReading' })
export type OwnReading = z.infer<typeof OwnReading>

/** The newcomer's own page. */
export const OwnPage = z
  .object({
    personId: Id,
    synthetic: z.boolean(),
    today: Day,
    name: PersonName,
    language: z.string(),
    textsReviewed: z.boolean(),
    next: z
      .object({
        name: z.string(),
        help: z.string(),
        responsibleName: z.string(),
        /** You do this yourself, or wait for the organisation. */
        actor: z.enum(['organisation', 'person']),
        dueOn: Day.nullable(),
        /** For its line in a calendar; there is one when it has an agreed day, or a last one for the person. */
        milestoneId: Id.nullable(),
        day: Day.nullable(),
        place: z.string().nullable(),
        bring: z.array(z.string()),
        interpreter: z.string().nullable(),
      })
      .nullable(),
    /** The chains in the order in which they opened each other; an end in words only where there is one. */
    journeys: z.array(
      z.object({
        id: Id,
        name: z.string(),
        startedOn: Day,
        end: z.object({ on: Day, how: HowEnded }).nullable(),
        openedBy: Id.nullable(),
      }),
    ),
    path: z.array(
      z.object({
        key: z.string(),
        journeyId: Id,
        name: z.string(),
        help: z.string(),
        state: z.enum(['done', 'now', 'later']),
        late: z.boolean(),
        /** That it stands still and the person has been told, or what its owner says. */
        stall: Stall.nullable(),
        responsibleName: z.string(),
        reach: z.string().nullable(),
        /** How it turned out, where it could turn out in more than one way. */
        outcome: z.string().nullable(),
        doneOn: Day.nullable(),
        expectedTo: Day.nullable(),
        dueOn: Day.nullable(),
        counting: Counting.nullable(),
      }),
    ),
    members: z.array(HouseholdMember),
    organisationsReading: z.int(),
  })
  .meta({ id: 'OwnPage' })
export type OwnPage = z.infer<typeof OwnPage>
export const OwnReadings = z.object({ items: z.array(OwnReading), next: z.string().nullable() })
