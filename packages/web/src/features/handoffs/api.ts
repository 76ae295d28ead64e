import { AnvisningProposal, HandoffPage, OrganisationItems } from '@kedjan/contract'
import { z } from 'zod'
import { readQuery } from '../../api/queries.ts'

export function handoffQuery(handoffId: string) {
  return readQuery(`/api/handoffs/${handoffId}`, HandoffPage)
}

export function anvisningProposalQuery(householdId: string) {
  return readQuery(`/api/households/${householdId}/anvisning-proposal`, AnvisningProposal)
}

/** Organisations whose name holds what is written, a first handful. */
export function organisationsQuery(search: string, kind?: string) {
  const query = new URLSearchParams({ search, limit: '20', ...(kind !== undefined && { kind }) })
  return readQuery(`/api/organisations?${query}`, OrganisationItems)
}

export const Asked = z.object({ seq: z.int() })
