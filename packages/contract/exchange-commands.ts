import { z } from 'zod'
import { Day, Id, OrganisationId, prose } from './common.ts'
import { RequestRefusal } from './exchange.ts'

const category = z.string().max(40)
const chosen = z.array(category).min(1).max(40)

export const AskHolder = z
  .object({
    holder: OrganisationId,
    about: z.union([
      z.object({ personId: Id }),
      z.object({
        numberKind: z.enum(['case_number', 'lma_card', 'coordination_number', 'personal_identity_number']),
        number: z.string().trim().min(4).max(20),
      }),
    ]),
    basisId: z.string().max(80),
    categories: chosen,
    reason: prose(2000),
    answerBy: Day.optional(),
  })
  .meta({ id: 'AskHolder' })
export type AskHolder = z.infer<typeof AskHolder>

export const TellAsked = z
  .object({
    categories: z.array(category).max(40),
    weighing: prose(4000).optional(),
    /** Why the rest is not told, where only a part is. */
    refusal: RequestRefusal.optional(),
    note: prose(2000).optional(),
    confirmProtected: z.boolean().default(false),
  })
  .meta({ id: 'TellAsked' })
export const RefuseAsked = z
  .object({ refusal: RequestRefusal, note: prose(2000).optional() })
  .meta({ id: 'RefuseAsked' })
export const RequestNote = z.object({ note: prose(2000) }).meta({ id: 'RequestNote' })

export const AskForConsent = z
  .object({
    holder: OrganisationId,
    recipient: OrganisationId,
    basisId: z.string().max(80),
    categories: chosen,
    until: Day,
    /** What it is for, in words that the person reads. */
    why: prose(1000),
  })
  .meta({ id: 'AskForConsent' })
export const AnswerPlea = z
  .object({ outcome: z.enum(['granted', 'granted_in_part', 'refused']), words: prose(2000) })
  .meta({ id: 'AnswerPlea' })
export const HoldBack = z
  .object({ ground: z.string().max(60), until: Day, reason: prose(2000) })
  .meta({ id: 'HoldBack' })

/** What a holder has written down and puts right: only what was wrong is sent. */
export const CorrectDatum = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('identity'),
      value: z.object({ given: z.string().max(100), family: z.string().max(100), birthDate: Day }).partial(),
    }),
    z.object({
      kind: z.literal('permit'),
      value: z.object({ decidedOn: Day, validTo: Day.nullable() }).partial(),
    }),
    z.object({
      kind: z.literal('contact'),
      value: z.object({ address: z.string().max(200), phone: z.string().max(20) }).partial(),
    }),
  ])
  .meta({ id: 'CorrectDatum' })

export const GiveConsent = z
  .object({
    askId: Id,
    until: Day,
    categories: chosen,
    childSaid: z.enum(['yes', 'no', 'not_asked']).default('not_asked'),
  })
  .meta({ id: 'GiveConsent' })
export const MakePlea = z
  .object({
    personId: Id,
    kind: z.enum(['correction', 'objection']),
    holder: OrganisationId,
    category,
    words: prose(2000),
  })
  .meta({ id: 'MakePlea' })
