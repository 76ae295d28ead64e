import {
  CorrectDay,
  DayCorrected,
  DeadlineMoved,
  ExtendDeadline,
  Id,
  PauseDeadline,
  ShiftDeadline,
} from '@kedjan/contract'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { correctDay, extendDeadline, pauseDeadline, shiftDeadline } from '../chain/index.ts'
import { type Services, staffOf, statusOf, writeRoute } from '../http/index.ts'

const byId = z.object({ milestoneId: Id })

/** How the last day of a step comes to be another. */
export function registerDeadlines(app: FastifyInstance, services: Services): void {
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
  registerShifts(app, services)
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
