import { createHmac, randomBytes } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import cookie from '@fastify/cookie'
import { type Clock, type Ground, openActivityLog, realClock } from '@kedjan/kernel'
import type { Services, Typeset } from '@kedjan/modules/http'
import Fastify, { type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { registerChainRoutes } from './chain-diagram/routes.ts'
import type { Config } from './config.ts'
import { guestCookie } from './guest/guest-cookie.ts'
import { registerGuestEntrance, registerProving } from './guest/routes.ts'
import { crossSiteHook } from './hooks/cross-site.ts'
import { requireDeclaredAccess } from './hooks/declared-access.ts'
import { limitActors, limitAddresses } from './hooks/rate-limit.ts'
import { requestLog } from './hooks/request-log.ts'
import { headersOf, securityHeaders } from './hooks/security-headers.ts'
import { signInHook } from './hooks/sign-in.ts'
import { storableTextHook } from './hooks/storable-text.ts'
import { httpServer, onClientError } from './http-server.ts'
import { registerAuditorRoutes } from './log/auditor-routes.ts'
import { registerProveRoutes } from './log/prove-routes.ts'
import { logOptions } from './log-options.ts'
import { moduleRoutes } from './modules.ts'
import { onError, onNotFound } from './problems/on-error.ts'
import { describeApi } from './reference.ts'
import type { RunningSandbox } from './sandbox.ts'
import { registerSandboxRoutes } from './sandbox-routes.ts'
import { registerSessionRoutes } from './session-routes.ts'
import { oidcClient } from './sign-in/oidc-client.ts'
import { registerSignInRoutes } from './sign-in/routes.ts'
import { sessionCookie } from './sign-in/session-cookie.ts'
import { registerStatuteRoutes } from './statute-routes.ts'
import { serveWeb } from './web-files.ts'

/** What the server is put together from. */
export interface ApplicationParts {
  readonly ground: Ground
  readonly clock: Clock
  readonly config: Config
  /** Present when the country is a synthetic one. */
  readonly sandbox?: RunningSandbox
  readonly wroteSomething?: () => void
  /** Absent where no document is set, as where the interface is only described. */
  readonly typeset?: Typeset
  /** For sessions, which last by the wall's time; the real clock unless a test sets another. */
  readonly wallClock?: Clock
}

/** Puts the server together; the caller listens. */
export async function buildApplication(parts: ApplicationParts): Promise<FastifyInstance> {
  const { config, sandbox } = parts
  const app = Fastify(fastifyOptions(parts))
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler(onError)
  app.setNotFoundHandler(onNotFound)

  requireDeclaredAccess(app)
  requestLog(app)
  securityHeaders(app, config.origin)
  await app.register(cookie, { secret: cookieSecret(config) })
  await limitAddresses(app, config.requestsPerMinute)
  crossSiteHook(app, config.origin)
  const sessions = { ground: parts.ground, wallClock: parts.wallClock ?? realClock() }
  const session = sessionCookie(config)
  const guests = { cookie: guestCookie(config), ground: parts.ground, clock: parts.clock }
  signInHook(app, { sessions, cookie: session, guests })
  limitActors(app, config.requestsPerMinute)
  storableTextHook(app)

  await describeApi(app)
  const services = servicesOf(parts)
  const issuer = config.issuer ?? sandbox?.issuer
  const oidc = issuer ? oidcClient(issuer, `${config.origin}/api/sign-in/callback`) : undefined
  registerSignInRoutes(app, { sessions, cookie: session, oidc, config })
  registerSessionRoutes(app, { sessions, cookie: session, services, config })
  registerGuestEntrance(app, { services, cookie: guests.cookie, config })
  registerProving(app, { services })
  registerSandboxRoutes(app, sandbox)
  registerProveRoutes(app, services)
  registerChainRoutes(app, services)
  registerStatuteRoutes(app)
  registerAuditorRoutes(app, services)
  for (const register of moduleRoutes) register(app, services)
  await serveWeb(app)
  return app
}

function servicesOf({ ground, clock, config, wroteSomething, typeset }: ApplicationParts): Services {
  return {
    ground,
    clock,
    log: openActivityLog(ground, clock),
    wroteSomething: wroteSomething ?? (() => {}),
    mostUploadBytes: config.mostUploadBytes,
    origin: config.origin,
    typeset: typeset ?? (() => Promise.reject(new Error('no document is set here'))),
  }
}

function fastifyOptions({ config, sandbox }: ApplicationParts): FastifyServerOptions {
  return {
    bodyLimit: 256 * 1024,
    logController: new LogController({ disableRequestLogging: true }),
    // One proxy, whose word about the client is the last in the list; what stands before it, the client may have written.
    trustProxy: config.trustProxy ? (_address: string, hop: number) => hop === 0 : false,
    genReqId: () => randomBytes(8).toString('hex'),
    forceCloseConnections: 'idle',
    logger: logOptions(config.log),
    serverFactory: (handler) =>
      httpServer(sandbox ? inFront(sandbox.handleOidc, handler, headersOf(config.origin)) : handler),
    clientErrorHandler: onClientError,
    // An address that cannot be read reaches no hook.
    frameworkErrors: (error, request, reply) => {
      onError(error, request, reply.headers(headersOf(config.origin)))
    },
  }
}

/** The sandbox's identity provider is a program of its own under /oidc; it only shares the port. */
function inFront(
  handleOidc: (request: IncomingMessage, response: ServerResponse) => void,
  handler: RequestListener,
  headers: Readonly<Record<string, string>>,
): RequestListener {
  return (request, response) => {
    if (!/^\/oidc([/?]|$)/.test(request.url ?? '')) return handler(request, response)
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    handleOidc(request, response)
  }
}

/** Every replica derives the same key, so that a sign-in may leave from one and come back to another. */
function cookieSecret(config: Config): string {
  const secret = config.issuer?.clientSecret ?? randomBytes(32).toString('hex')
  return createHmac('sha256', secret).update('kedjan sign-in cookie').digest('hex')
}
