import {
  AskOffers,
  AssignmentsPage,
  BookVisit,
  ErrandState,
  GiveAssignment,
  Id,
  TakenInList,
  VisitMade,
  VisitOffers,
} from '@kedjan/contract'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { readRoute, type Services, staffOf, statusOf, writeRoute } from '../http/index.ts'
import { endAssignment, giveAssignment } from './assign.ts'
import { readAssignments } from './assignments-page.ts'
import { bookVisit } from './book-visit.ts'
import { offerVisits } from './offers.ts'
import { settleErrand } from './serve-errand.ts'
import { readTakenIn } from './taken-in-page.ts'

const byPerson = z.object({ personId: Id })

/** What agencies do with meeting places: book for a person, let the office's staff act in their name, and decide what was taken in. */
export function registerAgencyRoutes(app: FastifyInstance, services: Services): void {
  registerBooking(app, services)
  registerAssignments(app, services)
  registerTakenIn(app, services)
}

function registerBooking(app: FastifyInstance, services: Services): void {
  readRoute(app, services, {
    url: '/api/persons/:personId/visit-offers',
    permission: 'visits.book',
    audit: 'visits.offer',
    summary: 'When a household could come with errands that are the asker’s',
    params: byPerson,
    body: AskOffers,
    answer: VisitOffers,
    about: ({ params }) => params.personId,
    read: (asking, { params, body }) => offerVisits(asking, { ...body, ...params }),
    statusOf,
  })
  writeRoute(app, services, {
    url: '/api/persons/:personId/visits',
    permission: 'visits.book',
    audit: 'visits.book',
    summary: 'Book a visit for a household; the office is told a code and no name',
    params: byPerson,
    body: BookVisit,
    answer: VisitMade,
    status: 201,
    about: ({ params }) => params.personId,
    act: ({ tx, clock, actor }, { params, body }) => bookVisit(tx, clock, staffOf(actor), { ...body, ...params }),
    statusOf,
  })
}

function registerAssignments(app: FastifyInstance, services: Services): void {
  readRoute(app, services, {
    url: '/api/visits/assignments',
    permission: 'visits.book',
    audit: 'visits.read_assignments',
    summary: 'Whom the own agency lets act in its name at meeting places, and where it has desks',
    answer: AssignmentsPage,
    read: readAssignments,
  })
  writeRoute(app, services, {
    url: '/api/visits/assignments',
    permission: 'visits.book',
    audit: 'visits.give_assignment',
    summary: 'Let one of an office’s staff act in the own agency’s name',
    body: GiveAssignment,
    answer: z.object({ id: Id }),
    status: 201,
    act: ({ tx, clock, actor }, { body }) => giveAssignment(tx, clock, staffOf(actor), body),
    statusOf,
  })
  writeRoute(app, services, {
    url: '/api/visits/assignments/:assignmentId/end',
    permission: 'visits.book',
    audit: 'visits.end_assignment',
    summary: 'Take an assignment back',
    params: z.object({ assignmentId: Id }),
    body: z.object({}).default({}),
    answer: z.object({ id: Id }),
    act: ({ tx, clock, actor }, { params }) => endAssignment(tx, clock, staffOf(actor), params),
    statusOf,
  })
}

function registerTakenIn(app: FastifyInstance, services: Services): void {
  readRoute(app, services, {
    url: '/api/visits/taken-in',
    permission: 'visits.book',
    audit: 'visits.read_taken_in',
    summary: 'What was taken in at visits for the own agency to decide',
    answer: TakenInList,
    read: readTakenIn,
  })
  writeRoute(app, services, {
    url: '/api/visits/:visitId/errands/:seq/settle',
    permission: 'visits.book',
    audit: 'visits.settle_errand',
    summary: 'Say that what was taken in has been dealt with',
    params: z.object({ visitId: Id, seq: z.coerce.number().int().min(1).max(50) }),
    body: z.object({}).default({}),
    answer: z.object({ id: Id, state: ErrandState }),
    act: ({ tx, clock, actor }, { params }) => settleErrand(tx, clock, staffOf(actor), params),
    statusOf,
  })
}
