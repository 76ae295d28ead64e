import type { Id, Tx } from '@kedjan/kernel'
import { sql } from 'kysely'

export interface StallLine {
  readonly milestone_id: Id
  readonly seq: number
  readonly journey_id: Id
  readonly person_id: Id
  readonly category: string
  readonly responsible: string
  readonly kind: 'owner_asked' | 'coordinator_told' | 'person_told' | 'still_working' | 'passed_on'
  readonly because?: string | null
  readonly on_date: string
  readonly by_organisation?: string | null
  readonly by_staff?: Id | null
  readonly at: string
}

/** Appends what was asked, told or answered about steps that stand still. A number that is taken is not written. */
export async function insertStalls(tx: Tx, lines: readonly StallLine[]): Promise<number> {
  if (lines.length === 0) return 0
  const { rows } = await sql<{ one: number }>`
    insert into chain.stall (milestone_id, seq, journey_id, person_id, category, responsible, kind, because, on_date, by_organisation,
      by_staff, at)
    select r.milestone_id, r.seq, r.journey_id, r.person_id, r.category, r.responsible, r.kind, r.because, r.on_date,
      r.by_organisation, r.by_staff, r.at
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as r (milestone_id uuid, seq integer, journey_id uuid, person_id uuid,
      category text, responsible text, kind text, because text, on_date date, by_organisation text, by_staff uuid, at timestamptz)
    on conflict (milestone_id, seq) do nothing
    returning 1 as one`.execute(tx)
  return rows.length
}

/** The number of the last line about a step; 0 when there is none. */
export async function lastStallSeq(tx: Tx, milestoneId: Id): Promise<number> {
  const { rows } = await sql<{ seq: number }>`
    select coalesce(max(s.seq), 0) as seq from chain.stall s where s.milestone_id = ${milestoneId}`.execute(tx)
  return rows[0]?.seq ?? 0
}

export interface StalledMilestone {
  readonly milestone_id: Id
  readonly journey_id: Id
  readonly person_id: Id
  readonly category: string
  readonly responsible: string
  readonly stall_on: string
  readonly template: string
  readonly last_seq: number
  /** The levels taken since the step was last said to be worked on. */
  readonly taken: string[]
  readonly setting: { coordinator_after_days: number; person_after_days: number; longer_by_days: number } | null
}

/** Steps that stand still and that have not been taken to the last level yet. */
export async function selectStalled(tx: Tx, today: string): Promise<StalledMilestone[]> {
  const { rows } = await sql<StalledMilestone>`
    select o.milestone_id, o.journey_id, o.person_id, m.category, o.responsible, o.stall_on, j.template, l.last_seq, l.taken, (
      select json_build_object('coordinator_after_days', c.coordinator_after_days, 'person_after_days', c.person_after_days,
        'longer_by_days', c.longer_by_days)
      from chain.stall_setting c
      where c.organisation_id = o.responsible and c.template in (j.template, '*')
      order by c.template desc, c.seq desc limit 1
    ) as setting
    from chain.open_milestone o
    join chain.milestone m on m.id = o.milestone_id
    join chain.journey j on j.id = o.journey_id
    cross join lateral (
      select coalesce(max(s.seq), 0) as last_seq,
        coalesce(array_agg(s.kind) filter (where s.on_date > o.stall_on), '{}') as taken
      from chain.stall s where s.milestone_id = o.milestone_id
    ) l
    where o.stall_on < ${today}::date and not ('person_told' = any (l.taken))
    order by o.milestone_id`.execute(tx)
  return rows
}

export interface StallStanding {
  readonly milestone_id: Id
  readonly kind: StallLine['kind']
  readonly because: string | null
  readonly on_date: string
}

/** The last line about each of these steps, as far as the actor may see it. */
export async function selectStallStandings(tx: Tx, milestoneIds: readonly Id[]): Promise<Map<Id, StallStanding>> {
  if (milestoneIds.length === 0) return new Map()
  const { rows } = await sql<StallStanding>`
    select distinct on (s.milestone_id) s.milestone_id, s.kind, s.because, s.on_date
    from chain.stall s
    where s.milestone_id = any (${[...milestoneIds]}::uuid[])
    order by s.milestone_id, s.seq desc`.execute(tx)
  return new Map(rows.map((row) => [row.milestone_id, row]))
}

export interface StallSettingRow {
  readonly organisation_id: string
  readonly template: string
  readonly coordinator_after_days: number
  readonly person_after_days: number
  readonly longer_by_days: number
}

/** What an organisation has chosen: a line for each chain, and one for all. */
export async function selectStallSettings(tx: Tx, organisationId: string): Promise<StallSettingRow[]> {
  const { rows } = await sql<StallSettingRow>`
    select distinct on (c.template) c.organisation_id, c.template, c.coordinator_after_days, c.person_after_days, c.longer_by_days
    from chain.stall_setting c
    where c.organisation_id = ${organisationId}
    order by c.template, c.seq desc`.execute(tx)
  return rows
}

export async function insertStallSetting(
  tx: Tx,
  setting: StallSettingRow & { on: string; by: Id; at: string },
): Promise<void> {
  await sql`insert into chain.stall_setting (organisation_id, template, seq, coordinator_after_days, person_after_days, longer_by_days,
      on_date, by_staff, at)
    values (${setting.organisation_id}, ${setting.template}, (
        select coalesce(max(c.seq), 0) + 1 from chain.stall_setting c
        where c.organisation_id = ${setting.organisation_id} and c.template = ${setting.template}
      ), ${setting.coordinator_after_days}, ${setting.person_after_days}, ${setting.longer_by_days}, ${setting.on}, ${setting.by}, ${setting.at})`.execute(
    tx,
  )
}
