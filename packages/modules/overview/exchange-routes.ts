import {
  AnswerPlea,
  AskForConsent,
  CorrectDatum,
  ExchangeOptions,
  ExchangeWork,
  HeldBack,
  HoldBack,
  Id,
  PersonInformation,
  RequestPage,
} from '@kedjan/contract'
import { ok } from '@kedjan/kernel'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { acknowledgeCorrection, answerPlea, type InformationCategory, letGo } from '../exchange/index.ts'
import { readRoute, type Services, staffOf, statusOf, writeRoute } from '../http/index.ts'
import { askPersonForConsent, correctDatum, type Datum, holdBackFromPerson } from '../persons/index.ts'
import { readExchangeOptions } from './exchange-options.ts'
import { readExchangeWork } from './exchange-work.ts'
import { readHeldBack } from './held-back.ts'
import { readPersonInformation } from './person-information.ts'
import { readRequestPage } from './request-page.ts'
import { registerRequests } from './request-routes.ts'

const byPerson = z.object({ personId: Id })
const byRequest = z.object({ requestId: Id })
const made = z.object({ id: Id })
const nothing = z.object({}).default({})
const permission = 'exchange.disclose'

/** What an officer asks, answers, corrects and decides about information. */
export function registerExchange(app: FastifyInstance, services: Services): void {
  registerReads(app, services)
  registerRequests(app, services)
  registerRights(app, services)
  registerAboutPerson(app, services)
  registerHoldingBack(app, services)
}

function registerReads(app: FastifyInstance, services: Services): void {
  readRoute(app, services, {
    url: '/api/exchange/options',
    permission,
    audit: 'exchange.read_options',
    summary: 'What the own organisation may tell, ask for, and ask persons to agree to',
    answer: ExchangeOptions,
    read: (asking) => readExchangeOptions(asking),
  })
  readRoute(app, services, {
    url: '/api/exchange/work',
    permission: 'work.read',
    audit: 'exchange.read_work',
    summary: 'Requests, pleas and corrections that wait for the own organisation or that it waits for',
    answer: ExchangeWork,
    read: async (asking) => ok(await readExchangeWork(asking)),
  })
  readRoute(app, services, {
    url: '/api/exchange/requests/:requestId',
    permission,
    audit: 'exchange.read_request',
    summary: 'One request: what is asked and why, and what has happened to it',
    params: byRequest,
    answer: RequestPage,
    about: (_heard, page) => page?.personId ?? undefined,
    read: (asking, { params }) => readRequestPage(asking, params.requestId),
  })
  readRoute(app, services, {
    url: '/api/persons/:personId/information',
    permission: 'persons.read',
    audit: 'exchange.read_information',
    summary: 'Who knows what about a person today, and why',
    params: byPerson,
    answer: PersonInformation,
    about: ({ params }) => params.personId,
    read: (asking, { params }) => readPersonInformation(asking, params.personId),
  })
}

function registerRights(app: FastifyInstance, services: Services): void {
  writeRoute(app, services, {
    url: '/api/exchange/pleas/:pleaId/answer',
    permission,
    audit: 'exchange.answer_plea',
    summary: 'Answer a person who asks for a correction or objects',
    params: z.object({ pleaId: Id }),
    body: AnswerPlea,
    answer: made,
    act: ({ tx, clock, actor }, { params, body }) => answerPlea(tx, clock, staffOf(actor), { ...params, ...body }),
    statusOf,
  })
  writeRoute(app, services, {
    url: '/api/exchange/corrections/:noticeId/acknowledge',
    permission,
    audit: 'exchange.acknowledge_correction',
    summary: 'Take note of a correction of something that was told',
    params: z.object({ noticeId: Id }),
    body: nothing,
    answer: made,
    act: ({ tx, clock, actor }, { params }) => acknowledgeCorrection(tx, clock, staffOf(actor), params),
    statusOf,
  })
}

function registerAboutPerson(app: FastifyInstance, services: Services): void {
  writeRoute(app, services, {
    url: '/api/persons/:personId/consent-asks',
    permission,
    audit: 'exchange.ask_for_consent',
    summary: 'Ask a person to agree that a holder tells a recipient something',
    params: byPerson,
    body: AskForConsent,
    answer: made,
    status: 201,
    act: ({ tx, clock, actor }, { params, body }) =>
      askPersonForConsent(tx, clock, staffOf(actor), {
        ...{ ...params, ...body, categories: body.categories as InformationCategory[] },
      }),
    statusOf,
  })
  writeRoute(app, services, {
    url: '/api/persons/:personId/corrections',
    permission,
    audit: 'persons.correct_datum',
    summary: 'Put right what the own organisation had written down wrong, and tell whoever was told it',
    params: byPerson,
    body: CorrectDatum,
    answer: z.object({ id: Id, told: z.int() }),
    act: ({ tx, clock, actor }, { params, body }) =>
      correctDatum(tx, clock, staffOf(actor), { ...params, datum: body as Datum }),
    statusOf,
  })
}

function registerHoldingBack(app: FastifyInstance, services: Services): void {
  readRoute(app, services, {
    url: '/api/persons/:personId/held-back',
    permission: 'exchange.hold_back',
    audit: 'exchange.read_information',
    summary: 'What the own organisation lets a person see only later, and on which grounds it may',
    params: byPerson,
    answer: HeldBack,
    about: ({ params }) => params.personId,
    read: (asking, { params }) => readHeldBack(asking, params.personId),
    statusOf,
  })
  writeRoute(app, services, {
    url: '/api/persons/:personId/held-back',
    permission: 'exchange.hold_back',
    audit: 'exchange.hold_back',
    summary:
      'Let a person learn later of what the own organisation reads, tells and asks for, on a ground that allows it',
    params: byPerson,
    body: HoldBack,
    answer: made,
    act: ({ tx, clock, actor }, { params, body }) =>
      holdBackFromPerson(tx, clock, staffOf(actor), { ...params, ...body }),
    statusOf,
  })
  writeRoute(app, services, {
    url: '/api/held-back/:delayId/let-go',
    permission: 'exchange.hold_back',
    audit: 'exchange.let_go',
    summary: 'Let the person see before its day what the own organisation holds back',
    params: z.object({ delayId: Id }),
    body: nothing,
    answer: made,
    act: ({ tx, clock, actor }, { params }) => letGo(tx, clock, staffOf(actor), params),
    statusOf,
  })
}
