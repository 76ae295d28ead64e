import { Me, Sandbox } from '@kedjan/contract'
import { readQuery } from '../../api/queries.ts'

/** Who is signed in. Asked again when the page is come back to. */
export const meQuery = { ...readQuery('/api/me', Me), staleTime: 30_000 }

export const sandboxQuery = readQuery('/api/sandbox', Sandbox)

/** The address that signs in (as somebody in the practice country, where `as` is given) and comes back to `to`. */
export function signInAddress(to: string, as?: string): string {
  const query = new URLSearchParams(as === undefined ? { to } : { as, to })
  return `/api/sign-in?${query}`
}
