import {
  CorrectDay,
  DayCorrected,
  DeadlineChoices,
  DeadlineMove,
  DeadlineMoved,
  DeadlinePreview,
  ExtendDeadline,
  Id,
  PauseDeadline,
  ResumeDeadline,
  ShiftDeadline,
  TakeBackMove,
} from '@kedjan/contract'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import {
  correctDay,
  extendDeadline,
  pauseDeadline,
  resumeDeadline,
  shiftDeadline,
  takeBackMove,
} from '../chain/index.ts'
import { readRoute, type Services, staffOf, statusOf, writeRoute } from '../http/index.ts'
import { previewDeadline, readDeadlineChoices } from './deadline-choices.ts'

const byId = z.object({ milestoneId: Id })

/** How the last day of a step comes to be another. */
export function registerDeadlines(app: FastifyInstance, services: Services): void {
  registerChoices(app, services)
  registerMoves(app, services)
  registerShifts(app, services)
  registerReturns(app, services)
}

function registerChoices(app: FastifyInstance, services: Services): void {
  readRoute(app, services, {
    url: '/api/milestones/:milestoneId/deadline-choices',
    permission: 'chain.complete',
    audit: 'chain.read_deadline_choices',
    summary: 'What may be done about the time of an own step, on which grounds and within which days',
    params: byId,
    answer: DeadlineChoices,
    read: (asking, { params }) => readDeadlineChoices(asking, params.milestoneId),
    statusOf,
  })
  readRoute(app, services, {
    url: '/api/milestones/:milestoneId/deadline-preview',
    permission: 'chain.complete',
    audit: 'chain.preview_deadline',
    summary: 'The last days as a move would make them, with the arithmetic; nothing is written down',
    params: byId,
    body: DeadlineMove,
    answer: DeadlinePreview,
    read: (asking, { params, body }) => previewDeadline(asking, { ...params, move: body }),
    statusOf,
  })
}

function registerMoves(app: FastifyInstance, services: Services): void {
  writeRoute(app, services, {
    url: '/api/milestones/:milestoneId/extend',
    permission: 'chain.complete',
    audit: 'chain.extend_deadline',
    summary: 'Give a step more time, within what its rule allows; the person sees why',
    params: byId,
    body: ExtendDeadline,
    answer: DeadlineMoved,
    act: ({ tx, clock, actor }, { params, body }) => extendDeadline(tx, clock, staffOf(actor), { ...params, ...body }),
    statusOf,
  })
  writeRoute(app, services, {
    url: '/api/milestones/:milestoneId/pause',
    permission: 'chain.complete',
    audit: 'chain.pause_deadline',
    summary: 'Leave days out of the count of a step, where its rule has such days',
    params: byId,
    body: PauseDeadline,
    answer: DeadlineMoved,
    act: ({ tx, clock, actor }, { params, body }) => pauseDeadline(tx, clock, staffOf(actor), { ...params, ...body }),
    statusOf,
  })
}

/** What was added is ended early or taken back. */
function registerReturns(app: FastifyInstance, services: Services): void {
  writeRoute(app, services, {
    url: '/api/milestones/:milestoneId/resume',
    permission: 'chain.complete',
    audit: 'chain.resume_deadline',
    summary: 'Let the days of a pause count again from a day on',
    params: byId,
    body: ResumeDeadline,
    answer: DeadlineMoved,
    act: ({ tx, clock, actor }, { params, body }) => resumeDeadline(tx, clock, staffOf(actor), { ...params, ...body }),
    statusOf,
  })
  writeRoute(app, services, {
    url: '/api/milestones/:milestoneId/take-back-move',
    permission: 'chain.complete',
    audit: 'chain.take_back_move',
    summary: 'Take back the extension, the pause or the other day that was added last; the history stays',
    params: byId,
    body: TakeBackMove,
    answer: DeadlineMoved,
    act: ({ tx, clock, actor }, { params, body }) => takeBackMove(tx, clock, staffOf(actor), { ...params, ...body }),
    statusOf,
  })
}

function registerShifts(app: FastifyInstance, services: Services): void {
  writeRoute(app, services, {
    url: '/api/milestones/:milestoneId/count-from',
    permission: 'chain.complete',
    audit: 'chain.shift_deadline',
    summary: 'Count the last day of a step from a later day, where its rule foresees one',
    params: byId,
    body: ShiftDeadline,
    answer: DeadlineMoved,
    act: ({ tx, clock, actor }, { params, body }) => shiftDeadline(tx, clock, staffOf(actor), { ...params, ...body }),
    statusOf,
  })
  writeRoute(app, services, {
    url: '/api/milestones/:milestoneId/correct-day',
    permission: 'chain.complete',
    audit: 'chain.correct_day',
    summary: 'Put right the day on which a step was done, and count anew what runs from it',
    params: byId,
    body: CorrectDay,
    answer: DayCorrected,
    act: ({ tx, clock, actor }, { params, body }) => correctDay(tx, clock, staffOf(actor), { ...params, ...body }),
    statusOf,
  })
}
