import { createHash } from 'node:crypto'
import swagger from '@fastify/swagger'
import { Problem } from '@kedjan/contract'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { contentSecurityPolicy } from './hooks/security-headers.ts'

const page = '/api/reference'

/** The description of the interface (OpenAPI 3.1), and a page to browse it. Must come before the routes it describes. */
export async function describeApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Kedjan',
        version: '0.1.0',
        description:
          'Every page of Kedjan asks through this interface. Refusals are problem documents (RFC 9457) with a stable reason and the paragraph they rest on.',
        license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
      },
      components: {
        securitySchemes: {
          session: {
            type: 'apiKey',
            in: 'cookie',
            name: 'kedjan_session',
            description: 'Over TLS its name is __Host-kedjan_session.',
          },
        },
      },
    },
    transform: (document) => jsonSchemaTransform(withAccessAndProblems(document)),
    transformObject: jsonSchemaTransformObject,
  })
  app.route({
    method: 'GET',
    url: '/api/openapi.json',
    config: { public: true },
    schema: { hide: true },
    handler: async (_request, reply) =>
      reply.type('application/json; charset=utf-8').send(JSON.stringify(app.swagger())),
  })
  await browsable(app)
}

type TransformInput = Parameters<typeof jsonSchemaTransform>[0]

/** Every route says whom it is for, and that it may refuse, always in the same shape. */
function withAccessAndProblems(document: TransformInput): TransformInput {
  const { schema } = document
  if (!schema || schema.hide) return document
  const refusal = { description: 'Why not', content: { 'application/problem+json': { schema: Problem } } }
  const { permission, signedIn } = document.route.config ?? {}
  return {
    ...document,
    schema: {
      ...schema,
      ...(permission || signedIn ? { security: [{ session: [] }] } : {}),
      ...(permission ? { 'x-permission': permission } : {}),
      response: { ...Object(schema.response), '4XX': refusal, '5XX': refusal },
    },
  }
}

/** The reference by Scalar, whose program is served from here; its one inline script is let through by its hash. */
async function browsable(app: FastifyInstance): Promise<void> {
  await app.register(async (inner) => {
    inner.addHook('onRoute', (route) => {
      route.config = { ...route.config, public: true }
    })
    inner.addHook('onSend', async (request, reply, payload) => {
      const isPage = typeof payload === 'string' && String(reply.getHeader('content-type')).startsWith('text/html')
      if (isPage) reply.header('content-security-policy', policyFor(payload))
      else if (request.url.endsWith('.js')) reply.header('cache-control', 'public, max-age=3600')
      return payload
    })
    // Loaded here and not at the top: it carries several megabytes of program that only this page needs.
    const { default: scalar } = await import('@scalar/fastify-api-reference')
    await inner.register(scalar, {
      routePrefix: page,
      configuration: {
        url: '/api/openapi.json',
        withDefaultFonts: false,
        hideClientButton: true,
        showDeveloperTools: 'never',
        telemetry: false,
        agent: { disabled: true },
      },
    })
  })
}

function policyFor(html: string): string {
  const scripts = [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '')
  const hashes = scripts.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`)
  return contentSecurityPolicy({
    'script-src': ["'self'", ...hashes].join(' '),
    // Scalar writes its styles into the page; a style can show nothing that is not already there.
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self' data:",
    'font-src': "'self' data:",
  })
}
