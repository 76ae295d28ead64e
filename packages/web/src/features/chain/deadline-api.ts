import { DeadlineChoices, type DeadlineMove, DeadlinePreview } from '@kedjan/contract'
import { queryOptions } from '@tanstack/react-query'
import { search } from '../../api/client.ts'
import { readQuery } from '../../api/queries.ts'

export function deadlineChoicesQuery(milestoneId: string) {
  return readQuery(`/api/milestones/${milestoneId}/deadline-choices`, DeadlineChoices)
}

/** What a move would do; asked anew each time, because the step may move meanwhile. */
export function deadlinePreviewQuery(milestoneId: string, move: DeadlineMove | null) {
  const path = `/api/milestones/${milestoneId}/deadline-preview`
  return queryOptions({
    queryKey: [path, move],
    queryFn: ({ signal }) => search(path, move, DeadlinePreview, signal),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  })
}
