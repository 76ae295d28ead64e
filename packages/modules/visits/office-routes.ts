import {
  CheckIn,
  DayBoard,
  ErrandState,
  FindVisitor,
  FoundVisitors,
  Id,
  MeetingPlaces,
  QueueScreen,
  ServeErrand,
  VisitCode,
  VisitMoved,
  VisitOffer,
  WalkIn,
} from '@kedjan/contract'
import { ok } from '@kedjan/kernel'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { readRoute, type Services, staffOf, statusOf, writeRoute } from '../http/index.ts'
import { findVisitors, readBoard, readQueue } from './board-page.ts'
import { cancelVisit } from './change-visit.ts'
import { checkIn, recordNoShow } from './check-in.ts'
import { selectPlaces } from './place-queries.ts'
import { serveErrand } from './serve-errand.ts'
import { takeWalkIn } from './walk-in.ts'

const byPlace = z.object({ placeId: Id })
const byVisit = z.object({ visitId: Id })
const Nobody = z.object({}).default({})

/** The day at the office. */
export function registerOfficeRoutes(app: FastifyInstance, services: Services): void {
  registerReads(app, services)
  registerArrivals(app, services)
  registerServing(app, services)
}

function registerReads(app: FastifyInstance, services: Services): void {
  readRoute(app, services, {
    url: '/api/places',
    permission: 'visits.serve',
    audit: 'visits.list_places',
    summary: 'The meeting places of the own office',
    answer: MeetingPlaces,
    read: async ({ tx, clock, actor }) => {
      const office = staffOf(actor).organisationId
      const today = clock.today().toString()
      return ok({ today, items: await selectPlaces(tx, { office, today }) })
    },
  })
  readRoute(app, services, {
    url: '/api/places/:placeId/day',
    permission: 'visits.serve',
    audit: 'visits.read_board',
    summary: 'The day of a place, by desk and by visitor',
    params: byPlace,
    query: z.object({ date: z.iso.date().optional() }),
    answer: DayBoard,
    read: (asking, { params, query }) => readBoard(asking, { ...params, ...query }),
    statusOf,
  })
  readRoute(app, services, {
    url: '/api/places/:placeId/queue',
    permission: 'visits.serve',
    audit: 'visits.read_queue',
    summary: 'The screen of the waiting room: codes and desks, nobody’s name',
    params: byPlace,
    answer: QueueScreen,
    read: (asking, { params }) => readQueue(asking, params),
    statusOf,
  })
  readRoute(app, services, {
    url: '/api/places/:placeId/visitors',
    permission: 'visits.serve',
    audit: 'visits.find_visitor',
    summary: 'Visitors of the day by what they are called',
    params: byPlace,
    body: FindVisitor,
    answer: FoundVisitors,
    read: (asking, { params, body }) => findVisitors(asking, { ...params, ...body }),
    statusOf,
  })
}

function registerArrivals(app: FastifyInstance, services: Services): void {
  writeRoute(app, services, {
    url: '/api/places/:placeId/check-in',
    permission: 'visits.serve',
    audit: 'visits.check_in',
    summary: 'Somebody has come and shows the code',
    params: byPlace,
    body: CheckIn,
    answer: VisitMoved,
    act: ({ tx, clock, actor }, { params, body }) => checkIn(tx, clock, staffOf(actor), { ...params, ...body }),
    statusOf,
  })
  writeRoute(app, services, {
    url: '/api/places/:placeId/walk-in',
    permission: 'visits.serve',
    audit: 'visits.walk_in',
    summary: 'Find gaps of today for somebody who has not booked',
    params: byPlace,
    body: WalkIn,
    answer: z.object({ id: Id, code: VisitCode, times: VisitOffer.shape.times, left: VisitOffer.shape.left }),
    status: 201,
    act: (asking, { params, body }) => takeWalkIn({ ...asking, actor: staffOf(asking.actor) }, { ...params, ...body }),
    statusOf,
  })
  writeRoute(app, services, {
    url: '/api/visits/:visitId/no-show',
    permission: 'visits.serve',
    audit: 'visits.record_no_show',
    summary: 'Somebody has not come',
    params: byVisit,
    body: Nobody,
    answer: VisitMoved,
    act: ({ tx, clock, actor }, { params }) => recordNoShow(tx, clock, staffOf(actor), params),
    statusOf,
  })
}

function registerServing(app: FastifyInstance, services: Services): void {
  writeRoute(app, services, {
    url: '/api/visits/:visitId/cancel',
    permission: 'visits.serve',
    audit: 'visits.cancel',
    summary: 'Cancel a visit for somebody who has called',
    params: byVisit,
    body: Nobody,
    answer: VisitMoved,
    act: ({ tx, clock, actor }, { params }) => cancelVisit(tx, clock, actor, params),
    statusOf,
  })
  writeRoute(app, services, {
    url: '/api/visits/:visitId/errands/:seq',
    permission: 'visits.serve',
    audit: 'visits.serve_errand',
    summary: 'Begin an errand, end it in the agency’s name, or say why it was not done',
    params: z.object({ visitId: Id, seq: z.coerce.number().int().min(1).max(50) }),
    body: ServeErrand,
    answer: z.object({ id: Id, state: ErrandState }),
    act: async ({ tx, clock, actor }, { params, body }) =>
      serveErrand(tx, clock, staffOf(actor), { ...params, ...body }),
    statusOf,
  })
}
