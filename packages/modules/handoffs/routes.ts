import {
  Acknowledge,
  AgreeDate,
  AnvisningProposal,
  Ask,
  Cancel,
  DecideAnvisning,
  Decline,
  HandoffMade,
  HandoffPage,
  Id,
  IssueAnvisning,
  MakeReferral,
  OrganisationId,
  Receive,
  Refuse,
  Replace,
  ReportHousing,
  SetKommuntal,
} from '@kedjan/contract'
import type { AnyRefusal, Result, StaffActor } from '@kedjan/kernel'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { type Asking, readRoute, type Services, staffOf, statusOf, writeRoute } from '../http/index.ts'
import { acknowledge, agreeDate, reportHousing } from './answer-anvisning.ts'
import { proposeAnvisning } from './anvisning-proposal.ts'
import { ask } from './ask.ts'
import { cancelAnvisning, declineAnvisning, replaceAnvisning } from './end-anvisning.ts'
import { readHandoffPage } from './handoff-page.ts'
import { issueAnvisning } from './issue-anvisning.ts'
import { makeDecided } from './make-decided.ts'
import { recordReception } from './record-reception.ts'
import { answerReferral, makeReferral } from './referral.ts'
import { setKommuntal } from './set-kommuntal.ts'

const byId = z.object({ handoffId: Id })

/** Reading, issuing and answering hand-offs. */
export function registerHandoffsRoutes(app: FastifyInstance, services: Services): void {
  registerReads(app, services)
  registerMakings(app, services)
  registerOthers(app, services)
  registerMoves(app, services)
}

function registerReads(app: FastifyInstance, services: Services): void {
  readRoute(app, services, {
    url: '/api/handoffs/:handoffId',
    permission: 'handoffs.read',
    audit: 'handoffs.read_handoff',
    summary: 'One hand-off: what is taken over, what was told and why, what has happened',
    params: byId,
    answer: HandoffPage,
    about: (_heard, page) => page?.personId,
    read: (asking, { params }) => readHandoffPage(asking, params.handoffId),
  })
  readRoute(app, services, {
    url: '/api/households/:householdId/anvisning-proposal',
    permission: 'handoffs.issue_anvisning',
    audit: 'handoffs.propose_anvisning',
    summary: 'What an anvisning of a household would mean, before it is issued',
    params: z.object({ householdId: Id }),
    answer: AnvisningProposal,
    read: (asking, { params }) => proposeAnvisning(asking, params.householdId),
    statusOf,
  })
}

function registerMakings(app: FastifyInstance, services: Services): void {
  writeRoute(app, services, {
    url: '/api/handoffs/anvisning',
    permission: 'handoffs.issue_anvisning',
    audit: 'handoffs.issue_anvisning',
    summary: 'Assign a household to a municipality, or plan to',
    body: IssueAnvisning,
    answer: HandoffMade,
    status: 201,
    act: ({ tx, clock, actor }, { body }) => issueAnvisning(tx, clock, staffOf(actor), body),
    statusOf,
  })
  writeRoute(app, services, {
    url: '/api/handoffs/referral',
    permission: 'handoffs.refer',
    audit: 'handoffs.make_referral',
    summary: 'Ask another organisation to take something on for a person',
    body: MakeReferral,
    answer: HandoffMade,
    status: 201,
    act: ({ tx, clock, actor }, { body }) => makeReferral(tx, clock, staffOf(actor), body),
    statusOf,
  })
}

function registerOthers(app: FastifyInstance, services: Services): void {
  writeRoute(app, services, {
    url: '/api/handoffs/:handoffId/ask',
    permission: 'handoffs.read',
    audit: 'handoffs.ask',
    summary: 'Ask or answer the other party',
    params: byId,
    body: Ask,
    answer: z.object({ seq: z.int() }),
    status: 201,
    act: ({ tx, clock, actor }, { params, body }) => ask(tx, clock, staffOf(actor), { ...params, ...body }),
    statusOf,
  })
  writeRoute(app, services, {
    url: '/api/organisations/:organisationId/kommuntal',
    permission: 'handoffs.set_kommuntal',
    audit: 'handoffs.set_kommuntal',
    summary: 'Decide a municipality’s kommuntal for a year',
    params: z.object({ organisationId: OrganisationId }),
    body: SetKommuntal,
    answer: z.object({ municipality: OrganisationId }),
    act: ({ tx, clock, actor }, { params, body }) =>
      setKommuntal(tx, clock, staffOf(actor), { municipality: params.organisationId, ...body }),
    statusOf,
  })
}

