import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '../config.ts'
import { isSecure } from '../sign-in/session-cookie.ts'

/** The cookie of a browser in which a link was opened: beside a session's, and never in its place. */
export interface GuestCookie {
  read(request: FastifyRequest): string | undefined
  set(reply: FastifyReply, token: string): void
}

/** `strict`, since nobody comes back to the page from elsewhere. It ends with the browser, and on the server after an hour. */
export function guestCookie(config: Config): GuestCookie {
  const secure = isSecure(config)
  const name = secure ? '__Host-kedjan_guest' : 'kedjan_guest'
  const attributes = { path: '/', httpOnly: true, sameSite: 'strict', secure } as const
  return {
    read: (request) => request.cookies[name] || undefined,
    set: (reply, token) => reply.setCookie(name, token, attributes),
  }
}
