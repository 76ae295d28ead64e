import { createServer, type RequestListener, type Server } from 'node:http'
import type { Socket } from 'node:net'
import { problemOf, problemType } from './problems/problem.ts'

/**
 * How long and how large a request may be before anything of it is understood: whoever sends slowly holds no connection for long.
 * A photo of a paper takes its time from a phone with a weak signal, so that the whole of a request may take longer than its head.
 */
const limits = {
  headersTimeout: 10_000,
  requestTimeout: 120_000,
  keepAliveTimeout: 30_000,
  connectionsCheckingInterval: 5_000,
  maxHeaderSize: 16 * 1024,
}
const mostHeaders = 100

/** Fastify leaves these to whoever makes the server itself. */
export function httpServer(handler: RequestListener): Server {
  const server = createServer(limits, handler)
  server.maxHeadersCount = mostHeaders
  server.maxRequestsPerSocket = 1000
  return server
}

const statusByCode: Readonly<Record<string, readonly [number, string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'Request Header Fields Too Large'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout'],
}

/** What is no HTTP at all is answered like everything else, and without a word of what was sent. */
export function onClientError(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return
  const [status, phrase] = statusByCode[error.code ?? ''] ?? [400, 'Bad Request']
  const body = JSON.stringify(problemOf({ reason: 'unreadable' }, status, 'sv'))
  socket.end(
    [
      `HTTP/1.1 ${status} ${phrase}`,
      `content-type: ${problemType}`,
      `content-length: ${Buffer.byteLength(body)}`,
      'cache-control: no-store',
      'x-content-type-options: nosniff',
      'connection: close',
      '',
      body,
    ].join('\r\n'),
  )
}
