import type { AnvisningProposal, IssueAnvisning } from '@kedjan/contract'
import type { z } from 'zod'

export interface IssueForm {
  to: string | null
  receiveBy: string
  plan: boolean
  confirmProtected: boolean
  note: string
}

export function emptyIssueForm(proposal: AnvisningProposal): IssueForm {
  return { to: null, receiveBy: proposal.latestReceiveBy, plan: false, confirmProtected: false, note: '' }
}

type Sent = Omit<z.input<typeof IssueAnvisning>, 'to'> & { to: string | null }

export function issueBody(proposal: AnvisningProposal, form: IssueForm): Sent {
  return {
    householdId: proposal.householdId,
    to: form.to,
    receiveBy: form.receiveBy.trim(),
    plan: form.plan,
    confirmProtected: form.confirmProtected,
    ...(form.note.trim() !== '' && { note: form.note }),
  }
}
