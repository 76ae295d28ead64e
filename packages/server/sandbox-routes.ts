import { CaughtMessages, PlayClock, Sandbox } from '@kedjan/contract'
import { Refused } from '@kedjan/modules/http'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { languageOf } from './language.ts'
import type { RunningSandbox } from './sandbox.ts'

const tags = ['sandbox']

/** The synthetic country: who a visitor can be, which day it is, and playing days on. In production there is none. */
export function registerSandboxRoutes(app: FastifyInstance, sandbox: RunningSandbox | undefined): void {
  const get = (): RunningSandbox => {
    if (!sandbox) throw new Refused({ reason: 'not_a_sandbox' }, 404)
    return sandbox
  }
  app.route({
    method: 'GET',
    url: '/api/sandbox',
    config: { public: true },
    schema: { summary: 'Who a visitor can be, and which day it is', tags, response: { 200: Sandbox } },
    handler: async (request: FastifyRequest) => get().state(languageOf(request.headers['accept-language'])),
  })
  app.route({
    method: 'GET',
    url: '/api/sandbox/post',
    config: { public: true },
    schema: { summary: 'Every message that was sent in the sandbox', tags, response: { 200: CaughtMessages } },
    handler: async () => ({ items: get().caught() }),
  })
  app.route({
    method: 'POST',
    url: '/api/sandbox/play',
    config: { public: true },
    schema: {
      summary: 'Plays days on; ask /api/sandbox how far it has come',
      tags,
      body: PlayClock,
      response: { 202: z.object({ playing: z.literal(true) }) },
    },
    handler: async (request: FastifyRequest, reply: FastifyReply) => {
      const { days } = request.body as z.infer<typeof PlayClock>
      if (!get().play(days)) throw new Refused({ reason: 'already_playing' }, 409)
      return reply.status(202).send({ playing: true })
    },
  })
  app.route({
    method: 'POST',
    url: '/api/sandbox/stop',
    config: { public: true },
    schema: { summary: 'Ends the play after the day it is on', tags, response: { 204: z.null() } },
    handler: async (_request: FastifyRequest, reply: FastifyReply) => {
      get().stop()
      return reply.status(204).send()
    },
  })
}
