import { OrganisationId, StuckPage } from '@kedjan/contract'
import { ok } from '@kedjan/kernel'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { readRoute, type Services, staffOf, statusOf, writeRoute } from '../http/index.ts'
import { recount } from './count-stuck.ts'
import { readStuck } from './stuck-page.ts'

/** Numbers about the chain, never about anybody in it. */
export function registerInsightsRoutes(app: FastifyInstance, services: Services): void {
  readRoute(app, services, {
    url: '/api/stuck',
    permission: 'insights.stuck',
    audit: 'insights.read_stuck',
    summary: 'Where the country stands still: open, late and stalled steps by step, owner and county',
    query: z.object({
      template: z.string().max(60).optional(),
      key: z.string().max(60).optional(),
      county: z
        .string()
        .regex(/^\d{2}$/)
        .optional(),
      responsible: OrganisationId.optional(),
    }),
    answer: StuckPage,
    read: async (asking, { query }) => ok(await readStuck(asking, query)),
  })
  writeRoute(app, services, {
    url: '/api/stuck/recount',
    permission: 'insights.stuck',
    audit: 'insights.recount',
    summary: 'Count anew where the country stands still',
    body: z.object({}).default({}),
    answer: z.object({ countedAt: z.string() }),
    act: ({ tx, clock, actor }) => recount(tx, clock, staffOf(actor)),
    statusOf,
  })
}
