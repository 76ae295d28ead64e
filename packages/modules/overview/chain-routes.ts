import {
  BeginChain,
  CompleteMilestone,
  HouseholdRegistered,
  Id,
  MilestoneProposal,
  NamedSoFar,
  PassOn,
  ProposedTellings,
  SayStillWorking,
  StillWorking,
} from '@kedjan/contract'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { beginChain, completeMilestone, passOn, sayStillWorking } from '../chain/index.ts'
import { readRoute, type Services, staffOf, statusOf, writeRoute } from '../http/index.ts'
import { registerDeadlines } from './deadline-routes.ts'
import { proposeCompletion, proposeTellings } from './milestone-proposal.ts'
import { registerStallSettings } from './stall-setting-routes.ts'

/** Chains: how they begin, and how a step is taken. */
export function registerChain(app: FastifyInstance, services: Services): void {
  registerBeginnings(app, services)
  registerMilestones(app, services)
  registerStalls(app, services)
  registerDeadlines(app, services)
  registerStallSettings(app, services)
}

function registerBeginnings(app: FastifyInstance, services: Services): void {
  writeRoute(app, services, {
    url: '/api/journeys',
    permission: 'chain.begin',
    audit: 'chain.begin',
    summary: 'Begin a chain: for somebody new, or for a household that the asker knows',
    body: BeginChain,
    answer: HouseholdRegistered,
    status: 201,
    act: ({ tx, clock, actor }, { body }) => beginChain(tx, clock, staffOf(actor), body),
    statusOf,
  })
}

function registerMilestones(app: FastifyInstance, services: Services): void {
  const byId = z.object({ milestoneId: Id })
  readRoute(app, services, {
    url: '/api/milestones/:milestoneId/proposal',
    permission: 'chain.complete',
    audit: 'chain.propose_completion',
    summary: 'What completing a milestone asks for, and what it would tell to whom',
    params: byId,
    answer: MilestoneProposal,
    read: (asking, { params }) => proposeCompletion(asking, params.milestoneId),
    statusOf,
  })
  readRoute(app, services, {
    url: '/api/milestones/:milestoneId/proposed-tellings',
    permission: 'chain.complete',
    audit: 'chain.propose_tellings',
    summary: 'What completing a milestone would tell to whom, once its form names organisations',
    params: byId,
    body: NamedSoFar,
    answer: ProposedTellings,
    read: (asking, { params, body }) => proposeTellings(asking, { ...params, named: body }),
    statusOf,
  })
  writeRoute(app, services, {
    url: '/api/milestones/:milestoneId/complete',
    permission: 'chain.complete',
    audit: 'chain.complete_milestone',
    summary: 'Complete a milestone and tell whom the officer has chosen',
    params: byId,
    body: CompleteMilestone,
    answer: z.object({ milestoneId: Id }),
    act: ({ tx, clock, actor }, { params, body }) =>
      completeMilestone(tx, clock, staffOf(actor), { ...params, ...body }),
    statusOf,
  })
}

/** A step that stands still: its owner answers with one click, or gives it to whoever it belongs to. */
function registerStalls(app: FastifyInstance, services: Services): void {
  const byId = z.object({ milestoneId: Id })
  writeRoute(app, services, {
    url: '/api/milestones/:milestoneId/still-working',
    permission: 'chain.complete',
    audit: 'chain.say_still_working',
    summary: 'Say that a step is being worked on, and why it takes longer',
    params: byId,
    body: SayStillWorking,
    answer: StillWorking,
    act: ({ tx, clock, actor }, { params, body }) => sayStillWorking(tx, clock, staffOf(actor), { ...params, ...body }),
    statusOf,
  })
  writeRoute(app, services, {
    url: '/api/milestones/:milestoneId/pass-on',
    permission: 'chain.complete',
    audit: 'chain.pass_on',
    summary: 'Give a step, and what the same role has left to do, to another organisation of the same kind',
    params: byId,
    body: PassOn,
    answer: z.object({ milestoneId: Id }),
    act: ({ tx, clock, actor }, { params, body }) => passOn(tx, clock, staffOf(actor), { ...params, ...body }),
    statusOf,
  })
}
