import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { onNotFound } from './problems/on-error.ts'

const dist = join(import.meta.dirname, '..', 'web', 'dist')

/** The built pages: files with a hash in their name are kept for ever, every other file is asked for anew, and every other address is the page. */
export async function serveWeb(app: FastifyInstance): Promise<void> {
  await app.register(fastifyStatic, { root: dist, serve: false, preCompressed: true, cacheControl: false })
  app.route({
    method: ['GET', 'HEAD'],
    url: '/*',
    config: { public: true, rateLimit: false },
    schema: { hide: true },
    handler: (request: FastifyRequest, reply: FastifyReply) => answer(request, reply),
  })
}

function answer(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const path = new URL(request.url, 'http://here.invalid').pathname
  if (/^\/(api|oidc)(\/|$)/.test(path)) return onNotFound(request, reply)
  if (path !== '/' && isFile(path)) {
    const hashed = path.startsWith('/assets/')
    reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    return reply.sendFile(path)
  }
  if (/\.[a-z0-9]{2,5}$/i.test(path)) return onNotFound(request, reply)
  return reply.header('cache-control', 'no-store').sendFile('index.html')
}

/** Only plain names below the folder: no dot files, no way up. */
function isFile(path: string): boolean {
  if (!/^(\/[A-Za-z0-9_-][A-Za-z0-9_.-]*)+$/.test(path)) return false
  const file = join(dist, path)
  return existsSync(file) && statSync(file).isFile()
}
