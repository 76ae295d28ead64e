import { z } from 'zod'
import { Day, Id, line, OrganisationId } from './common.ts'

/** How far a household has come on its way out. */
export const RemovalState = z
  .enum(['open', 'kept', 'to_warn', 'warned', 'held', 'to_list', 'listed', 'signed'])
  .meta({ id: 'RemovalState' })
export type RemovalState = z.infer<typeof RemovalState>

export const HoldReason = z
  .enum(['appeal', 'court', 'supervision', 'claim_of_the_person', 'research_sample'])
  .meta({ id: 'HoldReason' })
export type HoldReason = z.infer<typeof HoldReason>

export const RemovalItem = z
  .object({
    householdId: Id,
    /** Null where the asker may not see the household. */
    caseNumber: z.string().nullable(),
    personsCount: z.int().nullable(),
    registeredBy: OrganisationId,
    registeredByName: z.string(),
    state: RemovalState,
    endedOn: Day.nullable(),
    eraseFrom: Day,
    mayList: z.boolean(),
    mayHold: z.boolean(),
  })
  .meta({ id: 'RemovalItem' })
export type RemovalItem = z.infer<typeof RemovalItem>

export const HoldItem = z
  .object({
    id: Id,
    householdId: Id,
    caseNumber: z.string().nullable(),
    organisation: OrganisationId,
    organisationName: z.string(),
    reason: HoldReason,
    note: z.string(),
    until: Day,
    byName: z.string(),
    mayEnd: z.boolean(),
  })
  .meta({ id: 'HoldItem' })
export type HoldItem = z.infer<typeof HoldItem>

export const DestructionList = z
  .object({
    id: Id,
    householdsCount: z.int(),
    personsCount: z.int(),
    drawnByName: z.string(),
    drawnOn: Day,
    decision: z.enum(['signed', 'rejected']).nullable(),
    decidedByName: z.string().nullable(),
    decidedOn: Day.nullable(),
    erasedCount: z.int(),
    erasedOn: Day.nullable(),
    /** What stands on it and has not been removed. */
    households: z.array(z.object({ householdId: Id, caseNumber: z.string().nullable() })),
    mayDecide: z.boolean(),
  })
  .meta({ id: 'DestructionList' })
export type DestructionList = z.infer<typeof DestructionList>

/** What is on its way out, what stops it, what is to be signed, and what has gone. */
export const RetentionPage = z
  .object({
    /** The sentence stands in Swedish where the reader's language has none. */
    rule: z.object({ sentence: z.string(), language: z.enum(['sv', 'en']), source: z.string() }),
    /** Households that the own organisation registered, the nearest day first. */
    households: z.array(RemovalItem),
    /** Households of others of which the own organisation was warned. */
    warned: z.array(RemovalItem),
    /** There are more than are shown. */
    more: z.boolean(),
    holds: z.array(HoldItem),
    lists: z.array(DestructionList),
    notices: z.array(z.object({ on: Day, registeredByName: z.string(), householdsCount: z.int() })),
    maySign: z.boolean(),
  })
  .meta({ id: 'RetentionPage' })
export type RetentionPage = z.infer<typeof RetentionPage>

export const DrawUpList = z.object({ householdIds: z.array(Id).min(1).max(200) }).meta({ id: 'DrawUpList' })
export type DrawUpList = z.infer<typeof DrawUpList>

export const PlaceHold = z
  .object({ householdId: Id, reason: HoldReason, note: line(500), until: Day })
  .meta({ id: 'PlaceHold' })
export type PlaceHold = z.infer<typeof PlaceHold>

/** Removed journeys as numbers, in cells of six or more. */
export const RemovalStatistics = z
  .object({
    atLeast: z.int(),
    cells: z.array(
      z.object({
        year: z.int(),
        municipality: z.string().nullable(),
        municipalityName: z.string(),
        template: z.string(),
        journeysCount: z.int(),
        medianDays: z.int(),
      }),
    ),
  })
  .meta({ id: 'RemovalStatistics' })
export type RemovalStatistics = z.infer<typeof RemovalStatistics>

/** When what is known about the person goes. */
export const OwnRemoval = z
  .object({
    /** Null while something is still open. */
    eraseFrom: Day.nullable(),
    /** The day is certain unless somebody stops it; before a warning it may still move. */
    warned: z.boolean(),
  })
  .meta({ id: 'OwnRemoval' })
export type OwnRemoval = z.infer<typeof OwnRemoval>
