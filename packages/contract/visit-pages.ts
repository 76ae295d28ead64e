import { z } from 'zod'
import { Day, Id, Moment, OrganisationId } from './common.ts'
import {
  ErrandState,
  InterpreterMode,
  MeetingPlace,
  OpenErrand,
  VisitCode,
  VisitState,
  VisitTime,
  WallTime,
} from './visits.ts'

/** A visit as the person meets it. */
export const OwnVisit = z
  .object({
    id: Id,
    code: VisitCode,
    state: VisitState,
    placeId: Id,
    placeName: z.string(),
    address: z.string(),
    date: Day,
    from: WallTime,
    to: WallTime,
    times: z.array(VisitTime.extend({ state: ErrandState })),
    bring: z.array(z.string()),
    interpreter: z.object({ language: z.string(), modes: z.array(InterpreterMode) }).nullable(),
    mayChange: z.boolean(),
    mayRestore: z.boolean(),
    notes: z.array(z.object({ agencyName: z.string(), text: z.string(), at: Moment })),
    /** A calendar file (RFC 5545) without anybody's name. */
    calendar: z.string(),
    /** The code as a picture that a machine reads: a square of so many units, and what is dark in it as an SVG path. */
    qr: z.object({ side: z.int(), path: z.string() }),
  })
  .meta({ id: 'OwnVisit' })
export type OwnVisit = z.infer<typeof OwnVisit>

export const OwnVisits = z
  .object({
    today: Day,
    language: z.string(),
    errands: z.array(OpenErrand),
    places: z.array(MeetingPlace.extend({ near: z.boolean() })),
    visits: z.array(OwnVisit),
    wishes: z.array(z.object({ id: Id, placeName: z.string(), told: z.boolean(), beforeDay: Day.nullable() })),
  })
  .meta({ id: 'OwnVisits' })
export type OwnVisits = z.infer<typeof OwnVisits>

const BoardErrand = z.object({
  seq: z.int(),
  name: z.string(),
  agency: OrganisationId,
  agencyName: z.string(),
  from: WallTime,
  to: WallTime,
  deskId: Id,
  deskNumber: z.int(),
  roomNumber: z.int().nullable(),
  mode: InterpreterMode.nullable(),
  state: ErrandState,
  /** Whether the asker may end it in the agency's name. */
  mayServe: z.boolean(),
})

export const BoardVisit = z
  .object({
    visitId: Id,
    code: VisitCode,
    /** Null for a protected person, for one who came in, and where nobody has told it. */
    name: z.string().nullable(),
    protected: z.boolean(),
    persons: z.int(),
    language: z.string(),
    state: VisitState,
    arrivedAt: Moment.nullable(),
    lateMinutes: z.int().nullable(),
    errands: z.array(BoardErrand),
    /** Where to go now. */
    next: z.object({ deskNumber: z.int(), from: WallTime, seq: z.int() }).nullable(),
  })
  .meta({ id: 'BoardVisit' })
export type BoardVisit = z.infer<typeof BoardVisit>

export const DayBoard = z
  .object({
    place: MeetingPlace,
    date: Day,
    today: Day,
    now: WallTime,
    hours: z.array(z.object({ from: WallTime, to: WallTime })),
    desks: z.array(
      z.object({
        id: Id,
        number: z.int(),
        agencyName: z.string(),
        languages: z.array(z.string()),
        staff: z.array(z.string()),
        hours: z.array(z.object({ from: WallTime, to: WallTime })),
      }),
    ),
    visits: z.array(BoardVisit),
    mayManage: z.boolean(),
    errandKinds: z.array(z.object({ key: z.string(), name: z.string(), agencyName: z.string() })),
  })
  .meta({ id: 'DayBoard' })
export type DayBoard = z.infer<typeof DayBoard>
export const FoundVisitors = z.object({ items: z.array(BoardVisit) })

/** The screen in the waiting room: codes and desks, and nobody's name. */
export const QueueScreen = z
  .object({
    placeName: z.string(),
    now: WallTime,
    called: z.array(z.object({ code: VisitCode, deskNumber: z.int() })),
    waiting: z.array(z.object({ code: VisitCode, deskNumber: z.int(), from: WallTime })),
  })
  .meta({ id: 'QueueScreen' })
export type QueueScreen = z.infer<typeof QueueScreen>
