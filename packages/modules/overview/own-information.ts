import type { Language, OwnInformation, PersonName } from '@kedjan/contract'
import { ok, type Result, refuse } from '@kedjan/kernel'
import { findLegalBasis, findOrganisation, objectionExcludedOn } from '@kedjan/sweden'
import {
  type InformationCategory,
  type StoredAsk,
  type StoredConsent,
  selectAsks,
  selectConsents,
  selectPleasOf,
} from '../exchange/index.ts'
import type { Asking } from '../http/index.ts'
import { organisationName } from '../organisations/index.ts'
import { selectHolders } from '../persons/index.ts'
import { namedCategories } from './exchange-options.ts'
import { presentPlea } from './exchange-work.ts'
import { namesOf } from './names-of.ts'

/** What the person may decide: questions to answer, consents to take back, what is written down and by whom. */
export async function readOwnInformation({
  tx,
  actor,
  clock,
  language,
}: Asking): Promise<Result<OwnInformation, { reason: 'person_not_found' }>> {
  if (actor.kind !== 'person') return refuse({ reason: 'person_not_found' })
  const persons = actor.actsFor
  const names = await namesOf(tx, persons)
  const today = clock.today()
  const asks = (await selectAsks(tx, persons)).filter(({ answer }) => answer === null)
  return ok({
    today: today.toString(),
    asks: asks.map((ask) => ({
      ...presentAgreed(ask, { names, language }),
      ...{ basisId: ask.basisId, why: ask.why, child: ask.personId !== actor.personId },
    })),
    consents: (await selectConsents(tx, persons)).map((consent) => ({
      ...presentAgreed(consent, { names, language }),
      from: consent.from,
      state: consent.endedOn === null && consent.until >= today.toString() ? ('stands' as const) : ('ended' as const),
    })),
    pleas: (await selectPleasOf(tx, persons)).map((plea) => presentPlea(plea, { names, language })),
    held: gather(await selectHolders(tx, persons)).map(({ personId, holder, categories }) => ({
      ...{ personId, personName: names.get(personId) ?? null },
      holder: { id: holder, name: organisationName(holder, language) },
      categories: namedCategories(categories, language),
      objectionExcluded: excludedAt(holder, today),
    })),
  })
}

function excludedAt(holder: string, today: Parameters<typeof objectionExcludedOn>[1]): string | null {
  const kind = findOrganisation(holder)?.kind
  return kind ? (objectionExcludedOn(kind, today)?.source ?? null) : null
}

interface Shown {
  readonly names: ReadonlyMap<string, PersonName>
  readonly language: Language
}

function presentAgreed(about: StoredAsk | StoredConsent, { names, language }: Shown) {
  const basis = findLegalBasis(about.basisId)
  return {
    ...{ id: about.id, personId: about.personId, until: about.until },
    personName: names.get(about.personId) ?? null,
    holder: { id: about.holder, name: organisationName(about.holder, language) },
    recipient: { id: about.recipient, name: organisationName(about.recipient, language) },
    categories: namedCategories(about.categories, language),
    source: basis?.source ?? about.basisId,
    sentence: (basis?.toPerson ?? basis?.sentence)?.[language] ?? '',
  }
}

interface Held {
  readonly personId: string
  readonly holder: string
  readonly categories: InformationCategory[]
}

function gather(rows: readonly { person_id: string; holder: string; category: string }[]): Held[] {
  const gathered = new Map<string, Held>()
  for (const { person_id: personId, holder, category } of rows) {
    const key = `${personId} ${holder}`
    const held = gathered.get(key) ?? { personId, holder, categories: [] }
    held.categories.push(category as InformationCategory)
    gathered.set(key, held)
  }
  return [...gathered.values()]
}
