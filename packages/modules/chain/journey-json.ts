import type { HowEnded } from '@kedjan/contract'
import type { Id } from '@kedjan/kernel'
import { type RawBuilder, sql } from 'kysely'
import type { StallStanding } from './stall-queries.ts'
import type { StoredJourney } from './stored-journey.ts'
import type { MilestoneRow, StepRow } from './stored-milestone.ts'

const stepColumns = sql`s.milestone_id, s.seq, s.kind, s.on_date, s.due_on, s.due_rule, s.due_source, s.due_anchor, s.due_facts, s.stall_on,
  s.ready_on, s.cause, s.outcome, case when s.kind = 'due_moved' then s.note end as because, s.by_staff, s.at`

/** Whole rows: an object that is built key by key takes PostgreSQL longer to set up than to fill. */
export const stepsOfMilestone = sql`(select coalesce(json_agg(w), '[]'::json)
  from (select ${stepColumns} from chain.step s where s.milestone_id = m.id order by s.seq) w)`

/** What a journey's milestones and their steps are read from, as `milestones` and `steps`, whatever their order. */
export interface MilestonesAndSteps {
  readonly milestones: MilestoneRow[]
  readonly steps: StepRow[]
}

const milestonesOfJourney = sql`(select coalesce(json_agg(w), '[]'::json)
  from (select m.id, m.journey_id, m.person_id, m.key, m.category, m.responsible from chain.milestone m where m.journey_id = j.id) w)`

const stepsOfJourney = sql`(select coalesce(json_agg(w), '[]'::json)
  from (select ${stepColumns} from chain.step s where s.journey_id = j.id) w)`

export const milestonesAndSteps = sql`${milestonesOfJourney} as milestones, ${stepsOfJourney} as steps`

export interface JourneyJson extends StoredJourney, MilestonesAndSteps {
  readonly end: { on_date: string; how: HowEnded } | null
  /** The last line about each step that stood still. */
  readonly stalls: StallStanding[]
}

/** Every journey of a person or of the person's household, as one JSON value inside a larger statement. */
export function journeysAsJson(personId: Id, householdId: RawBuilder<Id | null>) {
  return sql<JourneyJson[]>`(
    select coalesce(json_agg(json_build_object(
      'id', j.id, 'template', j.template, 'template_from', j.template_from, 'person_id', j.person_id,
      'household_id', j.household_id, 'started_on', j.started_on, 'started_by', j.started_by, 'opened_by', j.opened_by,
      'end', (select json_build_object('on_date', e.on_date, 'how', e.how) from chain.journey_end e where e.journey_id = j.id),
      'milestones', ${milestonesOfJourney},
      'steps', ${stepsOfJourney},
      'stalls', (select coalesce(json_agg(json_build_object('milestone_id', l.milestone_id, 'kind', l.kind, 'because', l.because, 'on_date', l.on_date)), '[]'::json)
        from (select distinct on (s.milestone_id) s.milestone_id, s.kind, s.because, s.on_date from chain.stall s
          where s.journey_id = j.id order by s.milestone_id, s.seq desc) l)
    ) order by j.id), '[]'::json)
    from chain.journey j
    where j.person_id = ${personId} or j.household_id = ${householdId}
  )`
}
