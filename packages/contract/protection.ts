import { z } from 'zod'
import { Day, Id, line, Moment, OrganisationId, prose } from './common.ts'
import { ProtectionLevel } from './persons.ts'

/** Two facts protect, each on its own: what Skatteverket has marked, and what an organisation has assessed itself. */
export const ProtectionFact = z.enum(['marking', 'own_assessment']).meta({ id: 'ProtectionFact' })
export type ProtectionFact = z.infer<typeof ProtectionFact>

export const ProtectionReason = z
  .enum(['told_by_skatteverket', 'threat', 'honour', 'foreign_power', 'unstated'])
  .meta({ id: 'ProtectionReason' })
export type ProtectionReason = z.infer<typeof ProtectionReason>

export const StandingProtection = z
  .object({
    fact: ProtectionFact,
    level: ProtectionLevel,
    holder: OrganisationId,
    holderName: z.string(),
    reason: ProtectionReason,
    since: Day,
    reviewedOn: Day,
  })
  .meta({ id: 'StandingProtection' })
export type StandingProtection = z.infer<typeof StandingProtection>

/** What somebody needs to see a protected person's data for. */
export const OpeningKind = z
  .enum(['step', 'disclosure', 'contact', 'correction', 'supervision'])
  .meta({ id: 'OpeningKind' })
export type OpeningKind = z.infer<typeof OpeningKind>

export const OpeningState = z
  .enum(['asked', 'lapsed', 'refused', 'open', 'to_review', 'reviewed', 'withdrawn'])
  .meta({ id: 'OpeningState' })
export type OpeningState = z.infer<typeof OpeningState>

/** One breaking of the glass, from question to review. */
export const Opening = z
  .object({
    id: Id,
    personId: Id,
    caseNumber: z.string().nullable(),
    state: OpeningState,
    kind: OpeningKind,
    reason: z.string(),
    askedBy: z.string(),
    askedAt: Moment,
    answeredBy: z.string().nullable(),
    until: Moment.nullable(),
    reviewBy: Day.nullable(),
    reviewOverdue: z.boolean(),
    reviewedBy: z.string().nullable(),
    verdict: z.enum(['justified', 'not_justified']).nullable(),
    note: z.string().nullable(),
    /** What the asker may do about it. */
    may: z.array(z.enum(['answer', 'close', 'review'])),
  })
  .meta({ id: 'Opening' })
export type Opening = z.infer<typeof Opening>

/** How somebody is protected, and what the reader can do to see more. */
export const PersonProtection = z
  .object({
    personId: Id,
    level: ProtectionLevel,
    /** Through somebody else in the household. */
    inherited: z.boolean(),
    /** Whether the reader sees the data now, and until when. */
    isOpen: z.boolean(),
    openUntil: Moment.nullable(),
    inGroup: z.boolean(),
    /** The named group of the reader's organisation: whom to ask. */
    group: z.array(z.string()),
    openHours: z.int(),
    /** Only for the group. */
    facts: z.array(StandingProtection),
    openings: z.array(Opening),
  })
  .meta({ id: 'PersonProtection' })
export type PersonProtection = z.infer<typeof PersonProtection>

export const ProtectPerson = z
  .object({
    level: z.enum(['sekretessmarkering', 'skyddad_folkbokforing', 'fingerade_personuppgifter', 'own_assessment']),
    reason: ProtectionReason,
    since: Day.optional(),
  })
  .meta({ id: 'ProtectPerson' })
export type ProtectPerson = z.infer<typeof ProtectPerson>

export const LiftProtection = z.object({ fact: ProtectionFact }).meta({ id: 'LiftProtection' })
export type LiftProtection = z.infer<typeof LiftProtection>

export const AskOpening = z.object({ kind: OpeningKind, reason: prose(2000).min(20) }).meta({ id: 'AskOpening' })
export type AskOpening = z.infer<typeof AskOpening>

export const AnswerOpening = z
  .object({ approve: z.boolean(), note: line(500).optional() })
  .meta({ id: 'AnswerOpening' })
export type AnswerOpening = z.infer<typeof AnswerOpening>

export const ReviewOpening = z
  .object({ verdict: z.enum(['justified', 'not_justified']), note: prose(2000) })
  .meta({ id: 'ReviewOpening' })
export type ReviewOpening = z.infer<typeof ReviewOpening>

export const OpeningDone = z.object({ id: Id }).meta({ id: 'OpeningDone' })

/** What the group has to answer, what stands open, and what is to be looked back at. */
export const OpeningWork = z
  .object({ toAnswer: z.array(Opening), open: z.array(Opening), toReview: z.array(Opening) })
  .meta({ id: 'OpeningWork' })
export type OpeningWork = z.infer<typeof OpeningWork>
