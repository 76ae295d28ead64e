import { FlipDays, FlipMonth, Id, PersonFlipDay } from '@kedjan/contract'
import { ok, refuse } from '@kedjan/kernel'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { readRoute, type Services, statusOf } from '../http/index.ts'
import { listFlipDays } from './list-flip-days.ts'
import { readFlipDay } from './read-flip-day.ts'

/** The day on which everything changes for somebody with temporary protection. */
export function registerFlipDays(app: FastifyInstance, services: Services): void {
  readRoute(app, services, {
    url: '/api/persons/:personId/flip-day',
    permission: 'persons.read',
    audit: 'overview.read_flip_day',
    summary:
      'What ends and begins on the day when a person with temporary protection is registered, and the days without money',
    params: z.object({ personId: Id }),
    answer: PersonFlipDay,
    about: ({ params }) => params.personId,
    read: (asking, { params }) => readFlipDay(asking, params.personId),
    statusOf,
  })
  readRoute(app, services, {
    url: '/api/own/flip-day',
    permission: 'own.read',
    audit: 'own.read',
    summary: 'What ends and begins for the person on the day of registration',
    answer: PersonFlipDay,
    read: async (asking) =>
      asking.actor.kind === 'person'
        ? readFlipDay(asking, asking.actor.personId)
        : refuse({ reason: 'person_not_found' as const }),
    statusOf,
  })
  readRoute(app, services, {
    url: '/api/flip-days',
    permission: 'persons.flip_days',
    audit: 'overview.list_flip_days',
    summary:
      'How many persons with temporary protection change over in the own municipality each month, and whom of them it may see',
    query: z.object({ month: FlipMonth.optional() }),
    answer: FlipDays,
    read: async (asking, { query }) => ok(await listFlipDays(asking, query)),
  })
}
