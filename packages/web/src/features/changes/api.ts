import { ChangePreview, type LifeChange, PersonChanges } from '@kedjan/contract'
import { queryOptions } from '@tanstack/react-query'
import { search } from '../../api/client.ts'
import { readQuery } from '../../api/queries.ts'

export function changesQuery(personId: string) {
  return readQuery(`/api/persons/${personId}/changes`, PersonChanges)
}

/** What a change would do; asked anew each time, because others may move the chains meanwhile. */
export function previewQuery(personId: string, change: LifeChange | null) {
  const path = `/api/persons/${personId}/changes/preview`
  return queryOptions({
    queryKey: [path, change],
    queryFn: ({ signal }) => search(path, change, ChangePreview, signal),
    enabled: change !== null,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  })
}
