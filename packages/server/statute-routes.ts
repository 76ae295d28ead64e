import { Statutes } from '@kedjan/contract'
import { statutes } from '@kedjan/sweden'
import type { FastifyInstance } from 'fastify'

/** What the statutes are called that the pages cite: anybody's to read, and the same for everybody. */
export function registerStatuteRoutes(app: FastifyInstance): void {
  app.route({
    method: 'GET',
    url: '/api/statutes',
    config: { public: true },
    schema: {
      summary: 'The names of the statutes that are cited, by number',
      tags: ['chain'],
      response: { 200: Statutes },
    },
    handler: async () => ({ items: statutes.map(({ sfs, title }) => ({ sfs, title })) }),
  })
}
