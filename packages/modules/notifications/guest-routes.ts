import {
  GuestAnswer,
  GuestAnswered,
  GuestAsked,
  GuestPage,
  GuestQuestion,
  GuestStepAnswer,
  GuestStepAnswered,
} from '@kedjan/contract'
import { type Actor, type GuestActor, ok } from '@kedjan/kernel'
import type { FastifyInstance } from 'fastify'
import { readRoute, type Services, statusOf, writeRoute } from '../http/index.ts'
import { answerAsGuest } from './answer-as-guest.ts'
import { answerStallAsGuest } from './answer-stall-as-guest.ts'
import { askAsGuest } from './ask-as-guest.ts'
import { readGuestPage } from './guest-page.ts'
import { findLinkAbout } from './guest-queries.ts'
import { readGuestStep } from './guest-step-page.ts'

/** What a guest can do with the one hand-off or step: read it, answer it, ask back about a hand-off. */
export function registerGuestRoutes(app: FastifyInstance, services: Services): void {
  readRoute(app, services, {
    url: '/api/answer',
    permission: 'guest.answer',
    audit: 'notifications.read_as_guest',
    summary: 'The one hand-off or step that a link lets in to: what is asked, and what was passed on with it',
    answer: GuestPage,
    read: async (asking) => {
      const guest = guestOf(asking.actor)
      const about = await findLinkAbout(asking.tx)
      const read = about === 'step' ? await readGuestStep(asking, guest) : await readGuestPage(asking, guest)
      if (!read.ok) return read
      const whom = { personId: read.value.personId, subjectId: guest.subjectId }
      // The page says to nobody who it is about; the log does.
      await services.log.record({ actor: guest, action: 'notifications.read_as_guest', outcome: 'read', ...whom })
      return ok(read.value.page)
    },
  })
  registerAnswers(app, services)
}

function registerAnswers(app: FastifyInstance, services: Services): void {
  writeRoute(app, services, {
    url: '/api/answer/move',
    permission: 'guest.answer',
    audit: 'notifications.answer_as_guest',
    summary: 'Take the referral on, refuse it with a reason, or record that it is done',
    body: GuestAnswer,
    answer: GuestAnswered,
    act: ({ tx, clock, actor }, { body }) => answerAsGuest(tx, clock, guestOf(actor), body),
    statusOf,
  })
  writeRoute(app, services, {
    url: '/api/answer/step',
    permission: 'guest.answer',
    audit: 'notifications.answer_stall_as_guest',
    summary: 'Say why a step takes longer, or pass it on to another organisation of the same kind',
    body: GuestStepAnswer,
    answer: GuestStepAnswered,
    act: ({ tx, clock, actor }, { body }) => answerStallAsGuest(tx, clock, guestOf(actor), body),
    statusOf,
  })
  writeRoute(app, services, {
    url: '/api/answer/ask',
    permission: 'guest.answer',
    audit: 'notifications.ask_as_guest',
    summary: 'Ask the sender something; the person can read it too',
    body: GuestQuestion,
    answer: GuestAsked,
    act: ({ tx, clock, actor }, { body }) => askAsGuest(tx, clock, guestOf(actor), body),
    statusOf,
  })
}

function guestOf(actor: Actor): GuestActor {
  if (actor.kind !== 'guest') throw new Error('only a guest can do this')
  return actor
}
