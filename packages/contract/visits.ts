import { z } from 'zod'
import { Day, Id, OrganisationId } from './common.ts'

/** A time on the wall, such as `09:20`. */
export const WallTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/)
  .meta({ id: 'WallTime', description: 'A time on the wall in Sweden', example: '09:20' })
/** How an interpreter takes part. */
export const InterpreterMode = z.enum(['site', 'video', 'phone']).meta({ id: 'InterpreterMode' })
export type InterpreterMode = z.infer<typeof InterpreterMode>
/** An errand of a household: its key and for whom, as `enrolment:<person>` or `school_place`. */
export const ErrandName = z
  .string()
  .regex(/^[a-z_]{1,60}(:[0-9a-f-]{36})?$/)
  .meta({ id: 'ErrandName', example: 'population_registration' })
/** What is read out and shown in a waiting room instead of a name. */
export const VisitCode = z
  .string()
  .regex(/^[2-9A-HJ-NP-Z]{6}$/)
  .meta({ id: 'VisitCode', example: 'K7M4P2' })
export const SpokenLanguage = z
  .string()
  .regex(/^[a-z]{2,3}$/)
  .meta({ id: 'SpokenLanguage', example: 'ar' })

export const MeetingPlace = z
  .object({
    id: Id,
    office: OrganisationId,
    kind: z.enum(['standing', 'temporary']),
    name: z.string(),
    address: z.string(),
    opensOn: Day,
    closesOn: Day.nullable(),
  })
  .meta({ id: 'MeetingPlace' })
export type MeetingPlace = z.infer<typeof MeetingPlace>
export const MeetingPlaces = z.object({ today: Day, items: z.array(MeetingPlace) }).meta({ id: 'MeetingPlaces' })
export type MeetingPlaces = z.infer<typeof MeetingPlaces>

/** Something that a household can get done at a visit. */
export const OpenErrand = z
  .object({
    errand: ErrandName,
    name: z.string(),
    agency: OrganisationId,
    agencyName: z.string(),
    minutes: z.int(),
    aboutPerson: Id.nullable(),
    /** Its step opens when an errand before it at the same visit is done. */
    follows: z.boolean(),
    booked: z.boolean(),
    bring: z.array(z.string()),
  })
  .meta({ id: 'OpenErrand' })
export type OpenErrand = z.infer<typeof OpenErrand>

/** One errand with its time, desk and people. */
export const VisitTime = z
  .object({
    errand: ErrandName,
    name: z.string(),
    agencyName: z.string(),
    date: Day,
    from: WallTime,
    to: WallTime,
    desk: Id,
    deskNumber: z.int(),
    room: Id.nullable(),
    roomNumber: z.int().nullable(),
    interpreter: z.object({ id: Id, mode: InterpreterMode }).nullable(),
    persons: z.array(Id),
  })
  .meta({ id: 'VisitTime' })
export type VisitTime = z.infer<typeof VisitTime>

/** One way for a household, with what speaks for and against it. */
export const VisitOffer = z
  .object({
    date: Day,
    from: WallTime,
    to: WallTime,
    waitingMinutes: z.int(),
    times: z.array(VisitTime),
    words: z.array(z.string()),
    left: z.array(z.object({ errand: ErrandName, name: z.string(), because: z.string() })),
  })
  .meta({ id: 'VisitOffer' })
export type VisitOffer = z.infer<typeof VisitOffer>
export const VisitOffers = z
  .object({
    items: z.array(VisitOffer),
    /** Errands that no offer has a time for, and why. */
    none: z.array(z.object({ errand: ErrandName, name: z.string(), because: z.string() })),
  })
  .meta({ id: 'VisitOffers' })
export type VisitOffers = z.infer<typeof VisitOffers>

export const VisitState = z.enum(['booked', 'cancelled', 'checked_in', 'no_show', 'ended']).meta({ id: 'VisitState' })
export type VisitState = z.infer<typeof VisitState>
export const ErrandState = z
  .enum(['planned', 'begun', 'done', 'taken_in', 'not_done', 'settled'])
  .meta({ id: 'ErrandState' })
export type ErrandState = z.infer<typeof ErrandState>

export const VisitMade = z.object({ id: Id, code: VisitCode }).meta({ id: 'VisitMade' })
export type VisitMade = z.infer<typeof VisitMade>
export const VisitMoved = z.object({ id: Id, state: VisitState }).meta({ id: 'VisitMoved' })
