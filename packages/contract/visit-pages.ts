import { z } from 'zod'
import { Day, Id, Moment, OrganisationId } from './common.ts'
import { WeekWindow } from './visit-commands.ts'
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

export const PlaceResource = z.object({
  id: Id,
  kind: z.enum(['desk', 'room', 'interpreter']),
  number: z.int(),
  agency: OrganisationId.nullable(),
  agencyName: z.string().nullable(),
  competences: z.array(z.string()),
  languages: z.array(z.string()),
  equipment: z.array(z.string()),
  seats: z.int().nullable(),
  fromDay: Day,
  untilDay: Day.nullable(),
  hours: z.array(WeekWindow),
})

export const PlaceSetup = z
  .object({
    place: MeetingPlace,
    today: Day,
    hours: z.array(WeekWindow),
    resources: z.array(PlaceResource),
    exceptions: z.array(
      z.object({
        id: Id,
        resourceId: Id.nullable(),
        date: Day,
        from: WallTime,
        to: WallTime,
        kind: z.enum(['closed', 'open']),
        because: z.string(),
      }),
    ),
    holidays: z.array(z.object({ date: Day, name: z.string() })),
    presence: z.array(z.object({ resourceId: Id, staffName: z.string(), date: Day, from: WallTime, to: WallTime })),
    colleagues: z.array(z.object({ id: Id, name: z.string() })),
  })
  .meta({ id: 'PlaceSetup' })
export type PlaceSetup = z.infer<typeof PlaceSetup>

/** What would move, and why, if a change were made. */
export const ReplanPreview = z
  .object({
    moved: z.array(
      z.object({
        visitId: Id,
        code: VisitCode,
        name: z.string(),
        was: z.object({ date: Day, from: WallTime, deskNumber: z.int() }),
        becomes: z.object({ date: Day, from: WallTime, deskNumber: z.int() }).nullable(),
        because: z.string(),
      }),
    ),
    kept: z.int(),
  })
  .meta({ id: 'ReplanPreview' })
export type ReplanPreview = z.infer<typeof ReplanPreview>
export const Replanned = z.object({ id: Id, moved: z.int(), lost: z.int() }).meta({ id: 'Replanned' })

export const VisitMeasures = z
  .object({
    from: Day,
    to: Day,
    visits: z.int().nullable(),
    households: z.int().nullable(),
    visitsPerHousehold: z.number().nullable(),
    waitingMinutes: z.number().nullable(),
    noShows: z.int().nullable(),
    agencies: z.array(
      z.object({
        agency: OrganisationId,
        name: z.string(),
        errands: z.int().nullable(),
        doneFirstTime: z.number().nullable(),
        needless: z.int().nullable(),
      }),
    ),
    /** The same errands if each agency had booked for itself. */
    single: z.object({ visits: z.int(), waitingMinutes: z.number() }).nullable(),
  })
  .meta({ id: 'VisitMeasures' })
export type VisitMeasures = z.infer<typeof VisitMeasures>

export const VisitCapacity = z
  .object({
    weeks: z.array(
      z.object({
        week: Day,
        agencies: z.array(
          z.object({
            agency: OrganisationId,
            name: z.string(),
            openMinutes: z.int(),
            bookedMinutes: z.int(),
            neededMinutes: z.int(),
            state: z.enum(['enough', 'tight', 'short']),
            asked: z.boolean(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'VisitCapacity' })
export type VisitCapacity = z.infer<typeof VisitCapacity>

/** What staff at offices have taken in for an agency, for its officers to decide. */
export const TakenInList = z
  .object({
    items: z.array(
      z.object({
        visitId: Id,
        seq: z.int(),
        name: z.string(),
        personId: Id.nullable(),
        officeName: z.string(),
        at: Moment,
      }),
    ),
  })
  .meta({ id: 'TakenInList' })
export type TakenInList = z.infer<typeof TakenInList>
