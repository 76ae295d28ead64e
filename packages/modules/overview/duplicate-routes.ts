import {
  DismissProposal,
  DuplicateDecided,
  DuplicateItems,
  FindKnown,
  Id,
  KnownMembers,
  MergePersons,
  PageQuery,
  ShowDuplicates,
} from '@kedjan/contract'
import { ok } from '@kedjan/kernel'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { readRoute, type Services, staffOf, statusOf, writeRoute } from '../http/index.ts'
import { dismissProposal, mergePersons, unmergePersons } from '../persons/index.ts'
import { listDuplicates, listKnownMembers } from './duplicate-list.ts'

/** Registrations of one human being: proposed, joined, parted, and noticed before they are made. */
export function registerDuplicates(app: FastifyInstance, services: Services): void {
  registerReading(app, services)
  registerDeciding(app, services)
}

function registerReading(app: FastifyInstance, services: Services): void {
  readRoute(app, services, {
    url: '/api/duplicates',
    permission: 'persons.merge',
    audit: 'persons.compare_registrations',
    summary:
      'Registrations that may be one person, with the reasons; those joined; those found to be two. Never a protected person',
    query: PageQuery.extend({
      show: ShowDuplicates.default('proposed'),
      limit: z.coerce.number().int().min(1).max(50).default(20),
    }),
    answer: DuplicateItems,
    about: (_heard, list) => [
      ...new Set((list?.items ?? []).flatMap(({ one, other }) => [one.personId, other.personId])),
    ],
    read: async (asking, { query }) => ok(await listDuplicates(asking, query)),
  })
  readRoute(app, services, {
    url: '/api/persons/known',
    permission: 'persons.register',
    audit: 'persons.find_known',
    summary: 'Who of a household that is about to be written down seems to be known already; writes nothing',
    body: FindKnown,
    answer: KnownMembers,
    about: (_heard, answer) => [...new Set((answer?.items ?? []).map(({ known }) => known.personId))],
    read: async (asking, { body }) => ok(await listKnownMembers(asking, body.members)),
  })
}

function registerDeciding(app: FastifyInstance, services: Services): void {
  const declared = { permission: 'persons.merge', answer: DuplicateDecided, statusOf } as const
  writeRoute(app, services, {
    ...declared,
    url: '/api/duplicates/merge',
    audit: 'persons.merge',
    summary: 'Join two registrations of one person; shows nobody more than before, and can be undone',
    body: MergePersons,
    status: 201,
    act: ({ tx, clock, actor }, { body }) => mergePersons(tx, clock, staffOf(actor), body),
  })
  writeRoute(app, services, {
    ...declared,
    url: '/api/duplicates/:mergeId/undo',
    audit: 'persons.unmerge',
    summary: 'Take back that two registrations are one person',
    params: z.object({ mergeId: Id }),
    body: z.object({}),
    act: ({ tx, clock, actor }, { params }) => unmergePersons(tx, clock, staffOf(actor), params),
  })
  writeRoute(app, services, {
    ...declared,
    url: '/api/duplicates/not-same',
    audit: 'persons.dismiss_proposal',
    summary: 'Remember that two registrations are two persons, so that they are not proposed again',
    body: DismissProposal,
    status: 201,
    act: ({ tx, clock, actor }, { body }) => dismissProposal(tx, clock, staffOf(actor), body),
  })
}
