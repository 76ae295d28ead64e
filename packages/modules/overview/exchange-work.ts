import type { ExchangeWork, Language, PersonName, PleaItem, RequestItem } from '@kedjan/contract'
import { findLegalBasis, informationCategories } from '@kedjan/sweden'
import {
  openRequestStates,
  type StoredPlea,
  type StoredRequest,
  selectOpenNotices,
  selectOpenPleas,
  selectRequests,
} from '../exchange/index.ts'
import { type Asking, staffOf } from '../http/index.ts'
import { organisationName } from '../organisations/index.ts'
import { namedCategories } from './exchange-options.ts'
import { namesOf, onOneLine } from './names-of.ts'

const atMost = 100

/** Requests, pleas and corrections that wait for the asker's organisation, and what it waits for itself. */
export async function readExchangeWork({ tx, actor, clock, language }: Asking): Promise<ExchangeWork> {
  const { organisationId } = staffOf(actor)
  const wish = { organisationId, limit: atMost }
  const ofUs = await selectRequests(tx, { ...wish, show: 'of_us' })
  const byUs = await selectRequests(tx, { ...wish, show: 'by_us' })
  const answered = await selectRequests(tx, { ...wish, show: 'answered', limit: 30 })
  const pleas = await selectOpenPleas(tx, organisationId)
  const notices = await selectOpenNotices(tx, organisationId)
  const about = [...ofUs, ...byUs, ...answered, ...pleas, ...notices].flatMap(({ personId }) => personId ?? [])
  const names = await namesOf(tx, [...new Set(about)])
  const today = clock.today().toString()
  const shown = { names, language, today }
  return {
    today,
    ofUs: ofUs.map((request) => presentRequest(request, shown)),
    byUs: byUs.map((request) => presentRequest(request, shown)),
    answered: answered.map((request) => presentRequest(request, shown)),
    pleas: pleas.map((plea) => presentPlea(plea, shown)),
    corrections: notices.map(({ id, personId, category, holder, on }) => ({
      ...{ id, personId, on, personName: onOneLine(names.get(personId)) },
      holderName: organisationName(holder, language),
      categoryName: informationCategories[category].name[language],
    })),
  }
}

interface Shown {
  readonly names: ReadonlyMap<string, PersonName>
  readonly language: Language
  readonly today: string
}

export function presentRequest(request: StoredRequest, { names, language, today }: Shown): RequestItem {
  const { id, asker, holder, personId, number, askedOn, answerBy, reason, state, escalation } = request
  return {
    ...{ id, personId, number, reason, askedOn, answerBy, state, escalation },
    asker: { id: asker, name: organisationName(asker, language) },
    holder: { id: holder, name: organisationName(holder, language) },
    personName: personId ? onOneLine(names.get(personId)) : null,
    categories: namedCategories(request.categories, language),
    source: findLegalBasis(request.basisId)?.source ?? request.basisId,
    late: openRequestStates.includes(state) && answerBy < today,
  }
}

export function presentPlea(plea: StoredPlea, { names, language }: Omit<Shown, 'today'>): PleaItem {
  const { id, personId, kind, words, on, answerBy, outcome, answer } = plea
  return {
    ...{ id, personId, kind, words, on, answerBy, outcome, answer },
    personName: onOneLine(names.get(personId)),
    holderName: organisationName(plea.holder, language),
    categoryName: informationCategories[plea.category].name[language],
  }
}
