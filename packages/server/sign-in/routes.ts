import { Problem } from '@kedjan/contract'
import { type Activity, type Actor, appendActivities, asActor, system } from '@kedjan/kernel'
import { Refused } from '@kedjan/modules/http'
import { findStaffBySubject } from '@kedjan/modules/organisations'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Config } from '../config.ts'
import { languageOf } from '../language.ts'
import { localPath } from './local-path.ts'
import type { Journey, OidcClient } from './oidc-client.ts'
import { plainPage } from './plain-page.ts'
import { isSecure, type SessionCookie } from './session-cookie.ts'
import { hashOfToken, type Owner, openSession, revokeSession, type Sessions } from './sessions.ts'
import { findPersonBySubject } from './subjects.ts'

interface SignIn {
  readonly sessions: Sessions
  readonly cookie: SessionCookie
  /** Absent only where the interface is described without being run. */
  readonly oidc: OidcClient | undefined
  readonly config: Config
}

const journeyPath = '/api/sign-in'
const open = { public: true, rateLimit: { max: 60, timeWindow: 60_000 } }

const sentOn = z.null().describe('Sent on')
/** A page for people; an address that cannot even be read is answered as everywhere. */
const pageForPeople = {
  description: 'Why not, as a page',
  content: { 'text/html': { schema: z.string() }, 'application/problem+json': { schema: Problem } },
}

/** Signing in at the identity provider and coming back. */
export function registerSignInRoutes(app: FastifyInstance, parts: SignIn): void {
  app.route({
    method: 'GET',
    url: journeyPath,
    config: parts.config.sandbox ? { public: true } : open,
    schema: {
      summary: 'Sends the browser to the identity provider',
      tags: ['sign-in'],
      querystring: z.object({ as: z.string().max(200).optional(), to: z.string().max(500).optional() }),
      response: { 302: sentOn },
    },
    handler: (request, reply) => leave(parts, request, reply),
  })
  app.route({
    method: 'GET',
    url: `${journeyPath}/callback`,
    config: parts.config.sandbox ? { public: true } : open,
    schema: {
      summary: 'Where the identity provider sends the browser back',
      tags: ['sign-in'],
      response: { 302: sentOn, 400: pageForPeople, 403: pageForPeople },
    },
    handler: (request, reply) => comeBack(parts, request, reply),
  })
}

async function leave({ oidc, config }: SignIn, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { as, to } = request.query as { as?: string; to?: string }
  // The cookie must be set under the address to which the identity provider sends the browser back.
  if (request.headers.host !== new URL(config.origin).host) return reply.redirect(`${config.origin}${request.url}`)
  const wish = { to: localPath(to), choose: config.sandbox && !config.issuer, ...(as ? { hint: as } : {}) }
  const left = await oidc?.leave(wish).catch((error: Error) => providerAway(request, error))
  if (!left) throw new Refused({ reason: 'sign_in_unavailable' }, 503)
  reply.setCookie(journeyCookie(config), Buffer.from(JSON.stringify(left.journey)).toString('base64url'), {
    path: journeyPath,
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(config),
    signed: true,
    maxAge: 600,
  })
  return reply.redirect(left.address)
}

async function comeBack(parts: SignIn, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { config, sessions, cookie, oidc } = parts
  const language = languageOf(request.headers['accept-language'])
  const journey = readJourney(request, config)
  reply.clearCookie(journeyCookie(config), { path: journeyPath, secure: isSecure(config) })
  if (!journey || !oidc) return plainPage(reply, 400, 'sign_in_interrupted', language)
  const subject = await oidc
    .comeBack(new URL(request.url, config.origin), journey)
    .catch((error: Error) => providerAway(request, error))
  if (!subject) return plainPage(reply, 400, 'sign_in_interrupted', language)
  const actor = await findActor(sessions, subject)
  await recordSignIn(sessions, actor)
  const old = cookie.read(request)
  if (old) await revokeSession(sessions, hashOfToken(old))
  if (!actor) {
    cookie.clear(reply)
    return plainPage(reply, 403, 'unknown_subject', language)
  }
  // Always a new token: one that was planted before the sign-in opens nothing after it.
  cookie.set(reply, await openSession(sessions, actor))
  return reply.redirect(journey.to)
}

type SignedIn = Owner & Actor

function findActor({ ground, wallClock }: Sessions, subject: string): Promise<SignedIn | undefined> {
  return asActor(ground, wallClock, system, async (tx): Promise<SignedIn | undefined> => {
    const staff = await findStaffBySubject(tx, subject)
    if (staff) return { kind: 'staff', staffId: staff.id, organisationId: staff.organisation_id }
    const personId = await findPersonBySubject(tx, subject)
    return personId ? { kind: 'person', personId, actsFor: [personId], follows: [personId] } : undefined
  })
}

/** Who came in, and that somebody was turned away, stands in the log beside what they did then. */
async function recordSignIn({ ground, wallClock }: Sessions, actor: SignedIn | undefined): Promise<void> {
  const line: Activity = actor
    ? { actor, action: 'server.sign_in', outcome: 'done' }
    : { actor: system, action: 'server.sign_in', outcome: 'refused', reason: 'unknown_subject' }
  await asActor(ground, wallClock, system, (tx) => appendActivities(tx, wallClock, [line]))
}

/** It is kept to the addresses of the sign-in, so that it cannot be a `__Host-` cookie. */
function journeyCookie(config: Config): string {
  return isSecure(config) ? '__Secure-kedjan_sign_in' : 'kedjan_sign_in'
}

function readJourney(request: FastifyRequest, config: Config): Journey | undefined {
  const cookie = request.cookies[journeyCookie(config)]
  const { valid, value } = cookie ? request.unsignCookie(cookie) : { valid: false, value: null }
  // The signature says that it was written here, so its shape is ours.
  return valid && value ? (JSON.parse(Buffer.from(value, 'base64url').toString('utf8')) as Journey) : undefined
}

/** A foreseen way for a sign-in to end: the log tells the operator why, without what was sent. */
function providerAway(request: FastifyRequest, error: Error): undefined {
  request.log.warn({ kind: error.name, code: 'code' in error ? error.code : undefined, route: 'sign-in' })
  return undefined
}
