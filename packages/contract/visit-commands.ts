import { z } from 'zod'
import { Day, Id, line, OrganisationId, prose } from './common.ts'
import { ErrandName, InterpreterMode, SpokenLanguage, VisitCode, WallTime } from './visits.ts'

const errands = z.array(ErrandName).min(1).max(8)

/** Asks when a household could come with these errands. */
export const AskOffers = z
  .object({
    placeId: Id,
    errands,
    language: SpokenLanguage.optional(),
    notBefore: Day.optional(),
    /** Days of the week that suit, 1 is Monday; all where it is left out. */
    weekdays: z.array(z.int().min(1).max(7)).min(1).max(7).optional(),
    from: WallTime.optional(),
    to: WallTime.optional(),
    /** An interpreter in the room and no other. */
    interpreterOnSite: z.boolean().default(false),
    /** The visit that is to be moved: its own times count as free. */
    instead: Id.optional(),
  })
  .meta({ id: 'AskOffers' })
export type AskOffers = z.infer<typeof AskOffers>

/** An offer that somebody has chosen. */
export const BookVisit = z
  .object({
    placeId: Id,
    language: SpokenLanguage.optional(),
    times: z
      .array(
        z.object({
          errand: ErrandName,
          date: Day,
          from: WallTime,
          desk: Id,
          room: Id.nullable().default(null),
          interpreter: z.object({ id: Id, mode: InterpreterMode }).nullable().default(null),
        }),
      )
      .min(1)
      .max(8),
    /** The visit that this one is booked instead of. */
    instead: Id.optional(),
  })
  .meta({ id: 'BookVisit' })
export type BookVisit = z.infer<typeof BookVisit>

export const WishForTime = z
  .object({ placeId: Id, errands, visitId: Id.optional(), beforeDay: Day.optional() })
  .meta({ id: 'WishForTime' })
export type WishForTime = z.infer<typeof WishForTime>

/** Somebody who has not booked: what for, how many, in which language. No name is asked for. */
export const WalkIn = z
  .object({
    errands: z
      .array(z.string().regex(/^[a-z_]{1,60}$/))
      .min(1)
      .max(6),
    adults: z.int().min(1).max(10),
    children: z.int().min(0).max(20),
    language: SpokenLanguage,
  })
  .meta({ id: 'WalkIn' })
export type WalkIn = z.infer<typeof WalkIn>

export const CheckIn = z.object({ code: VisitCode }).meta({ id: 'CheckIn' })
export const FindVisitor = z.object({ name: line(100) }).meta({ id: 'FindVisitor' })

/** Closed list of why an errand was not done at the visit. */
export const NotDoneReason = z
  .enum(['papers_missing', 'person_missing', 'no_interpreter', 'not_ready', 'sent_on', 'other'])
  .meta({ id: 'NotDoneReason' })
export type NotDoneReason = z.infer<typeof NotDoneReason>
export const ServeErrand = z
  .object({
    move: z.enum(['begin', 'done', 'not_done']),
    because: NotDoneReason.optional(),
    note: prose(2000).optional(),
  })
  .meta({ id: 'ServeErrand' })
export type ServeErrand = z.infer<typeof ServeErrand>

export const WeekWindow = z
  .object({ weekday: z.int().min(1).max(7), from: WallTime, to: WallTime, mode: InterpreterMode.optional() })
  .meta({ id: 'WeekWindow' })
export type WeekWindow = z.infer<typeof WeekWindow>

export const OpenPlace = z
  .object({
    name: line(100),
    address: line(200),
    opensOn: Day,
    /** The last day of a temporary place; left out, it stays. */
    closesOn: Day.optional(),
    hours: z.array(WeekWindow).max(40),
    /** Another place of the office, whose desks, rooms and interpreters this one is to have too. */
    like: Id.optional(),
  })
  .meta({ id: 'OpenPlace' })
export type OpenPlace = z.infer<typeof OpenPlace>

const number = z.int().min(1).max(999)
const words = z.array(z.string().regex(/^[a-z_]{1,40}$/)).max(20)
const spoken = z.array(SpokenLanguage).max(20).default([])
export const AddResource = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('desk'),
      number,
      agency: OrganisationId,
      competences: words.min(1),
      languages: spoken,
      equipment: words.default([]),
      fromDay: Day,
      hours: z.array(WeekWindow).max(40).default([]),
    }),
    z.object({
      kind: z.literal('room'),
      number,
      seats: z.int().min(1).max(100),
      equipment: words.default([]),
      fromDay: Day,
    }),
    z.object({
      kind: z.literal('interpreter'),
      number,
      languages: z.array(SpokenLanguage).min(1).max(20),
      fromDay: Day,
      hours: z.array(WeekWindow).min(1).max(40),
    }),
  ])
  .meta({ id: 'AddResource' })
export type AddResource = z.infer<typeof AddResource>

export const SetHours = z
  .object({ resourceId: Id.nullable(), since: Day, hours: z.array(WeekWindow).max(40) })
  .meta({ id: 'SetHours' })
export type SetHours = z.infer<typeof SetHours>

export const ExceptionReason = z
  .enum(['closed', 'illness', 'meeting', 'repair', 'more_needed'])
  .meta({ id: 'ExceptionReason' })
export const AddException = z
  .object({
    resourceId: Id.nullable(),
    date: Day,
    from: WallTime,
    to: WallTime,
    kind: z.enum(['closed', 'open']),
    because: ExceptionReason,
  })
  .meta({ id: 'AddException' })
export type AddException = z.infer<typeof AddException>

/** What a desk, a room or an interpreter can do, and has. */
export const Abilities = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('desk'), competences: words.min(1), languages: spoken, equipment: words }),
    z.object({ kind: z.literal('room'), equipment: words }),
    z.object({ kind: z.literal('interpreter'), languages: z.array(SpokenLanguage).min(1).max(20) }),
  ])
  .meta({ id: 'Abilities' })
export type Abilities = z.infer<typeof Abilities>

/** Something that can hit what is booked: a closure or an opening, other hours, other tasks, languages or equipment, or the end of a desk, a room or an interpreter. */
export const PlaceChange = z
  .discriminatedUnion('change', [
    AddException.extend({ change: z.literal('exception') }),
    SetHours.extend({ change: z.literal('hours') }),
    z.object({ change: z.literal('abilities'), resourceId: Id, since: Day, abilities: Abilities }),
    z.object({ change: z.literal('end'), resourceId: Id, on: Day }),
  ])
  .meta({ id: 'PlaceChange' })
export type PlaceChange = z.infer<typeof PlaceChange>

export const SetPresence = z
  .object({ resourceId: Id, staffId: Id, dates: z.array(Day).min(1).max(7), from: WallTime, to: WallTime })
  .meta({ id: 'SetPresence' })
export type SetPresence = z.infer<typeof SetPresence>
/** Copies who sits where from the week of one day to the week of another. */
export const CopyWeek = z.object({ from: Day, to: Day }).meta({ id: 'CopyWeek' })

export const GiveAssignment = z
  .object({ staffId: Id, competence: z.string().regex(/^[a-z_]{1,40}$/), fromDay: Day, untilDay: Day })
  .meta({ id: 'GiveAssignment' })
export type GiveAssignment = z.infer<typeof GiveAssignment>

export const AskMore = z.object({ agency: OrganisationId, week: Day }).meta({ id: 'AskMore' })
