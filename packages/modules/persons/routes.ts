import {
  AnswerOpening,
  AskOpening,
  Id,
  LiftProtection,
  OpeningDone,
  OpeningWork,
  PersonProtection,
  ProtectPerson,
  ReviewOpening,
} from '@kedjan/contract'
import { ok } from '@kedjan/kernel'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { readRoute, type Services, staffOf, statusOf, writeRoute } from '../http/index.ts'
import { answerOpening } from './answer-opening.ts'
import { askOpening } from './ask-opening.ts'
import { closeOpening } from './close-opening.ts'
import { liftProtection } from './lift-protection.ts'
import { protectPerson } from './protect-person.ts'
import { readOpeningWork, readProtection } from './protection-page.ts'
import { reviewOpening } from './review-opening.ts'

/** Protected identities: who is, and the breaking of the glass. */
export function registerPersonsRoutes(app: FastifyInstance, services: Services): void {
  registerProtection(app, services)
  registerAsking(app, services)
  registerOpenings(app, services)
}

const ofPerson = z.object({ personId: Id })
const ofOpening = z.object({ openingId: Id })

function registerProtection(app: FastifyInstance, services: Services): void {
  readRoute(app, services, {
    url: '/api/persons/:personId/protection',
    permission: 'persons.read',
    audit: 'persons.read_protection',
    summary: 'How a person is protected, whom to ask, and, for the named group, why and who has opened',
    params: ofPerson,
    answer: PersonProtection,
    about: ({ params }) => params.personId,
    read: (asking, { params }) => readProtection(asking, params.personId),
  })
  writeRoute(app, services, {
    url: '/api/persons/:personId/protection',
    permission: 'persons.protect',
    audit: 'persons.protect',
    summary: 'Protect a person and the household, or say again that the protection stands',
    params: ofPerson,
    body: ProtectPerson,
    answer: OpeningDone,
    about: ({ params }) => params.personId,
    act: ({ tx, clock, actor }, { params, body }) => protectPerson(tx, clock, staffOf(actor), { ...params, ...body }),
    statusOf,
  })
  writeRoute(app, services, {
    url: '/api/persons/:personId/protection/lift',
    permission: 'persons.protected',
    audit: 'persons.lift_protection',
    summary: 'Take back one fact of the own organisation that protects a person; every other stays',
    params: ofPerson,
    body: LiftProtection,
    answer: OpeningDone,
    about: ({ params }) => params.personId,
    act: ({ tx, clock, actor }, { params, body }) => liftProtection(tx, clock, staffOf(actor), { ...params, ...body }),
    statusOf,
  })
}

const declared = { permission: 'persons.protected', answer: OpeningDone, statusOf } as const

function registerAsking(app: FastifyInstance, services: Services): void {
  writeRoute(app, services, {
    ...declared,
    url: '/api/persons/:personId/openings',
    audit: 'persons.ask_opening',
    summary: 'Ask to see the data of a protected household for a while, with the reason',
    params: ofPerson,
    body: AskOpening,
    status: 201,
    about: ({ params }) => params.personId,
    act: ({ tx, clock, actor }, { params, body }) => askOpening(tx, clock, staffOf(actor), { ...params, ...body }),
  })
}

function registerOpenings(app: FastifyInstance, services: Services): void {
  writeRoute(app, services, {
    ...declared,
    url: '/api/openings/:openingId/answer',
    audit: 'persons.answer_opening',
    summary: 'Let another of the group in, or say no',
    params: ofOpening,
    body: AnswerOpening,
    act: ({ tx, clock, actor }, { params, body }) => answerOpening(tx, clock, staffOf(actor), { ...params, ...body }),
  })
  writeRoute(app, services, {
    ...declared,
    url: '/api/openings/:openingId/close',
    audit: 'persons.close_opening',
    summary: 'End an opening before its time, or withdraw a question',
    params: ofOpening,
    body: z.object({}),
    act: ({ tx, clock, actor }, { params }) => closeOpening(tx, clock, staffOf(actor), params),
  })
  writeRoute(app, services, {
    ...declared,
    url: '/api/openings/:openingId/review',
    audit: 'persons.review_opening',
    summary: 'Look back at an opening as one who neither asked nor approved',
    params: ofOpening,
    body: ReviewOpening,
    act: ({ tx, clock, actor }, { params, body }) => reviewOpening(tx, clock, staffOf(actor), { ...params, ...body }),
  })
  readRoute(app, services, {
    url: '/api/work/openings',
    permission: 'persons.protected',
    audit: 'persons.read_openings',
    summary: 'What the named group has to answer and to look back at',
    answer: OpeningWork,
    read: async (asking) => ok(await readOpeningWork(asking)),
  })
}
