import { AnvisningProposal, ExchangeOptions, HandoffPage } from '@kedjan/contract'
import { z } from 'zod'
import { readQuery } from '../../api/queries.ts'

export function handoffQuery(handoffId: string) {
  return readQuery(`/api/handoffs/${handoffId}`, HandoffPage)
}

export function anvisningProposalQuery(householdId: string) {
  return readQuery(`/api/households/${householdId}/anvisning-proposal`, AnvisningProposal)
}

export const optionsQuery = readQuery('/api/exchange/options', ExchangeOptions)

export const Asked = z.object({ seq: z.int() })
