import { isStorable, Refused } from '@kedjan/modules/http'
import type { FastifyInstance } from 'fastify'

/** Refuses text that no column can hold before any route sees it, wherever in the request it stands. */
export function storableTextHook(app: FastifyInstance): void {
  app.addHook('preValidation', async ({ params, query, body }) => {
    if (![params, query, body].every(isStorableThroughout)) throw new Refused({ reason: 'unreadable' }, 400)
  })
}

/** Walks a list of its own, since what was sent may be nested deeper than calls can be. */
function isStorableThroughout(value: unknown): boolean {
  const left: unknown[] = [value]
  while (left.length > 0) {
    const one = left.pop()
    if (typeof one === 'string' && !isStorable(one)) return false
    // Bytes are no text; what they are is looked at where they are taken.
    if (Buffer.isBuffer(one)) continue
    if (typeof one === 'object' && one !== null) for (const part of Object.entries(one)) left.push(part[0], part[1])
  }
  return true
}
