import type { LogLeaf, LogLine, LogStatus } from '@kedjan/contract'
import type { Id, Inspection, Leaf, LoggedLine } from '@kedjan/kernel'

export function presentLeaf({ index, at, commitment }: Leaf): LogLeaf {
  return { index, at, commitment: commitment.toString('hex') }
}

export function presentLine(line: LoggedLine, names: ReadonlyMap<Id, string>, treeSize: number): LogLine {
  return {
    id: line.id,
    at: line.at,
    staffId: line.staff_id,
    staffName: line.staff_id ? (names.get(line.staff_id) ?? null) : null,
    action: line.action,
    outcome: line.outcome,
    personId: line.person_id,
    subjectId: line.subject_id,
    reason: line.reason,
    source: line.source,
    leafIndex: line.leaf_index,
    covered: line.leaf_index !== null && line.leaf_index < treeSize,
  }
}

export function presentStatus(found: Inspection): LogStatus {
  const { isSigned, isRootRight, wrongNodes, changedEntries } = found
  return {
    treeSize: found.checkpoint.tree_size,
    checkpointAt: found.checkpoint.signed_at.toISOString(),
    verifier: found.checkpoint.verifier,
    holds: isSigned && isRootRight && wrongNodes.length === 0 && changedEntries.length === 0,
    countedFrom: found.from,
    isSigned,
    isRootRight,
    wrongNodes: wrongNodes.length,
    changedEntries: [...changedEntries],
  }
}
