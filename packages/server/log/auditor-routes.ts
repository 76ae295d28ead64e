import { LogLeaves, LogLeavesQuery, LogLines, LogLinesQuery, LogStatus } from '@kedjan/contract'
import { findLatestCheckpoint, inspectLog, ok, refuse, selectLeaves, selectLoggedLines, type Tx } from '@kedjan/kernel'
import { type Asking, cutPage, fromCursor, readRoute, type Services, staffOf } from '@kedjan/modules/http'
import { selectStaffNames } from '@kedjan/modules/organisations'
import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import { presentLeaf, presentLine, presentStatus } from './present.ts'

/** What whoever audits an organisation sees: its own lines, whether the log holds, and the leaves of everyone. */
export function registerAuditorRoutes(app: FastifyInstance, services: Services): void {
  readRoute(app, services, {
    url: '/api/log/lines',
    permission: 'log.verify',
    audit: 'log.read_lines',
    summary: 'The lines of the own organisation’s log, newest first',
    query: LogLinesQuery,
    answer: LogLines,
    about: ({ query }) => query.person,
    read: async (asking, { query }) => ok(await listLines(asking, query)),
  })
  readRoute(app, services, {
    url: '/api/log/status',
    permission: 'log.verify',
    audit: 'log.read_status',
    summary: 'Whether the end of the log, counted again, gives what was signed',
    answer: LogStatus,
    read: async ({ tx }) => {
      const found = await inspectLog(tx)
      return found ? ok(presentStatus(found)) : refuse({ reason: 'log_not_begun' })
    },
  })
  readRoute(app, services, {
    url: '/api/log/leaves',
    permission: 'log.verify',
    audit: 'log.export_leaves',
    summary: 'The leaves of the tree, for whoever wants to count it again; nothing about a person',
    query: LogLeavesQuery,
    answer: LogLeaves,
    read: async ({ tx }, { query }) => ok(await listLeaves(tx, query)),
  })
}

async function listLines(asking: Asking, query: LogLinesQuery): Promise<z.input<typeof LogLines>> {
  const { tx } = asking
  const { organisationId } = staffOf(asking.actor)
  const [before] = fromCursor(query.cursor, 1) ?? []
  const rows = await selectLoggedLines(tx, {
    organisationId,
    action: query.action,
    outcome: query.outcome,
    personId: query.person,
    before: typeof before === 'number' ? before : undefined,
    limit: query.limit,
  })
  const { items, next } = cutPage(rows, query.limit, ({ id }) => [id])
  const names = await selectStaffNames(tx, [...new Set(items.flatMap(({ staff_id }) => staff_id ?? []))])
  const treeSize = (await findLatestCheckpoint(tx))?.tree_size ?? 0
  return { items: items.map((line) => presentLine(line, names, treeSize)), next, total: null }
}

async function listLeaves(
  tx: Tx,
  { from, limit }: { from: number; limit: number },
): Promise<z.input<typeof LogLeaves>> {
  const treeSize = (await findLatestCheckpoint(tx))?.tree_size ?? 0
  const to = Math.min(from + limit, treeSize)
  const leaves = await selectLeaves(tx, from, to)
  return { items: leaves.map(presentLeaf), next: to < treeSize && leaves.length > 0 ? to : null, treeSize }
}
