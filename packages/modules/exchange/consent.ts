import { parsePlainDate } from '@kedjan/kernel'
import { type ChildSay, childSayOn, consentTermsOn } from '@kedjan/sweden'
import type { ConsentLack } from './answer.ts'
import type { DisclosureQuestion, LiveConsent } from './question.ts'

export type ConsentDecision =
  | { readonly given: true; readonly consentId: string }
  | {
      readonly given: false
      readonly from: 'person' | 'guardian'
      readonly childSay: ChildSay | null
      readonly lack: ConsentLack
      readonly longestMonths: number
    }

/**
 * Whether a consent stands that covers what is asked. A child's comes from its guardian, and the older the child,
 * the more its own say weighs beside it (SFS 2009:400 12 kap. 3 §).
 */
export function decideConsent(question: DisclosureQuestion): ConsentDecision {
  const { ageYears, guardianPresent } = question.person
  const childSay = (ageYears === null ? undefined : childSayOn(ageYears, question.on)?.say) ?? null
  const from = childSay === null ? 'person' : 'guardian'
  const { longestMonths } = consentTermsOn(question.on)
  const lacking = (lack: ConsentLack) => ({ given: false as const, from, childSay, lack, longestMonths }) as const
  const covering = question.consents.filter((consent) => covers(consent, question))
  if (ageYears === null) return lacking('age_unknown')
  if (from === 'guardian' && !guardianPresent) return lacking('guardian_missing')
  const lacks = covering.map((consent) => lackOf(consent, question, { childSay, longestMonths }))
  const good = covering.find((_, index) => lacks[index] === undefined)
  if (good) return { given: true, consentId: good.id }
  return lacking(lacks[0] ?? 'none')
}

function covers(consent: LiveConsent, question: DisclosureQuestion): boolean {
  return (
    consent.holder === question.source.id &&
    consent.recipient === question.recipient.id &&
    consent.purpose === question.purpose &&
    consent.categories.some((category) => category === question.category)
  )
}

function lackOf(
  consent: LiveConsent,
  question: DisclosureQuestion,
  terms: { childSay: ChildSay | null; longestMonths: number },
): ConsentLack | undefined {
  const day = question.on.toString()
  if (consent.from > day || consent.until < day) return 'ended'
  const longest = parsePlainDate(consent.from)?.add({ months: terms.longestMonths }).toString()
  if (longest === undefined || consent.until > longest) return 'too_long'
  if (terms.childSay === null) return consent.saidBy === 'person' ? undefined : 'person_must_say'
  if (consent.saidBy !== 'guardian') return 'guardian_must_say'
  if (terms.childSay === 'heard' || consent.childSaid === 'yes') return undefined
  return consent.childSaid === 'no' ? 'child_says_no' : 'child_not_asked'
}
