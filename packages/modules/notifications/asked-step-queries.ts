import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'

export interface AskedStep {
  readonly responsible: string
  readonly person_id: Id
  readonly is_open: boolean
  readonly is_protected: boolean
}

/** What a link about a step rests on, as the platform sees it. */
export async function findAskedStep(tx: Tx, milestoneId: Id): Promise<AskedStep | undefined> {
  const { rows } = await sql<AskedStep>`
    select m.responsible, m.person_id,
      exists (select 1 from chain.open_milestone o where o.milestone_id = m.id) as is_open,
      exists (select 1 from persons.protected_person p where p.person_id = m.person_id) as is_protected
    from chain.milestone m
    where m.id = ${milestoneId}`.execute(tx)
  return rows[0]
}

/** Of those whose step came before in the chain and who know where its owner is written to, the one whose step was done last. */
export async function findSenderOf(tx: Tx, milestoneId: Id): Promise<string | undefined> {
  const { rows } = await sql<{ registered_by: string }>`
    select c.registered_by
    from chain.milestone m
    join chain.milestone b on b.journey_id = m.journey_id and b.responsible <> m.responsible
    join chain.step s on s.milestone_id = b.id and s.kind = 'done'
    join notifications.contact c on c.organisation_id = m.responsible and c.registered_by = b.responsible
    where m.id = ${milestoneId}
      and c.mailbox is not null and c.second_address is not null
      and not exists (
        select 1 from notifications.contact_bounce b
        where b.organisation_id = c.organisation_id and b.registered_by = c.registered_by and b.seq = c.seq
      )
      and not exists (
        select 1 from notifications.contact n
        where n.organisation_id = c.organisation_id and n.registered_by = c.registered_by and n.seq > c.seq
      )
    order by s.on_date desc, s.at desc limit 1`.execute(tx)
  return rows[0]?.registered_by
}

/** Whether an organisation has done a step in the chain of this one, so that it may ask its owner. */
export async function hasStepBefore(tx: Tx, milestoneId: Id, organisationId: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from chain.milestone m
    join chain.milestone b on b.journey_id = m.journey_id and b.responsible = ${organisationId}
    join chain.step s on s.milestone_id = b.id and s.kind = 'done'
    where m.id = ${milestoneId} limit 1`.execute(tx)
  return rows.length > 0
}
