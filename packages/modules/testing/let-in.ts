import type { Id, StaffActor } from '@kedjan/kernel'
import type { TestDatabase } from '@kedjan/kernel/testing'
import { answerOpening, askOpening } from '../persons/index.ts'
import { done } from './act.ts'

/** Why one of the group asks, in the tests. */
export const why = { kind: 'step' as const, reason: 'Needed for the step that is open with us.' }

/** Lets one of the group in to the data of a protected household, by the word of another. */
export async function letIn(
  database: TestDatabase,
  group: { asker: StaffActor; approver: StaffActor },
  personId: Id,
): Promise<Id> {
  const { asker, approver } = group
  const { id } = await done(database, asker, (tx, clock) => askOpening(tx, clock, asker, { ...why, personId }))
  await done(database, approver, (tx, clock) => answerOpening(tx, clock, approver, { openingId: id, approve: true }))
  return id
}

/** Three of the named group of an organisation: one who asks, one who approves, one who looks back. */
export async function aGroup(database: TestDatabase, organisationId: string, role = 'case_officer') {
  const one = () => database.staff(organisationId, [role, 'protected_handler'])
  return { asker: await one(), approver: await one(), reviewer: await one() }
}
