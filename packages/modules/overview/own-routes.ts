import { OwnPage, OwnReadings, PageQuery } from '@kedjan/contract'
import { ok } from '@kedjan/kernel'
import type { FastifyInstance } from 'fastify'
import { readRoute, type Services } from '../http/index.ts'
import { readOwnPage } from './own-page.ts'
import { listOwnReadings } from './own-readings.ts'

/** The person's own pages, as data. */
export function registerOwn(app: FastifyInstance, services: Services): void {
  readRoute(app, services, {
    url: '/api/own',
    permission: 'own.read',
    audit: 'own.read',
    summary: 'The person’s own page: what is next, and the whole path',
    answer: OwnPage,
    read: (asking) => readOwnPage(asking),
  })
  readRoute(app, services, {
    url: '/api/own/readings',
    permission: 'own.read',
    audit: 'own.read_readings',
    summary: 'Who has been told or has read what about the person',
    query: PageQuery,
    answer: OwnReadings,
    read: async (asking, { query }) => ok(await listOwnReadings(asking, query)),
  })
}
