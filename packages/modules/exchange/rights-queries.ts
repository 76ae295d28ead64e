import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'
import type { InformationCategory } from './law.ts'

export type PleaKind = 'correction' | 'objection'
export type PleaOutcome = 'granted' | 'granted_in_part' | 'refused'

export interface StoredPlea {
  readonly id: Id
  readonly personId: Id
  readonly kind: PleaKind
  readonly holder: string
  readonly category: InformationCategory
  readonly words: string
  readonly answerBy: string
  readonly on: string
  readonly outcome: PleaOutcome | null
  readonly answer: string | null
}

export async function insertPlea(
  tx: Tx,
  plea: Omit<StoredPlea, 'outcome' | 'answer'> & { readonly madeBy: Id; readonly at: string },
): Promise<void> {
  await sql`insert into exchange.plea (id, person_id, kind, holder, category, words, made_by, answer_by, on_date, at)
    values (${plea.id}, ${plea.personId}, ${plea.kind}, ${plea.holder}, ${plea.category}, ${plea.words}, ${plea.madeBy},
      ${plea.answerBy}, ${plea.on}, ${plea.at})`.execute(tx)
}

const pleas = sql`
  select c.id, c.person_id as "personId", c.kind, c.holder, c.category, c.words, c.answer_by as "answerBy", c.on_date as "on",
    a.outcome, a.words as answer
  from exchange.plea c
  left join exchange.plea_answer a on a.plea_id = c.id`

export async function findPlea(tx: Tx, id: Id): Promise<StoredPlea | undefined> {
  const { rows } = await sql<StoredPlea>`${pleas} where c.id = ${id}`.execute(tx)
  return rows[0]
}

export async function selectPleasOf(tx: Tx, personIds: readonly Id[]): Promise<StoredPlea[]> {
  const { rows } = await sql<StoredPlea>`${pleas}
    where c.person_id = any (${[...personIds]}::uuid[])
    order by c.at desc, c.id
    limit 200`.execute(tx)
  return rows
}

/** The pleas that an organisation has not answered, those due first. */
export async function selectOpenPleas(tx: Tx, holder: string): Promise<StoredPlea[]> {
  const { rows } = await sql<StoredPlea>`${pleas}
    where exists (select 1 from exchange.open_plea o where o.plea_id = c.id and o.holder = ${holder})
    order by c.answer_by, c.id
    limit 200`.execute(tx)
  return rows
}

export async function insertPleaAnswer(
  tx: Tx,
  answer: { plea: StoredPlea; outcome: PleaOutcome; words: string; byStaff: Id; on: string; at: string },
): Promise<boolean> {
  const { plea } = answer
  const { rows } =
    await sql`insert into exchange.plea_answer (plea_id, person_id, holder, outcome, words, by_staff, on_date, at)
    values (${plea.id}, ${plea.personId}, ${plea.holder}, ${answer.outcome}, ${answer.words}, ${answer.byStaff}, ${answer.on}, ${answer.at})
    on conflict (plea_id) do nothing
    returning plea_id`.execute(tx)
  return rows.length === 1
}

export interface NewCorrection {
  readonly personId: Id
  readonly category: InformationCategory
  readonly holder: string
  readonly corrects: Id
  readonly correctedBy: Id
  readonly on: string
  readonly at: string
}

/** One notice for each organisation that was told the category by the holder and may still see it. */
export async function insertCorrectionNotices(
  tx: Tx,
  correction: NewCorrection,
  makeId: () => Id,
): Promise<{ id: Id; recipient: string }[]> {
  const { rows: recipients } = await sql<{ recipient: string }>`
    select distinct d.recipient
    from exchange.disclosure d
    where d.person_id = ${correction.personId} and d.category = ${correction.category} and d.holder = ${correction.holder}
      and d.stands and (d.until is null or d.until >= kernel.actor_today())
    order by d.recipient`.execute(tx)
  const notices = recipients.map(({ recipient }) => ({ id: makeId(), recipient }))
  if (notices.length > 0)
    await sql`insert into exchange.correction_notice (id, person_id, category, holder, recipient, corrects, corrected_by, on_date, at)
      select r.id, ${correction.personId}::uuid, ${correction.category}::text, ${correction.holder}::text, r.recipient,
        ${correction.corrects}::uuid, ${correction.correctedBy}::uuid, ${correction.on}::date, ${correction.at}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(notices)}::jsonb) as r (id uuid, recipient text)`.execute(tx)
  return notices
}

export interface OpenNotice {
  readonly id: Id
  readonly personId: Id
  readonly category: InformationCategory
  readonly holder: string
  readonly on: string
}

/** Corrections that an organisation has been told of and not yet taken note of. */
export async function selectOpenNotices(tx: Tx, recipient: string): Promise<OpenNotice[]> {
  const { rows } = await sql<OpenNotice>`
    select n.id, n.person_id as "personId", n.category, n.holder, n.on_date as "on"
    from exchange.correction_notice n
    where n.recipient = ${recipient}
      and not exists (select 1 from exchange.correction_receipt r where r.notice_id = n.id)
    order by n.at, n.id
    limit 200`.execute(tx)
  return rows
}

export async function insertCorrectionReceipt(
  tx: Tx,
  receipt: { noticeId: Id; recipient: string; byStaff: Id; on: string; at: string },
): Promise<'written' | 'there_already' | 'no_such_notice'> {
  const { rows: notices } = await sql<{ id: Id }>`
    select n.id from exchange.correction_notice n where n.id = ${receipt.noticeId} and n.recipient = ${receipt.recipient}`.execute(
    tx,
  )
  if (notices.length === 0) return 'no_such_notice'
  const { rows } =
    await sql`insert into exchange.correction_receipt (notice_id, person_id, holder, recipient, by_staff, on_date, at)
    select n.id, n.person_id, n.holder, n.recipient, ${receipt.byStaff}::uuid, ${receipt.on}::date, ${receipt.at}::timestamptz
    from exchange.correction_notice n where n.id = ${receipt.noticeId}
    on conflict (notice_id) do nothing
    returning notice_id`.execute(tx)
  return rows.length === 1 ? 'written' : 'there_already'
}

/** How much waits for an officer: requests to answer or to reply about, pleas to answer, corrections to take note of. */
export async function countInformation(tx: Tx, organisationId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select (
        select count(*) from exchange.open_request o
        where o.holder = ${organisationId} and o.state in ('asked', 'replied')
          or o.asker = ${organisationId} and o.state = 'asked_back'
      ) + (
        select count(*) from exchange.open_plea c where c.holder = ${organisationId}
      ) + (
        select count(*) from exchange.correction_notice n
        where n.recipient = ${organisationId}
          and not exists (select 1 from exchange.correction_receipt r where r.notice_id = n.id)
      ) as count`.execute(tx)
  return rows[0]?.count ?? 0
}
