import type { GiveAssignment } from '@kedjan/contract'
import { type Clock, type Id, newId, ok, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import { findStaffById } from '../organisations/index.ts'
import { tasksOf } from './agency-tasks.ts'
import { hasAssignment, insertAssignment, insertAssignmentEnd } from './assignment-queries.ts'

export type CannotAssign =
  | { reason: 'unknown_colleague' }
  | { reason: 'municipality_decides_itself'; source: string }
  | { reason: 'assignment_ends_first' }
  | { reason: 'assignment_has_passed'; today: string }
  | { reason: 'unknown_task'; tasks: string }
  | { reason: 'assigned_already' }
  | { reason: 'assignment_not_found' }

/** Lets one of an office's staff act in the own agency's name, personally and for one kind of task (SFS 2019:212 5 §). */
export async function giveAssignment(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: GiveAssignment,
): Promise<Result<{ id: Id }, CannotAssign>> {
  const { staffId, competence, fromDay, untilDay } = command
  if (untilDay < fromDay) return refuse({ reason: 'assignment_ends_first' })
  const today = clock.today()
  if (untilDay < today.toString()) return refuse({ reason: 'assignment_has_passed', today: today.toString() })
  // A municipality can be party to a service agreement, but not for exercise of authority.
  if (actor.organisationId.startsWith('K'))
    return refuse({ reason: 'municipality_decides_itself', source: 'SFS 2019:214 3 §' })
  const tasks = tasksOf(actor.organisationId, today, 'sv').map((task) => task.competence)
  if (!tasks.includes(competence)) return refuse({ reason: 'unknown_task', tasks: tasks.join(', ') })
  const colleague = await findStaffById(tx, staffId)
  if (colleague?.kind !== 'service_office') return refuse({ reason: 'unknown_colleague' })
  if (await hasAssignment(tx, { staffId, agency: actor.organisationId, competence, fromDay, untilDay }))
    return refuse({ reason: 'assigned_already' })
  const id = newId(clock.now())
  await insertAssignment(tx, {
    id,
    office: colleague.organisation_id,
    staffId,
    agency: actor.organisationId,
    competence,
    fromDay,
    untilDay,
    givenBy: actor.staffId,
    at: clock.now().toString(),
  })
  return ok({ id })
}

/** Takes an assignment back at once. */
export async function endAssignment(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: { assignmentId: Id },
): Promise<Result<{ id: Id }, CannotAssign>> {
  const ended = await insertAssignmentEnd(tx, {
    id: command.assignmentId,
    agency: actor.organisationId,
    by: actor.staffId,
    at: clock.now().toString(),
  })
  return ended ? ok({ id: command.assignmentId }) : refuse({ reason: 'assignment_not_found' })
}
