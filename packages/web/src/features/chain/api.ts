import { Id, MilestoneProposal, type PermitGround, type ReturnCaseForm, type ReturnStatusForm } from '@kedjan/contract'
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
  returnCase: ReturnCaseForm
  returnStatus: ReturnStatusForm
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
    returnCase: startOfReturnCase(proposal),
    returnStatus: {},
    parties: {},
  }
}

/** Every child is asked about, so that none is forgotten; what cannot be guessed is left for the officer. */
function startOfReturnCase({ asks }: MilestoneProposal): ReturnCaseForm {
  return asks === 'return_case' ? { documents: [], transportNeeds: [], childrenReceived: [] } : {}
}

export function disclosureKey(disclosure: { basisId: string; recipient: string }): string {
  return `${disclosure.basisId} ${disclosure.recipient}`
}
