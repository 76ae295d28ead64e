import { z } from 'zod'
import { Id, Moment } from './common.ts'
import { PersonName } from './person-name.ts'

/** Another registration of the same human being, and the link by which it is joined. */
export const JoinedRegistration = z
  .object({
    personId: Id,
    mergeId: Id,
    name: PersonName.nullable(),
    caseNumber: z.string().nullable(),
    kept: z.boolean(),
    decidedByName: z.string(),
    decidedAt: Moment,
    mayUndo: z.boolean(),
    journeyIds: z.array(Id),
    hasOpenJourney: z.boolean(),
  })
  .meta({ id: 'JoinedRegistration' })
export type JoinedRegistration = z.infer<typeof JoinedRegistration>
