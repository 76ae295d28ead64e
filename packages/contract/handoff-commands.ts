import { z } from 'zod'
import { Day, Id, line, OrganisationId, prose } from './common.ts'
import { Dwelling, HandoffState } from './handoffs.ts'

export const IssueAnvisning = z
  .object({
    householdId: Id,
    to: OrganisationId,
    receiveBy: Day,
    /** Plan it first, without telling the municipality. */
    plan: z.boolean().default(false),
    /** Required where a member has a protected identity: nothing is shared without this being said. */
    confirmProtected: z.boolean().default(false),
    note: prose(2000).optional(),
  })
  .meta({ id: 'IssueAnvisning' })
export type IssueAnvisning = z.infer<typeof IssueAnvisning>

export const MakeReferral = z
  .object({
    personId: Id,
    to: OrganisationId,
    subject: line(200),
    answerBy: Day,
    note: prose(2000).optional(),
    /** What is passed on with the question, each on a basis of its own; nothing when absent. */
    tell: z
      .array(
        z.object({
          basisId: z.string().max(80),
          categories: z.array(z.string().max(40)).min(1).max(40).optional(),
          weighing: prose(4000).optional(),
          confirmProtected: z.boolean().default(false),
        }),
      )
      .max(10)
      .optional(),
  })
  .meta({ id: 'MakeReferral' })
export type MakeReferral = z.infer<typeof MakeReferral>

/** Closed list of why a referral is refused. */
export const RefusalReason = z
  .enum([
    'not_our_task',
    'outside_territory',
    'person_moved',
    'already_done',
    'capacity',
    'missing_information',
    'person_does_not_want',
  ])
  .meta({ id: 'RefusalReason' })
/** Closed list of why an anvisning ends without reception. */
export const DeclineReason = z
  .enum(['person_declined', 'person_cannot_use', 'settled_otherwise'])
  .meta({ id: 'DeclineReason' })
export const CancelReason = z
  .enum(['decided_in_error', 'circumstances_changed', 'municipality_unable', 'permit_withdrawn'])
  .meta({ id: 'CancelReason' })

/** Decides a planned anvisning. */
export const DecideAnvisning = z
  .object({ confirmProtected: z.boolean().default(false) })
  .meta({ id: 'DecideAnvisning' })
export const Acknowledge = z.object({ note: prose(2000).optional() }).meta({ id: 'Acknowledge' })
export const ReportHousing = z
  .object({ dwelling: Dwelling, note: prose(2000).optional() })
  .meta({ id: 'ReportHousing' })
export type ReportHousing = z.infer<typeof ReportHousing>
export const AgreeDate = z.object({ day: Day, note: prose(2000).optional() }).meta({ id: 'AgreeDate' })
/** The address is left out for a protected household: it is not written down. */
export const Receive = z
  .object({ on: Day, address: line(200).optional(), note: prose(2000).optional() })
  .meta({ id: 'Receive' })
export type Receive = z.infer<typeof Receive>
export const Decline = z.object({ reason: DeclineReason, note: prose(2000).optional() }).meta({ id: 'Decline' })
export const Cancel = z.object({ reason: CancelReason, note: prose(2000).optional() }).meta({ id: 'Cancel' })
export const Replace = z
  .object({
    to: OrganisationId,
    receiveBy: Day,
    reason: CancelReason,
    confirmProtected: z.boolean().default(false),
    note: prose(2000).optional(),
  })
  .meta({ id: 'Replace' })
export type Replace = z.infer<typeof Replace>
export const Refuse = z.object({ reason: RefusalReason, note: prose(2000).optional() }).meta({ id: 'Refuse' })
export const Ask = z.object({ text: prose(4000) }).meta({ id: 'Ask' })
export const HandoffMade = z.object({ id: Id, state: HandoffState }).meta({ id: 'HandoffMade' })
