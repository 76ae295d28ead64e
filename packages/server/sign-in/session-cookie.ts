import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '../config.ts'
import { lifetimeSeconds } from './sessions.ts'

/** The cookie that carries a session's token. */
export interface SessionCookie {
  read(request: FastifyRequest): string | undefined
  set(reply: FastifyReply, token: string): void
  clear(reply: FastifyReply): void
}

/**
 * Over TLS the name begins with `__Host-`: no other host, path or unprotected connection can then set it.
 * `lax` and not `strict`, or whoever comes back from the identity provider would arrive signed out; writes are kept from other sites by `crossSiteHook`.
 */
export function sessionCookie(config: Config): SessionCookie {
  const secure = isSecure(config)
  const name = secure ? '__Host-kedjan_session' : 'kedjan_session'
  const attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const
  return {
    read: (request) => request.cookies[name] || undefined,
    set: (reply, token) => reply.setCookie(name, token, { ...attributes, maxAge: lifetimeSeconds }),
    clear: (reply) => reply.clearCookie(name, attributes),
  }
}

export function isSecure(config: Config): boolean {
  return config.origin.startsWith('https://')
}
