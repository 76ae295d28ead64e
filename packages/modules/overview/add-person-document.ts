import type { AddDocument } from '@kedjan/contract'
import { type Id, type Result, refuse } from '@kedjan/kernel'
import { findMilestone, personsOf } from '../chain/index.ts'
import { addDocument, type CannotAddDocument } from '../documents/index.ts'
import { findHandoff, selectCovered } from '../handoffs/index.ts'
import { type Asking, staffOf } from '../http/index.ts'

export type CannotAddPersonDocument =
  | CannotAddDocument
  | { reason: 'milestone_not_found' }
  | { reason: 'handoff_not_found' }

/** Adds a paper about a person; the step or the hand-off that it belongs to must be one of that person's which the officer sees. */
export async function addPersonDocument(
  { tx, clock, actor }: Asking,
  command: AddDocument & { personId: Id },
): Promise<Result<{ id: Id; personId: Id }, CannotAddPersonDocument>> {
  const { personId, milestoneId, handoffId } = command
  if (milestoneId) {
    const milestone = await findMilestone(tx, milestoneId)
    const persons = milestone ? await personsOf(tx, clock, staffOf(actor), milestone) : []
    const isTheirs = milestone?.person_id === personId || persons.some((one) => one.personId === personId)
    if (!isTheirs) return refuse({ reason: 'milestone_not_found' })
  }
  if (handoffId) {
    const handoff = await findHandoff(tx, handoffId)
    if (!handoff || !(await selectCovered(tx, handoffId)).includes(personId))
      return refuse({ reason: 'handoff_not_found' })
  }
  return addDocument(tx, clock, staffOf(actor), command)
}
