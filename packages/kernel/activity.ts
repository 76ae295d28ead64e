import { sql } from 'kysely'
import { type Actor, system } from './actor.ts'
import { asActor } from './as-actor.ts'
import type { Clock } from './clock.ts'
import type { Ground, Tx } from './database.ts'
import { drawBytes } from './draw-bytes.ts'
import type { Id } from './ids.ts'
import { inBatches } from './in-batches.ts'

/** One line of the log: what an actor did, read or was refused. Carries ids, never names or numbers. */
export interface Activity {
  readonly actor: Actor
  /** Module first: `persons.read_person`. */
  readonly action: string
  readonly outcome: 'done' | 'read' | 'refused'
  readonly personId?: Id
  readonly subjectId?: string
  readonly reason?: string
  readonly source?: string
}

/** Appends lines in the caller's transaction; the log gives each its place once that has committed. */
export async function appendActivities(tx: Tx, clock: Clock, activities: readonly Activity[]): Promise<void> {
  if (activities.length === 0) return
  const at = clock.now().toString()
  const lines = activities.map(({ actor, ...line }) => ({
    at,
    actor_kind: actor.kind,
    organisation_id: 'organisationId' in actor ? actor.organisationId : null,
    staff_id: actor.kind === 'staff' ? actor.staffId : null,
    actor_person_id: actor.kind === 'person' ? actor.personId : null,
    action: line.action,
    outcome: line.outcome,
    person_id: line.personId ?? null,
    subject_id: line.subjectId ?? null,
    reason: line.reason ?? null,
    source: line.source ?? null,
    salt: `\\x${drawBytes(32).toString('hex')}`,
  }))
  await sql`insert into kernel.activity
      (at, actor_kind, organisation_id, staff_id, actor_person_id, action, outcome, person_id, subject_id, reason, source, salt)
    select at, actor_kind, organisation_id, staff_id, actor_person_id, action, outcome, person_id, subject_id, reason, source, salt
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as line
      (at timestamptz, actor_kind text, organisation_id text, staff_id uuid, actor_person_id uuid, action text, outcome text,
       person_id uuid, subject_id text, reason text, source text, salt bytea)`.execute(tx)
}

/** Collects lines from requests in flight and writes them together; a request waits until its own line is stored. */
export interface ActivityLog {
  record(activity: Activity): Promise<void>
}

/**
 * Group commit for the log: while one batch is being written, the lines that arrive form the next.
 * So reading stays quick under load, and still nothing is answered whose line is not on disk.
 */
export function openActivityLog(ground: Ground, clock: Clock): ActivityLog {
  const record = inBatches(async (activities: readonly Activity[]) => {
    await asActor(ground, clock, system, (tx) => appendActivities(tx, clock, activities))
    return activities.map(() => undefined)
  })
  return { record }
}
