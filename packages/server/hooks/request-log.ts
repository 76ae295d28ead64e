import type { Actor } from '@kedjan/kernel'
import type { FastifyInstance } from 'fastify'

const refused: ReadonlySet<number> = new Set([403, 429])

/**
 * One line a request: the pattern of the route, never the address, since an address may name a person.
 * Where somebody who is signed in was refused, their id stands there too, so that attempts can be followed.
 */
export function requestLog(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    request.log.info({
      method: request.method,
      route: request.routeOptions.url ?? 'unknown',
      status: reply.statusCode,
      ...(refused.has(reply.statusCode) && request.asked ? { by: idOf(request.asked.actor) } : {}),
      ms: Math.round(reply.elapsedTime * 10) / 10,
    })
  })
}

function idOf(actor: Actor): string {
  switch (actor.kind) {
    case 'staff':
      return actor.staffId
    case 'person':
      return actor.personId
    case 'guest':
      return actor.guestId
    case 'system':
      return actor.kind
  }
}
