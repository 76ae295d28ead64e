import { type Id, PersonItems, PersonPage, SearchPersons, SeeingReason } from '@kedjan/contract'
import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import { search } from '../../api/client.ts'
import { readQuery } from '../../api/queries.ts'

export function personQuery(personId: z.infer<typeof Id>) {
  return readQuery(`/api/persons/${personId}`, PersonPage)
}

/** Why a category is seen or not; what the law says does not change while a page is open. */
export function seeingReasonQuery(personId: string, category: string) {
  return {
    ...readQuery(`/api/persons/${personId}/seeing/${category}`, SeeingReason),
    staleTime: Number.POSITIVE_INFINITY,
  }
}

/** The words stand in the body of the request, never in an address. */
export function searchQuery(text: string) {
  return queryOptions({
    queryKey: ['/api/persons/search', text],
    queryFn: ({ signal }) => search('/api/persons/search', { text }, PersonItems, signal),
    enabled: SearchPersons.safeParse({ text }).success,
    gcTime: 0,
  })
}
