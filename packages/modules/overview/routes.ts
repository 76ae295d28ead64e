import {
  HandoffItems,
  HouseholdRegistered,
  Id,
  OrganisationId,
  OrganisationItems,
  OrganisationPage,
  PageQuery,
  PersonItem,
  PersonItems,
  PersonPage,
  pageOf,
  RecordNeeds,
  RegisterHousehold,
  SearchPersons,
  TellByHand,
  WorkCounts,
  WorkMilestones,
} from '@kedjan/contract'
import { ok } from '@kedjan/kernel'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { beginHousehold } from '../chain/index.ts'
import { readRoute, type Services, staffOf, statusOf, writeRoute } from '../http/index.ts'
import { recordNeeds, searchPersons, tellByHand } from '../persons/index.ts'
import { registerChain } from './chain-routes.ts'
import { registerDuplicates } from './duplicate-routes.ts'
import { registerExchange } from './exchange-routes.ts'
import { listOrganisations, readOrganisationPage } from './organisation-page.ts'
import { registerOwnDecisions } from './own-decisions.ts'
import { registerOwn } from './own-routes.ts'
import { readPersonPage } from './person-page.ts'
import { countWork, listHandoffWork, listMilestoneWork, listWithoutAnvisning } from './work.ts'

/** The pages, as data. */
export function registerOverviewRoutes(app: FastifyInstance, services: Services): void {
  registerPersons(app, services)
  registerDuplicates(app, services)
  registerNeeds(app, services)
  registerTelling(app, services)
  registerChain(app, services)
  registerWork(app, services)
  registerOrganisations(app, services)
  registerOwn(app, services)
  registerOwnDecisions(app, services)
  registerExchange(app, services)
}

function registerPersons(app: FastifyInstance, services: Services): void {
  readRoute(app, services, {
    url: '/api/persons/:personId',
    permission: 'persons.read',
    audit: 'overview.read_person',
    summary: 'Everything the asker’s organisation may see of a person',
    params: z.object({ personId: Id }),
    answer: PersonPage,
    about: ({ params }, page) => [params.personId, ...(page?.joined ?? []).map((other) => other.personId)],
    read: (asking, { params }) => readPersonPage(asking, params.personId),
  })
  readRoute(app, services, {
    url: '/api/persons/search',
    permission: 'persons.read',
    audit: 'persons.search',
    summary: 'Find persons by name, however spelt, or by number; never a protected person',
    body: SearchPersons,
    answer: PersonItems,
    read: async ({ tx, clock, actor }, { body }) => ok(await searchPersons(tx, clock, staffOf(actor), body.text)),
  })
  writeRoute(app, services, {
    url: '/api/persons',
    permission: 'persons.register',
    audit: 'persons.register_household',
    summary: 'Write down a household with a permit and begin its settlement chain',
    body: RegisterHousehold,
    answer: HouseholdRegistered,
    status: 201,
    act: ({ tx, clock, actor }, { body }) => beginHousehold(tx, clock, staffOf(actor), body),
    statusOf,
  })
}

function registerNeeds(app: FastifyInstance, services: Services): void {
  writeRoute(app, services, {
    url: '/api/persons/:personId/needs',
    permission: 'persons.register',
    audit: 'persons.record_needs',
    summary: 'Write down what a person answered about needs in the home',
    params: z.object({ personId: Id }),
    body: RecordNeeds,
    answer: z.object({ id: Id }),
    act: ({ tx, clock, actor }, { params, body }) => recordNeeds(tx, clock, staffOf(actor), { ...params, ...body }),
    statusOf,
  })
}

function registerTelling(app: FastifyInstance, services: Services): void {
  writeRoute(app, services, {
    url: '/api/persons/:personId/tell',
    permission: 'exchange.disclose',
    audit: 'exchange.tell_by_hand',
    summary: 'Tell another organisation what a legal basis allows, by an officer’s own decision',
    params: z.object({ personId: Id }),
    body: TellByHand,
    answer: z.object({ id: Id }),
    act: ({ tx, clock, actor }, { params, body }) => tellByHand(tx, clock, staffOf(actor), { ...params, ...body }),
    statusOf,
  })
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
