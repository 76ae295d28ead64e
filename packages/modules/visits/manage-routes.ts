import {
  AddException,
  AddResource,
  AskMore,
  Day,
  Id,
  OpenPlace,
  PlaceChange,
  PlaceSetup,
  Replanned,
  ReplanPreview,
  SetHours,
  VisitCapacity,
  VisitMeasures,
} from '@kedjan/contract'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { readRoute, type Services, staffOf, statusOf, writeRoute } from '../http/index.ts'
import { addException, liftException } from './add-exception.ts'
import { addResource } from './add-resource.ts'
import { addUsual } from './add-usual.ts'
import { askMore, readCapacity } from './capacity.ts'
import { endResource } from './end-resource.ts'
import { readMeasures } from './measures.ts'
import { openPlace } from './open-place.ts'
import { registerPresenceRoutes } from './presence-routes.ts'
import { applyReplan, previewReplan } from './replan-day.ts'
import { setHours } from './set-hours.ts'
import { readSetup } from './setup-page.ts'

const byPlace = z.object({ placeId: Id })
const Made = z.object({ id: Id })
const manages = { permission: 'visits.manage', params: byPlace, statusOf } as const

/** How a meeting place is arranged, by the coordinator of the office. */
export function registerManageRoutes(app: FastifyInstance, services: Services): void {
  registerReads(app, services)
  registerThings(app, services)
  registerHours(app, services)
  registerPresenceRoutes(app, services)
  registerReplanning(app, services)
}

function registerReads(app: FastifyInstance, services: Services): void {
  readRoute(app, services, {
    ...manages,
    url: '/api/places/:placeId/setup',
    audit: 'visits.read_setup',
    summary: 'What a place has, when it is open and who sits where in a week',
    query: z.object({ week: Day.optional() }),
    answer: PlaceSetup,
    read: (asking, { params, query }) => readSetup(asking, { ...params, ...query }),
  })
  readRoute(app, services, {
    ...manages,
    url: '/api/places/:placeId/measures',
    audit: 'visits.read_measures',
    summary: 'How a place does: visits for each household, waiting, what was done the first time',
    query: z.object({ from: Day.optional(), to: Day.optional() }),
    answer: VisitMeasures,
    read: (asking, { params, query }) => readMeasures(asking, { ...params, ...query }),
  })
  readRoute(app, services, {
    ...manages,
    url: '/api/places/:placeId/capacity',
    audit: 'visits.read_capacity',
    summary: 'What a place has and will be asked for, by agency and week',
    answer: VisitCapacity,
    read: (asking, { params }) => readCapacity(asking, params),
  })
}

function registerThings(app: FastifyInstance, services: Services): void {
  writeRoute(app, services, {
    url: '/api/places',
    permission: 'visits.manage',
    audit: 'visits.open_place',
    summary: 'Open a meeting place, for good or for a time',
    body: OpenPlace,
    answer: Made,
    status: 201,
    act: ({ tx, clock, actor }, { body }) => openPlace(tx, clock, staffOf(actor), body),
    statusOf,
  })
  writeRoute(app, services, {
    ...manages,
    url: '/api/places/:placeId/resources',
    audit: 'visits.add_resource',
    summary: 'Add a desk, a room or an interpreter',
    body: AddResource,
    answer: Made,
    status: 201,
    act: ({ tx, clock, actor }, { params, body }) =>
      addResource(tx, clock, staffOf(actor), { ...params, resource: body }),
  })
  writeRoute(app, services, {
    ...manages,
    url: '/api/places/:placeId/usual',
    audit: 'visits.add_usual',
    summary: 'Give an empty place a desk for each agency and a room',
    body: z.object({}).default({}),
    answer: z.object({ id: Id, added: z.int() }),
    status: 201,
    act: ({ tx, clock, actor }, { params }) => addUsual(tx, clock, staffOf(actor), params),
  })
  writeRoute(app, services, {
    ...manages,
    url: '/api/places/:placeId/resources/:resourceId/end',
    params: byPlace.extend({ resourceId: Id }),
    audit: 'visits.end_resource',
    summary: 'End a desk, a room or an interpreter after a day',
    body: z.object({ on: Day }),
    answer: Made,
    act: ({ tx, clock, actor }, { params, body }) => endResource(tx, clock, staffOf(actor), { ...params, ...body }),
  })
}

function registerHours(app: FastifyInstance, services: Services): void {
  writeRoute(app, services, {
    ...manages,
    url: '/api/places/:placeId/hours',
    audit: 'visits.set_hours',
    summary: 'Set the hours by weekday from a day on',
    body: SetHours,
    answer: Made,
    act: ({ tx, clock, actor }, { params, body }) => setHours(tx, clock, staffOf(actor), { ...params, ...body }),
  })
  writeRoute(app, services, {
    ...manages,
    url: '/api/places/:placeId/exceptions',
    audit: 'visits.add_exception',
    summary: 'Close for a while, or open besides',
    body: AddException,
    answer: Made,
    status: 201,
    act: ({ tx, clock, actor }, { params, body }) => addException(tx, clock, staffOf(actor), { ...params, ...body }),
  })
  writeRoute(app, services, {
    ...manages,
    url: '/api/places/:placeId/exceptions/:exceptionId/lift',
    params: byPlace.extend({ exceptionId: Id }),
    audit: 'visits.lift_exception',
    summary: 'Lift a closure or an opening again',
    body: z.object({}).default({}),
    answer: Made,
    act: ({ tx, clock, actor }, { params }) => liftException(tx, clock, staffOf(actor), params),
  })
}

function registerReplanning(app: FastifyInstance, services: Services): void {
  readRoute(app, services, {
    ...manages,
    url: '/api/places/:placeId/replan-preview',
    audit: 'visits.preview_replan',
    summary: 'What a change of the place would move, and why',
    body: PlaceChange,
    answer: ReplanPreview,
    read: (asking, { params, body }) =>
      previewReplan({ ...asking, actor: staffOf(asking.actor) }, { ...params, change: body }),
  })
  writeRoute(app, services, {
    ...manages,
    url: '/api/places/:placeId/replan',
    audit: 'visits.replan',
    summary: 'Change the place, and move what has to move',
    body: PlaceChange,
    answer: Replanned,
    act: ({ tx, clock, actor }, { params, body }) =>
      applyReplan(tx, clock, staffOf(actor), { ...params, change: body }),
  })
  writeRoute(app, services, {
    ...manages,
    url: '/api/places/:placeId/ask-more',
    audit: 'visits.ask_more',
    summary: 'Ask an agency for more hours in a week that will be too small',
    body: AskMore,
    answer: Made,
    status: 201,
    act: ({ tx, clock, actor }, { params, body }) => askMore(tx, clock, staffOf(actor), { ...params, ...body }),
  })
}
