import { ChangePreview, ChangeRecorded, Id, LifeChange, PersonChanges, RecordChange } from '@kedjan/contract'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { readRoute, type Services, staffOf, statusOf, writeRoute } from '../http/index.ts'
import { previewChange, readChanges } from './changes-page.ts'
import { recordChange } from './record-change.ts'

const ofPerson = z.object({ personId: Id })

/** What happens in a life: looked at before, then written down, with what it does to the chains. */
export function registerChangesRoutes(app: FastifyInstance, services: Services): void {
  readRoute(app, services, {
    url: '/api/persons/:personId/changes',
    permission: 'persons.read',
    audit: 'changes.read',
    summary: 'What has happened to a person, and what the asker can write down',
    params: ofPerson,
    answer: PersonChanges,
    about: ({ params }) => params.personId,
    read: (asking, { params }) => readChanges(asking, params.personId),
    statusOf,
  })
  readRoute(app, services, {
    url: '/api/persons/:personId/changes/preview',
    permission: 'chain.complete',
    audit: 'changes.preview',
    summary: 'What a change would do to the chains under way; nothing is written down',
    params: ofPerson,
    body: LifeChange,
    answer: ChangePreview,
    about: ({ params }) => params.personId,
    read: (asking, { params, body }) => previewChange(asking, { ...params, change: body }),
    statusOf,
  })
  writeRoute(app, services, {
    url: '/api/persons/:personId/changes',
    permission: 'chain.complete',
    audit: 'changes.record',
    summary: 'Write a change of life down and do to the chains what was shown',
    params: ofPerson,
    body: RecordChange,
    answer: ChangeRecorded,
    status: 201,
    about: ({ params }) => params.personId,
    act: ({ tx, clock, actor }, { params, body }) => recordChange(tx, clock, staffOf(actor), { ...params, ...body }),
    statusOf,
  })
}
