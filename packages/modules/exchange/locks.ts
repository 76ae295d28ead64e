import {
  breakingRuleOn,
  type Dated,
  dataProtectionActOn,
  informationCategories,
  type LegalBasis,
  type PlainText,
  registerStatuteOn,
  secrecyAt,
} from '@kedjan/sweden'
import type { DisclosureAnswer, ForbiddenReason, Lock, Locks, Paragraph } from './answer.ts'
import { forbiddenTexts, lockTexts } from './answer-texts.ts'
import type { InformationCategory } from './law.ts'
import type { DisclosureQuestion } from './question.ts'

/** What has been decided, before it is explained. */
export interface Verdict {
  readonly answer: Exclude<DisclosureAnswer['answer'], 'public'>
  readonly why?: ForbiddenReason | 'no_duty_found' | 'not_in_force'
  /** The basis that it rests on, where there is one. */
  readonly basis: LegalBasis | undefined
}

const known = new WeakMap<Dated, Paragraph>()

export function paragraphOf(row: Dated): Paragraph {
  const there = known.get(row)
  if (there) return there
  const made = { source: row.source, from: row.from, to: row.to ?? null, mark: row.mark ?? null }
  known.set(row, made)
  return made
}

/** The three locks behind a verdict on personal data, each answered for itself. */
export function locksOf(question: DisclosureQuestion, category: InformationCategory, verdict: Verdict): Locks {
  return {
    secrecy: secrecyLock(question, category, verdict),
    dataProtection: dataProtectionLock(question, category, verdict),
    form: formLock(question, verdict),
  }
}

/** Reasons that leave secrecy open: what stops the flow is another lock, or nobody has looked at secrecy at all. */
const notBySecrecy: ReadonlySet<Verdict['why']> = new Set(['no_agreement', 'not_as_a_standing_flow'])

function secrecyLock(question: DisclosureQuestion, category: InformationCategory, verdict: Verdict): Locks['secrecy'] {
  const { basis } = verdict
  const rule = secrecyAt(question.source, category, question.on)
  const breaking = basis && breakingRuleOn(basis.opensBy, question.on)
  const rows = [rule, basis, breaking].flatMap((row) => (row ? [paragraphOf(row)] : []))
  return {
    state: secrecyState(verdict),
    strength: basis?.isPublic ? 'PUBLIC' : (rule?.strength ?? 'unknown'),
    paragraphs: rows.length > 0 ? rows : [wholeAct],
    sentence: breaking?.sentence ?? rule?.protects ?? lockTexts.unknown_secrecy,
  }
}

const wholeAct: Paragraph = { source: 'SFS 2009:400 8 kap. 1 §', from: '2015-01-01', to: null, mark: null }

function secrecyState({ answer, why, basis }: Verdict): Lock['state'] {
  switch (answer) {
    case 'permitted':
      return 'open'
    case 'needs_weighing':
    case 'needs_consent':
    case 'on_request':
      return 'conditional'
    case 'needs_legal_assessment':
      return 'assess'
    case 'forbidden':
      if (!notBySecrecy.has(why)) return why === 'protected_person' ? 'conditional' : 'closed'
      return basis?.requires === 'nothing' ? 'open' : 'conditional'
  }
}

function dataProtectionLock(question: DisclosureQuestion, category: InformationCategory, verdict: Verdict): Lock {
  const act = dataProtectionActOn(question.on)
  const statute = registerStatuteOn(question.source.kind, question.on)
  const paragraphs = statute ? [paragraphOf(act), paragraphOf(statute)] : [paragraphOf(act)]
  if (verdict.answer === 'needs_legal_assessment')
    return { state: 'assess', paragraphs, sentence: lockTexts.purpose_to_assess }
  if (!verdict.basis) return { state: 'closed', paragraphs, sentence: lockTexts.no_purpose }
  const isByRegulation = act.source === 'SFS 2018:218'
  const sentence = isByRegulation ? groundOf(verdict.basis, category) : lockTexts.before_regulation
  return { state: 'open', paragraphs, sentence }
}

function groundOf(basis: LegalBasis, category: InformationCategory): PlainText {
  const isDuty = basis.opensBy === 'duty' || basis.opensBy === 'payments_duty'
  const isSensitive = informationCategories[category].sensitive
  if (isDuty) return isSensitive ? lockTexts.by_duty_sensitive : lockTexts.by_duty
  return isSensitive ? lockTexts.by_task_sensitive : lockTexts.by_task
}

/** Reaching in by wire is never what the platform does; whether a statute would allow it is told beside. */
function formLock(question: DisclosureQuestion, verdict: Verdict): Locks['form'] {
  const statute = registerStatuteOn(question.source.kind, question.on)
  const shared = {
    paragraphs: statute ? [paragraphOf(statute)] : [wholeAct],
    directAccess: statute?.directAccess.includes(question.recipient.kind) ?? false,
  }
  if (question.way === 'standing') {
    const isAgreed = question.agreements.source && question.agreements.recipient
    if (!isAgreed) return { ...shared, state: 'closed', sentence: forbiddenTexts.no_agreement }
    if (verdict.why === 'not_as_a_standing_flow')
      return { ...shared, state: 'closed', sentence: forbiddenTexts.not_as_a_standing_flow }
    return { ...shared, state: 'open', sentence: lockTexts.by_agreement }
  }
  if (verdict.answer === 'on_request') return { ...shared, state: 'conditional', sentence: lockTexts.when_asked }
  return { ...shared, state: 'open', sentence: lockTexts.case_by_case }
}
