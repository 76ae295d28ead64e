import { LogConsistency, LogConsistencyQuery, LogInclusion } from '@kedjan/contract'
import {
  asReader,
  canonicalRecord,
  findEntry,
  findLatestCheckpoint,
  type Hash,
  ok,
  proveConsistency,
  proveInclusion,
  type Result,
  refuse,
  type StoredCheckpoint,
  system,
  type Tx,
} from '@kedjan/kernel'
import { Refused, type Services } from '@kedjan/modules/http'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { presentLeaf } from './present.ts'

const tags = ['log']
const LineId = z.object({ id: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER) })

export type CannotProve =
  | { reason: 'log_entry_not_found' }
  | { reason: 'not_in_log_yet' }
  | { reason: 'log_not_begun' }
  | { reason: 'no_such_tree_size'; treeSize: number }

/** What anyone needs who wants to check the log: nothing here tells anything about a person but to those who may see the line. */
export function registerProveRoutes(app: FastifyInstance, services: Services): void {
  const asAnyone = <T>(work: (tx: Tx) => Promise<T>) => asReader(services.ground, services.clock, system, work)
  plainRoute(app, {
    url: '/api/log/checkpoint',
    summary: 'The latest checkpoint of the log, a signed note (C2SP tlog-checkpoint)',
    answer: async () => (await asAnyone(getCheckpoint)).note,
  })
  plainRoute(app, {
    url: '/api/log/key',
    summary: 'The key by which checkpoints are verified (C2SP signed-note)',
    answer: async () => `${(await asAnyone(getCheckpoint)).verifier}\n`,
  })
  app.route({
    method: 'GET',
    url: '/api/log/consistency',
    config: { public: true },
    schema: {
      summary: 'Proves that the log of one size is the beginning of that of another',
      tags,
      querystring: LogConsistencyQuery,
      response: { 200: LogConsistency },
    },
    handler: async (request: FastifyRequest) => {
      const sizes = request.query as z.output<typeof LogConsistencyQuery>
      return orRefused(await asAnyone((tx) => readConsistency(tx, sizes)))
    },
  })
  app.route({
    method: 'GET',
    url: '/api/log/lines/:id/proof',
    config: { signedIn: true },
    schema: {
      summary: 'Proves that a line which you may see is in the log',
      tags,
      params: LineId,
      response: { 200: LogInclusion },
    },
    handler: async (request: FastifyRequest) => {
      const { id } = request.params as z.output<typeof LineId>
      if (!request.asked) throw new Error('the sign-in hook must run before a route')
      return orRefused(
        await asReader(services.ground, services.clock, request.asked.actor, (tx) => readInclusion(tx, id)),
      )
    },
  })
}

function plainRoute(app: FastifyInstance, route: { url: string; summary: string; answer(): Promise<string> }): void {
  app.route({
    method: 'GET',
    url: route.url,
    config: { public: true },
    schema: {
      summary: route.summary,
      tags,
      response: { 200: { description: 'Plain text', content: { 'text/plain': { schema: z.string() } } } },
    },
    handler: async (_request: FastifyRequest, reply: FastifyReply) =>
      reply
        .header('cache-control', 'no-store')
        .type('text/plain; charset=utf-8')
        .send(await route.answer()),
  })
}

async function getCheckpoint(tx: Tx): Promise<StoredCheckpoint> {
  const checkpoint = await findLatestCheckpoint(tx)
  if (!checkpoint) throw new Refused({ reason: 'log_not_begun' }, 404)
  return checkpoint
}

async function readConsistency(
  tx: Tx,
  { from, to }: { from: number; to: number },
): Promise<Result<LogConsistency, CannotProve>> {
  const treeSize = (await findLatestCheckpoint(tx))?.tree_size ?? 0
  if (from > to || to > treeSize) return refuse({ reason: 'no_such_tree_size', treeSize })
  return ok({ from, to, proof: inBase64(await proveConsistency(tx, from, to)) })
}

async function readInclusion(tx: Tx, id: number): Promise<Result<LogInclusion, CannotProve>> {
  const entry = await findEntry(tx, id)
  if (!entry) return refuse({ reason: 'log_entry_not_found' })
  const { leaf, line } = entry
  const checkpoint = await findLatestCheckpoint(tx)
  if (!leaf || !checkpoint) return refuse({ reason: 'not_in_log_yet' })
  const treeSize = checkpoint.tree_size
  return ok({
    leaf: presentLeaf(leaf),
    treeSize,
    proof: inBase64(await proveInclusion(tx, leaf.index, treeSize)),
    checkpoint: checkpoint.note,
    verifier: checkpoint.verifier,
    opened: { record: canonicalRecord(line), salt: line.salt.toString('hex') },
  })
}

function inBase64(hashes: readonly Hash[]): string[] {
  return hashes.map((hash) => hash.toString('base64'))
}

function orRefused<Value>(result: Result<Value, CannotProve>): Value {
  if (result.ok) return result.value
  throw new Refused(result.refusal, statusOf(result.refusal.reason))
}

function statusOf(reason: CannotProve['reason']): number {
  switch (reason) {
    case 'log_entry_not_found':
    case 'log_not_begun':
    case 'no_such_tree_size':
      return 404
    case 'not_in_log_yet':
      return 409
  }
}
