import { z } from 'zod'
import { Day, Id, Moment, OrganisationId } from './common.ts'
import { WeekWindow } from './visit-commands.ts'
import { MeetingPlace, VisitCode, WallTime } from './visits.ts'

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

const ComingAbilities = PlaceResource.pick({ competences: true, languages: true, equipment: true }).extend({
  resourceId: Id,
  since: Day,
})

const Span = z.object({ from: WallTime, to: WallTime })

/** One week of a place: when it is open, and what is there when, with closures and holidays taken away. */
const PlaceWeek = z.object({
  monday: Day,
  /** The Mondays of the weeks beside it. */
  previous: Day,
  next: Day,
  days: z.array(z.object({ date: Day, holiday: z.string().nullable(), open: z.array(Span) })),
  rows: z.array(z.object({ resourceId: Id, days: z.array(z.object({ date: Day, open: z.array(Span) })) })),
})

/** What an agency does at a meeting place: the kinds of task, each with the errands that it is for. */
export const AgencyTasks = z
  .object({
    agency: OrganisationId,
    name: z.string(),
    tasks: z.array(z.object({ competence: z.string(), errands: z.array(z.string()) })),
  })
  .meta({ id: 'AgencyTasks' })
export type AgencyTasks = z.infer<typeof AgencyTasks>

export const Assignment = z
  .object({
    id: Id,
    office: OrganisationId,
    officeName: z.string(),
    agency: OrganisationId,
    agencyName: z.string(),
    staffName: z.string(),
    competence: z.string(),
    errands: z.array(z.string()),
    fromDay: Day,
    untilDay: Day,
  })
  .meta({ id: 'Assignment' })
export type Assignment = z.infer<typeof Assignment>

/** For an agency: whom at which office it lets act in its name, for what, and where it has desks. */
export const AssignmentsPage = z
  .object({
    today: Day,
    mayAssign: z.boolean(),
    items: z.array(Assignment),
    tasks: z.array(z.object({ competence: z.string(), errands: z.array(z.string()) })),
    offices: z.array(
      z.object({
        office: OrganisationId,
        name: z.string(),
        staff: z.array(z.object({ id: Id, name: z.string(), languages: z.array(z.string()) })),
        desks: z.array(z.object({ placeName: z.string(), number: z.int(), hours: z.array(WeekWindow) })),
      }),
    ),
    /** Weeks, by their Monday, in which an office has asked the agency to open more. */
    moreAsked: z.array(
      z.object({ id: Id, officeName: z.string(), placeName: z.string(), week: Day, minutes: z.int() }),
    ),
  })
  .meta({ id: 'AssignmentsPage' })
export type AssignmentsPage = z.infer<typeof AssignmentsPage>

export const PlaceSetup = z
  .object({
    place: MeetingPlace,
    today: Day,
    /** The earliest last day that something can be given: with it, it is gone from today on. */
    earliestEnd: Day,
    hours: z.array(WeekWindow),
    /** Hours that have been set and begin later. */
    coming: z.array(z.object({ resourceId: Id.nullable(), since: Day, hours: z.array(WeekWindow) })),
    resources: z.array(PlaceResource),
    /** Other tasks, languages or equipment that have been set and begin later. */
    comingAbilities: z.array(ComingAbilities),
    week: PlaceWeek,
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
    /** Who sits where in the week that is shown. */
    presence: z.array(
      z.object({ id: Id, resourceId: Id, staffName: z.string(), date: Day, from: WallTime, to: WallTime }),
    ),
    colleagues: z.array(z.object({ id: Id, name: z.string(), organisation: OrganisationId })),
    agencies: z.array(AgencyTasks),
    assignments: z.array(Assignment),
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
