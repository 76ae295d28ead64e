import { Refused } from '@kedjan/modules/http'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { languageOf } from '../language.ts'
import { findAsker } from '../sign-in/asker.ts'
import type { SessionCookie } from '../sign-in/session-cookie.ts'
import { hashOfToken, type Sessions } from '../sign-in/sessions.ts'

/** Tells who asks, and lets nobody through to a route without the permission that it declares. */
export function signInHook(app: FastifyInstance, sessions: Sessions, cookie: SessionCookie): void {
  app.decorateRequest('asked', undefined)
  app.addHook('onRequest', async (request) => {
    const { config } = request.routeOptions
    if (config.public && !config.signedIn && !wantsToKnow(request)) return
    const token = cookie.read(request)
    const language = languageOf(request.headers['accept-language'])
    request.asked = token ? await findAsker(sessions, hashOfToken(token), language) : undefined
    if (config.public) return
    if (!token) throw new Refused({ reason: 'not_signed_in' }, 401)
    if (!request.asked) throw new Refused({ reason: 'session_expired' }, 401)
    if (config.permission && !request.asked.permissions.has(config.permission)) {
      throw new Refused({ reason: 'not_permitted' }, 403)
    }
  })
}

/** Pages, pictures and descriptions are the same for everyone; only a few public routes ask who it is. */
function wantsToKnow(request: FastifyRequest): boolean {
  return request.routeOptions.config.asksWho === true
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A public route whose answer depends on who asks. */
    asksWho?: boolean
  }
}