/** Every way a hand-off moves is a write to its own address. */
function registerMoves(app: FastifyInstance, services: Services): void {
  const move = mover(app, services)
  move('decide', DecideAnvisning, (asking, staff, handoffId, body) =>
    makeDecided(asking.tx, asking.clock, staff, { handoffId, confirmedProtected: body.confirmProtected }),
  )
  move('acknowledge', Acknowledge, ({ tx, clock }, staff, handoffId, body) =>
    acknowledge(tx, clock, staff, { handoffId, ...body }),
  )
  move('report-housing', ReportHousing, ({ tx, clock }, staff, handoffId, body) =>
    reportHousing(tx, clock, staff, { handoffId, ...body }),
  )
  move('agree-date', AgreeDate, ({ tx, clock }, staff, handoffId, body) =>
    agreeDate(tx, clock, staff, { handoffId, ...body }),
  )
  move('receive', Receive, ({ tx, clock }, staff, handoffId, body) =>
    recordReception(tx, clock, staff, { handoffId, ...body }),
  )
  move('decline', Decline, ({ tx, clock }, staff, handoffId, body) =>
    declineAnvisning(tx, clock, staff, { handoffId, ...body }),
  )
  move('cancel', Cancel, ({ tx, clock }, staff, handoffId, body) =>
    cancelAnvisning(tx, clock, staff, { handoffId, ...body }),
  )
  move('replace', Replace, ({ tx, clock }, staff, handoffId, body) =>
    replaceAnvisning(tx, clock, staff, { handoffId, ...body }),
  )
  move('refuse', Refuse, ({ tx, clock }, staff, handoffId, body) =>
    answerReferral(tx, clock, staff, { handoffId, move: 'refuse', ...body }),
  )
  for (const kind of ['accept', 'complete', 'withdraw'] as const) {
    move(kind, Acknowledge, ({ tx, clock }, staff, handoffId, body) =>
      answerReferral(tx, clock, staff, { handoffId, move: kind, ...body }),
    )
  }
}

function mover(app: FastifyInstance, services: Services) {
  return function move<Body extends z.ZodType>(
    name: string,
    body: Body,
    act: (
      asking: Asking,
      staff: StaffActor,
      handoffId: string,
      body: z.output<Body>,
    ) => Promise<Result<z.input<typeof HandoffMade>, AnyRefusal>>,
  ): void {
    const issues = ['decide', 'decline', 'cancel', 'replace'].includes(name)
    writeRoute(app, services, {
      url: `/api/handoffs/:handoffId/${name}`,
      permission: issues ? 'handoffs.issue_anvisning' : 'handoffs.answer',
      audit: `handoffs.${name.replace('-', '_')}`,
      summary: summaries[name] ?? name,
      params: byId,
      body,
      answer: HandoffMade,
      act: (asking, heard) => act(asking, staffOf(asking.actor), heard.params.handoffId, heard.body),
      statusOf,
    })
  }
}

const summaries: Record<string, string> = {
  decide: 'Decide a planned anvisning',
  acknowledge: 'Acknowledge an anvisning',
  'report-housing': 'Report a dwelling for the household',
  'agree-date': 'Agree on the day of the move',
  receive: 'Record that the household has been received',
  decline: 'Record that the person declines the anvisning',
  cancel: 'Cancel an anvisning',
  replace: 'Assign the household to another municipality instead',
  accept: 'Take a referral on',
  refuse: 'Refuse a referral with a reason',
  complete: 'Record that a referral is done',
  withdraw: 'Withdraw a referral',
}
