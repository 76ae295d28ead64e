import type { CompleteMilestone, MilestoneProposal, NamedSoFar, ProposedDisclosure } from '@kedjan/contract'
import { type CompleteForm, disclosureKey } from './api.ts'

/** What the step asks for when it turns out as chosen; nothing while it is not chosen. */
export function askedFor(proposal: MilestoneProposal, outcome: string | null): MilestoneProposal {
  if (proposal.outcomes.length === 0) return proposal
  const chosen = proposal.outcomes.find(({ key }) => key === outcome)
  const disclosures = proposal.disclosures.filter((disclosure) => isToldOn(disclosure, outcome))
  if (chosen?.asks) return { ...proposal, disclosures }
  return { ...proposal, disclosures, asks: 'nothing', fills: [] }
}

function isToldOn({ on }: ProposedDisclosure, outcome: string | null): boolean {
  return outcome !== null && (on.length === 0 || on.includes(outcome))
}

/** Whether a telling is ticked: as the officer has said, and without a word unless somebody is protected. */
export function isTold(
  { protectedPerson }: Pick<MilestoneProposal, 'protectedPerson'>,
  form: Pick<CompleteForm, 'disclose'>,
  disclosure: ProposedDisclosure,
): boolean {
  return form.disclose[disclosureKey(disclosure)] ?? !protectedPerson
}

/** Whom the form names; null while it names nobody, since then the first proposal stands. */
export function namedSoFar(whole: MilestoneProposal, form: CompleteForm): NamedSoFar | null {
  const asked = askedFor(whole, form.outcome)
  const isLiving = asked.asks === 'own_dwelling' || asked.asks === 'residence'
  const municipality = isLiving && form.municipality !== null ? { municipality: form.municipality } : {}
  const { parties = [] } = partiesOf(asked, form)
  if (parties.length === 0 && Object.keys(municipality).length === 0) return null
  return { ...(form.outcome !== null && { outcome: form.outcome }), ...municipality, parties }
}

/** The form as the server takes it; what the step does not ask for when it turned out so is left out. */
export function completion(whole: MilestoneProposal, form: CompleteForm): CompleteMilestone {
  const proposal = askedFor(whole, form.outcome)
  const chosen = proposal.disclosures.filter((disclosure) => isTold(whole, form, disclosure))
  return {
    on: form.on.trim(),
    disclose: chosen.map(({ basisId, recipient }) => ({ basisId, recipient })),
    ...(form.outcome !== null && { outcome: form.outcome }),
    ...(form.note.trim() !== '' && { note: form.note }),
    ...askedOf(proposal, form),
    ...partiesOf(proposal, form),
  }
}

function askedOf(proposal: MilestoneProposal, form: CompleteForm): Partial<CompleteMilestone> {
  switch (proposal.asks) {
    case 'nothing':
      return {}
    case 'personal_identity_numbers':
      return { personalIdentityNumbers: numbersOf(proposal, form) }
    case 'placement':
      return { placement: { from: form.from.trim(), extentPercent: Number(form.extent) } }
    case 'first_payment':
      return { firstPayment: { paidOn: form.paidOn.trim(), amountOre: ore(form.kronor) } }
    case 'own_dwelling':
      return dwellingOf('ownDwelling', proposal, form)
    case 'residence':
      return dwellingOf('residence', proposal, form)
    case 'return_case':
      return { returnCase: form.returnCase }
    case 'return_status':
      return { returnStatus: form.returnStatus }
    case 'permit':
      return form.ground === null ? {} : { permit: { ground: form.ground, validTo: form.validTo.trim() || null } }
  }
}

/** Of a protected household the address is not asked for, and not sent. */
function dwellingOf(part: 'ownDwelling' | 'residence', { protectedPerson }: MilestoneProposal, form: CompleteForm) {
  const { municipality } = form
  const address = form.address.trim()
  if (municipality === null) return {}
  return { [part]: protectedPerson || address === '' ? { municipality } : { municipality, address } }
}

function partiesOf({ fills }: MilestoneProposal, form: CompleteForm): Partial<CompleteMilestone> {
  const parties = fills.flatMap(({ role }) => {
    const organisationId = form.parties[role]
    return organisationId ? [{ role, organisationId }] : []
  })
  return parties.length > 0 ? { parties } : {}
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
