import { type CompleteMilestone, Id, MilestoneProposal } from '@kedjan/contract'
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
  }
}

export function disclosureKey(disclosure: { basisId: string; recipient: string }): string {
  return `${disclosure.basisId} ${disclosure.recipient}`
}

/** The form as the server takes it; what the milestone does not ask for is left out. */
export function completion(proposal: MilestoneProposal, form: CompleteForm): CompleteMilestone {
  const { asks } = proposal
  const chosen = proposal.disclosures.filter((disclosure) => form.disclose.includes(disclosureKey(disclosure)))
  return {
    on: form.on.trim(),
    disclose: chosen.map(({ basisId, recipient }) => ({ basisId, recipient })),
    ...(form.note.trim() !== '' && { note: form.note }),
    ...(asks === 'personal_identity_numbers' && { personalIdentityNumbers: numbersOf(proposal, form) }),
    ...(asks === 'placement' && { placement: { from: form.from.trim(), extentPercent: Number(form.extent) } }),
    ...(asks === 'own_dwelling' && ownDwellingOf(proposal, form)),
    ...(asks === 'first_payment' && { firstPayment: { paidOn: form.paidOn.trim(), amountOre: ore(form.kronor) } }),
  }
}

/** Of a protected household the address is not asked for, and not sent. */
function ownDwellingOf({ protectedPerson }: MilestoneProposal, { municipality, address }: CompleteForm) {
  if (municipality === null) return {}
  return { ownDwelling: protectedPerson ? { municipality } : { municipality, address: address.trim() } }
}

function numbersOf(proposal: MilestoneProposal, form: CompleteForm): { personId: string; number: string }[] {
  return proposal.persons.flatMap(({ personId }) => {
    const number = form.numbers[personId]?.trim() ?? ''
    return number === '' ? [] : [{ personId, number }]
  })
}

/** Kronor as people write them, “4 520,50”, in öre. */
function ore(kronor: string): number {
  return Math.round(Number(kronor.replace(/\s/g, '').replace(',', '.')) * 100)
}
