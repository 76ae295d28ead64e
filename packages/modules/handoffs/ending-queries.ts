import type { Id, Tx } from '@kedjan/kernel'
import { type RawBuilder, sql } from 'kysely'
import type { HandoffKind } from './handoff.ts'

/** An open hand-off with what it takes to end it. */
export interface OpenAbout {
  readonly id: Id
  readonly kind: HandoffKind
  readonly state: string
  readonly from_organisation: string
  readonly to_organisation: string
  readonly person_id: Id
  readonly made_by: Id
  readonly last_seq: number
}

/** What is open of these journeys, and every referral about these persons, as far as the actor may see it. */
export function selectOpenAbout(
  tx: Tx,
  { journeyIds, personIds }: { journeyIds: readonly Id[]; personIds: readonly Id[] },
): Promise<OpenAbout[]> {
  return selectOpenWhere(
    tx,
    sql`h.journey_id = any (${[...journeyIds]}::uuid[]) or h.kind = 'referral' and h.person_id = any (${[...personIds]}::uuid[])`,
  )
}

/** What is open about those who walked a journey by which they left the country. */
export function selectOpenOfDeparted(tx: Tx, journeyId: Id): Promise<OpenAbout[]> {
  return selectOpenWhere(
    tx,
    sql`exists (
      select 1 from chain.journey j
      where j.id = ${journeyId}
        and (h.person_id = j.person_id or h.household_id = j.household_id
          or h.person_id in (select m.person_id from persons.member m where m.household_id = j.household_id))
    )`,
  )
}

async function selectOpenWhere(tx: Tx, condition: RawBuilder<unknown>): Promise<OpenAbout[]> {
  const { rows } = await sql<OpenAbout>`
    select h.id, h.kind, o.state, h.from_organisation, h.to_organisation, h.person_id, h.made_by,
      (select max(s.seq) from handoffs.step s where s.handoff_id = h.id) as last_seq
    from handoffs.handoff h
    join handoffs.open_handoff o on o.handoff_id = h.id
    where ${condition}
    order by h.id`.execute(tx)
  return rows
}
