import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Actor } from './actor.ts'
import type { Clock } from './clock.ts'
import type { Tx } from './database.ts'
import { type AnyRefusal, ok, type Result, refuse } from './result.ts'

/** The caller's name for one write, so that a repeat of it is recognised. */
export interface RequestKey {
  readonly idempotencyKey: string
  /** What was asked, to tell a repeat from another request under the same key. */
  readonly asked: unknown
}

export interface KeyReused extends AnyRefusal {
  readonly reason: 'idempotency_key_reused'
}

/**
 * Does a write once: a repeat under the same key is answered with the first answer and changes nothing.
 * Two at the same moment: the second waits for the first and reads its answer, instead of finding that somebody was quicker.
 * The primary key is the last word (`isRepeat`).
 */
export async function once<Value, Refusal extends AnyRefusal>(
  context: { tx: Tx; clock: Clock; actor: Actor },
  key: RequestKey,
  work: () => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | KeyReused>> {
  const actorKey = keyOf(context.actor)
  const fingerprint = createHash('sha256').update(JSON.stringify(key.asked)).digest('hex')
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${actorKey} ${key.idempotencyKey}`}, 7308))`.execute(
    context.tx,
  )
  const { rows } = await sql<{ fingerprint: string; answer: { value: Value } }>`
    select fingerprint, answer from kernel.answered_request
    where actor_key = ${actorKey} and idempotency_key = ${key.idempotencyKey}`.execute(context.tx)
  const before = rows[0]
  if (before)
    return before.fingerprint === fingerprint ? ok(before.answer.value) : refuse({ reason: 'idempotency_key_reused' })
  const result = await work()
  if (!result.ok) return result
  await sql`insert into kernel.answered_request (actor_key, idempotency_key, fingerprint, answer, at)
    values (${actorKey}, ${key.idempotencyKey}, ${fingerprint}, ${JSON.stringify({ value: result.value })}::jsonb,
      ${context.clock.now().toString()})`.execute(context.tx)
  return result
}

/** Whether an error says that the same request was answered in another transaction meanwhile. */
export function isRepeat(error: unknown): boolean {
  const { code, constraint } = error as { code?: string; constraint?: string }
  return code === '23505' && constraint === 'answered_request_pkey'
}

function keyOf(actor: Actor): string {
  if (actor.kind === 'staff') return actor.staffId
  if (actor.kind === 'person') return actor.actsFor[0] ?? actor.personId
  if (actor.kind === 'guest') return actor.guestId
  return actor.kind
}
