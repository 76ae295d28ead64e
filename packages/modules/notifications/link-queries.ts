import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'
import type { LinkStep } from './link.ts'

export interface StoredLink {
  readonly id: Id
  /** What it asks about: one hand-off, or one step that stands still. */
  readonly about: 'handoff' | 'step'
  readonly subject_id: Id
  readonly person_id: Id
  readonly organisation_id: string
  readonly from_organisation: string
  readonly expires_at: string
  readonly at: string
  readonly steps: readonly LinkStep[]
}

const columns = sql`l.id, case when l.handoff_id is null then 'step' else 'handoff' end as about,
  coalesce(l.handoff_id, l.milestone_id) as subject_id, l.person_id, l.organisation_id, l.from_organisation, to_json(l.expires_at) #>> '{}' as expires_at,
  to_json(l.at) #>> '{}' as at,
  coalesce((select json_agg(s.kind order by s.seq) from notifications.link_step s where s.link_id = l.id), '[]'::json) as steps`

export async function insertLink(tx: Tx, link: Omit<StoredLink, 'steps'>): Promise<void> {
  await sql`insert into notifications.answer_link (id, handoff_id, milestone_id, person_id, organisation_id, from_organisation, expires_at, at)
    values (${link.id}, ${link.about === 'handoff' ? link.subject_id : null}, ${link.about === 'step' ? link.subject_id : null}, ${link.person_id}, ${link.organisation_id}, ${link.from_organisation}, ${link.expires_at},
      ${link.at})`.execute(tx)
}

export async function insertLinkStep(tx: Tx, linkId: Id, kind: LinkStep, at: string): Promise<void> {
  await sql`insert into notifications.link_step (link_id, seq, kind, at)
    select ${linkId}::uuid, coalesce(max(s.seq), 0) + 1, ${kind}::text, ${at}::timestamptz
    from notifications.link_step s where s.link_id = ${linkId}::uuid`.execute(tx)
}

export async function insertLinkToken(tx: Tx, token: { hash: string; linkId: Id; at: string }): Promise<void> {
  await sql`insert into notifications.link_token (token_hash, link_id, at)
    values (${token.hash}, ${token.linkId}, ${token.at})`.execute(tx)
}

export async function findLink(tx: Tx, id: Id): Promise<StoredLink | undefined> {
  const { rows } = await sql<StoredLink>`
    select ${columns} from notifications.answer_link l where l.id = ${id}`.execute(tx)
  return rows[0]
}

/** The link whose message held a token; only its hash is asked for. */
export async function findLinkByHash(tx: Tx, hash: string): Promise<StoredLink | undefined> {
  const { rows } = await sql<StoredLink>`
    select ${columns}
    from notifications.link_token t
    join notifications.answer_link l on l.id = t.link_id
    where t.token_hash = ${hash}`.execute(tx)
  return rows[0]
}

/** Every link of a hand-off or a step, newest first. */
export async function selectLinks(tx: Tx, subjectId: Id): Promise<StoredLink[]> {
  const { rows } = await sql<StoredLink>`
    select ${columns} from notifications.answer_link l where ${subjectId}::uuid in (l.handoff_id, l.milestone_id) order by l.at desc, l.id desc limit 50`.execute(
    tx,
  )
  return rows
}

/** One at a time makes or opens the links of a hand-off or a step, so that what is counted is right. */
export async function lockLinks(tx: Tx, subjectId: Id): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${subjectId}, 7311))`.execute(tx)
}

export interface ReferredFacts {
  readonly kind: 'anvisning' | 'referral'
  readonly from_organisation: string
  readonly to_organisation: string
  readonly person_id: Id
  readonly state: string | null
  readonly is_protected: boolean
}

/** What a link rests on, as the platform sees it: its state is null once the hand-off has come to an end. */
export async function findReferred(tx: Tx, handoffId: Id): Promise<ReferredFacts | undefined> {
  const { rows } = await sql<ReferredFacts>`
    select h.kind, h.from_organisation, h.to_organisation, h.person_id,
      (select o.state from handoffs.open_handoff o where o.handoff_id = h.id) as state,
      exists (select 1 from persons.protected_person p where p.person_id = h.person_id) as is_protected
    from handoffs.handoff h
    where h.id = ${handoffId}`.execute(tx)
  return rows[0]
}
