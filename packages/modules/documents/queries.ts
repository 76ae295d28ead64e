import type { DocumentType } from '@kedjan/contract'
import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'
import type { StepKind, StoredDocument } from './document.ts'

export interface NewDocument {
  readonly id: Id
  readonly personId: Id
  readonly category: string
  readonly holder: string
  readonly name: string
  readonly language: string
  readonly milestoneId: Id | null
  readonly handoffId: Id | null
  readonly replaces: Id | null
  readonly addedBy: Id | null
  readonly at: string
}

export async function insertDocument(tx: Tx, document: NewDocument): Promise<void> {
  await sql`insert into documents.document
      (id, person_id, category, holder, name, language, milestone_id, handoff_id, replaces, added_by, added_at)
    values (${document.id}, ${document.personId}, ${document.category}, ${document.holder}, ${document.name}, ${document.language},
      ${document.milestoneId}, ${document.handoffId}, ${document.replaces}, ${document.addedBy}, ${document.at})`.execute(
    tx,
  )
}

export interface NewFile {
  readonly id: Id
  readonly personId: Id
  readonly type: DocumentType
  readonly sha256: string
  readonly pages: number | null
  readonly bytes: Buffer
  readonly at: string
}

/** Stores what came; false when something had come for the document before. */
export async function insertFile(tx: Tx, file: NewFile): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into documents.file (document_id, person_id, type, size_bytes, sha256, pages, received_at)
    values (${file.id}, ${file.personId}, ${file.type}, ${file.bytes.length}, ${file.sha256}, ${file.pages}, ${file.at})
    on conflict (document_id) do nothing`.execute(tx)
  if (Number(numAffectedRows) === 0) return false
  await sql`insert into documents.content (document_id, person_id, bytes) values (${file.id}, ${file.personId}, ${file.bytes})`.execute(
    tx,
  )
  return true
}

export interface NewStep {
  readonly id: Id
  readonly personId: Id
  readonly kind: StepKind
  readonly byStaff: Id | null
  readonly at: string
}

/** Appends what happened; two at the same moment: one waits for the other, so that neither is lost. */
export async function insertStep(tx: Tx, step: NewStep): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${step.id}, 7311))`.execute(tx)
  await sql`insert into documents.step (document_id, seq, person_id, kind, by_staff, at)
    select ${step.id}::uuid, coalesce(max(s.seq), 0) + 1, ${step.personId}::uuid, ${step.kind}::text, ${step.byStaff}::uuid, ${step.at}::timestamptz
    from documents.step s where s.document_id = ${step.id}::uuid`.execute(tx)
}

export async function findDocument(tx: Tx, id: Id): Promise<StoredDocument | undefined> {
  return (await select(tx, sql`d.id = ${id}`, 1))[0]
}

/** The documents of persons whose content has come, the newest first. */
export async function selectDocuments(tx: Tx, personIds: readonly Id[], limit: number): Promise<StoredDocument[]> {
  return select(tx, sql`d.person_id = any (${[...personIds]}::uuid[]) and f.document_id is not null`, limit)
}

async function select(tx: Tx, which: ReturnType<typeof sql>, limit: number): Promise<StoredDocument[]> {
  const { rows } = await sql<StoredDocument>`
    select d.id, d.person_id, d.category, d.holder, d.name, d.language, d.milestone_id, d.handoff_id, d.replaces, d.added_by,
      to_json(d.added_at) #>> '{}' as added_at,
      case when f.document_id is null then null
        else json_build_object('type', f.type, 'size_bytes', f.size_bytes, 'sha256', f.sha256, 'pages', f.pages) end as file,
      coalesce((select json_agg(s.kind order by s.seq) from documents.step s where s.document_id = d.id), '[]'::json) as steps,
      exists (
        select 1 from exchange.disclosure t
        where t.person_id = d.person_id and t.category = d.category and t.holder = d.holder
          and (t.stands or t.decided_at >= d.added_at)
      ) as told
    from documents.document d
    left join documents.file f on f.document_id = d.id
    where ${which}
    order by d.added_at desc, d.id desc
    limit ${limit}`.execute(tx)
  return rows
}

/** The bytes, where they may be read; undefined where row security keeps them. */
export async function findContent(tx: Tx, id: Id): Promise<Buffer | undefined> {
  const { rows } = await sql<{
    bytes: Buffer
  }>`select c.bytes from documents.content c where c.document_id = ${id}`.execute(tx)
  return rows[0]?.bytes
}

/** How many documents were added for these persons from a moment on. */
export async function countAdded(tx: Tx, personId: Id, since: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from documents.document d where d.person_id = ${personId} and d.added_at >= ${since}`.execute(
    tx,
  )
  return rows[0]?.count ?? 0
}

/** The organisations that already know something of a person, so that the person can send them a paper. */
export async function selectRecipients(tx: Tx, personIds: readonly Id[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.holder as id from persons.datum p where p.person_id = any (${[...personIds]}::uuid[])
    union
    select d.recipient from exchange.disclosure d where d.person_id = any (${[...personIds]}::uuid[]) and d.stands
    order by id`.execute(tx)
  return rows.map(({ id }) => id)
}
