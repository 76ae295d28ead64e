import { type FlowLine, flowTable } from './flow-table.ts'

/** A question, in the words of a reader who knows neither our rows nor our decision. */
export interface OracleQuestion {
  readonly from: Actor
  readonly to: Actor
  readonly purpose: string
  readonly what: string
  readonly day: string
  readonly way: string
  readonly age: number | null
  readonly isProtected: boolean
  readonly hasGuardian: boolean
  readonly confirmed: boolean
  readonly weighing: string
  readonly agreed: boolean
  readonly consent: OracleConsent | undefined
}

/** An organisation by its letters in the table and its id. */
export interface Actor {
  readonly letters: string
  readonly id: string
}

export interface OracleConsent {
  readonly covers: boolean
  readonly from: string
  readonly until: string
  readonly saidBy: string
  readonly childSaid: string
}

const carryNoPersonalData = ['reception_capacity', 'forecasts', 'early_activities', 'orientation_follow_up']

/** What a lawyer with the handbook beside them would answer. */
export function oracleAnswer(question: OracleQuestion): string {
  if (carryNoPersonalData.includes(question.what)) return 'public'
  if (question.from.id === question.to.id) return 'forbidden'
  const written = flowTable.filter((line) => isAbout(line, question))
  const opening = written.filter(({ how }) => how !== 'lawyer' && how !== 'never')
  const live = opening.filter((line) => isLive(line, question.day))
  const usable = live.filter(
    (line) => !isBarred(line, question) && (!line.aboutChildren || (question.age !== null && question.age < 18)),
  )
  if (usable.length > 0) return best(usable.map((line) => fromLine(line, question)))
  if (live.length > 0) return 'forbidden'
  if (opening.length > 0 && opening.every((line) => isBarred(line, question))) return 'forbidden'
  const closed = written.find((line) => !opening.includes(line) && isLive(line, question.day))
  if (closed) return closed.how === 'never' ? 'forbidden' : 'needs_legal_assessment'
  return opening.length > 0 ? 'needs_legal_assessment' : 'forbidden'
}

/** What the ledger lets in: it knows the law and not the person, and no consents or agreements yet. */
export function ledgerLetsIn(question: OracleQuestion): boolean {
  if (question.from.id === question.to.id) return false
  return flowTable.some(
    (line) =>
      isAbout(line, question) &&
      isLive(line, question.day) &&
      !isBarred(line, question) &&
      question.way !== 'standing' &&
      (line.how === 'duty' ||
        (line.how === 'asked' && question.way === 'on_request') ||
        (line.how === 'weigh' && question.weighing.trim().length >= 20)),
  )
}

/** What a page shows of a kind of data that the organisation neither holds nor was told. */
export function oracleState(viewer: Actor, what: string, asked: { day: string; age: number | null }): string {
  const plain = { way: 'own_initiative', isProtected: false, hasGuardian: false, confirmed: false, weighing: '' }
  const answers = flowTable
    .filter((line) => line.what.includes(what) && line.isTold.some((letters) => isCalled(viewer, letters)))
    .flatMap((line) =>
      line.tells
        .filter((letters) => letters !== viewer.letters || ['KOM', 'REG', 'LST', 'MD', 'AMB', 'MYN'].includes(letters))
        .map((letters) =>
          oracleAnswer({
            ...plain,
            ...asked,
            from: { letters, id: 'another' },
            to: viewer,
            purpose: line.purpose,
            what,
            agreed: false,
            consent: undefined,
          }),
        ),
    )
  const order = ['permitted', 'on_request', 'needs_consent', 'needs_legal_assessment', 'needs_weighing', 'forbidden']
  return order.find((answer) => answers.includes(answer)) ?? 'forbidden'
}

function isCalled(actor: Actor, letters: string): boolean {
  const stateAgencies = ['SAPO', 'KV', 'CSN']
  return actor.letters === letters || (letters === 'MYN' && stateAgencies.includes(actor.letters))
}

function isAbout(line: FlowLine, { from, to, purpose, what }: OracleQuestion): boolean {
  return (
    line.tells.some((letters) => isCalled(from, letters)) &&
    line.isTold.some((letters) => isCalled(to, letters)) &&
    line.what.includes(what) &&
    (line.purpose === '*' || line.purpose === purpose)
  )
}

function isLive(line: FlowLine, day: string): boolean {
  return line.first <= day && day <= line.last
}

/** Health care keeps everything but its claims for grants; the social services most of what a municipality knows. */
function isBarred(line: FlowLine, { from, what }: OracleQuestion): boolean {
  const elsewhereInTheTown = ['settlement', 'reception', 'grant_claim', 'establishment', 'education_work', 'guardian']
  if (from.letters === 'REG') return line.barsHealth && what !== 'grant_claim'
  return from.letters === 'KOM' && line.barsSocial && !elsewhereInTheTown.includes(what)
}

function fromLine(line: FlowLine, question: OracleQuestion): string {
  if (question.isProtected && (question.way === 'standing' || !question.confirmed)) return 'forbidden'
  if (line.how === 'asked') {
    if (question.way !== 'on_request') return 'on_request'
    return 'permitted'
  }
  if (question.way === 'standing') return line.how === 'duty' && question.agreed ? 'permitted' : 'forbidden'
  if (line.how === 'weigh') return question.weighing.trim().length >= 20 ? 'permitted' : 'needs_weighing'
  if (line.how === 'consent') return isGiven(question) ? 'permitted' : 'needs_consent'
  return 'permitted'
}

function isGiven({ consent, age, day, hasGuardian }: OracleQuestion): boolean {
  if (!consent?.covers || age === null) return false
  if (day < consent.from || day > consent.until || consent.until > aYearAfter(consent.from)) return false
  if (age >= 18) return consent.saidBy === 'person'
  if (!hasGuardian || consent.saidBy !== 'guardian') return false
  return age < 12 || consent.childSaid === 'yes'
}

function aYearAfter(day: string): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`
}

function best(answers: readonly string[]): string {
  const order = ['permitted', 'on_request', 'needs_consent', 'needs_weighing', 'forbidden']
  return order.find((answer) => answers.includes(answer)) ?? 'forbidden'
}
