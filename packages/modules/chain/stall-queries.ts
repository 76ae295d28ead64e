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
  readonly by_guest?: Id | null
  readonly at: string
}

/** Who answered for a step: an officer, or somebody let in by a link. */
export type AnsweredBy = { readonly by_organisation: string } & ({ readonly by_staff: Id } | { readonly by_guest: Id })

/** Appends what was asked, told or answered about steps that stand still. A number that is taken is not written. */
export async function insertStalls(tx: Tx, lines: readonly StallLine[]): Promise<number> {
  if (lines.length === 0) return 0
  const { rows } = await sql<{ one: number }>`
    insert into chain.stall (milestone_id, seq, journey_id, person_id, category, responsible, kind, because, on_date, by_organisation,
      by_staff, by_guest, at)
    select r.milestone_id, r.seq, r.journey_id, r.person_id, r.category, r.responsible, r.kind, r.because, r.on_date,
      r.by_organisation, r.by_staff, r.by_guest, r.at
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as r (milestone_id uuid, seq integer, journey_id uuid, person_id uuid,
      category text, responsible text, kind text, because text, on_date date, by_organisation text, by_staff uuid, by_guest uuid, at timestamptz)
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

export interface StallDaysRow {
  readonly owner_after_days: number
  readonly coordinator_after_days: number
  readonly person_after_days: number
  readonly longer_by_days: number
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
  readonly setting: StallDaysRow | null
}

/** Steps that stand still and that have not been taken to the last level yet. */
export async function selectStalled(tx: Tx, today: string): Promise<StalledMilestone[]> {
  const { rows } = await sql<StalledMilestone>`
    select o.milestone_id, o.journey_id, o.person_id, m.category, o.responsible, o.stall_on, j.template, l.last_seq, l.taken, (
      select json_build_object('owner_after_days', c.owner_after_days, 'coordinator_after_days', c.coordinator_after_days,
        'person_after_days', c.person_after_days, 'longer_by_days', c.longer_by_days)
      from (
        select distinct on (s.template, s.key) s.* from chain.stall_setting s
        where s.organisation_id = o.responsible and s.template in (j.template, '*') and s.key in (m.key, '*')
        order by s.template, s.key, s.seq desc
      ) c
      where not c.is_reset
      order by c.template = '*', c.key = '*' limit 1
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

export interface StallSettingRow extends StallDaysRow {
  readonly organisation_id: string
  readonly template: string
  readonly key: string
  /** Set where the organisation went back to what holds otherwise. */
  readonly is_reset: boolean
}

export interface ChosenStallSetting extends StallSettingRow {
  readonly on_date: string
  readonly by_staff: Id
}

/** The last line that an organisation has written for each step, for each chain, and for all; also where it went back. */
export async function selectStallSettings(tx: Tx, organisationId: string): Promise<ChosenStallSetting[]> {
  const { rows } = await sql<ChosenStallSetting>`
    select distinct on (c.template, c.key) c.organisation_id, c.template, c.key, c.owner_after_days, c.coordinator_after_days,
      c.person_after_days, c.longer_by_days, c.is_reset, c.on_date, c.by_staff
    from chain.stall_setting c
    where c.organisation_id = ${organisationId}
    order by c.template, c.key, c.seq desc`.execute(tx)
  return rows
}

export async function insertStallSetting(
  tx: Tx,
  setting: StallSettingRow & { on: string; by: Id; at: string },
): Promise<void> {
  await sql`insert into chain.stall_setting (organisation_id, template, key, seq, owner_after_days, coordinator_after_days,
      person_after_days, longer_by_days, is_reset, on_date, by_staff, at)
    values (${setting.organisation_id}, ${setting.template}, ${setting.key}, (
        select coalesce(max(c.seq), 0) + 1 from chain.stall_setting c
        where c.organisation_id = ${setting.organisation_id} and c.template = ${setting.template} and c.key = ${setting.key}
      ), ${setting.owner_after_days}, ${setting.coordinator_after_days}, ${setting.person_after_days}, ${setting.longer_by_days}, ${setting.is_reset}, ${setting.on}, ${setting.by}, ${setting.at})`.execute(
    tx,
  )
}
