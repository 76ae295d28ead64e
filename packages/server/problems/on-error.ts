import type { Problem } from '@kedjan/contract'
import type { AnyRefusal } from '@kedjan/kernel'
import { Refused } from '@kedjan/modules/http'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { languageOf } from '../language.ts'
import { loggedError } from '../log-options.ts'
import { isDatabaseAway } from './database-away.ts'
import { fieldsOf } from './invalid-input.ts'
import { problemOf, problemType } from './problem.ts'

/** Every way in which a request can end badly, as a problem document in the language asked. */
export function onError(error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const language = request.asked?.language ?? languageOf(request.headers['accept-language'])
  const { refusal, status, retryAfter } = classify(error, request)
  if (status >= 500) logFailure(error, request)
  const problem: Problem = problemOf(refusal, status, language)
  const fields = 'validation' in error && error.validation ? fieldsOf(error.validation, language) : undefined
  if (retryAfter !== undefined) reply.header('retry-after', retryAfter)
  return reply
    .status(status)
    .header('cache-control', 'no-store')
    .type(problemType)
    .send(JSON.stringify(fields ? { ...problem, fields } : problem))
}

/** An address that leads nowhere. */
export function onNotFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return onError(new Refused({ reason: 'unknown_address' }, 404), request, reply)
}

interface Classified {
  readonly refusal: AnyRefusal
  readonly status: number
  readonly retryAfter?: number
}

function classify(error: FastifyError | Error, request: FastifyRequest): Classified {
  if (error instanceof Refused) {
    const { refusal, status } = error
    return status === 429 || status === 503 ? { refusal, status, retryAfter: 5 } : { refusal, status }
  }
  if (isDatabaseAway(error)) return { refusal: { reason: 'database_unavailable' }, status: 503, retryAfter: 5 }
  const code = 'code' in error ? String(error.code) : ''
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return { refusal: tooLarge(request), status: 413 }
  const foreseen = byCode[code]
  if (foreseen) return foreseen
  if ('validation' in error && error.validation) return { refusal: { reason: 'invalid_input' }, status: 400 }
  const status = 'statusCode' in error ? error.statusCode : undefined
  // What Fastify itself could not read: a broken body, an impossible address.
  if (status !== undefined && status >= 400 && status < 500) return { refusal: { reason: 'unreadable' }, status }
  return { refusal: refusalWithLogId(request), status: 500 }
}

const byCode: Readonly<Record<string, Classified>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { refusal: { reason: 'unknown_media_type' }, status: 415 },
  // The database is the last wall: row security refused what the code above should have refused already.
  '42501': { refusal: { reason: 'not_permitted' }, status: 403 },
  '23514': { refusal: { reason: 'unreadable' }, status: 422 },
  '23505': { refusal: { reason: 'changed_meanwhile' }, status: 409 },
  '40001': { refusal: { reason: 'changed_meanwhile' }, status: 409 },
  '40P01': { refusal: { reason: 'changed_meanwhile' }, status: 409 },
}

/** A file may be larger than what is written into a form, and has a limit of its own. */
function tooLarge({ routeOptions: { bodyLimit = 0 } }: FastifyRequest): AnyRefusal & { megabytes?: number } {
  const megabytes = Math.floor(bodyLimit / 1024 / 1024)
  return megabytes > 0 ? { reason: 'file_too_large', megabytes } : { reason: 'body_too_large' }
}

function refusalWithLogId(request: FastifyRequest): AnyRefusal & { logId: string } {
  return { reason: 'internal_error', logId: request.id }
}

function logFailure(error: Error, request: FastifyRequest): void {
  request.log.error({ ...loggedError(error), route: request.routeOptions.url })
}
