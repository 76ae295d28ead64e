import { ok, type PlainDate, type Result, refuse } from '@kedjan/kernel'
import type { ConsentLack, DisclosureAnswer } from './answer.ts'
import { decideDisclosure } from './disclosure.ts'
import type { InformationCategory, LegalBasis, OrganisationKind } from './law.ts'
import type { DisclosureQuestion, DisclosureWay, LiveConsent, Party, PersonFacts } from './question.ts'
import { type CannotRestOnBasis, decideBasisBetween } from './usable-basis.ts'

/** What an officer wants to tell, on one basis, about one person. */
export interface DisclosureWish {
  readonly basisId: string
  readonly from: Party
  readonly to: Party
  /** Fewer than the basis names; all of it when absent. */
  readonly categories?: readonly InformationCategory[] | undefined
  readonly way?: DisclosureWay | undefined
  /** Why the officer finds that the interest in telling outweighs, where the paragraph asks for a weighing. */
  readonly weighing?: string | undefined
  /** Somebody concerned has a protected identity. */
  readonly protectedPerson: boolean
  /** The officer has said that this is to be told although somebody is protected. */
  readonly confirmedProtected: boolean
  readonly ageYears?: number | null | undefined
  readonly guardianPresent?: boolean | undefined
  readonly consents?: readonly LiveConsent[] | undefined
  readonly agreements?: DisclosureQuestion['agreements'] | undefined
}

/** Why something may not be told. */
export type CannotDisclose =
  | CannotRestOnBasis
  | { reason: 'needs_weighing'; source: string }
  | { reason: 'needs_consent'; source: string; lack: ConsentLack }
  | { reason: 'only_on_request'; source: string; mayAsk: readonly OrganisationKind[] }
  | { reason: 'needs_legal_assessment'; source: string }
  | { reason: 'protected_person'; source: string }
  | { reason: 'secrecy_does_not_yield'; source: string }
  | { reason: 'about_children_only'; source: string }
  | { reason: 'no_agreement'; source: string }
  | { reason: 'not_as_a_standing_flow'; source: string }

export interface Telling {
  readonly basis: LegalBasis
  readonly categories: readonly InformationCategory[]
  readonly consentId: string | null
}

/** Whether an officer may tell, on the basis that the officer names: the same decision, asked for each category. */
export function decideTelling(wish: DisclosureWish, today: PlainDate): Result<Telling, CannotDisclose> {
  const between = decideBasisBetween(wish, today)
  if (!between.ok) return between
  const basis = between.value
  const categories = wish.categories?.filter((category) => basis.categories.includes(category)) ?? basis.categories
  let consentId: string | null = null
  for (const category of categories) {
    const answer = decideDisclosure(questionOf(wish, basis, { category, today }))
    const refusal = refusalOf(answer, basis)
    if (refusal) return refuse(refusal)
    if (answer.answer === 'permitted') consentId = answer.consentId
  }
  return ok({ basis, categories, consentId })
}

function questionOf(
  wish: DisclosureWish,
  basis: LegalBasis,
  asked: { category: InformationCategory; today: PlainDate },
): DisclosureQuestion {
  return {
    source: wish.from,
    recipient: wish.to,
    purpose: basis.purpose,
    basisId: basis.id,
    category: asked.category,
    on: asked.today,
    way: wish.way ?? 'own_initiative',
    person: personOf(wish),
    consents: wish.consents ?? [],
    agreements: wish.agreements ?? { source: false, recipient: false },
    confirmed: wish.confirmedProtected,
    weighing: wish.weighing,
  }
}

/** Who tells a household together knows that somebody in it is protected, and need not know by which mark. */
function personOf(wish: DisclosureWish): PersonFacts {
  return {
    protection: { skatteverket: 'none', own: wish.protectedPerson ? 'own_assessment' : 'none' },
    ageYears: wish.ageYears ?? null,
    guardianPresent: wish.guardianPresent ?? false,
  }
}

function refusalOf(answer: DisclosureAnswer, { source }: LegalBasis): CannotDisclose | undefined {
  switch (answer.answer) {
    case 'permitted':
      return undefined
    case 'needs_weighing':
      return { reason: 'needs_weighing', source }
    case 'needs_consent':
      return { reason: 'needs_consent', source, lack: answer.lack }
    case 'on_request':
      return { reason: 'only_on_request', source, mayAsk: answer.mayAsk }
    case 'public':
    case 'needs_legal_assessment':
      return { reason: 'needs_legal_assessment', source }
    case 'forbidden':
      return forbiddenRefusal(answer.why, source)
  }
}

function forbiddenRefusal(why: (DisclosureAnswer & { answer: 'forbidden' })['why'], source: string): CannotDisclose {
  switch (why) {
    case 'same_organisation':
      return { reason: why }
    case 'protected_person':
    case 'protected_by_itself':
      return { reason: 'protected_person', source: 'SFS 2009:400 21 kap. 3 §' }
    case 'secrecy_does_not_yield':
    case 'about_children_only':
    case 'no_agreement':
    case 'not_as_a_standing_flow':
      return { reason: why, source }
    case 'stays_with_holder':
    case 'no_basis':
      return { reason: 'basis_for_others', source }
  }
}
