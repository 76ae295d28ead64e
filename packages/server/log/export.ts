import {
  asReader,
  type Clock,
  checkpointLine,
  entryLine,
  findLatestCheckpoint,
  type Ground,
  headerLine,
  readVerifier,
  selectCheckpoints,
  selectLeaves,
  selectOpened,
  system,
} from '@kedjan/kernel'

export interface ExportWish {
  readonly ground: Ground
  readonly clock: Clock
  /** Whether the lines themselves are written out too, of one organisation or of all. */
  readonly opens: boolean
  readonly organisationId?: string | undefined
}

const page = 2000

/** The log up to its latest checkpoint, piece by piece as text; nothing when there is none. */
export async function* exportedLog(wish: ExportWish): AsyncGenerator<string> {
  const { ground, clock } = wish
  const latest = await asReader(ground, clock, system, findLatestCheckpoint)
  if (!latest) return
  yield headerLine(readVerifier(latest.verifier)?.name ?? '')
  for (let from = 0; from < latest.tree_size; from += page)
    yield await exportPage(wish, from, Math.min(from + page, latest.tree_size))
}

async function exportPage({ ground, clock, opens, organisationId }: ExportWish, from: number, to: number) {
  return asReader(ground, clock, system, async (tx) => {
    const leaves = await selectLeaves(tx, from, to)
    const opened = opens ? await selectOpened(tx, { from, to, organisationId }) : []
    const lines = new Map(opened.map(({ index, ...line }) => [index, line]))
    const checkpoints = await selectCheckpoints(tx, from, to)
    const behind = Map.groupBy(checkpoints, ({ tree_size }) => tree_size)
    return leaves
      .flatMap((leaf) => [
        entryLine(leaf, lines.get(leaf.index)),
        ...(behind.get(leaf.index + 1) ?? []).map(({ note }) => checkpointLine(note)),
      ])
      .join('')
  })
}
