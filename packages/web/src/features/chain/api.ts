import {
  Id,
  MilestoneProposal,
  type NamedSoFar,
  type PermitGround,
  ProposedTellings,
  type ReturnCaseForm,
  type ReturnStatusForm,
} from '@kedjan/contract'
import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { search } from '../../api/client.ts'
import { readQuery } from '../../api/queries.ts'

export function milestoneProposalQuery(milestoneId: string) {
  return readQuery(`/api/milestones/${milestoneId}/proposal`, MilestoneProposal)
}

/** What a step would tell to whom, once organisations are named in its form. */
export function proposedTellingsQuery(milestoneId: string, named: NamedSoFar | null) {
  const path = `/api/milestones/${milestoneId}/proposed-tellings`
  return queryOptions({
    queryKey: [path, named],
    queryFn: ({ signal }) => search(path, named, ProposedTellings, signal),
    enabled: named !== null,
    retry: false,
  })
}

export const MilestoneCompleted = z.object({ milestoneId: Id })

export function completePath(milestoneId: string): string {
  return `/api/milestones/${milestoneId}/complete`
}

/** What the form holds, as typed. */
export interface CompleteForm {
  on: string
  note: string
  /** What the officer has said of each telling; what is not said is told, but where somebody is protected. */
  disclose: Readonly<Record<string, boolean>>
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
  return {
    on: proposal.today,
    note: '',
    disclose: {},
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
