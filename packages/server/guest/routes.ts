import { ConfirmLink, LinkSent, OpenedLink, OpenLink, ProveChannel } from '@kedjan/contract'
import { type AnyRefusal, asActor, type Result, system } from '@kedjan/kernel'
import { Refused, type Services, statusOf } from '@kedjan/modules/http'
import { confirmGuest, openAnswerLink, proveChannel, renewAnswerLink } from '@kedjan/modules/notifications'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Config } from '../config.ts'
import type { GuestCookie } from './guest-cookie.ts'

interface Parts {
  readonly services: Services
  readonly cookie: GuestCookie
  readonly config: Config
}

const tags = ['guest']
const Confirmed = z.object({ confirmed: z.literal(true) })

/** Coming in by a link: opened by a button, confirmed by a code, renewed to the same address. Only a POST does anything. */
export function registerGuestEntrance(app: FastifyInstance, parts: Parts): void {
  const open = limited(parts.config)
  app.route({
    method: 'POST',
    url: '/api/answer/open',
    config: open,
    schema: {
      summary: 'Opens a link: a code goes to the other address',
      tags,
      body: OpenLink,
      response: { 200: OpenedLink },
    },
    handler: (request, reply) => openLink(parts, request, reply),
  })
  app.route({
    method: 'POST',
    url: '/api/answer/confirm',
    config: open,
    schema: { summary: 'Confirms an opened link by its code', tags, body: ConfirmLink, response: { 200: Confirmed } },
    handler: (request, reply) => confirmLink(parts, request, reply),
  })
  app.route({
    method: 'POST',
    url: '/api/answer/renew',
    config: open,
    schema: {
      summary: 'Sends a new link to the registered address',
      tags,
      body: OpenLink,
      response: { 200: LinkSent },
    },
    handler: (request, reply) => renewLink(parts, request, reply),
  })
}

/** Whoever tries out tokens and codes is stopped long before the address is for reading. */
function limited({ requestsPerMinute }: Config) {
  const max = 30
  return requestsPerMinute === 0 ? { public: true } : { public: true, rateLimit: { max, timeWindow: 60_000 } }
}

async function openLink(
  { services, cookie }: Parts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { ground, clock } = services
  const { token } = request.body as z.infer<typeof OpenLink>
  const opened = await asActor(ground, clock, system, (tx) => openAnswerLink(tx, clock, token))
  if (opened.state === 'unknown') throw new Refused({ reason: 'link_not_found' }, 404)
  if (opened.state === 'too_often') throw new Refused({ reason: 'too_many_openings' }, 429)
  if (opened.state !== 'code_sent') return reply.send({ state: opened.state, codeBy: null })
  services.wroteSomething()
  cookie.set(reply, opened.cookie)
  return reply.send({ state: opened.state, codeBy: opened.codeBy })
}

async function confirmLink(
  { services, cookie }: Parts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { ground, clock } = services
  const { code } = request.body as z.infer<typeof ConfirmLink>
  const value = cookie.read(request)
  if (!value) throw new Refused({ reason: 'link_not_open' }, 401)
  const { answer } = await asActor(ground, clock, system, (tx) => confirmGuest(tx, clock, { cookie: value, code }))
  orRefused(answer)
  return reply.send({ confirmed: true })
}

async function renewLink({ services }: Parts, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { ground, clock } = services
  const { token } = request.body as z.infer<typeof OpenLink>
  const renewed = await asActor(ground, clock, system, (tx) => renewAnswerLink(tx, clock, token))
  const sent = orRefused(renewed)
  services.wroteSomething()
  return reply.send(sent)
}

/** Proving an address is counted like opening a link: a wrong guess stays written down. */
export function registerProving(app: FastifyInstance, { services }: Pick<Parts, 'services'>): void {
  app.route({
    method: 'POST',
    url: '/api/own/notices/prove',
    config: { permission: 'own.decide', audit: 'own.prove_channel' },
    schema: {
      summary: 'Proves the chosen address by the code that came there',
      tags: ['notifications'],
      body: ProveChannel,
      response: { 200: z.object({ state: z.literal('proven') }) },
    },
    handler: async (request: FastifyRequest, reply: FastifyReply) => {
      const { ground, clock } = services
      const actor = request.asked?.actor
      if (actor?.kind !== 'person') throw new Refused({ reason: 'not_permitted' }, 403)
      const { code } = request.body as z.infer<typeof ProveChannel>
      const { answer } = await asActor(ground, clock, system, (tx) => proveChannel(tx, clock, actor, code))
      const line = { actor, action: 'own.prove_channel' }
      if (answer.ok) await services.log.record({ ...line, outcome: 'done' })
      else await services.log.record({ ...line, outcome: 'refused', reason: answer.refusal.reason })
      return reply.send(orRefused(answer))
    },
  })
}

function orRefused<Value>(result: Result<Value, AnyRefusal>): Value {
  if (!result.ok)
    throw new Refused(result.refusal, result.refusal.reason === 'link_not_open' ? 401 : statusOf(result.refusal.reason))
  return result.value
}
