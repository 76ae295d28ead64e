import { infiniteQueryOptions, QueryCache, QueryClient, queryOptions } from '@tanstack/react-query'
import type { ZodType } from 'zod'
import { read } from './client.ts'
import { isSignedOut, NoAnswerError } from './problem.ts'

interface PartOfList {
  items: unknown[]
  next: string | null
}

/** A page or list under its own address; everything the client remembers is keyed by that address. */
export function readQuery<T>(path: string, schema: ZodType<T>) {
  return queryOptions({ queryKey: [path], queryFn: ({ signal }) => read(path, schema, signal) })
}

/** A list that goes on: `fetchNextPage` follows the cursor. `path` may already carry a query. */
export function pagedQuery<T extends PartOfList>(path: string, schema: ZodType<T>) {
  return infiniteQueryOptions({
    queryKey: [path, 'pages'],
    initialPageParam: '',
    queryFn: ({ signal, pageParam }) => read(withCursor(path, pageParam), schema, signal),
    getNextPageParam: (page: T) => page.next,
  })
}

function withCursor(path: string, cursor: string): string {
  if (cursor === '') return path
  return `${path}${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}`
}

type Listener = () => void
const listeners = new Set<Listener>()

/** Calls `listener` when the server says that nobody is signed in any more. */
export function onSignedOut(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function tellSignedOut(error: unknown): void {
  if (!isSignedOut(error)) return
  for (const listener of listeners) listener()
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: tellSignedOut }),
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        networkMode: 'always',
        retry: (count, error) => error instanceof NoAnswerError && count < 1,
        retryDelay: 600,
      },
      mutations: { networkMode: 'always', onError: tellSignedOut },
    },
  })
}
