import { type Language, Me, SessionItems } from '@kedjan/contract'
import { type Actor, asActor, type PersonActor, type StaffActor } from '@kedjan/kernel'
import type { Asked, Services } from '@kedjan/modules/http'
import { findOrganisation, findStaffById, permissionsOf } from '@kedjan/modules/organisations'
import { fullName, identityOf, selectData } from '@kedjan/modules/persons'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Config } from './config.ts'
import type { SessionCookie } from './sign-in/session-cookie.ts'
import {
  hashOfToken,
  type Owner,
  revokeSession,
  revokeSessionsOf,
  type SessionLine,
  type Sessions,
  selectSessionsOf,
} from './sign-in/sessions.ts'

interface Parts {
  readonly sessions: Sessions
  readonly cookie: SessionCookie
  readonly services: Services
  readonly config: Config
}

/** Who is signed in, and the sessions that stand open for them. */
export function registerSessionRoutes(app: FastifyInstance, parts: Parts): void {
  const { sessions, cookie } = parts
  app.route({
    method: 'GET',
    url: '/api/me',
    config: { public: true, asksWho: true },
    schema: { summary: 'Who is signed in', tags: ['sign-in'], response: { 200: Me } },
    handler: async (request) => describeMe(parts, request.asked),
  })
  app.route({
    method: 'POST',
    url: '/api/sign-out',
    config: { public: true },
    schema: { summary: 'Ends this session', tags: ['sign-in'], response: { 204: z.null() } },
    handler: async (request: FastifyRequest, reply: FastifyReply) => {
      const token = cookie.read(request)
      if (token) await revokeSession(sessions, hashOfToken(token))
      cookie.clear(reply)
      return reply.status(204).send()
    },
  })
  app.route({
    method: 'GET',
    url: '/api/sessions',
    config: { signedIn: true },
    schema: { summary: 'Sessions that stand open for you', tags: ['sign-in'], response: { 200: SessionItems } },
    handler: async (request) => {
      const { owner, sessionId } = ownerOf(request)
      const lines = await selectSessionsOf(sessions, owner)
      return { items: lines.map((line) => sessionItem(line, sessionId)) }
    },
  })
  app.route({
    method: 'POST',
    url: '/api/sessions/revoke-others',
    config: { signedIn: true },
    schema: { summary: 'Ends every other session of yours', tags: ['sign-in'], response: { 204: z.null() } },
    handler: async (request: FastifyRequest, reply: FastifyReply) => {
      const { owner, sessionId } = ownerOf(request)
      await revokeSessionsOf(sessions, owner, sessionId)
      return reply.status(204).send()
    },
  })
}

function sessionItem(line: SessionLine, currentHash: string): z.infer<typeof SessionItems>['items'][number] {
  return {
    // Enough to tell sessions apart, too little to find anything with.
    id: line.token_hash.slice(0, 12),
    createdAt: line.created_at.toISOString(),
    expiresAt: line.expires_at.toISOString(),
    current: line.token_hash === currentHash,
  }
}

function ownerOf(request: FastifyRequest): { owner: Owner; sessionId: string } {
  const asked = request.asked
  if (!asked) throw new Error('the sign-in hook must run before a route')
  return { owner: asOwner(asked.actor), sessionId: asked.sessionId }
}

function asOwner(actor: Actor): Owner {
  if (actor.kind === 'staff') return { kind: 'staff', staffId: actor.staffId }
  if (actor.kind === 'person') return { kind: 'person', personId: actor.personId }
  throw new Error('the platform has no session')
}

async function describeMe({ services, config }: Parts, asked: Asked | undefined): Promise<Me> {
  const here = { sandbox: config.sandbox, today: services.clock.today().toString() }
  if (asked?.actor.kind === 'staff')
    return { kind: 'staff', ...here, ...(await staffFacts(services, asked.actor, asked.language)) }
  if (asked?.actor.kind === 'person') return { kind: 'person', ...here, ...(await personFacts(services, asked.actor)) }
  return { kind: 'nobody', ...here }
}

async function staffFacts({ ground, clock }: Services, actor: StaffActor, language: Language) {
  return asActor(ground, clock, actor, async (tx) => {
    const member = await findStaffById(tx, actor.staffId)
    const organisation = await findOrganisation(tx, actor.organisationId)
    if (!member || !organisation) throw new Error('a session leads to staff that is not there')
    return {
      staffId: actor.staffId,
      name: member.name,
      organisationId: organisation.id,
      organisationName: language === 'en' ? organisation.name_en : organisation.name_sv,
      roles: member.roles,
      permissions: [...permissionsOf(organisation.kind, member.roles)],
    }
  })
}

async function personFacts({ ground, clock }: Services, actor: PersonActor) {
  const data = await asActor(ground, clock, actor, (tx) => selectData(tx, [actor.personId], ['identity', 'languages']))
  const identity = data.map(({ value }) => identityOf(value)).find(Boolean)
  const languages = data.flatMap(({ value }) => ('languages' in value ? value.languages : []))
  return {
    personId: actor.personId,
    name: identity ? fullName(identity) : '',
    language: languages[0]?.code ?? 'sv',
  }
}
