import { AskHolder, Id, RefuseAsked, RequestNote, TellAsked } from '@kedjan/contract'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { type InformationCategory, moveRequest } from '../exchange/index.ts'
import { type Services, staffOf, statusOf, writeRoute } from '../http/index.ts'
import { answerHolderRequest, askHolder } from '../persons/index.ts'

const byRequest = z.object({ requestId: Id })
const made = z.object({ id: Id })
const nothing = z.object({}).default({})
const permission = 'exchange.disclose'

/** Asking a holder, and every way in which a request goes on. */
export function registerRequests(app: FastifyInstance, services: Services): void {
  registerAnswers(app, services)
  writeRoute(app, services, {
    url: '/api/exchange/requests',
    permission,
    audit: 'exchange.ask_holder',
    summary: 'Ask a holder for something about a person, on a basis and with a reason',
    body: AskHolder,
    answer: made,
    status: 201,
    act: ({ tx, clock, actor }, { body }) =>
      askHolder(tx, clock, staffOf(actor), { ...body, categories: body.categories as InformationCategory[] }),
    statusOf,
  })
  const moves = [
    { name: 'ask-back', move: 'ask_back', summary: 'Ask the asker something before answering' },
    { name: 'reply', move: 'reply', summary: 'Reply to what the holder has asked' },
  ] as const
  for (const { name, move, summary } of moves)
    writeRoute(app, services, {
      url: `/api/exchange/requests/:requestId/${name}`,
      permission,
      audit: `exchange.request_${move}`,
      summary,
      params: byRequest,
      body: RequestNote,
      answer: made,
      act: ({ tx, clock, actor }, { params, body }) =>
        moveRequest(tx, clock, staffOf(actor), { ...params, ...body, move }),
      statusOf,
    })
  writeRoute(app, services, {
    url: '/api/exchange/requests/:requestId/withdraw',
    permission,
    audit: 'exchange.withdraw_request',
    summary: 'Withdraw a request that is not answered',
    params: byRequest,
    body: nothing,
    answer: made,
    act: ({ tx, clock, actor }, { params }) => moveRequest(tx, clock, staffOf(actor), { ...params, move: 'withdraw' }),
    statusOf,
  })
}

function registerAnswers(app: FastifyInstance, services: Services): void {
  writeRoute(app, services, {
    url: '/api/exchange/requests/:requestId/tell',
    permission,
    audit: 'exchange.answer_request',
    summary: 'Tell what was asked for, or a part of it with the reason for the rest',
    params: byRequest,
    body: TellAsked,
    answer: made,
    act: ({ tx, clock, actor }, { params, body }) =>
      answerHolderRequest(tx, clock, staffOf(actor), {
        ...{ ...params, ...body, categories: body.categories as InformationCategory[] },
      }),
    statusOf,
  })
  writeRoute(app, services, {
    url: '/api/exchange/requests/:requestId/refuse',
    permission,
    audit: 'exchange.refuse_request',
    summary: 'Tell nothing of what was asked for, with the reason',
    params: byRequest,
    body: RefuseAsked,
    answer: made,
    act: ({ tx, clock, actor }, { params, body }) =>
      moveRequest(tx, clock, staffOf(actor), { ...params, ...body, move: 'refuse' }),
    statusOf,
  })
}
