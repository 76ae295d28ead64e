import { type Clock, ok, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import {
  type CannotRecord,
  recordMove,
  recordPersonalIdentityNumbers,
  selectPersonalNumbers,
} from '../persons/index.ts'
import type { OutcomeContext } from './outcome-context.ts'

export type CannotRecordNumbers =
  | CannotRecord
  | { reason: 'numbers_missing'; missing: number }
  | { reason: 'has_number_already'; member: number; source: string }

/**
 * Population registration gives a number to each who has none; a coordination number is no such number (SFS 1991:481 18 §). Of those who
 * are in the register already it writes down the move, and they keep theirs.
 */
export async function recordNumbers(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  { persons, command }: OutcomeContext,
): Promise<Result<null, CannotRecordNumbers>> {
  const personIds = persons.map(({ personId }) => personId)
  const known = await selectPersonalNumbers(tx, personIds)
  const written = new Map(command.personalIdentityNumbers?.map(({ personId, number }) => [personId, number]))
  const another = personIds.findIndex(
    (id) => known.has(id) && written.has(id) && digitsOf(written.get(id)) !== known.get(id),
  )
  if (another >= 0) return refuse({ reason: 'has_number_already', member: another + 1, source: 'SFS 1991:481 18 §' })
  const without = personIds.filter((id) => !known.has(id))
  const given = without.flatMap((personId) => {
    const number = written.get(personId)
    return number === undefined ? [] : [{ personId, number }]
  })
  const missing = without.length - given.length
  if (missing > 0) return refuse({ reason: 'numbers_missing', missing })
  if (given.length > 0) {
    const recorded = await recordPersonalIdentityNumbers(tx, clock, actor, { given, registeredOn: command.on })
    if (!recorded.ok) return recorded
  }
  if (known.size === 0) return ok(null)
  return recordMove(tx, clock, actor, { personIds: [...known.keys()], movedOn: command.on })
}

function digitsOf(number: string | undefined): string {
  return (number ?? '').replaceAll(/\D/g, '')
}
