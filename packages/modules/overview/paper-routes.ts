import { AddDocument, DocumentDone, Id, Language } from '@kedjan/contract'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { fileRoute, type Services, statusOf, writeRoute } from '../http/index.ts'
import { addPersonDocument } from './add-person-document.ts'
import { readAnvisningLetter, readInvitation } from './letters.ts'
import { readOwnCalendar } from './own-calendar.ts'
import { readOwnPlan, readPersonPlan } from './plan-document.ts'

const inLanguage = z.object({ language: Language.default('sv') })
const pdf = ['application/pdf']
const calendar = ['text/calendar']

/** Papers that are made of what the chain says, and those that are added to a step of it. */
export function registerPaperRoutes(app: FastifyInstance, services: Services): void {
  const { typeset } = services
  writeRoute(app, services, {
    url: '/api/persons/:personId/documents',
    permission: 'documents.add',
    audit: 'documents.add_document',
    summary: 'Say what a paper about a person is; its content follows',
    params: z.object({ personId: Id }),
    body: AddDocument,
    answer: DocumentDone,
    status: 201,
    about: ({ params }) => params.personId,
    act: (asking, { params, body }) => addPersonDocument(asking, { ...params, ...body }),
    statusOf,
  })
  fileRoute(app, services, {
    url: '/api/persons/:personId/plan',
    permission: 'persons.read',
    audit: 'overview.print_plan',
    summary: 'A person’s plan as a tagged PDF, in the language that the person reads',
    params: z.object({ personId: Id }),
    query: inLanguage,
    types: pdf,
    about: ({ params }) => params.personId,
    read: (asking, { params, query }) => readPersonPlan(asking, { ...params, ...query }, typeset),
    statusOf,
  })
  registerLetters(app, services)
  registerOwnPapers(app, services)
}

function registerLetters(app: FastifyInstance, services: Services): void {
  const { typeset, origin } = services
  fileRoute(app, services, {
    url: '/api/handoffs/:handoffId/letter',
    permission: 'handoffs.issue_anvisning',
    audit: 'overview.write_letter',
    summary: 'The letter that tells a household of its anvisning, as a tagged PDF',
    params: z.object({ handoffId: Id }),
    query: inLanguage,
    types: pdf,
    read: (asking, { params, query }) => readAnvisningLetter(asking, { ...params, ...query }, typeset),
    statusOf,
  })
  fileRoute(app, services, {
    url: '/api/milestones/:milestoneId/invitation',
    permission: 'chain.complete',
    audit: 'overview.write_invitation',
    summary: 'An invitation to a step of the own organisation, as a tagged PDF',
    params: z.object({ milestoneId: Id }),
    query: inLanguage,
    types: pdf,
    read: (asking, { params, query }) => readInvitation(asking, { ...params, ...query, origin }, typeset),
    statusOf,
  })
}

function registerOwnPapers(app: FastifyInstance, services: Services): void {
  fileRoute(app, services, {
    url: '/api/own/plan',
    permission: 'own.read',
    audit: 'own.print_plan',
    summary: 'The own plan as a tagged PDF, in the language of the pages',
    query: z.object({ language: Language.optional() }),
    types: pdf,
    read: (asking, { query }) =>
      readOwnPlan({ ...asking, language: query.language ?? asking.language }, services.typeset),
    statusOf,
  })
  fileRoute(app, services, {
    url: '/api/own/calendar',
    permission: 'own.read',
    audit: 'own.read_calendar',
    summary: 'The days of the own path as a calendar file',
    query: z.object({ language: Language.optional() }),
    types: calendar,
    read: (asking, { query }) => readOwnCalendar({ ...asking, language: query.language ?? asking.language }),
    statusOf,
  })
  fileRoute(app, services, {
    url: '/api/own/calendar/:milestoneId',
    permission: 'own.read',
    audit: 'own.read_calendar',
    summary: 'The day of one step of the own path as a calendar file',
    params: z.object({ milestoneId: Id }),
    query: z.object({ language: Language.optional() }),
    types: calendar,
    read: (asking, { params, query }) =>
      readOwnCalendar({ ...asking, language: query.language ?? asking.language }, params.milestoneId),
    statusOf,
  })
}
