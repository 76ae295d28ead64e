import type { FastifyReply, FastifyRequest } from 'fastify'
import { lifetimeSeconds } from './sessions.ts'

const name = 'kedjan_session'

export function readSessionCookie(request: FastifyRequest): string | undefined {
  return request.cookies[name] || undefined
}

export function setSessionCookie(reply: FastifyReply, token: string, secure: boolean): void {
  reply.setCookie(name, token, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: lifetimeSeconds })
}

export function clearSessionCookie(reply: FastifyReply, secure: boolean): void {
  reply.clearCookie(name, { path: '/', httpOnly: true, sameSite: 'lax', secure })
}
