import {
  HandoffItems,
  OrganisationId,
  OrganisationItems,
  OrganisationPage,
  PageQuery,
  PersonItem,
  pageOf,
  WorkCounts,
  WorkMilestones,
} from '@kedjan/contract'
import { ok } from '@kedjan/kernel'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { readRoute, type Services } from '../http/index.ts'
import { registerChain } from './chain-routes.ts'
import { registerDuplicates } from './duplicate-routes.ts'
import { registerExchange } from './exchange-routes.ts'
import { listOrganisations, readOrganisationPage } from './organisation-page.ts'
import { registerOwnDecisions } from './own-decisions.ts'
import { registerOwn } from './own-routes.ts'
import { registerPersons } from './person-routes.ts'
import { countWork, listHandoffWork, listMilestoneWork, listWithoutAnvisning } from './work.ts'

/** The pages, as data. */
export function registerOverviewRoutes(app: FastifyInstance, services: Services): void {
  registerPersons(app, services)
  registerDuplicates(app, services)
  registerChain(app, services)
  registerWork(app, services)
  registerOrganisations(app, services)
  registerOwn(app, services)
  registerOwnDecisions(app, services)
  registerExchange(app, services)
}

function registerWork(app: FastifyInstance, services: Services): void {
  const declared = { permission: 'work.read', audit: 'work.read' } as const
  readRoute(app, services, {
    ...declared,
    url: '/api/work/counts',
    summary: 'How much the organisation has to do now',
    answer: WorkCounts,
    read: async (asking) => ok(await countWork(asking)),
  })
  readRoute(app, services, {
    ...declared,
    url: '/api/work/handoffs',
    summary: 'The organisation’s open hand-offs, the most urgent first',
    query: PageQuery.extend({ show: z.enum(['answer', 'fulfil', 'sent', 'all']).default('answer') }),
    answer: HandoffItems,
    read: async (asking, { query }) => ok(await listHandoffWork(asking, query)),
  })
  readRoute(app, services, {
    ...declared,
    url: '/api/work/milestones',
    summary: 'The organisation’s open milestones, the most urgent first',
    query: PageQuery.extend({ show: z.enum(['open', 'late', 'stalled', 'week']).default('open') }),
    answer: WorkMilestones,
    read: async (asking, { query }) => ok(await listMilestoneWork(asking, query)),
  })
  readRoute(app, services, {
    ...declared,
    permission: 'handoffs.issue_anvisning',
    url: '/api/work/without-anvisning',
    summary: 'Households that wait for an anvisning, those who have waited longest first',
    query: PageQuery,
    answer: pageOf(PersonItem),
    read: async (asking, { query }) => ok(await listWithoutAnvisning(asking, query)),
  })
}

function registerOrganisations(app: FastifyInstance, services: Services): void {
  readRoute(app, services, {
    url: '/api/organisations',
    permission: 'organisations.read',
    audit: 'organisations.list',
    summary: 'Organisations by name, kind and county',
    query: PageQuery.extend({
      search: z.string().trim().max(100).optional(),
      kind: z.string().max(40).optional(),
      county: z
        .string()
        .regex(/^\d{2}$/)
        .optional(),
    }),
    answer: OrganisationItems,
    read: async (asking, { query }) => ok(await listOrganisations(asking, query)),
  })
  readRoute(app, services, {
    url: '/api/organisations/:organisationId',
    permission: 'organisations.read',
    audit: 'organisations.read',
    summary: 'One organisation with its territory, staff and lawful exchanges',
    params: z.object({ organisationId: OrganisationId }),
    answer: OrganisationPage,
    read: (asking, { params }) => readOrganisationPage(asking, params.organisationId),
  })
}
