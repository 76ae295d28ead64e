import { WriteHeaders } from '@kedjan/contract'
import type { AnyRefusal, Result } from '@kedjan/kernel'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { readLogged, writeOnce } from './answering.ts'
import type { Asking, Heard, Services } from './request.ts'

export interface Declared<Params extends z.ZodType, Query extends z.ZodType> {
  readonly url: `/api/${string}`
  /** What the asker must be allowed to do; the server refuses to start with one it does not know. */
  readonly permission: string
  /** The name under which the log keeps what was done: module first. */
  readonly audit: string
  readonly summary: string
  readonly params?: Params
  readonly query?: Query
}

export interface ReadRoute<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Answer extends z.ZodType,
  Body extends z.ZodType,
> extends Declared<Params, Query> {
  readonly answer: Answer
  /** A search is sent as a body, so that what is searched for stands in no address. */
  readonly body?: Body
  /** The persons whose data is read, for the log; absent where no single person is. The answer is undefined when it was refused. */
  readonly about?: (
    heard: Heard<Params, Query, Body>,
    answer: z.input<Answer> | undefined,
  ) => string | readonly string[] | undefined
  read(asking: Asking, heard: Heard<Params, Query, Body>): Promise<Result<z.input<Answer>, AnyRefusal>>
  readonly statusOf?: (reason: string) => number
}

export interface WriteRoute<
  Params extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
  Refusal extends AnyRefusal,
> extends Declared<Params, z.ZodType> {
  readonly body: Body
  readonly answer: Answer
  readonly status?: 200 | 201
  /** The person whom the write is about, for the log, where the address names one. */
  readonly about?: (heard: Heard<Params, z.ZodType, Body>) => string | undefined
  act(asking: Asking, heard: Heard<Params, z.ZodType, Body>): Promise<Result<z.input<Answer>, Refusal>>
  readonly statusOf: (reason: Refusal['reason']) => number
}

/** A route that changes nothing: opens the door as the actor, answers, and leaves a line in the log. */
export function readRoute<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Answer extends z.ZodType,
  Body extends z.ZodType,
>(app: FastifyInstance, services: Services, route: ReadRoute<Params, Query, Answer, Body>): void {
  app.route({
    method: route.body ? 'POST' : 'GET',
    url: route.url,
    config: { permission: route.permission, audit: route.audit },
    schema: schemaOf(route, { 200: route.answer }, route.body ? { body: route.body } : {}),
    handler: async (request: FastifyRequest, reply: FastifyReply) => {
      const heard = hear<Params, Query, Body>(request)
      const value = await readLogged<z.input<Answer>>(services, request, {
        audit: route.audit,
        about: (answer) => route.about?.(heard, answer),
        read: (asking) => route.read(asking, heard),
        statusOf: route.statusOf ?? (() => 404),
      })
      return reply.send(value)
    },
  })
}

/** A route that changes something: done once for an idempotency key, all or nothing, with its line in the log in the same transaction. */
export function writeRoute<
  Params extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
  Refusal extends AnyRefusal,
>(app: FastifyInstance, services: Services, route: WriteRoute<Params, Body, Answer, Refusal>): void {
  app.route({
    method: 'POST',
    url: route.url,
    config: { permission: route.permission, audit: route.audit },
    schema: schemaOf(route, { [route.status ?? 200]: route.answer }, { body: route.body, headers: WriteHeaders }),
    handler: async (request: FastifyRequest, reply: FastifyReply) => {
      const heard = hear<Params, z.ZodType, Body>(request)
      const value = await writeOnce(services, request, {
        audit: route.audit,
        about: route.about?.(heard),
        asked: [route.url, heard.params, heard.body],
        act: (asking) => route.act(asking, heard),
        statusOf: route.statusOf,
      })
      return reply.status(route.status ?? 200).send(value)
    },
  })
}

export function schemaOf(route: Declared<z.ZodType, z.ZodType>, answers: Record<number, object>, more: object): object {
  return {
    summary: route.summary,
    tags: [route.audit.split('.')[0] ?? 'other'],
    ...(route.params ? { params: route.params } : {}),
    ...(route.query ? { querystring: route.query } : {}),
    ...more,
    response: answers,
  }
}

export function hear<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType>(
  request: FastifyRequest,
): Heard<Params, Query, Body> {
  return { params: request.params, query: request.query, body: request.body } as Heard<Params, Query, Body>
}
