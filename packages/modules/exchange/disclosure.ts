import {
  breakingRuleOn,
  type LegalBasis,
  legalBases,
  type MissingBasis,
  type PlainText,
  type PublicMatter,
  publicMatters,
} from '@kedjan/sweden'
import type { DisclosureAnswer, ForbiddenReason, Paragraph } from './answer.ts'
import { forbiddenTexts, noPersonalData, notInForce } from './answer-texts.ts'
import { decideConsent } from './consent.ts'
import { candidatesFor, missingFor } from './flows.ts'
import { type InformationCategory, isInForce } from './law.ts'
import { locksOf, paragraphOf, type Verdict } from './locks.ts'
import { type DisclosureQuestion, isProtected } from './question.ts'

/** The fewest characters that say why somebody is told. */
export const shortestWeighing = 20

/**
 * May one organisation tell another something about somebody, that day? The one place where that is decided: the ledger,
 * what a page shows and the row policies all rest on it. It answers with the paragraphs, and never by itself tells anything.
 */
export function decideDisclosure(question: DisclosureQuestion): DisclosureAnswer {
  const { category } = question
  if (isPublicMatter(category)) return answerPublic(question, category)
  const subject = { ...question, category }
  if (question.source.id === question.recipient.id) return forbid(subject, 'same_organisation')
  const { applying, inForce, all } = candidatesThatDay(subject)
  if (applying.length > 0) return answerOnBases(subject, applying)
  if (all.length > 0 && (inForce.length > 0 || all.every(({ excluded }) => excluded))) {
    const shut = inForce[0] ?? all[0]
    return forbid(subject, shut?.excluded ? 'secrecy_does_not_yield' : 'about_children_only', shut?.basis)
  }
  const missing = missingFor(subject).find((row) => isInForce(row, subject.on))
  if (missing) return answerMissing(subject, missing)
  const [first] = all
  return first
    ? assess(subject, 'not_in_force', { row: first.basis, sentence: notInForce })
    : forbid(subject, 'no_basis')
}

/** A question about personal data. */
type Asked = DisclosureQuestion & { readonly category: InformationCategory }

const matters: ReadonlySet<string> = new Set(publicMatters.map(({ matter }) => matter))

function isPublicMatter(category: DisclosureQuestion['category']): category is PublicMatter['matter'] {
  return matters.has(category)
}

/** The bases that fit; of these, those in force; of these, those that apply to this holder and this person. */
function candidatesThatDay(question: Asked) {
  const all = candidatesFor(question).filter(
    ({ basis }) =>
      (question.basisId === undefined || question.basisId === basis.id) &&
      (basis.sourceIds === undefined || basis.sourceIds.includes(question.source.id)) &&
      (basis.recipientIds === undefined || basis.recipientIds.includes(question.recipient.id)),
  )
  const inForce = all.filter(({ basis }) => isInForce(basis, question.on))
  const isChild = question.person.ageYears !== null && question.person.ageYears < 18
  const applying = inForce.filter(({ basis, excluded }) => !excluded && (basis.about === undefined || isChild))
  return { all, inForce, applying: applying.map(({ basis }) => basis) }
}

function answerOnBases(question: Asked, bases: readonly LegalBasis[]): DisclosureAnswer {
  if (isProtected(question.person)) {
    if (question.way === 'standing') return forbid(question, 'protected_by_itself', bases[0])
    if (!question.confirmed) return forbid(question, 'protected_person', bases[0])
  }
  const answers = bases.map((basis) => answerOnBasis(question, basis, bases))
  return answers.reduce((best, next) => (rank[next.answer] < rank[best.answer] ? next : best))
}

/** The answer that lets most happen comes first. */
const rank = {
  permitted: 0,
  public: 1,
  on_request: 2,
  needs_consent: 3,
  needs_weighing: 4,
  needs_legal_assessment: 5,
  forbidden: 6,
} satisfies Record<DisclosureAnswer['answer'], number>

