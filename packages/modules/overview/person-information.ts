import type { InformationCell, Language, PersonInformation } from '@kedjan/contract'
import { type Id, ok, type Result, refuse } from '@kedjan/kernel'
import { findLegalBasis, findOrganisation, informationCategories } from '@kedjan/sweden'
import {
  explainSeeing,
  type InformationCategory,
  type LedgerLine,
  type SeeingFact,
  type StoredAsk,
  type StoredConsent,
  selectAsks,
  selectConsents,
  selectLedger,
} from '../exchange/index.ts'
import { type Asking, staffOf } from '../http/index.ts'
import { organisationName } from '../organisations/index.ts'
import { isPersonKnown, selectHolders, selectProtected } from '../persons/index.ts'
import { namedCategories } from './exchange-options.ts'

/** Who knows what about a person today and why, as far as the asker's organisation may see the ledger; one cell for each answer. */
export async function readPersonInformation(
  { tx, actor, clock, language }: Asking,
  personId: Id,
): Promise<Result<PersonInformation, { reason: 'person_not_found' }>> {
  const own = findOrganisation(staffOf(actor).organisationId)
  if (!own?.kind || !(await isPersonKnown(tx, personId))) return refuse({ reason: 'person_not_found' })
  const lines = await selectLedger(tx, personId)
  const held = await selectHolders(tx, [personId])
  const isProtected = (await selectProtected(tx, [personId])).size > 0
  const holds = new Set(held.filter(({ holder }) => holder === own.id).map(({ category }) => category))
  const seeing = explainSeeing({
    organisation: { id: own.id, kind: own.kind },
    ...{ holds, disclosures: [], today: clock.today() },
  })
  const cells = [
    ...held.map((row) => holderCell(row, language)),
    // Whoever told it has it: who belongs together stands in no datum.
    ...lines.map((line) => holderCell(line, language)),
    ...lines.map((line) => toldCell(line, language)),
    ...seeing.flatMap((fact) => absentCell(fact, own.id, language)),
  ]
  const known = firstOfEach(cells)
  const ids = [...new Set([own.id, ...known.map(({ organisation }) => organisation)])]
  const codes = (Object.keys(informationCategories) as InformationCategory[]).filter((code) =>
    known.some(({ category, state }) => category === code && state !== 'closed'),
  )
  return ok({
    ...{
      personId,
      protectedPerson: isProtected,
      cells: known.filter(({ category }) => codes.some((code) => code === category)),
    },
    organisations: ids.map((id) => ({ id, name: organisationName(id, language) })),
    categories: namedCategories(codes, language),
    consents: [
      ...(await selectAsks(tx, [personId]))
        .filter(({ answer }) => answer !== 'yes')
        .map((ask) => presentAsk(ask, language)),
      ...(await selectConsents(tx, [personId])).map((one) => presentConsent(one, clock.today().toString(), language)),
    ],
  })
}

const ownData = { sv: 'Har själv antecknat uppgiften.', en: 'Recorded this itself.', ar: 'سجّلت هذه المعلومة بنفسها.' }
const empty = { since: null, until: null, way: null, weighing: null }

function holderCell(row: { holder: string; category: string }, language: Language): InformationCell {
  const cell = { category: row.category, organisation: row.holder, state: 'holds' as const, from: null }
  return { ...cell, ...empty, source: 'SFS 2009:400 8 kap. 1 §', sentence: ownData[language] }
}

function toldCell(line: LedgerLine, language: Language): InformationCell {
  const basis = findLegalBasis(line.basisId)
  const { category, since, until, way, weighing } = line
  return {
    ...{ category, organisation: line.recipient, state: 'told', since, until, way, weighing },
    from: organisationName(line.holder, language),
    source: basis?.source ?? line.basisId,
    sentence: basis?.sentence[language] ?? '',
  }
}

const absent = {
  on_request: 'may_ask',
  needs_consent: 'needs_consent',
  may_be_told: 'closed',
  needs_weighing: 'closed',
  legal_assessment: 'closed',
  sees_not: 'closed',
} as const

/** Of what the own organisation neither holds nor was told: how it could come to know. */
function absentCell(fact: SeeingFact, organisation: string, language: Language): InformationCell[] {
  if (fact.state === 'holds' || fact.state === 'sees') return []
  const cell = { category: fact.category, organisation, state: absent[fact.state], from: null }
  return [{ ...cell, ...empty, source: fact.source, sentence: fact.sentence[language] }]
}

/** Where several lines say why the same is seen, the first of them does; what is held is told by nobody. */
function firstOfEach(cells: readonly InformationCell[]): InformationCell[] {
  const first = new Map<string, InformationCell>()
  for (const cell of cells) {
    const key = `${cell.category} ${cell.organisation}`
    if (!first.has(key)) first.set(key, cell)
  }
  return [...first.values()]
}

type Agreed = PersonInformation['consents'][number]

function presentAsk(ask: StoredAsk, language: Language): Agreed {
  return { ...agreed(ask, language), state: ask.answer === 'no' ? 'declined' : 'asked' }
}

function presentConsent(consent: StoredConsent, today: string, language: Language): Agreed {
  const isOver = consent.endedOn !== null || consent.until < today
  return { ...agreed(consent, language), state: isOver ? 'ended' : 'stands' }
}

function agreed({ id, holder, recipient, categories, until }: StoredAsk | StoredConsent, language: Language) {
  return {
    ...{ id, until, categories: namedCategories(categories, language) },
    holderName: organisationName(holder, language),
    recipientName: organisationName(recipient, language),
  }
}
