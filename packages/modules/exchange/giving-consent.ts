import { type PlainDate, type Result, refuse } from '@kedjan/kernel'
import type { ConsentLack } from './answer.ts'
import { decideConsent } from './consent.ts'
import type { LiveConsent } from './question.ts'
import { type BasisWish, type CannotUseBasis, decideBasis, type UsableBasis } from './usable-basis.ts'

/** What a person agrees to, or is asked to agree to. */
export interface ConsentWish extends BasisWish {
  /** The last day. */
  readonly until: string
}

export type CannotAskForConsent =
  | CannotUseBasis
  | { reason: 'basis_takes_no_consent'; source: string }
  | { reason: 'consent_ends_in_the_past'; today: string }

export type CannotConsent =
  | CannotAskForConsent
  | { reason: 'consent_too_long'; source: string; longestMonths: number }
  | { reason: 'consent_age_unknown'; source: string }
  | { reason: 'consent_guardian_missing'; source: string }
  | { reason: 'consent_guardian_must_say'; source: string }
  | { reason: 'consent_person_must_say'; source: string }
  | { reason: 'consent_child_not_asked'; source: string }
  | { reason: 'consent_child_says_no'; source: string }

/** Only where a paragraph takes a consent: everywhere else it would pretend a choice that is not there (GDPR 7, recital 43). */
export function decideAskingForConsent(wish: ConsentWish, today: PlainDate): Result<UsableBasis, CannotAskForConsent> {
  const usable = decideBasis(wish, today)
  if (!usable.ok) return usable
  const { basis } = usable.value
  if (basis.requires !== 'consent') return refuse({ reason: 'basis_takes_no_consent', source: basis.source })
  if (wish.until < today.toString()) return refuse({ reason: 'consent_ends_in_the_past', today: today.toString() })
  return usable
}

export interface ConsentFacts {
  readonly ageYears: number | null
  readonly saidBy: LiveConsent['saidBy']
  readonly childSaid: LiveConsent['childSaid']
  readonly language: string
}

/** Whether what is being said is a consent that would open the flow: the same decision that the ledger rests on later. */
export function decideGivingConsent(
  wish: ConsentWish,
  facts: ConsentFacts,
  today: PlainDate,
): Result<UsableBasis, CannotConsent> {
  const asked = decideAskingForConsent(wish, today)
  if (!asked.ok) return asked
  const { basis, categories } = asked.value
  const [category] = categories
  if (category === undefined) return refuse({ reason: 'nothing_named', source: basis.source })
  const said: LiveConsent = {
    id: 'as said',
    holder: wish.from.id,
    recipient: wish.to.id,
    purpose: basis.purpose,
    categories,
    from: today.toString(),
    until: wish.until,
    saidBy: facts.saidBy,
    childSaid: facts.childSaid,
    language: facts.language,
  }
  const decision = decideConsent({
    ...{ source: wish.from, recipient: wish.to, purpose: basis.purpose, category, on: today, consents: [said] },
    way: 'own_initiative',
    person: {
      protection: { skatteverket: 'none', own: 'none' },
      ageYears: facts.ageYears,
      guardianPresent: facts.saidBy === 'guardian',
    },
    agreements: { source: false, recipient: false },
    confirmed: false,
  })
  return decision.given ? asked : refuseLack(decision.lack, decision.longestMonths)
}

function refuseLack(lack: ConsentLack, longestMonths: number): Result<never, CannotConsent> {
  const source = 'SFS 2009:400 12 kap. 3 §'
  switch (lack) {
    case 'none':
    case 'ended':
      throw new Error('a consent that begins today and is asked about today stands')
    case 'too_long':
      return refuse({ reason: 'consent_too_long', source: 'practice: a consent lasts a year at most', longestMonths })
    case 'age_unknown':
      return refuse({ reason: 'consent_age_unknown', source })
    case 'guardian_missing':
      return refuse({ reason: 'consent_guardian_missing', source })
    case 'guardian_must_say':
      return refuse({ reason: 'consent_guardian_must_say', source })
    case 'person_must_say':
      return refuse({ reason: 'consent_person_must_say', source })
    case 'child_not_asked':
      return refuse({ reason: 'consent_child_not_asked', source })
    case 'child_says_no':
      return refuse({ reason: 'consent_child_says_no', source })
  }
}
