import { OrganisationItems } from '@kedjan/contract'
import { readQuery } from './queries.ts'

/** Organisations whose name holds what is written, a first handful. */
export function organisationsByName(search: string, kind?: string) {
  const query = new URLSearchParams({ search, limit: '20', ...(kind !== undefined && { kind }) })
  return readQuery(`/api/organisations?${query}`, OrganisationItems)
}
