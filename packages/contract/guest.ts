import { z } from 'zod'
import { Day, Moment, OrganisationId, prose } from './common.ts'
import { RefusalReason } from './handoff-commands.ts'
import { HandoffState } from './handoffs.ts'
import { StallReason } from './stalls.ts'

/** A hand-off as a guest sees it: what was asked, and what was passed on with it. */
export const GuestHandoffPage = z
  .object({
    about: z.literal('handoff'),
    state: HandoffState,
    fromName: z.string(),
    toName: z.string(),
    subject: z.string().nullable(),
    note: z.string().nullable(),
    answerBy: Day,
    expiresAt: Moment,
    passedOn: z.array(
      z.object({
        category: z.string(),
        name: z.string(),
        source: z.string(),
        sentence: z.string(),
        values: z.array(z.object({ label: z.string(), text: z.string() })),
      }),
    ),
    messages: z.array(z.object({ seq: z.int(), at: Moment, byName: z.string(), isOwn: z.boolean(), text: z.string() })),
    actions: z.array(z.enum(['accept', 'refuse', 'complete', 'ask'])),
  })
  .meta({ id: 'GuestHandoffPage' })
export type GuestHandoffPage = z.infer<typeof GuestHandoffPage>

/** A step that stands still as a guest sees it: which it is, by its case number, and to whom it could be passed on. */
export const GuestStepPage = z
  .object({
    about: z.literal('step'),
    toName: z.string(),
    chainName: z.string(),
    stepName: z.string(),
    help: z.string(),
    caseNumber: z.string().nullable(),
    readyOn: Day.nullable(),
    dueOn: Day.nullable(),
    expiresAt: Moment,
    passTo: z.array(z.object({ id: OrganisationId, name: z.string() })),
  })
  .meta({ id: 'GuestStepPage' })
export type GuestStepPage = z.infer<typeof GuestStepPage>

/** Everything that a guest sees. */
export const GuestPage = z.discriminatedUnion('about', [GuestHandoffPage, GuestStepPage]).meta({ id: 'GuestPage' })
export type GuestPage = z.infer<typeof GuestPage>

export const GuestStepAnswer = z
  .discriminatedUnion('answer', [
    z.object({ answer: z.literal('still_working'), because: StallReason }),
    z.object({ answer: z.literal('pass_on'), to: OrganisationId }),
  ])
  .meta({ id: 'GuestStepAnswer' })
export type GuestStepAnswer = z.infer<typeof GuestStepAnswer>
/** When the question comes back; null once the step is with somebody else. */
export const GuestStepAnswered = z.object({ askedAgainOn: Day.nullable() })
export const GuestAnswer = z
  .discriminatedUnion('move', [
    z.object({ move: z.literal('accept') }),
    z.object({ move: z.literal('complete') }),
    z.object({ move: z.literal('refuse'), reason: RefusalReason }),
  ])
  .meta({ id: 'GuestAnswer' })
export const GuestQuestion = z.object({ text: prose(2000) }).meta({ id: 'GuestQuestion' })
export const GuestAnswered = z.object({ state: HandoffState })
export const GuestAsked = z.object({ seq: z.int() })
