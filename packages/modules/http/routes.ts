import { WriteHeaders } from '@kedjan/contract'
import {
  type AnyRefusal,
  appendActivities,
  asActor,
  asReader,
  isRepeat,
  type KeyReused,
  once,
  type Result,
  type Tx,
} from '@kedjan/kernel'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { type Asked, type Asking, type Heard, Refused, type Services } from './request.ts'

interface Declared<Params extends z.ZodType, Query extends z.ZodType> {
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
      const { actor, language } = askerOf(request)
      const result = await asReader(services.ground, services.clock, actor, (tx) =>
        route.read({ tx, clock: services.clock, actor, language }, heard),
      )
      const about = [route.about?.(heard, result.ok ? result.value : undefined) ?? []].flat()
      if (!result.ok) {
        await services.log.record({
          actor,
          action: route.audit,
          outcome: 'refused',
          ...named(about[0]),
          reason: result.refusal.reason,
        })
        throw new Refused(result.refusal, route.statusOf?.(result.refusal.reason) ?? 404)
      }
      const read = about.map((personId) => ({ actor, action: route.audit, outcome: 'read' as const, personId }))
      await Promise.all(read.map((line) => services.log.record(line)))
      return reply.send(result.value)
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
      const { actor, language } = askerOf(request)
      const key = {
        idempotencyKey: String(request.headers['idempotency-key']),
        asked: [route.url, heard.params, heard.body],
      }
      const attempt = () =>
        asActor(services.ground, services.clock, actor, (tx: Tx) =>
          once({ tx, clock: services.clock, actor }, key, async () => {
            const result = await route.act({ tx, clock: services.clock, actor, language }, heard)
            if (result.ok)
              await appendActivities(tx, services.clock, [
                {
                  actor,
                  action: route.audit,
                  outcome: 'done',
                  ...named(route.about?.(heard)),
                  ...subjectOf(result.value),
                },
              ])
            return result
          }),
        )
      const result: Result<z.input<Answer>, Refusal | KeyReused> = await attempt().catch((error) => {
        if (isRepeat(error)) return attempt()
        throw error
      })
      if (!result.ok) {
        const line = { actor, action: route.audit, ...named(route.about?.(heard)), ...refusalLine(result.refusal) }
        await services.log.record({ ...line, outcome: 'refused' })
        throw new Refused(
          result.refusal,
          result.refusal.reason === 'idempotency_key_reused' ? 422 : route.statusOf(result.refusal.reason),
        )
      }
      services.wroteSomething()
      return reply.status(route.status ?? 200).send(result.value)
    },
  })
}

function schemaOf(route: Declared<z.ZodType, z.ZodType>, answers: Record<number, z.ZodType>, more: object): object {
  return {
    summary: route.summary,
    tags: [route.audit.split('.')[0] ?? 'other'],
    ...(route.params ? { params: route.params } : {}),
    ...(route.query ? { querystring: route.query } : {}),
    ...more,
    response: answers,
  }
}

function hear<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType>(
  request: FastifyRequest,
): Heard<Params, Query, Body> {
  return { params: request.params, query: request.query, body: request.body } as Heard<Params, Query, Body>
}

function askerOf(request: FastifyRequest): Asked {
  if (!request.asked) throw new Error('the sign-in hook must run before a route')
  return request.asked
}

function named(personId: string | undefined): { personId?: string } {
  return personId ? { personId } : {}
}

/** What the log keeps of an answer: what was written, and whom it is about where the answer says so. */
function subjectOf(value: unknown): { subjectId?: string; personId?: string } {
  if (typeof value !== 'object' || value === null) return {}
  const said = value as { id?: unknown; milestoneId?: unknown; householdId?: unknown; personId?: unknown }
  const id = said.id ?? said.milestoneId ?? said.householdId
  return {
    ...(typeof id === 'string' ? { subjectId: id } : {}),
    ...(typeof said.personId === 'string' ? { personId: said.personId } : {}),
  }
}

function refusalLine(refusal: AnyRefusal): { reason: string; source?: string } {
  return refusal.source ? { reason: refusal.reason, source: refusal.source } : { reason: refusal.reason }
}
