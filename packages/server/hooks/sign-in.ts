import type { Clock, Ground } from '@kedjan/kernel'
import { type Asked, Refused } from '@kedjan/modules/http'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { findGuestAsker } from '../guest/guest-asker.ts'
import type { GuestCookie } from '../guest/guest-cookie.ts'
import { languageOf } from '../language.ts'
import { findAsker } from '../sign-in/asker.ts'
import type { SessionCookie } from '../sign-in/session-cookie.ts'
import { hashOfToken, type Sessions } from '../sign-in/sessions.ts'

export interface Entrances {
  readonly sessions: Sessions
  readonly cookie: SessionCookie
  readonly guests: { readonly cookie: GuestCookie; readonly ground: Ground; readonly clock: Clock }
}

/** Tells who asks, and lets nobody through to a route without the permission that it declares. */
export function signInHook(app: FastifyInstance, { sessions, cookie, guests }: Entrances): void {
  app.decorateRequest('asked', undefined)
  app.addHook('onRequest', async (request) => {
    const { config } = request.routeOptions
    if (config.public && !config.signedIn && !wantsToKnow(request)) return
    const language = languageOf(request.headers['accept-language'])
    if (config.permission === forGuests) {
      request.asked = await guestOf(guests, request, language)
      return
    }
    const token = cookie.read(request)
    request.asked = token ? await findAsker(sessions, hashOfToken(token), language) : undefined
    if (config.public) return
    if (!token) throw new Refused({ reason: 'not_signed_in' }, 401)
    if (!request.asked) throw new Refused({ reason: 'session_expired' }, 401)
    if (config.permission && !request.asked.permissions.has(config.permission)) {
      throw new Refused({ reason: 'not_permitted' }, 403)
    }
  })
}

const forGuests = 'guest.answer'

/** Only the cookie of a link opens what a guest sees, and it opens nothing else. */
async function guestOf(
  guests: Entrances['guests'],
  request: FastifyRequest,
  language: Asked['language'],
): Promise<Asked> {
  const value = guests.cookie.read(request)
  const asked = value ? await findGuestAsker(guests, value, language) : undefined
  if (!asked) throw new Refused({ reason: 'link_not_open' }, 401)
  return asked
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
