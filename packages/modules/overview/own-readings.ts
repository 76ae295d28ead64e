import { type Language, Moment, type OwnReading, type OwnReadings, type Way } from '@kedjan/contract'
import type { Id, Tx } from '@kedjan/kernel'
import { delayGrounds, informationCategories } from '@kedjan/sweden'
import { sql } from 'kysely'
import type { z } from 'zod'
import { findLegalBasis, type InformationCategory } from '../exchange/index.ts'
import { type Asking, cutPage, fromCursor } from '../http/index.ts'
import { organisationName } from '../organisations/index.ts'
import { readingText } from './reading-texts.ts'

interface Line {
  readonly id: string
  readonly at: string
  readonly organisation_id: string | null
  readonly what: 'read' | 'told' | 'done' | 'refused'
  readonly action: string
  readonly category: InformationCategory | null
  readonly basis_id: string | null
  readonly from_organisation: string | null
  readonly way: Way | null
  readonly hidden_until: string | null
  readonly hidden_source: string | null
}

/** Who has been told or has read what about the person or the children in custody, newest first. */
export async function listOwnReadings(
  asking: Asking,
  wish: { cursor?: string | undefined; limit: number },
): Promise<z.infer<typeof OwnReadings>> {
  const [at, id] = fromCursor(wish.cursor, 2) ?? []
  const after = typeof at === 'string' && isMoment(at) && typeof id === 'string' ? { at, id } : undefined
  const persons = asking.actor.kind === 'person' ? asking.actor.actsFor : []
  const rows = await selectLines(asking.tx, persons, { after, limit: wish.limit })
  const { items, next } = cutPage(rows, wish.limit, (row) => [row.at, row.id])
  return { items: items.map((line) => presentLine(line, asking.language)), next }
}

/** A cursor is anybody's to send: only a moment of our time reckoning is one to PostgreSQL too. */
function isMoment(text: string): boolean {
  return /^[12]/.test(text) && Moment.safeParse(text).success
}

function presentLine(line: Line, language: Language): OwnReading {
  const basis = line.basis_id ? findLegalBasis(line.basis_id) : undefined
  return {
    at: line.at,
    organisation: line.organisation_id,
    organisationName: line.organisation_id ? organisationName(line.organisation_id, language) : 'Kedjan',
    what: line.what,
    text: basis ? basis.sentence[language] : readingText(line.action, language),
    source: basis?.source ?? null,
    about: line.category ? informationCategories[line.category].name[language] : '',
    way: line.way,
    delayed: delayOf(line, language),
  }
}

/** What was held back says so when it is shown, and why. */
function delayOf({ hidden_until, hidden_source }: Line, language: Language): OwnReading['delayed'] {
  const ground = delayGrounds.find(({ source }) => source === hidden_source)
  if (!hidden_until || !hidden_source || !ground) return null
  return { until: hidden_until, source: hidden_source, sentence: ground.sentence[language] }
}

async function selectLines(
  tx: Tx,
  persons: readonly Id[],
  wish: { after: { at: string; id: string } | undefined; limit: number },
): Promise<Line[]> {
  const { rows } = await sql<Line>`
    select id, to_json(at) #>> '{}' as at, organisation_id, what, action, category, basis_id, from_organisation, way, hidden_until, hidden_source
    from (
      select a.id::text as id, a.at, a.organisation_id, a.outcome as what, a.action, null::text as category, null::text as basis_id,
        null::text as from_organisation, null::text as way,
        least(a.hidden_until, kernel.let_go_on(a.person_id, array[a.organisation_id], a.hidden_until, a.at)) as hidden_until, a.hidden_source
      from kernel.activity a
      where a.person_id = any (${[...persons]}::uuid[])
      union all
      select o.opening_id::text, o.since, o.organisation_id, 'read', 'persons.open', null, null, null, null, null, null
      from persons.opened o
      where o.person_id = any (${[...persons]}::uuid[])
      union all
      select d.id::text, d.decided_at, d.recipient, 'told', 'exchange.disclose', d.category, d.basis_id, d.holder,
        case when d.consent_id is null then d.way else 'consent' end,
        least(d.hidden_until, kernel.let_go_on(d.person_id, array[d.hidden_by], d.hidden_until, d.decided_at)), d.hidden_source
      from exchange.disclosure d
      where d.person_id = any (${[...persons]}::uuid[])
    ) line
    where ${wish.after?.at ?? null}::text is null or (at, id) < (${wish.after?.at ?? null}::timestamptz, ${wish.after?.id ?? null})
    order by at desc, id desc
    limit ${wish.limit + 1}`.execute(tx)
  return rows
}

/** How many organisations have been told or have read something about the person. */
export async function countReaders(tx: Tx, personId: Id): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct organisation_id) as count
    from (
      select a.organisation_id from kernel.activity a where a.person_id = ${personId} and a.outcome = 'read'
      union
      select o.organisation_id from persons.opened o where o.person_id = ${personId}
      union
      select d.recipient from exchange.disclosure d where d.person_id = ${personId}
    ) reader`.execute(tx)
  return rows[0]?.count ?? 0
}