function answerOnBasis(question: Asked, basis: LegalBasis, bases: readonly LegalBasis[]): DisclosureAnswer {
  if (basis.form === 'on_request' && question.way !== 'on_request')
    return { ...explain(question, { answer: 'on_request', basis }), answer: 'on_request', bases, mayAsk: askers(basis) }
  if (question.way === 'standing') {
    if (basis.requires !== 'nothing') return forbid(question, 'not_as_a_standing_flow', basis)
    if (!question.agreements.source || !question.agreements.recipient) return forbid(question, 'no_agreement', basis)
  }
  switch (basis.requires) {
    case 'nothing':
      return permit(question, basis, null)
    case 'weighing': {
      if ((question.weighing ?? '').trim().length >= shortestWeighing) return permit(question, basis, null)
      const explained = explain(question, { answer: 'needs_weighing', basis })
      return { ...explained, answer: 'needs_weighing', bases, shortest: shortestWeighing }
    }
    case 'consent': {
      const consent = decideConsent(question)
      if (consent.given) return permit(question, basis, consent.consentId)
      const { from, childSay, lack, longestMonths } = consent
      const explained = explain(question, { answer: 'needs_consent', basis })
      return { ...explained, answer: 'needs_consent', bases, from, childSay, lack, longestMonths }
    }
  }
}

/** Who may ask for what is told on request only: everybody whom the same paragraph lets be told for the same purpose. */
function askers(basis: LegalBasis): LegalBasis['recipientKinds'] {
  const same = legalBases.filter(({ source, purpose }) => source === basis.source && purpose === basis.purpose)
  return [...new Set(same.flatMap(({ recipientKinds }) => recipientKinds))]
}

function permit(question: Asked, basis: LegalBasis, consentId: string | null): DisclosureAnswer {
  return { ...explain(question, { answer: 'permitted', basis }), answer: 'permitted', bases: [basis], consentId }
}

function forbid(question: Asked, why: ForbiddenReason, basis?: LegalBasis): DisclosureAnswer {
  const explained = explain(question, { answer: 'forbidden', why, basis }, forbiddenTexts[why])
  return { ...explained, answer: 'forbidden', why }
}

function answerMissing(question: Asked, missing: MissingBasis): DisclosureAnswer {
  const because = { row: missing, sentence: missing.because }
  if (missing.possible === 'legal_assessment') return assess(question, 'no_duty_found', because)
  const why = 'stays_with_holder'
  const explained = explain(question, { answer: 'forbidden', why, basis: undefined }, missing.because)
  return { ...explained, paragraphs: [paragraphOf(missing)], answer: 'forbidden', why }
}

function assess(
  question: Asked,
  why: 'no_duty_found' | 'not_in_force',
  because: { row: LegalBasis | MissingBasis; sentence: PlainText },
): DisclosureAnswer {
  const explained = explain(question, { answer: 'needs_legal_assessment', why, basis: undefined }, because.sentence)
  return { ...explained, paragraphs: [paragraphOf(because.row)], answer: 'needs_legal_assessment', why }
}

function explain(question: Asked, verdict: Verdict, sentence?: PlainText) {
  const { basis } = verdict
  const locks = locksOf(question, question.category, verdict)
  const breaking = basis && breakingRuleOn(basis.opensBy, question.on)
  const rows = [basis, breaking].flatMap((row): Paragraph[] => (row ? [paragraphOf(row)] : []))
  return {
    paragraphs: rows.length > 0 ? rows : locks.secrecy.paragraphs,
    sentence: sentence ?? basis?.sentence ?? forbiddenTexts.no_basis,
    locks,
  }
}

function answerPublic(question: DisclosureQuestion, matter: PublicMatter['matter']): DisclosureAnswer {
  const row = publicMatters.find((each) => each.matter === matter && isInForce(each, question.on))
  const notSecret = breakingRuleOn('not_secret', question.on)
  const paragraphs = [row, notSecret].flatMap((each) => (each ? [paragraphOf(each)] : []))
  const sentence = row?.sentence ?? noPersonalData
  const open = { state: 'open' as const, paragraphs, sentence: noPersonalData }
  const locks = {
    secrecy: { ...open, strength: 'PUBLIC' as const },
    dataProtection: open,
    form: { ...open, directAccess: false },
  }
  return { answer: 'public', paragraphs, sentence, locks }
}
