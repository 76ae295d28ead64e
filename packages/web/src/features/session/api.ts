import { Me, Sandbox } from '@kedjan/contract'
import { queryOptions } from '@tanstack/react-query'
import { read } from '../../api/client.ts'
import { SignedOutError } from '../../api/problem.ts'
import { readQuery } from '../../api/queries.ts'

const mePath = '/api/me'

/**
 * Who is signed in. Asked again when the page is come back to. When the answer turns to nobody, the one who was there stays
 * on the screen with what is being typed, and is told.
 */
export const meQuery = queryOptions({
  queryKey: [mePath],
  staleTime: 30_000,
  queryFn: async ({ client, signal, queryKey }) => {
    const me = await read(mePath, Me, signal)
    const before = client.getQueryData<Me>(queryKey)
    if (me.kind === 'nobody' && before && before.kind !== 'nobody') throw new SignedOutError()
    return me
  },
})

export const sandboxQuery = readQuery('/api/sandbox', Sandbox)

/** The address that signs in (as somebody in the practice country, where `as` is given) and comes back to `to`. */
export function signInAddress(to: string, as?: string): string {
  const query = new URLSearchParams(as === undefined ? { to } : { as, to })
  return `/api/sign-in?${query}`
}
