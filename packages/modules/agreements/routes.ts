import { AgreementItem, AgreementPage, ArrangeFlow, Id, ProposeAgreement } from '@kedjan/contract'
import { ok } from '@kedjan/kernel'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { readRoute, type Services, staffOf, statusOf, writeRoute } from '../http/index.ts'
import { listAgreements, readAgreement } from './agreement-page.ts'
import { arrangeFlow, endFlow } from './arrange-flow.ts'
import { joinAgreement, leaveAgreement } from './join-agreement.ts'
import { proposeAgreement } from './propose-agreement.ts'

const byId = z.object({ agreementId: Id })
const nothing = z.object({}).default({})
const made = z.object({ id: Id })

/** Reading agreements, joining and leaving them, and arranging what is told each time. */
export function registerAgreementsRoutes(app: FastifyInstance, services: Services): void {
  registerReads(app, services)
  registerParties(app, services)
  registerFlows(app, services)
}

function registerReads(app: FastifyInstance, services: Services): void {
  readRoute(app, services, {
    url: '/api/agreements',
    permission: 'agreements.read',
    audit: 'agreements.list',
    summary: 'Every agreement, with how the own organisation stands to it',
    answer: z.object({ items: z.array(AgreementItem) }),
    read: async (asking) => ok(await listAgreements(asking)),
  })
  readRoute(app, services, {
    url: '/api/agreements/:agreementId',
    permission: 'agreements.read',
    audit: 'agreements.read_agreement',
    summary: 'One agreement: parties, and what they have arranged to tell each other',
    params: byId,
    answer: AgreementPage,
    read: (asking, { params }) => readAgreement(asking, params.agreementId),
  })
}

function registerParties(app: FastifyInstance, services: Services): void {
  writeRoute(app, services, {
    url: '/api/agreements',
    permission: 'agreements.sign',
    audit: 'agreements.propose',
    summary: 'Write an agreement down, join it and invite the other parties',
    body: ProposeAgreement,
    answer: made,
    status: 201,
    act: ({ tx, clock, actor }, { body }) => proposeAgreement(tx, clock, staffOf(actor), body),
    statusOf,
  })
  writeRoute(app, services, {
    url: '/api/agreements/:agreementId/join',
    permission: 'agreements.sign',
    audit: 'agreements.join',
    summary: 'Join an agreement for the own organisation',
    params: byId,
    body: nothing,
    answer: made,
    act: ({ tx, clock, actor }, { params }) => joinAgreement(tx, clock, staffOf(actor), params),
    statusOf,
  })
  writeRoute(app, services, {
    url: '/api/agreements/:agreementId/leave',
    permission: 'agreements.sign',
    audit: 'agreements.leave',
    summary: 'Leave an agreement; nothing more is told by its standing flows',
    params: byId,
    body: nothing,
    answer: made,
    act: ({ tx, clock, actor }, { params }) => leaveAgreement(tx, clock, staffOf(actor), params),
    statusOf,
  })
}

function registerFlows(app: FastifyInstance, services: Services): void {
  writeRoute(app, services, {
    url: '/api/agreements/:agreementId/flows',
    permission: 'agreements.sign',
    audit: 'agreements.arrange_flow',
    summary: 'Decide once that what a legal basis allows is told a party each time it is recorded',
    params: byId,
    body: ArrangeFlow,
    answer: made,
    status: 201,
    act: ({ tx, clock, actor }, { params, body }) => arrangeFlow(tx, clock, staffOf(actor), { ...params, ...body }),
    statusOf,
  })
  writeRoute(app, services, {
    url: '/api/agreements/flows/:flowId/end',
    permission: 'agreements.sign',
    audit: 'agreements.end_flow',
    summary: 'End a standing flow; either party may',
    params: z.object({ flowId: Id }),
    body: nothing,
    answer: made,
    act: ({ tx, clock, actor }, { params }) => endFlow(tx, clock, staffOf(actor), params),
    statusOf,
  })
}
