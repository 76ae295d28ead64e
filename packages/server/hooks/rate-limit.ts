import rateLimit from '@fastify/rate-limit'
import { Refused } from '@kedjan/modules/http'
import type { FastifyInstance, FastifyRequest } from 'fastify'

const timeWindow = 60_000
/** A whole office may stand behind one address. */
const actorsBehindAnAddress = 10

/**
 * A generous limit for each address, before anybody is looked up: it stops a runaway program, and whoever tries out cookies, never a person.
 * Routes of the sign-in set a stricter one of their own.
 */
export async function limitAddresses(app: FastifyInstance, requestsPerMinute: number): Promise<void> {
  if (requestsPerMinute === 0) return
  await app.register(rateLimit, {
    global: false,
    timeWindow,
    keyGenerator: (request) => request.ip,
    errorResponseBuilder: (_request, { ttl }) => tooMany(ttl),
  })
  limitEach(app, requestsPerMinute * actorsBehindAnAddress, (request) => request.ip)
}

/** The limit for each actor, however many sessions they hold, and for each address where nobody is signed in; must come after the sign-in hook. */
export function limitActors(app: FastifyInstance, requestsPerMinute: number): void {
  if (requestsPerMinute > 0) limitEach(app, requestsPerMinute, keyOf)
}

function limitEach(app: FastifyInstance, max: number, keyGenerator: (request: FastifyRequest) => string): void {
  const count = app.createRateLimit({ max, timeWindow, keyGenerator })
  app.addHook('onRequest', async (request) => {
    if (request.routeOptions.config.rateLimit === false) return
    const counted = await count(request)
    if (!counted.isAllowed && counted.isExceeded) throw tooMany(counted.ttl)
  })
}

function keyOf({ asked, ip }: FastifyRequest): string {
  switch (asked?.actor.kind) {
    case 'staff':
      return asked.actor.staffId
    case 'person':
      return asked.actor.personId
    case 'guest':
      return asked.actor.guestId
    case 'system':
    case undefined:
      return ip
  }
}

function tooMany(ttl: number): Refused {
  return new Refused({ reason: 'too_many_requests', ...{ seconds: Math.ceil(ttl / 1000) } }, 429)
}
