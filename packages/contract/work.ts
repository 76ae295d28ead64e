import { z } from 'zod'
import { Deadline } from './chain.ts'
import { Day, Id, OrganisationId, pageOf } from './common.ts'
import { Stall } from './stalls.ts'

export const WorkMilestone = z
  .object({
    milestoneId: Id,
    personId: Id,
    personName: z.string().nullable(),
    /** Tells apart households whose names are alike. */
    caseNumber: z.string().nullable(),
    personsCount: z.int().nullable(),
    key: z.string(),
    name: z.string(),
    journeyName: z.string(),
    readyOn: Day,
    deadline: Deadline.nullable(),
    daysLeft: z.int().nullable(),
    stallOn: Day,
    state: z.enum(['open', 'late', 'stalled']),
    stall: Stall.nullable(),
    closedBy: z.enum(['handoff', 'officer']),
    protectedPerson: z.boolean(),
  })
  .meta({ id: 'WorkMilestone' })
export type WorkMilestone = z.infer<typeof WorkMilestone>
export const WorkMilestones = pageOf(WorkMilestone)

/** How much there is to do, for the first line of My work. */
export const WorkCounts = z
  .object({
    organisationId: OrganisationId,
    today: Day,
    handoffsToAnswer: z.int(),
    handoffsToFulfil: z.int(),
    handoffsSent: z.int(),
    milestonesOpen: z.int(),
    milestonesLate: z.int(),
    milestonesStalled: z.int(),
    dueThisWeek: z.int(),
    /** Requests, pleas and corrections that wait for an officer. */
    information: z.int(),
    withoutAnvisning: z.int().nullable(),
  })
  .meta({ id: 'WorkCounts' })
export type WorkCounts = z.infer<typeof WorkCounts>
