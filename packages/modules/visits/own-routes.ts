import { AskOffers, BookVisit, Id, OwnVisits, VisitMade, VisitMoved, VisitOffers, WishForTime } from '@kedjan/contract'
import type { Actor, PersonActor } from '@kedjan/kernel'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { readRoute, type Services, statusOf, writeRoute } from '../http/index.ts'
import { bookVisit } from './book-visit.ts'
import { cancelVisit, restoreVisit } from './change-visit.ts'
import { offerVisits } from './offers.ts'
import { readOwnVisits } from './own-visits.ts'
import { endWish, wishForTime } from './wish-for-time.ts'

const Nobody = z.object({}).default({})
const byVisit = z.object({ visitId: Id })

/** The person's own visits. */
export function registerOwnVisitRoutes(app: FastifyInstance, services: Services): void {
  registerReads(app, services)
  registerBooking(app, services)
  registerChanges(app, services)
}

function registerReads(app: FastifyInstance, services: Services): void {
  readRoute(app, services, {
    url: '/api/own/visits',
    permission: 'own.read',
    audit: 'own.read_visits',
    summary: 'The own visits, and what can be done at one',
    answer: OwnVisits,
    read: readOwnVisits,
  })
  readRoute(app, services, {
    url: '/api/own/visits/offers',
    permission: 'own.read',
    audit: 'own.offer_visits',
    summary: 'When the own household could come with some errands',
    body: AskOffers,
    answer: VisitOffers,
    read: (asking, { body }) => {
      const { personId } = personIn(asking.actor)
      return offerVisits(asking, { ...body, personId })
    },
    statusOf,
  })
}

function registerBooking(app: FastifyInstance, services: Services): void {
  writeRoute(app, services, {
    url: '/api/own/visits',
    permission: 'own.decide',
    audit: 'own.book_visit',
    summary: 'Book an offer that was chosen, or another one instead of a visit',
    body: BookVisit,
    answer: VisitMade,
    status: 201,
    act: ({ tx, clock, actor }, { body }) =>
      bookVisit(tx, clock, actor, { ...body, personId: personIn(actor).personId }),
    statusOf,
  })
  writeRoute(app, services, {
    url: '/api/own/visits/wishes',
    permission: 'own.decide',
    audit: 'own.wish_for_time',
    summary: 'Wait for a time at a place, or for an earlier one',
    body: WishForTime,
    answer: z.object({ id: Id }),
    status: 201,
    act: ({ tx, clock, actor }, { body }) => wishForTime(tx, clock, personIn(actor), body),
    statusOf,
  })
}

function registerChanges(app: FastifyInstance, services: Services): void {
  writeRoute(app, services, {
    url: '/api/own/visits/:visitId/cancel',
    permission: 'own.decide',
    audit: 'own.cancel_visit',
    summary: 'Cancel an own visit',
    params: byVisit,
    body: Nobody,
    answer: VisitMoved,
    act: ({ tx, clock, actor }, { params }) => cancelVisit(tx, clock, actor, params),
    statusOf,
  })
  writeRoute(app, services, {
    url: '/api/own/visits/:visitId/restore',
    permission: 'own.decide',
    audit: 'own.restore_visit',
    summary: 'Take the cancellation of an own visit back',
    params: byVisit,
    body: Nobody,
    answer: VisitMoved,
    act: ({ tx, clock, actor }, { params }) => restoreVisit(tx, clock, actor, params),
    statusOf,
  })
  writeRoute(app, services, {
    url: '/api/own/visits/wishes/:wishId/end',
    permission: 'own.decide',
    audit: 'own.end_wish',
    summary: 'Leave the waiting list',
    params: z.object({ wishId: Id }),
    body: Nobody,
    answer: z.object({ id: Id }),
    act: ({ tx, clock, actor }, { params }) => endWish(tx, clock, personIn(actor), params),
    statusOf,
  })
}

/** The person behind a page of their own; the permission has been checked before. */
function personIn(actor: Actor): PersonActor {
  if (actor.kind !== 'person') throw new Error('only a person can do this')
  return actor
}
