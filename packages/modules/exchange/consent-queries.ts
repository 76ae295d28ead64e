import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'
import type { InformationCategory } from './law.ts'
import type { LiveConsent } from './question.ts'

export interface NewConsent extends Omit<LiveConsent, 'id'> {
  readonly id: Id
  readonly personId: Id
  readonly basisId: string
  readonly givenBy: Id
  readonly at: string
}

export async function insertConsent(tx: Tx, consent: NewConsent): Promise<void> {
  await sql`insert into exchange.consent (id, person_id, holder, recipient, basis_id, purpose, categories, language, from_date, until,
      said_by, child_said, given_by, at)
    values (${consent.id}, ${consent.personId}, ${consent.holder}, ${consent.recipient}, ${consent.basisId}, ${consent.purpose},
      ${[...consent.categories]}, ${consent.language}, ${consent.from}, ${consent.until}, ${consent.saidBy}, ${consent.childSaid},
      ${consent.givenBy}, ${consent.at})`.execute(tx)
}

export interface StoredConsent extends Omit<LiveConsent, 'id'> {
  readonly id: Id
  readonly personId: Id
  readonly basisId: string
  readonly endedOn: string | null
}

const consents = sql`
  select c.id, c.person_id as "personId", c.holder, c.recipient, c.basis_id as "basisId", c.purpose, c.categories, c.language,
    c.from_date as "from", c.until, c.said_by as "saidBy", c.child_said as "childSaid", e.on_date as "endedOn"
  from exchange.consent c
  left join exchange.consent_end e on e.consent_id = c.id`

export async function findConsent(tx: Tx, id: Id): Promise<StoredConsent | undefined> {
  const { rows } = await sql<StoredConsent>`${consents} where c.id = ${id}`.execute(tx)
  return rows[0]
}

/** Every consent of these persons, the newest first, as far as the actor may see them. */
export async function selectConsents(tx: Tx, personIds: readonly Id[]): Promise<StoredConsent[]> {
  const { rows } = await sql<StoredConsent>`${consents}
    where c.person_id = any (${[...personIds]}::uuid[])
    order by c.at desc, c.id
    limit 500`.execute(tx)
  return rows
}

/**
 * Whether a consent has not been taken back. Whoever takes it back at this moment is waited for, and waits for this transaction
 * from here on: the statement that asks comes after the lock, or it would not see what was waited for.
 */
export async function holdConsent(tx: Tx, id: Id): Promise<boolean> {
  await sql`select pg_advisory_xact_lock_shared(exchange.lock_consent(${id}::uuid))`.execute(tx)
  return (await findConsent(tx, id))?.endedOn === null
}

export async function insertConsentEnd(
  tx: Tx,
  end: { consent: StoredConsent; on: string; endedBy: Id; at: string },
): Promise<boolean> {
  const { consent } = end
  const { rows } =
    await sql`insert into exchange.consent_end (consent_id, person_id, holder, recipient, on_date, ended_by, at)
    values (${consent.id}, ${consent.personId}, ${consent.holder}, ${consent.recipient}, ${end.on}, ${end.endedBy}, ${end.at})
    on conflict (consent_id) do nothing
    returning consent_id`.execute(tx)
  return rows.length === 1
}

/** What an officer asks a person to agree to, and what the person said. */
export interface StoredAsk {
  readonly id: Id
  readonly personId: Id
  readonly holder: string
  readonly recipient: string
  readonly basisId: string
  readonly purpose: string
  readonly categories: readonly InformationCategory[]
  readonly until: string
  readonly why: string
  readonly byOrganisation: string
  readonly on: string
  readonly answer: 'yes' | 'no' | null
}

export async function insertAsk(
  tx: Tx,
  ask: Omit<StoredAsk, 'answer'> & { readonly byStaff: Id; readonly at: string },
): Promise<void> {
  await sql`insert into exchange.consent_ask (id, person_id, holder, recipient, basis_id, purpose, categories, until, why, by_organisation,
      by_staff, on_date, at)
    values (${ask.id}, ${ask.personId}, ${ask.holder}, ${ask.recipient}, ${ask.basisId}, ${ask.purpose}, ${[...ask.categories]},
      ${ask.until}, ${ask.why}, ${ask.byOrganisation}, ${ask.byStaff}, ${ask.on}, ${ask.at})`.execute(tx)
}

const asks = sql`
  select a.id, a.person_id as "personId", a.holder, a.recipient, a.basis_id as "basisId", a.purpose, a.categories, a.until, a.why,
    a.by_organisation as "byOrganisation", a.on_date as "on",
    case when r.ask_id is null then null when r.consent_id is null then 'no' else 'yes' end as answer
  from exchange.consent_ask a
  left join exchange.consent_answer r on r.ask_id = a.id`

export async function findAsk(tx: Tx, id: Id): Promise<StoredAsk | undefined> {
  const { rows } = await sql<StoredAsk>`${asks} where a.id = ${id}`.execute(tx)
  return rows[0]
}

export async function selectAsks(tx: Tx, personIds: readonly Id[]): Promise<StoredAsk[]> {
  const { rows } = await sql<StoredAsk>`${asks}
    where a.person_id = any (${[...personIds]}::uuid[])
    order by a.at desc, a.id
    limit 200`.execute(tx)
  return rows
}

export async function insertAskAnswer(
  tx: Tx,
  answer: { ask: StoredAsk; consentId: Id | null; answeredBy: Id; on: string; at: string },
): Promise<boolean> {
  const { rows } =
    await sql`insert into exchange.consent_answer (ask_id, person_id, by_organisation, consent_id, answered_by, on_date, at)
    values (${answer.ask.id}, ${answer.ask.personId}, ${answer.ask.byOrganisation}, ${answer.consentId}, ${answer.answeredBy}, ${answer.on},
      ${answer.at})
    on conflict (ask_id) do nothing
    returning ask_id`.execute(tx)
  return rows.length === 1
}
