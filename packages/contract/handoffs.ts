import { z } from 'zod'
import { Deadline, ProposedDisclosure } from './chain.ts'
import { Day, Id, Moment, OrganisationId, pageOf } from './common.ts'

export const HandoffState = z
  .enum([
    'planned',
    'decided',
    'acknowledged',
    'housing_reported',
    'date_agreed',
    'received',
    'declined',
    'cancelled',
    'replaced',
    'sent',
    'accepted',
    'refused',
    'completed',
    'withdrawn',
  ])
  .meta({ id: 'HandoffState' })
export type HandoffState = z.infer<typeof HandoffState>

/** What the asker may do with a hand-off now. */
export const HandoffAction = z
  .enum([
    'decide',
    'acknowledge',
    'report_housing',
    'agree_date',
    'receive',
    'decline',
    'cancel',
    'replace',
    'accept',
    'refuse',
    'complete',
    'withdraw',
    'ask',
  ])
  .meta({ id: 'HandoffAction' })
export type HandoffAction = z.infer<typeof HandoffAction>

export const HandoffItem = z
  .object({
    id: Id,
    kind: z.enum(['anvisning', 'referral']),
    state: HandoffState,
    from: OrganisationId,
    fromName: z.string(),
    to: OrganisationId,
    toName: z.string(),
    personId: Id,
    /** The reference person as the asker may know them; null where not even the name may be seen. */
    personName: z.string().nullable(),
    /** Tells apart households whose names are alike; null where the household may not be seen. */
    caseNumber: z.string().nullable(),
    personsCount: z.int(),
    madeOn: Day,
    answerBy: Day.nullable(),
    receiveBy: Day.nullable(),
    /** The day that counts now: answer-by while unanswered, receive-by after. */
    dueOn: Day.nullable(),
    daysLeft: z.int().nullable(),
    escalation: z.int().min(0).max(3),
    mine: z.enum(['sender', 'receiver', 'none']),
    protectedPerson: z.boolean(),
  })
  .meta({ id: 'HandoffItem' })
export type HandoffItem = z.infer<typeof HandoffItem>
export const HandoffItems = pageOf(HandoffItem)

export const Dwelling = z
  .object({
    rooms: z.int().min(1).max(20),
    bedsCount: z.int().min(1).max(40),
    stepFree: z.boolean(),
    availableFrom: Day,
    contract: z.enum(['permanent', 'time_limited']),
    contractEndsOn: Day.nullable(),
  })
  .meta({ id: 'Dwelling' })
export type Dwelling = z.infer<typeof Dwelling>

export const HandoffStep = z
  .object({
    seq: z.int(),
    state: HandoffState,
    on: Day,
    at: Moment,
    byOrganisation: OrganisationId,
    byOrganisationName: z.string(),
    /** Members of staff are named to staff; the person is told the organisation. */
    byName: z.string().nullable(),
    reason: z.string().nullable(),
    note: z.string().nullable(),
    dwelling: Dwelling.nullable(),
    agreedDay: Day.nullable(),
  })
  .meta({ id: 'HandoffStep' })
export type HandoffStep = z.infer<typeof HandoffStep>

export const HandoffPage = HandoffItem.extend({
  subject: z.string().nullable(),
  source: z.string(),
  sentence: z.string(),
  deadline: Deadline.nullable(),
  steps: z.array(HandoffStep),
  persons: z.array(
    z.object({
      personId: Id,
      name: z.string().nullable(),
      ageYears: z.int().nullable(),
      position: z.string().nullable(),
    }),
  ),
  /** Exactly what was passed on by this hand-off, and why. */
  passedOn: z.array(
    z.object({
      category: z.string(),
      name: z.string(),
      contains: z.string(),
      basisId: z.string(),
      source: z.string(),
      sentence: z.string(),
      on: Day,
    }),
  ),
  /** About a protected household, and the reader has not been let in: its messages are not shown. */
  closed: z.boolean(),
  messages: z.array(
    z.object({
      seq: z.int(),
      at: Moment,
      byOrganisation: OrganisationId,
      byName: z.string().nullable(),
      text: z.string(),
    }),
  ),
  actions: z.array(HandoffAction),
  replaces: Id.nullable(),
  today: Day,
}).meta({ id: 'HandoffPage' })
export type HandoffPage = z.infer<typeof HandoffPage>

/** What an anvisning would mean, before it is issued. */
export const AnvisningProposal = z
  .object({
    householdId: Id,
    personsCount: z.int(),
    protectedPerson: z.boolean(),
    /** Persons who have not been asked about needs in the home, and of whom none is known. */
    needsNotAsked: z.int(),
    /** What health care knows is told only when the person agrees. */
    healthConsent: z.object({ sentence: z.string(), source: z.string() }).nullable(),
    today: Day,
    latestReceiveBy: Day,
    deadline: Deadline,
    disclosures: z.array(ProposedDisclosure),
    municipalities: z.array(
      z.object({
        id: OrganisationId,
        name: z.string(),
        county: z.string(),
        kommuntal: z.int().nullable(),
        used: z.int(),
        remaining: z.int().nullable(),
      }),
    ),
  })
  .meta({ id: 'AnvisningProposal' })
export type AnvisningProposal = z.infer<typeof AnvisningProposal>
