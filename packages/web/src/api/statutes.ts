import { Statutes } from '@kedjan/contract'
import { readQuery } from './queries.ts'

/** The names of the statutes, fetched once: they change with a new version of the server. */
export const statutesQuery = { ...readQuery('/api/statutes', Statutes), staleTime: Number.POSITIVE_INFINITY }

/** The number in SFS that a citation names; null for what is no law. */
export function sfsOf(source: string): string | null {
  return /^SFS (\d{4}:\d+)/.exec(source)?.[1] ?? null
}
