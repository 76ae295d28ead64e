import { sql } from 'kysely'
import type { Tx } from '../database.ts'
import { type Hash, hashLeaf, type Node } from './merkle.ts'
import { type ActivityRecord, type Leaf, leafText } from './record.ts'

const leafTime = sql.raw<string>(`to_char(l.sequenced_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)

/** Every column of a line but its salt; the caller names the table `a`. */
const recordOf =
  sql.raw<string>(`a.id, to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, a.actor_kind,
  a.organisation_id, a.staff_id, a.actor_person_id, a.action, a.outcome, a.person_id, a.subject_id, a.reason, a.source,
  to_char(a.hidden_until, 'YYYY-MM-DD') as hidden_until, a.hidden_source`)

export type StoredLine = ActivityRecord & { readonly salt: Buffer }

/** Whether this transaction, and no other, gives out places now. */
export async function takeTurn(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(7305) as mine`.execute(tx)
  return rows[0]?.mine ?? false
}

/** Whether there is anything to do: lines without a place, or a checkpoint that is lacking. */
export async function hasWork(tx: Tx, verifier: string): Promise<boolean> {
  const { rows } = await sql<{ is_waiting: boolean }>`
    select exists (select from kernel.unsequenced)
      or not exists (select from kernel.log_checkpoint c where c.verifier = ${verifier}
        and c.tree_size = (select max(last.tree_size) from kernel.log_checkpoint last)) as is_waiting`.execute(tx)
  return rows[0]?.is_waiting ?? false
}

/** Committed lines without a place, in the order of their ids; `line` is lacking where it was erased meanwhile. */
export async function selectUnsequenced(
  tx: Tx,
  atMost: number,
): Promise<{ activityId: number; line: StoredLine | undefined }[]> {
  const { rows } = await sql<StoredLine & { activity_id: number; id: number | null }>`
    select u.activity_id, ${recordOf}, a.salt
    from (select q.activity_id from kernel.unsequenced q order by q.activity_id limit ${atMost}) u
    left join kernel.activity a on a.id = u.activity_id
    order by u.activity_id`.execute(tx)
  return rows.map(({ activity_id, ...line }) => ({
    activityId: activity_id,
    line: line.id === null ? undefined : line,
  }))
}

/** Takes out of the queue what has its place or was erased; row security lets nothing else go. */
export async function deleteUnsequenced(tx: Tx, activityIds: readonly number[]): Promise<void> {
  await sql`delete from kernel.unsequenced where activity_id = any (${[...activityIds]}::bigint[])`.execute(tx)
}

export async function selectTreeSize(tx: Tx): Promise<number> {
  const { rows } = await sql<{ size: number }>`select coalesce(max(index) + 1, 0) as size from kernel.log_leaf`.execute(
    tx,
  )
  return rows[0]?.size ?? 0
}

export async function insertLeaves(tx: Tx, leaves: readonly (Leaf & { activityId: number })[]): Promise<void> {
  await sql`insert into kernel.log_leaf (index, activity_id, sequenced_at, commitment)
    select index, activity_id, sequenced_at, decode(commitment, 'hex')
    from unnest(${leaves.map(({ index }) => index)}::bigint[], ${leaves.map(({ activityId }) => activityId)}::bigint[],
      ${leaves.map(({ at }) => at)}::timestamptz[], ${leaves.map(({ commitment }) => commitment.toString('hex'))}::text[])
      as leaf (index, activity_id, sequenced_at, commitment)`.execute(tx)
}

export async function insertNodes(tx: Tx, nodes: readonly (Node & { hash: Hash })[]): Promise<void> {
  if (nodes.length === 0) return
  await sql`insert into kernel.log_node (level, index, hash)
    select level, index, decode(hash, 'hex')
    from unnest(${nodes.map(({ level }) => level)}::smallint[], ${nodes.map(({ index }) => index)}::bigint[],
      ${nodes.map(({ hash }) => hash.toString('hex'))}::text[]) as node (level, index, hash)`.execute(tx)
}

export interface StoredCheckpoint {
  readonly tree_size: number
  readonly verifier: string
  readonly signed_at: Date
  readonly note: string
}

export async function insertCheckpoint(
  tx: Tx,
  checkpoint: Omit<StoredCheckpoint, 'signed_at'> & { readonly signed_at: string },
): Promise<void> {
  const { tree_size, verifier, signed_at, note } = checkpoint
  await sql`insert into kernel.log_checkpoint (tree_size, verifier, signed_at, note)
    values (${tree_size}, ${verifier}, ${signed_at}, ${note})`.execute(tx)
}

