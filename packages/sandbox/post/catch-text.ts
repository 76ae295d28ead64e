import { createServer, type IncomingMessage, type Server } from 'node:http'
import { z } from 'zod'
import type { Arrived } from './arrived.ts'

const Message = z.object({
  to: z.string().regex(/^\+[1-9]\d{7,14}$/),
  text: z.string().min(1).max(1000),
  reference: z.string().max(100),
})
const largest = 16 * 1024

/** A gateway for text messages as docs/howto/sms-gateway.md says, which takes every message and sends none on. */
export function catchText(arrive: (message: Arrived) => void, token: string): Server {
  return createServer(async (request, response) => {
    const answer = (status: number) => response.writeHead(status, { 'content-type': 'application/json' }).end('{}')
    if (request.method !== 'POST' || request.url !== '/messages') return answer(404)
    if (request.headers.authorization !== `Bearer ${token}`) return answer(401)
    const key = request.headers['idempotency-key']
    const message = Message.safeParse(await bodyOf(request))
    if (typeof key !== 'string' || !message.success) return answer(422)
    const { to, text } = message.data
    arrive({ key, channel: 'sms', to, subject: null, text })
    return answer(202)
  })
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = ''
  for await (const part of request.setEncoding('utf8')) {
    text += part
    if (text.length > largest) return undefined
  }
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
