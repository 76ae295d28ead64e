import { HandoffItems, HandoffMade, PersonItem, pageOf, WorkCounts, WorkMilestones } from '@kedjan/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { write } from '../../api/client.ts'
import { pagedQuery, readQuery } from '../../api/queries.ts'
import { rowOfHandoff, rowOfMilestone, rowOfPerson, type WorkRow } from './rows.ts'
import type { Show } from './views.ts'

export const countsQuery = readQuery('/api/work/counts', WorkCounts)

const Persons = pageOf(PersonItem)

interface WorkPages {
  rows: WorkRow[] | undefined
  total: number | null
  error: unknown
  hasMore: boolean
  fetchingMore: boolean
  more: () => void
  again: () => void
}

/** The rows of a view, page after page. */
export function useWorkRows(show: Show): WorkPages {
  const asks = source(show)
  const handoffs = useInfiniteQuery({
    ...pagedQuery(`/api/work/handoffs?show=${show}`, HandoffItems),
    enabled: asks === 'handoffs',
  })
  const milestones = useInfiniteQuery({
    ...pagedQuery(`/api/work/milestones?show=${show}`, WorkMilestones),
    enabled: asks === 'milestones',
  })
  const persons = useInfiniteQuery({
    ...pagedQuery('/api/work/without-anvisning', Persons),
    enabled: asks === 'persons',
  })
  switch (asks) {
    case 'handoffs':
      return pagesOf(
        handoffs,
        handoffs.data?.pages.flatMap((page) => page.items.map(rowOfHandoff)),
      )
    case 'milestones':
      return pagesOf(
        milestones,
        milestones.data?.pages.flatMap((page) => page.items.map(rowOfMilestone)),
      )
    case 'persons':
      return pagesOf(
        persons,
        persons.data?.pages.flatMap((page) => page.items.map(rowOfPerson)),
      )
  }
}

function source(show: Show): 'handoffs' | 'milestones' | 'persons' {
  if (show === 'without') return 'persons'
  return show === 'answer' || show === 'fulfil' || show === 'sent' ? 'handoffs' : 'milestones'
}

interface Answered {
  data: { pages: { total: number | null }[] } | undefined
  error: unknown
  hasNextPage: boolean
  isFetchingNextPage: boolean
  fetchNextPage: () => unknown
  refetch: () => unknown
}

function pagesOf(query: Answered, rows: WorkRow[] | undefined): WorkPages {
  return {
    rows,
    total: query.data?.pages[0]?.total ?? null,
    error: query.error,
    hasMore: query.hasNextPage,
    fetchingMore: query.isFetchingNextPage,
    more: () => query.fetchNextPage(),
    again: () => query.refetch(),
  }
}

/** Acknowledges one hand-off; `key` makes a repeat harmless. */
export async function acknowledge(handoffId: string, key: string): Promise<void> {
  await write(`/api/handoffs/${handoffId}/acknowledge`, {}, HandoffMade, key)
}
