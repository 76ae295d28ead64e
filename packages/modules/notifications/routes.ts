import {
  ChannelState,
  ChooseChannel,
  ContactPage,
  Id,
  LinkSent,
  LinkStatus,
  OrganisationId,
  OwnNotices,
  RegisterContact,
} from '@kedjan/contract'
import { type Actor, ok, type PersonActor } from '@kedjan/kernel'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { readRoute, type Services, staffOf, statusOf, writeRoute } from '../http/index.ts'
import { chooseChannel } from './choose-channel.ts'
import { registerGuestRoutes } from './guest-routes.ts'
import { readLinkStatus } from './link-status.ts'
import { readOwnNotices } from './own-notices.ts'
import { readContact, registerContact } from './register-contact.ts'
import { sendAnswerLink } from './send-answer-link.ts'
import { readStallLinks, sendStallLink } from './send-stall-link.ts'

const ofOrganisation = z.object({ organisationId: OrganisationId })
const ofHandoff = z.object({ handoffId: Id })
const ofMilestone = z.object({ milestoneId: Id })

/** How organisations and persons are reached, links for those without users, and what a guest does with one. */
export function registerNotificationsRoutes(app: FastifyInstance, services: Services): void {
  registerContacts(app, services)
  registerLinks(app, services)
  registerStallLinks(app, services)
  registerOwn(app, services)
  registerGuestRoutes(app, services)
}

function registerContacts(app: FastifyInstance, services: Services): void {
  readRoute(app, services, {
    url: '/api/organisations/:organisationId/contact',
    permission: 'notifications.contacts',
    audit: 'notifications.read_contact',
    summary: 'Where an organisation is written to, as the asker’s own organisation has registered it',
    params: ofOrganisation,
    answer: ContactPage,
    read: (asking, { params }) => readContact(asking, params.organisationId),
    statusOf,
  })
  writeRoute(app, services, {
    url: '/api/organisations/:organisationId/contact',
    permission: 'notifications.contacts',
    audit: 'notifications.register_contact',
    summary: 'Register the addresses of an organisation, or say that nothing is sent there any more',
    params: ofOrganisation,
    body: RegisterContact,
    answer: z.object({ id: OrganisationId }),
    act: ({ tx, clock, actor }, { params, body }) => registerContact(tx, clock, staffOf(actor), { ...params, ...body }),
    statusOf,
  })
}

function registerLinks(app: FastifyInstance, services: Services): void {
  readRoute(app, services, {
    url: '/api/handoffs/:handoffId/answer-link',
    permission: 'handoffs.refer',
    audit: 'notifications.read_links',
    summary: 'How the receiver of a referral answers: by signing in, or by which links',
    params: ofHandoff,
    answer: LinkStatus,
    read: (asking, { params }) => readLinkStatus(asking, params.handoffId),
    statusOf,
  })
  writeRoute(app, services, {
    url: '/api/handoffs/:handoffId/answer-link',
    permission: 'handoffs.refer',
    audit: 'notifications.send_link',
    summary: 'Send a link by which a receiver without users answers; older links end',
    params: ofHandoff,
    body: z.object({}),
    answer: LinkSent,
    act: async ({ tx, clock, actor }, { params }) => {
      const sent = await sendAnswerLink(tx, clock, staffOf(actor), params)
      return sent.ok ? ok({ ...sent.value, sent: true as const }) : sent
    },
    statusOf,
  })
}

function registerStallLinks(app: FastifyInstance, services: Services): void {
  readRoute(app, services, {
    url: '/api/milestones/:milestoneId/answer-link',
    permission: 'chain.complete',
    audit: 'notifications.read_stall_links',
    summary: 'How the owner of a step is asked about it: by signing in, or by which links',
    params: ofMilestone,
    answer: LinkStatus,
    read: (asking, { params }) => readStallLinks(asking, params.milestoneId),
    statusOf,
  })
  writeRoute(app, services, {
    url: '/api/milestones/:milestoneId/answer-link',
    permission: 'chain.complete',
    audit: 'notifications.send_stall_link',
    summary: 'Send a link by which the owner of a step, who has no users, answers for it; older links end',
    params: ofMilestone,
    body: z.object({}),
    answer: LinkSent,
    act: async ({ tx, clock, actor }, { params }) => {
      const sent = await sendStallLink(tx, clock, staffOf(actor), params)
      return sent.ok ? ok({ ...sent.value, sent: true as const }) : sent
    },
    statusOf,
  })
}

function registerOwn(app: FastifyInstance, services: Services): void {
  readRoute(app, services, {
    url: '/api/own/notices',
    permission: 'own.read',
    audit: 'own.read_notices',
    summary: 'How the person is told that there is something new',
    answer: OwnNotices,
    read: (asking) => readOwnNotices(asking),
  })
  writeRoute(app, services, {
    url: '/api/own/notices',
    permission: 'own.decide',
    audit: 'own.choose_channel',
    summary: 'Choose how to be told, or not to be; a code goes to the address',
    body: ChooseChannel,
    answer: ChannelState,
    act: ({ tx, clock, actor }, { body }) => chooseChannel(tx, clock, personOf(actor), body),
    statusOf,
  })
}

function personOf(actor: Actor): PersonActor {
  if (actor.kind !== 'person') throw new Error('only a person can do this')
  return actor
}