/** The largest that was signed; of those of one size, the one signed last. */
export async function findLatestCheckpoint(tx: Tx): Promise<StoredCheckpoint | undefined> {
  const { rows } = await sql<StoredCheckpoint>`
    select tree_size, verifier, signed_at, note
    from kernel.log_checkpoint
    order by tree_size desc, signed_at desc
    limit 1`.execute(tx)
  return rows[0]
}

export async function selectCheckpoints(tx: Tx, after: number, upTo: number): Promise<StoredCheckpoint[]> {
  const { rows } = await sql<StoredCheckpoint>`
    select tree_size, verifier, signed_at, note
    from kernel.log_checkpoint
    where tree_size > ${after} and tree_size <= ${upTo}
    order by tree_size, signed_at`.execute(tx)
  return rows
}

interface LeafRow {
  readonly index: number
  readonly at: string
  readonly commitment: Buffer
}

export async function selectLeaves(tx: Tx, from: number, to: number): Promise<Leaf[]> {
  const { rows } = await sql<LeafRow>`
    select l.index, ${leafTime} as at, l.commitment
    from kernel.log_leaf l
    where l.index >= ${from} and l.index < ${to}
    order by l.index`.execute(tx)
  return rows
}

/** The leaf of a line and, where the reader may see that line, the line itself. */
export async function findEntry(tx: Tx, activityId: number): Promise<{ line: StoredLine; leaf?: Leaf } | undefined> {
  const { rows } = await sql<StoredLine & { index: number | null; leaf_at: string; commitment: Buffer }>`
    select ${recordOf}, a.salt, l.index, ${leafTime} as leaf_at, l.commitment
    from kernel.activity a
    left join kernel.log_leaf l on l.activity_id = a.id
    where a.id = ${activityId}`.execute(tx)
  const [row] = rows
  if (!row) return undefined
  const { index, leaf_at, commitment } = row
  return index === null ? { line: row } : { line: row, leaf: { index, at: leaf_at, commitment } }
}

/** The lines behind leaves of a span that the reader may see; an organisation may be named. */
export async function selectOpened(
  tx: Tx,
  { from, to, organisationId }: { from: number; to: number; organisationId?: string | undefined },
): Promise<(StoredLine & { index: number })[]> {
  const { rows } = await sql<StoredLine & { index: number }>`
    select l.index, ${recordOf}, a.salt
    from kernel.log_leaf l
    join kernel.activity a on a.id = l.activity_id
    where l.index >= ${from} and l.index < ${to}
      and (${organisationId ?? null}::text is null or a.organisation_id = ${organisationId ?? null})
    order by l.index`.execute(tx)
  return rows
}

/** The hashes of full subtrees, in the order asked for. */
export async function selectHashes(tx: Tx, nodes: readonly Node[]): Promise<Hash[]> {
  const above = nodes.filter(({ level }) => level > 0)
  const stored = above.length === 0 ? [] : await selectNodes(tx, above)
  const bottom = nodes.filter(({ level }) => level === 0).map(({ index }) => index)
  const leaves = bottom.length === 0 ? [] : await selectLeavesAt(tx, bottom)
  const known = new Map<string, Hash>([
    ...stored.map(({ level, index, hash }) => [`${level} ${index}`, hash] as const),
    ...leaves.map((leaf) => [`0 ${leaf.index}`, hashLeaf(leafText(leaf))] as const),
  ])
  return nodes.map(({ level, index }) => {
    const hash = known.get(`${level} ${index}`)
    if (!hash) throw new Error(`the log has no node ${index} on level ${level}`)
    return hash
  })
}

export async function selectNodes(tx: Tx, nodes: readonly Node[]): Promise<(Node & { hash: Hash })[]> {
  const { rows } = await sql<Node & { hash: Hash }>`
    select n.level::int as level, n.index, n.hash
    from unnest(${nodes.map(({ level }) => level)}::smallint[], ${nodes.map(({ index }) => index)}::bigint[]) as w (level, index)
    join kernel.log_node n on n.level = w.level and n.index = w.index`.execute(tx)
  return rows
}

async function selectLeavesAt(tx: Tx, indexes: readonly number[]): Promise<Leaf[]> {
  const { rows } = await sql<LeafRow>`
    select l.index, ${leafTime} as at, l.commitment
    from kernel.log_leaf l
    where l.index = any (${[...indexes]}::bigint[])`.execute(tx)
  return rows
}
