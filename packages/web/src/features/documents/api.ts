import { DocumentDone, type DocumentItem, DocumentList, OwnDocuments } from '@kedjan/contract'
import { queryOptions } from '@tanstack/react-query'
import { read } from '../../api/client.ts'

export { DocumentDone }

/** Where a paper is asked for: staff and persons each have an address of their own. */
export type Base = '/api/documents' | '/api/own/documents'

export function documentsQuery(personId: string) {
  return papersQuery(`/api/persons/${personId}/documents`, (path, signal) => read(path, DocumentList, signal))
}

export const ownDocumentsQuery = papersQuery('/api/own/documents', (path, signal) => read(path, OwnDocuments, signal))

/** Asked again while the scanner has not said what it found. */
function papersQuery<List extends DocumentList>(
  path: string,
  fetch: (path: string, signal: AbortSignal) => Promise<List>,
) {
  return queryOptions({
    queryKey: [path],
    queryFn: ({ signal }) => fetch(path, signal),
    refetchInterval: ({ state }) => (state.data?.items.some(isWaiting) ? 2000 : false),
  })
}

function isWaiting({ scan, standing }: DocumentItem): boolean {
  return scan === 'waiting' && standing !== 'withdrawn'
}

export function contentPath(base: Base, id: string, show: 'inline' | 'download' = 'download'): string {
  return `${base}/${id}/content${show === 'inline' ? '?show=inline' : ''}`
}
