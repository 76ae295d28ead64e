import { DrawUpList, Id, OwnRemoval, PlaceHold, RemovalStatistics, RetentionPage } from '@kedjan/contract'
import { ok } from '@kedjan/kernel'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { readRoute, type Services, staffOf, statusOf, writeRoute } from '../http/index.ts'
import { rejectList, signList } from './decide-list.ts'
import { drawUpList } from './draw-up-list.ts'
import { readOwnRemoval, readRemovalStatistics } from './own-removal.ts'
import { endHold, placeHold } from './place-hold.ts'
import { readRetentionPage } from './retention-page.ts'

const nothing = z.object({}).default({})
const made = z.object({ id: Id })

/** What is removed and when, what stops it, and who signs. */
export function registerRetentionRoutes(app: FastifyInstance, services: Services): void {
  registerReads(app, services)
  registerLists(app, services)
  registerHolds(app, services)
}

function registerReads(app: FastifyInstance, services: Services): void {
  readRoute(app, services, {
    url: '/api/retention',
    permission: 'retention.read',
    audit: 'retention.read',
    summary: 'What is on its way out, what stops it, what is to be signed, and what has gone',
    answer: RetentionPage,
    read: async (asking) => ok(await readRetentionPage(asking, staffOf(asking.actor))),
  })
  readRoute(app, services, {
    url: '/api/retention/statistics',
    permission: 'retention.read',
    audit: 'retention.read_statistics',
    summary: 'What is left of removed households: numbers in cells of six or more',
    answer: RemovalStatistics,
    read: async (asking) => ok(await readRemovalStatistics(asking)),
  })
  readRoute(app, services, {
    url: '/api/own/removal',
    permission: 'own.read',
    audit: 'retention.read_own',
    summary: 'When what is known about the person goes',
    answer: OwnRemoval,
    read: async (asking) => ok(await readOwnRemoval(asking)),
  })
}

function registerLists(app: FastifyInstance, services: Services): void {
  const byId = z.object({ listId: Id })
  writeRoute(app, services, {
    url: '/api/retention/lists',
    permission: 'retention.list',
    audit: 'retention.draw_up_list',
    summary: 'Draw up a destruction list; it removes nothing until somebody else has signed it',
    body: DrawUpList,
    answer: made,
    status: 201,
    act: ({ tx, clock, actor }, { body }) => drawUpList(tx, clock, staffOf(actor), body),
    statusOf,
  })
  writeRoute(app, services, {
    url: '/api/retention/lists/:listId/sign',
    permission: 'retention.sign',
    audit: 'retention.sign_list',
    summary: 'Sign a destruction list: its households are removed for good',
    params: byId,
    body: nothing,
    answer: made,
    act: ({ tx, clock, actor }, { params }) => signList(tx, clock, staffOf(actor), params),
    statusOf,
  })
  writeRoute(app, services, {
    url: '/api/retention/lists/:listId/reject',
    permission: 'retention.sign',
    audit: 'retention.reject_list',
    summary: 'Reject a destruction list; its households can be listed anew',
    params: byId,
    body: nothing,
    answer: made,
    act: ({ tx, clock, actor }, { params }) => rejectList(tx, clock, staffOf(actor), params),
    statusOf,
  })
}

function registerHolds(app: FastifyInstance, services: Services): void {
  writeRoute(app, services, {
    url: '/api/retention/holds',
    permission: 'retention.hold',
    audit: 'retention.place_hold',
    summary: 'Stop the removal of a household until a day',
    body: PlaceHold,
    answer: made,
    status: 201,
    act: ({ tx, clock, actor }, { body }) => placeHold(tx, clock, staffOf(actor), body),
    statusOf,
  })
  writeRoute(app, services, {
    url: '/api/retention/holds/:holdId/end',
    permission: 'retention.hold',
    audit: 'retention.end_hold',
    summary: 'End a hold of the own organisation before its last day',
    params: z.object({ holdId: Id }),
    body: nothing,
    answer: made,
    act: ({ tx, clock, actor }, { params }) => endHold(tx, clock, staffOf(actor), params),
    statusOf,
  })
}
