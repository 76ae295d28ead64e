import rateLimit from '@fastify/rate-limit'
import { Refused } from '@kedjan/modules/http'
import type { FastifyInstance } from 'fastify'
import { readSessionCookie } from '../sign-in/session-cookie.ts'
import { hashOfToken } from '../sign-in/sessions.ts'

/** A generous limit for each session, or address where nobody is signed in: it stops a runaway program, never a person. */
export async function limitRate(app: FastifyInstance, requestsPerMinute: number): Promise<void> {
  if (requestsPerMinute === 0) return
  await app.register(rateLimit, {
    max: requestsPerMinute,
    timeWindow: 60_000,
    keyGenerator: (request) => {
      const token = readSessionCookie(request)
      return token ? hashOfToken(token) : request.ip
    },
    errorResponseBuilder: (_request, { ttl }) => {
      const refusal = { reason: 'too_many_requests', seconds: Math.ceil(ttl / 1000) }
      return new Refused(refusal, 429)
    },
  })
}
