import { AddOwnDocument, DocumentDone, DocumentList, DocumentType, FileQuery, Id, OwnDocuments } from '@kedjan/contract'
import { type Actor, ok, type PersonActor, type StaffActor } from '@kedjan/kernel'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { fileRoute, readRoute, type Services, staffOf, statusOf, uploadRoute, writeRoute } from '../http/index.ts'
import { sendDocument } from './add-document.ts'
import { listDocuments, listOwnDocuments } from './list-documents.ts'
import { readDocument } from './read-document.ts'
import { fingerprintOf, receiveContent } from './receive-content.ts'
import { withdrawDocument } from './withdraw-document.ts'

/** Papers about a person: for staff, and for the person. That a paper belongs to a step of the chain is said where the chain is known, in `overview`. */
export function registerDocumentsRoutes(app: FastifyInstance, services: Services): void {
  const { mostUploadBytes: mostBytes } = services
  readRoute(app, services, {
    url: '/api/persons/:personId/documents',
    permission: 'documents.read',
    audit: 'documents.list_documents',
    summary: 'The papers about a person that the asker may see',
    params: z.object({ personId: Id }),
    answer: DocumentList,
    about: ({ params }) => params.personId,
    read: (asking, { params }) => listDocuments(asking, { ...params, mostBytes }),
    statusOf,
  })
  readRoute(app, services, {
    url: '/api/own/documents',
    permission: 'own.read',
    audit: 'own.list_documents',
    summary: 'The person’s own papers, and to whom one can be sent',
    answer: OwnDocuments,
    read: async (asking) => ok(await listOwnDocuments(asking, personOf(asking.actor), mostBytes)),
  })
  writeRoute(app, services, {
    url: '/api/own/documents',
    permission: 'own.decide',
    audit: 'own.send_document',
    summary: 'Say what an own paper is and to whom it goes; its content follows',
    body: AddOwnDocument,
    answer: DocumentDone,
    status: 201,
    act: ({ tx, clock, actor }, { body }) => sendDocument(tx, clock, personOf(actor), body),
    statusOf,
  })
  registerOne(app, services, { base: '/api/documents', reads: 'documents.read', writes: 'documents.add' })
  registerOne(app, services, { base: '/api/own/documents', reads: 'own.read', writes: 'own.decide' })
}

const byId = z.object({ documentId: Id })

/** What staff and persons do with one paper is the same, each at an address of their own. */
function registerOne(
  app: FastifyInstance,
  services: Services,
  { base, reads, writes }: { base: `/api/${string}`; reads: string; writes: string },
): void {
  uploadRoute(app, services, {
    url: `${base}/:documentId/content`,
    permission: writes,
    audit: 'documents.receive_content',
    summary: 'Send the content of a paper as it is; what it is, is decided from the content',
    params: byId,
    answer: DocumentDone,
    fingerprint: fingerprintOf,
    act: ({ tx, clock, actor }, { documentId }, bytes) =>
      receiveContent(tx, clock, staffOrPerson(actor), { documentId, bytes }),
    statusOf,
  })
  fileRoute(app, services, {
    url: `${base}/:documentId/content`,
    permission: reads,
    audit: 'documents.read_document',
    summary: 'The content of a paper that has been judged',
    params: byId,
    query: FileQuery,
    types: DocumentType.options,
    read: (asking, { params, query }) => readDocument(asking, { ...params, ...query }),
    statusOf,
  })
  writeRoute(app, services, {
    url: `${base}/:documentId/withdraw`,
    permission: writes,
    audit: 'documents.withdraw_document',
    summary: 'Take a paper back before anybody else was told of it',
    params: byId,
    body: z.object({}),
    answer: DocumentDone,
    act: ({ tx, clock, actor }, { params }) => withdrawDocument(tx, clock, staffOrPerson(actor), params),
    statusOf,
  })
}

/** The person behind an action that only a person can take; the permission has been checked before. */
function personOf(actor: Actor): PersonActor {
  if (actor.kind !== 'person') throw new Error('only the person can do this')
  return actor
}

function staffOrPerson(actor: Actor): StaffActor | PersonActor {
  return actor.kind === 'person' ? actor : staffOf(actor)
}
