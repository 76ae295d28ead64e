import {
  type AnyRefusal,
  appendActivities,
  asActor,
  asReader,
  isRepeat,
  type KeyReused,
  once,
  type Result,
  type Tx,
} from '@kedjan/kernel'
import type { FastifyRequest } from 'fastify'
import { type Asked, type Asking, Refused, type Services } from './request.ts'

interface Reading<Value> {
  readonly audit: string
  /** The persons whose data is read, for the log; the answer is undefined when it was refused. */
  readonly about: (answer: Value | undefined) => string | readonly string[] | undefined
  readonly read: (asking: Asking) => Promise<Result<Value, AnyRefusal>>
  readonly statusOf: (reason: string) => number
}

/** Reads as whoever asks, and answers only when the log has its lines. */
export async function readLogged<Value>(
  services: Services,
  request: FastifyRequest,
  reading: Reading<Value>,
): Promise<Value> {
  const { actor, language } = askerOf(request)
  const action = reading.audit
  const result = await asReader(services.ground, services.clock, actor, (tx) =>
    reading.read({ tx, clock: services.clock, actor, language }),
  )
  const about = [reading.about(result.ok ? result.value : undefined) ?? []].flat()
  if (!result.ok) {
    const { reason } = result.refusal
    await services.log.record({ actor, action, outcome: 'refused', ...named(about[0]), reason })
    throw new Refused(result.refusal, reading.statusOf(reason))
  }
  const read = about.map((personId) => ({ actor, action, outcome: 'read' as const, personId }))
  await Promise.all(read.map((line) => services.log.record(line)))
  return result.value
}

interface Writing<Value, Refusal extends AnyRefusal> {
  readonly audit: string
  /** The person whom the write is about, where the address names one. */
  readonly about: string | undefined
  /** What was asked, to tell a repeat from another request under the same key. */
  readonly asked: unknown
  readonly act: (asking: Asking) => Promise<Result<Value, Refusal>>
  readonly statusOf: (reason: Refusal['reason']) => number
}

/** Writes once for an idempotency key, all or nothing, with the line of the log in the same transaction. */
export async function writeOnce<Value, Refusal extends AnyRefusal>(
  services: Services,
  request: FastifyRequest,
  writing: Writing<Value, Refusal>,
): Promise<Value> {
  const { actor, language } = askerOf(request)
  const { ground, clock } = services
  const key = { idempotencyKey: String(request.headers['idempotency-key']), asked: writing.asked }
  const line = { actor, action: writing.audit, ...named(writing.about) }
  const attempt = () =>
    asActor(ground, clock, actor, (tx: Tx) =>
      once({ tx, clock, actor }, key, async () => {
        const result = await writing.act({ tx, clock, actor, language })
        if (result.ok) await appendActivities(tx, clock, [{ ...line, outcome: 'done', ...subjectOf(result.value) }])
        return result
      }),
    )
  const result: Result<Value, Refusal | KeyReused> = await attempt().catch((error) => {
    if (isRepeat(error)) return attempt()
    throw error
  })
  if (!result.ok) {
    const { refusal } = result
    await services.log.record({ ...line, ...refusalLine(refusal), outcome: 'refused' })
    throw new Refused(refusal, refusal.reason === 'idempotency_key_reused' ? 422 : writing.statusOf(refusal.reason))
  }
  services.wroteSomething()
  return result.value
}

function askerOf(request: FastifyRequest): Asked {
  if (!request.asked) throw new Error('the sign-in hook must run before a route')
  return request.asked
}

function named(personId: string | undefined): { personId?: string } {
  return personId ? { personId } : {}
}

/** What the log keeps of an answer: what was written, and whom it is about where the answer says so. */
function subjectOf(value: unknown): { subjectId?: string; personId?: string } {
  if (typeof value !== 'object' || value === null) return {}
  const said = value as { id?: unknown; milestoneId?: unknown; householdId?: unknown; personId?: unknown }
  const id = said.id ?? said.milestoneId ?? said.householdId
  return {
    ...(typeof id === 'string' ? { subjectId: id } : {}),
    ...(typeof said.personId === 'string' ? { personId: said.personId } : {}),
  }
}

function refusalLine(refusal: AnyRefusal): { reason: string; source?: string } {
  return refusal.source ? { reason: refusal.reason, source: refusal.source } : { reason: refusal.reason }
}
