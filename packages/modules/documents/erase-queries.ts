import { deleteRowsOf, type Id, type Tx } from '@kedjan/kernel'

export function deleteDocuments(tx: Tx, personIds: readonly Id[]): Promise<void> {
  return deleteRowsOf(tx, personIds, [
    'documents.waiting',
    'documents.content',
    'documents.file',
    'documents.step',
    'documents.document',
  ])
}
