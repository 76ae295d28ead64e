import { Refused } from '@kedjan/modules/http'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { isLoopback } from '../config-address.ts'

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Refuses a write that another site's page makes a browser send with our cookie. */
export function crossSiteHook(app: FastifyInstance, origin: string): void {
  app.addHook('onRequest', async (request) => {
    if (reading.has(request.method) || comesFromHere(request, origin)) return
    throw new Refused({ reason: 'cross_site' }, 403)
  })
}

/** Programs send neither header; browsers always send at least one of them with a write. */
function comesFromHere(request: FastifyRequest, origin: string): boolean {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  const from = request.headers.origin
  if (from === undefined || from === origin) return true
  // This machine has several names. Any other host could be a name that its owner has pointed here.
  return URL.canParse(from) && isLoopback(new URL(from).hostname) && new URL(from).host === request.headers.host
}
