import type { Language } from '@kedjan/contract'
import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'
import type { Channel, NoticeState, Template } from './notice.ts'

export interface NewNotice {
  readonly id: Id
  readonly cause: Id
  readonly template: Template
  readonly channel: Channel
  readonly language: Language
  readonly personId: Id | null
  readonly organisationId: string | null
  /** Whose registration of the organisation's addresses is used. */
  readonly registeredBy: string | null
  readonly handoffId: Id | null
  readonly linkId: Id | null
  readonly codeId: Id | null
  readonly at: string
}

/** Writes a notice down once for each cause, receiver and channel; false when it stands already. */
export async function insertNotice(tx: Tx, notice: NewNotice, nextAt: string): Promise<boolean> {
  const { rows } = await sql<{ one: number }>`
    insert into notifications.notice (id, cause, template, channel, language, person_id, organisation_id, registered_by, handoff_id,
      link_id, code_id, at)
    values (${notice.id}, ${notice.cause}, ${notice.template}, ${notice.channel}, ${notice.language}, ${notice.personId},
      ${notice.organisationId}, ${notice.registeredBy}, ${notice.handoffId}, ${notice.linkId}, ${notice.codeId}, ${notice.at})
    on conflict (cause, template, person_id, organisation_id, channel) do nothing
    returning 1 as one`.execute(tx)
  if (rows.length === 0) return false
  await insertNoticeStep(tx, { noticeId: notice.id, state: 'queued', why: null, nextAt, at: notice.at })
  return true
}

export async function insertNoticeStep(
  tx: Tx,
  step: { noticeId: Id; state: NoticeState; why: string | null; nextAt: string | null; at: string },
): Promise<void> {
  await sql`insert into notifications.notice_step (notice_id, seq, state, why, next_at, at)
    select ${step.noticeId}::uuid, coalesce(max(s.seq), 0) + 1, ${step.state}::text, ${step.why}::text, ${step.nextAt}::timestamptz,
      ${step.at}::timestamptz
    from notifications.notice_step s where s.notice_id = ${step.noticeId}::uuid`.execute(tx)
}

/** Whether a person is about to be told that there is something new, by a message that no attempt has been made for. */
export async function isNewsWaiting(tx: Tx, personId: Id): Promise<boolean> {
  const { rows } = await sql`
    select 1
    from notifications.notice n
    join notifications.outgoing o on o.notice_id = n.id
    where n.person_id = ${personId} and n.template = 'own_news'
      and not exists (select 1 from notifications.notice_step s where s.notice_id = n.id and s.state = 'sending')
    limit 1`.execute(tx)
  return rows.length > 0
}

export interface DueNotice {
  readonly id: Id
  readonly template: Template
  readonly channel: Channel
  readonly language: Language
  readonly person_id: Id | null
  readonly organisation_id: string | null
  readonly registered_by: string | null
  readonly link_id: Id | null
  readonly code_id: Id | null
  /** How many attempts have been begun. */
  readonly attempts: number
}

/** The notice that has waited longest of those whose time has come; others may take others meanwhile. */
export async function findDue(tx: Tx, now: string): Promise<DueNotice | undefined> {
  const { rows } = await sql<DueNotice>`
    select n.id, n.template, n.channel, n.language, n.person_id, n.organisation_id, n.registered_by, n.link_id, n.code_id,
      (select count(*)::integer from notifications.notice_step s where s.notice_id = n.id and s.state = 'sending') as attempts
    from notifications.outgoing o
    join notifications.notice n on n.id = o.notice_id
    where o.next_at <= ${now}::timestamptz
    order by o.next_at, n.id
    limit 1
    for update of o skip locked`.execute(tx)
  return rows[0]
}

export interface UnsentNotice {
  readonly id: Id
  readonly template: Template
  readonly channel: Channel
  readonly organisation_id: string | null
  readonly state: NoticeState
  readonly why: string | null
  readonly attempts: number
  readonly at: string
}

/** What has not been sent and will not be by itself, newest first; without an address. */
export async function selectUnsent(tx: Tx): Promise<UnsentNotice[]> {
  const { rows } = await sql<UnsentNotice>`
    select n.id, n.template, n.channel, n.organisation_id, l.state, l.why, to_json(l.at) #>> '{}' as at,
      (select count(*)::integer from notifications.notice_step s where s.notice_id = n.id and s.state = 'sending') as attempts
    from notifications.notice n
    cross join lateral (
      select s.state, s.why, s.at from notifications.notice_step s where s.notice_id = n.id order by s.seq desc limit 1
    ) l
    where l.state in ('failed', 'given_up', 'bounced')
    order by l.at desc, n.id
    limit 200`.execute(tx)
  return rows
}

export async function countNotices(tx: Tx): Promise<ReadonlyMap<NoticeState, number>> {
  const { rows } = await sql<{ state: NoticeState; count: number }>`
    select l.state, count(*) as count
    from notifications.notice n
    cross join lateral (select s.state from notifications.notice_step s where s.notice_id = n.id order by s.seq desc limit 1) l
    group by l.state`.execute(tx)
  return new Map(rows.map(({ state, count }) => [state, count]))
}

/** Removes notices, links and codes that have been kept for long enough; answers how many. Run as the platform. */
export async function forgetOldNotices(tx: Tx): Promise<number> {
  const notices = await sql`delete from notifications.notice where at < kernel.kept_since('notice')`.execute(tx)
  const links = await sql`delete from notifications.answer_link where at < kernel.kept_since('notice')`.execute(tx)
  const codes = await sql`delete from notifications.code where at < kernel.kept_since('notice')`.execute(tx)
  return [notices, links, codes].reduce((sum, { numAffectedRows }) => sum + Number(numAffectedRows ?? 0), 0)
}
