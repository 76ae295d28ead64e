import { deleteRowsOf, type Id, type Tx } from '@kedjan/kernel'

export function deleteHandoffs(tx: Tx, personIds: readonly Id[]): Promise<void> {
  return deleteRowsOf(tx, personIds, [
    'handoffs.escalation',
    'handoffs.message',
    'handoffs.step',
    'handoffs.covered_person',
    'handoffs.handoff',
  ])
}
