import { Id, ReturnCaseView } from '@kedjan/contract'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { readRoute, type Services, statusOf } from '../http/index.ts'
import { readReturnCase } from './return-case.ts'

/** Returns: what Migrationsverket and the police have told each other. */
export function registerReturns(app: FastifyInstance, services: Services): void {
  readRoute(app, services, {
    url: '/api/persons/:personId/return-case',
    permission: 'persons.read',
    audit: 'overview.read_return_case',
    summary: 'The hand-over of a removal order to the police and how it went, for the two that carry it out',
    params: z.object({ personId: Id }),
    answer: ReturnCaseView,
    about: ({ params }) => params.personId,
    read: (asking, { params }) => readReturnCase(asking, params.personId),
    statusOf,
  })
}
