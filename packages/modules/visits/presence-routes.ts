import { CopyWeek, Id, SetPresence } from '@kedjan/contract'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { type Services, staffOf, statusOf, writeRoute } from '../http/index.ts'
import { copyWeek } from './copy-week.ts'
import { endPresence, setPresence } from './set-presence.ts'

const byPlace = z.object({ placeId: Id })
const Made = z.object({ id: Id })
const manages = { permission: 'visits.manage', params: byPlace, statusOf } as const

/** Who of the staff sits where. */
export function registerPresenceRoutes(app: FastifyInstance, services: Services): void {
  writeRoute(app, services, {
    ...manages,
    url: '/api/places/:placeId/presence',
    audit: 'visits.set_presence',
    summary: 'Say who sits at a desk on a day',
    body: SetPresence,
    answer: Made,
    status: 201,
    act: ({ tx, clock, actor }, { params, body }) => setPresence(tx, clock, staffOf(actor), { ...params, ...body }),
  })
  writeRoute(app, services, {
    ...manages,
    url: '/api/places/:placeId/presence/:presenceId/end',
    params: byPlace.extend({ presenceId: Id }),
    audit: 'visits.end_presence',
    summary: 'Take somebody away from a desk again',
    body: z.object({}).default({}),
    answer: Made,
    act: ({ tx, clock, actor }, { params }) => endPresence(tx, clock, staffOf(actor), params),
  })
  writeRoute(app, services, {
    ...manages,
    url: '/api/places/:placeId/copy-week',
    audit: 'visits.copy_week',
    summary: 'Copy who sits where from one week to another',
    body: CopyWeek,
    answer: z.object({ copied: z.int() }),
    act: ({ tx, clock, actor }, { params, body }) => copyWeek(tx, clock, staffOf(actor), { ...params, ...body }),
  })
}
