import { z } from 'zod'
import { Day, Id, OrganisationId } from './common.ts'
import { Named, PleaItem } from './exchange.ts'
import { PersonName } from './person-name.ts'

const party = { id: OrganisationId, name: z.string() }

const agreed = {
  id: Id,
  personId: Id,
  personName: PersonName.nullable(),
  holder: z.object(party),
  recipient: z.object(party),
  categories: z.array(Named),
  until: Day,
  source: z.string(),
  sentence: z.string(),
}

/** What a person may decide about the own information, and about that of children in custody. */
export const OwnInformation = z
  .object({
    today: Day,
    asks: z.array(
      z.object({
        ...agreed,
        basisId: z.string(),
        why: z.string(),
        /** For a child: its guardian answers, and says what the child said. */
        child: z.boolean(),
      }),
    ),
    consents: z.array(z.object({ ...agreed, from: Day, state: z.enum(['stands', 'ended']) })),
    pleas: z.array(PleaItem),
    held: z.array(
      z.object({
        personId: Id,
        personName: PersonName.nullable(),
        holder: z.object(party),
        categories: z.array(Named),
        /** The rule that takes away the right to object here, where there is one. */
        objectionExcluded: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'OwnInformation' })
export type OwnInformation = z.infer<typeof OwnInformation>
