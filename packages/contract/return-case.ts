import { z } from 'zod'
import { Day, Id, line } from './common.ts'

/** Papers that somebody could travel on. */
export const TravelDocument = z
  .enum(['passport', 'emergency_passport', 'identity_card', 'laissez_passer', 'other'])
  .meta({ id: 'TravelDocument' })
export type TravelDocument = z.infer<typeof TravelDocument>

/** What the journey itself calls for: flags alone, never the reason for them. */
export const TransportNeed = z
  .enum(['care_on_the_way', 'wheelchair', 'medicine', 'interpreter', 'small_child', 'escort'])
  .meta({ id: 'TransportNeed' })
export type TransportNeed = z.infer<typeof TransportNeed>

const ChildReceived = z.object({
  personId: Id,
  by: z.enum(['parent_on_the_way', 'family_member', 'guardian', 'reception_unit']),
})
const HandedOver = z.object({
  orderKind: z.enum(['avvisning', 'utvisning']),
  decision: line(40),
  decidedOn: Day,
  finalOn: Day,
  enforceableFrom: Day,
  identityBy: z.enum(['passport', 'other_document', 'investigation', 'not_established']),
  documents: z.array(TravelDocument).max(5),
  whereabouts: z.enum(['own_address', 'agency_accommodation', 'municipal_accommodation', 'detention', 'unknown']),
  lastSeenOn: Day,
  because: z.enum(['keeps_away', 'force_assumed']),
  childrenReceived: z.array(ChildReceived).max(30),
  transportNeeds: z.array(TransportNeed).max(6),
  obstacles: z.enum(['none_found', 'examined_and_rejected']),
  obstaclesExaminedOn: Day,
  detention: z.enum(['none', 'supervision', 'detained']),
  reEntryBanYears: z.int().min(0).max(5),
  contactUnit: line(80),
  contactPhone: line(30),
})

/** What Migrationsverket hands to the police with a removal order, as typed: what is left out is answered by a list of what is missing. */
export const ReturnCaseForm = HandedOver.partial().meta({ id: 'ReturnCaseForm' })
export type ReturnCaseForm = z.infer<typeof ReturnCaseForm>

/** A hand-over that is whole. */
export interface ReturnCase extends z.infer<typeof HandedOver> {
  /** The last day of the order; null where it is counted from the departure and therefore not known yet. */
  readonly lapsesOn: string | null
  readonly lapsesBy: string
}

/** How it went, as the police write it down; which of the ways it went follows from their own step. */
export const ReturnStatusForm = z
  .object({ happenedOn: Day, documents: z.array(TravelDocument).max(5) })
  .partial()
  .meta({ id: 'ReturnStatusForm' })
export type ReturnStatusForm = z.infer<typeof ReturnStatusForm>

export const ReturnOutcome = z.enum(['left', 'absconded', 'handed_back', 'obstacle']).meta({ id: 'ReturnOutcome' })
export type ReturnOutcome = z.infer<typeof ReturnOutcome>

export interface ReturnStatus {
  readonly returnOutcome: ReturnOutcome
  readonly happenedOn: string
  readonly documents: readonly TravelDocument[]
}

const HeldBy = { holderName: z.string(), recordedAt: z.string() }

/** The hand-over and what came back, as far as the asker may see them: the two authorities that carry it out, and the person. */
export const ReturnCaseView = z
  .object({
    handedOver: HandedOver.extend({
      ...HeldBy,
      lapsesOn: Day.nullable(),
      lapsesBy: z.string(),
      childrenReceived: z.array(ChildReceived.extend({ name: z.string() })),
    }).nullable(),
    cameBack: z
      .object({ ...HeldBy, returnOutcome: ReturnOutcome, happenedOn: Day, documents: z.array(TravelDocument) })
      .nullable(),
  })
  .meta({ id: 'ReturnCaseView' })
export type ReturnCaseView = z.infer<typeof ReturnCaseView>
