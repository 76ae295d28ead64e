import { Id, MilestoneProposal, type PermitGround } from '@kedjan/contract'
import { z } from 'zod'
import { readQuery } from '../../api/queries.ts'

export function milestoneProposalQuery(milestoneId: string) {
  return readQuery(`/api/milestones/${milestoneId}/proposal`, MilestoneProposal)
}

export const MilestoneCompleted = z.object({ milestoneId: Id })

export function completePath(milestoneId: string): string {
  return `/api/milestones/${milestoneId}/complete`
}

/** What the form holds, as typed. */
export interface CompleteForm {
  on: string
  note: string
  disclose: readonly string[]
  numbers: Readonly<Record<string, string>>
  from: string
  extent: string
  paidOn: string
  kronor: string
  municipality: string | null
  address: string
  outcome: string | null
  ground: PermitGround | null
  validTo: string
  /** Who fills each role, by the role. */
  parties: Readonly<Record<string, string | null>>
}

export function emptyForm(proposal: MilestoneProposal): CompleteForm {
  const ticked = proposal.protectedPerson ? [] : proposal.disclosures.map(disclosureKey)
  return {
    on: proposal.today,
    note: '',
    disclose: ticked,
    numbers: {},
    from: proposal.today,
    extent: '100',
    paidOn: proposal.today,
    kronor: '',
    municipality: null,
    address: '',
    outcome: null,
    ground: null,
    validTo: '',
    parties: {},
  }
}

export function disclosureKey(disclosure: { basisId: string; recipient: string }): string {
  return `${disclosure.basisId} ${disclosure.recipient}`
}
