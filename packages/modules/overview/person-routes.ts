import {
  HouseholdRegistered,
  Id,
  PersonItems,
  PersonPage,
  RecordNeeds,
  RegisterHousehold,
  SearchPersons,
  SeeingReason,
  TellByHand,
} from '@kedjan/contract'
import { ok } from '@kedjan/kernel'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { beginHousehold } from '../chain/index.ts'
import { readRoute, type Services, staffOf, statusOf, writeRoute } from '../http/index.ts'
import { recordNeeds, searchPersons, tellByHand } from '../persons/index.ts'
import { readPersonPage, readSeeingReason } from './person-page.ts'

/** What staff read of a person, and write down about them. */
export function registerPersons(app: FastifyInstance, services: Services): void {
  registerReading(app, services)
  registerWriting(app, services)
  registerNeeds(app, services)
  registerTelling(app, services)
}

function registerReading(app: FastifyInstance, services: Services): void {
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
    url: '/api/persons/:personId/seeing/:category',
    permission: 'persons.read',
    audit: 'overview.read_person',
    summary: 'Why the asker’s organisation sees one category about a person or not, with the three locks',
    params: z.object({ personId: Id, category: z.string().max(40) }),
    answer: SeeingReason,
    about: ({ params }) => params.personId,
    read: (asking, { params }) => readSeeingReason(asking, params),
    statusOf,
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
}

function registerWriting(app: FastifyInstance, services: Services): void {
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
