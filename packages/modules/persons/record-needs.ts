import type { RecordNeeds } from '@kedjan/contract'
import { type Clock, type Id, ok, type Result, type StaffActor, type Tx } from '@kedjan/kernel'
import { type CannotRecordNeeds, decideNeeds } from './needs.ts'
import { type CannotRecord, recordDatum } from './record-data.ts'

/** Writes down what somebody answered about needs in the home, after they were registered. */
export async function recordNeeds(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: RecordNeeds & { personId: Id },
): Promise<Result<{ id: Id }, CannotRecordNeeds | CannotRecord>> {
  const decided = decideNeeds(command, clock.today())
  if (!decided.ok) return decided
  const recorded = await recordDatum(tx, clock, actor, { personId: command.personId, datum: decided.value })
  return recorded.ok ? ok({ id: command.personId }) : recorded
}
