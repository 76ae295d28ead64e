import { type Id, sendAlong, type Tx } from '@kedjan/kernel'
import { sql } from 'kysely'
import type { InformationCategory } from './law.ts'
import type { DisclosureWay } from './question.ts'

export interface NewDisclosure {
  readonly id: Id
  readonly personId: Id
  readonly category: InformationCategory
  readonly holder: string
  readonly recipient: string
  readonly basisId: string
  readonly purpose: string
  readonly way: DisclosureWay
  /** Its weighing, where one was written: one for each person, shared by the lines about them. */
  readonly weighingId: Id | null
  readonly consentId: Id | null
  readonly requestId: Id | null
  readonly decidedBy: Id
  readonly decidedAt: string
  readonly decidedOn: string
  readonly cause: string
}

/** Not withdrawn, and not past the last day of the consent that it rests on. */
const standing = sql`d.stands and (d.until is null or d.until >= kernel.actor_today())`

/** Not told already on the same basis and cause; what was withdrawn is told anew. */
const isNew = sql`not exists (
  select 1 from exchange.disclosure d
  where d.person_id = r."personId" and d.recipient = r.recipient and d.category = r.category and d.holder = r.holder
    and d.basis_id = r."basisId" and d.cause = r.cause and ${standing}
  offset 0
)`

/** Appends to the ledger what does not stand told. Row security refuses a line without a basis in force, or by anyone but the holder. */
export async function insertDisclosures(tx: Tx, disclosures: readonly NewDisclosure[]): Promise<void> {
  if (disclosures.length === 0) return
  await sendAlong(
    tx,
    sql`insert into exchange.disclosure
      (id, person_id, category, holder, recipient, basis_id, purpose, way, weighing_id, consent_id, request_id, decided_by, decided_at,
        decided_on, cause)
    select r.id, r."personId", r.category, r.holder, r.recipient, r."basisId", r.purpose, r.way, r."weighingId", r."consentId",
      r."requestId", r."decidedBy", r."decidedAt", r."decidedOn", r.cause
    from jsonb_to_recordset(${JSON.stringify(disclosures)}::jsonb) as r (id uuid, "personId" uuid, category text, holder text,
      recipient text, "basisId" text, purpose text, way text, "weighingId" uuid, "consentId" uuid, "requestId" uuid, "decidedBy" uuid,
      "decidedAt" timestamptz, "decidedOn" date, cause text)
    where ${isNew}`,
  )
}

/** Writes down why, once for each person of whom something new is told; before the lines, which rest on it. */
export async function insertWeighings(tx: Tx, text: string, disclosures: readonly NewDisclosure[]): Promise<void> {
  await sendAlong(
    tx,
    sql`insert into exchange.weighing (id, person_id, holder, text, by_staff, at)
    select distinct r."weighingId", r."personId", r.holder, ${text}::text, r."decidedBy", r."decidedAt"
    from jsonb_to_recordset(${JSON.stringify(disclosures)}::jsonb) as r ("weighingId" uuid, "personId" uuid, category text, holder text,
      recipient text, "basisId" text, "decidedBy" uuid, "decidedAt" timestamptz, cause text)
    where r."weighingId" is not null and ${isNew}`,
  )
}

export interface StandingDisclosure {
  readonly id: Id
  readonly person_id: Id
  readonly category: InformationCategory
  readonly holder: string
  readonly recipient: string
  readonly basis_id: string
  readonly decided_on: string
  readonly decided_at: string
  readonly cause: string
}

/** What a page needs of the ledger for one person, as one JSON value inside a larger statement. */
export function disclosuresAsJson(personId: Id) {
  return sql<StandingDisclosure[]>`(
    select coalesce(json_agg(json_build_object('id', d.id, 'person_id', d.person_id, 'category', d.category, 'holder', d.holder,
      'recipient', d.recipient, 'basis_id', d.basis_id, 'decided_on', d.decided_on, 'cause', d.cause)), '[]'::json)
    from exchange.disclosure d
    where d.person_id = ${personId} and ${standing}
  )`
}

export async function selectDisclosuresByCause(tx: Tx, cause: string, personId: Id): Promise<StandingDisclosure[]> {
  const { rows } = await sql<StandingDisclosure>`
    select d.id, d.person_id, d.category, d.holder, d.recipient, d.basis_id, d.decided_on, d.decided_at, d.cause
    from exchange.disclosure d
    where d.person_id = ${personId} and d.cause = ${cause}
    order by d.category`.execute(tx)
  return rows
}

export async function findDisclosure(
  tx: Tx,
  id: Id,
): Promise<(StandingDisclosure & { withdrawn: boolean }) | undefined> {
  const { rows } = await sql<StandingDisclosure & { withdrawn: boolean }>`
    select d.id, d.person_id, d.category, d.holder, d.recipient, d.basis_id, d.decided_on, d.decided_at, d.cause, not d.stands as withdrawn
    from exchange.disclosure d
    where d.id = ${id}`.execute(tx)
  return rows[0]
}

/** What a holder told of these persons on one cause: asked by persons, as nobody looks for a cause among everything ever told. */
export async function selectDisclosuresOfCause(
  tx: Tx,
  { cause, holder, personIds }: { cause: string; holder: string; personIds: readonly Id[] },
): Promise<StandingDisclosure[]> {
  const { rows } = await sql<StandingDisclosure>`
    select d.id, d.person_id, d.category, d.holder, d.recipient, d.basis_id, d.decided_on, d.decided_at, d.cause
    from exchange.disclosure d
    where d.person_id = any (${[...personIds]}::uuid[]) and d.cause = ${cause} and d.holder = ${holder} and ${standing}`.execute(
    tx,
  )
  return rows
}

export interface NewWithdrawal {
  readonly disclosure: StandingDisclosure
  readonly reason: string
  readonly decidedBy: Id
  readonly decidedAt: string
}

export async function insertWithdrawal(tx: Tx, withdrawal: NewWithdrawal): Promise<boolean> {
  const { rows } = await sql<{ one: number }>`
    insert into exchange.withdrawal (disclosure_id, holder, recipient, person_id, reason, decided_by, decided_at)
    values (${withdrawal.disclosure.id}, ${withdrawal.disclosure.holder}, ${withdrawal.disclosure.recipient},
      ${withdrawal.disclosure.person_id}, ${withdrawal.reason}, ${withdrawal.decidedBy}, ${withdrawal.decidedAt})
    on conflict (disclosure_id) do nothing
    returning 1 as one`.execute(tx)
  return rows.length === 1
}
