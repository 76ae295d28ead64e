import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'

export interface NewWish {
  readonly id: Id
  readonly placeId: Id
  readonly office: string
  readonly personId: Id
  readonly householdId: Id | null
  readonly visitId: Id | null
  readonly errands: readonly string[]
  readonly minutes: number
  readonly beforeDay: string | null
  readonly at: string
}

export async function insertWish(tx: Tx, wish: NewWish): Promise<void> {
  await sql`insert into visits.wish (id, place_id, office, person_id, household_id, visit_id, errands, minutes, before_day, at)
    values (${wish.id}, ${wish.placeId}, ${wish.office}, ${wish.personId}, ${wish.householdId}, ${wish.visitId}, ${[...wish.errands]},
      ${wish.minutes}, ${wish.beforeDay}, ${wish.at})`.execute(tx)
}

export async function insertWishStep(
  tx: Tx,
  step: { wishId: Id; office: string; personId: Id; kind: 'told' | 'met' | 'ended'; at: string },
): Promise<void> {
  await sql`insert into visits.wish_step (wish_id, seq, office, person_id, kind, at)
    select ${step.wishId}::uuid, coalesce(max(s.seq), 0) + 1, ${step.office}::text, ${step.personId}::uuid, ${step.kind}::text, ${step.at}::timestamptz
    from visits.wish_step s where s.wish_id = ${step.wishId}::uuid`.execute(tx)
}

export interface StandingWish {
  readonly id: Id
  readonly placeId: Id
  readonly office: string
  readonly personId: Id
  readonly beforeDay: string | null
  readonly told: boolean
}

/** Who waits at a place, or anywhere, the longest first, as far as the asker may see. */
export async function selectStandingWishes(tx: Tx, placeId: Id | null): Promise<StandingWish[]> {
  const { rows } = await sql<StandingWish>`
    select w.id, w.place_id as "placeId", w.office, w.person_id as "personId", w.before_day::text as "beforeDay",
      exists (select 1 from visits.wish_step s where s.wish_id = w.id and s.kind = 'told') as told
    from visits.wish w
    where (${placeId}::uuid is null or w.place_id = ${placeId}::uuid)
      and not exists (select 1 from visits.wish_step s where s.wish_id = w.id and s.kind in ('met', 'ended'))
    order by w.id`.execute(tx)
  return rows
}
