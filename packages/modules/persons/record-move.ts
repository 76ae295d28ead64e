import { type Clock, type Id, ok, type Result, type StaffActor, type Tx } from '@kedjan/kernel'
import type { PopulationRegistrationDatum } from './datum.ts'
import { selectPersonalNumbers } from './number-queries.ts'
import { selectData } from './queries.ts'
import { type CannotRecord, recordDatum } from './record-data.ts'

/** Writes down that somebody in the population register has moved (SFS 1991:481 25 §). They keep their number and the day they were registered. */
export async function recordMove(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: { personIds: readonly Id[]; movedOn: string },
): Promise<Result<null, CannotRecord>> {
  const { personIds, movedOn } = command
  const numbers = await selectPersonalNumbers(tx, personIds)
  const data = await selectData(tx, personIds, ['population_registration'])
  for (const personId of personIds) {
    const personalIdentityNumber = numbers.get(personId)
    if (personalIdentityNumber === undefined) continue
    const own = data.find((datum) => datum.person_id === personId && datum.holder === actor.organisationId)
    const before = own ? (own.value as PopulationRegistrationDatum) : { registeredOn: movedOn, personalIdentityNumber }
    const datum = { kind: 'population_registration' as const, value: { ...before, movedOn } }
    const recorded = await recordDatum(tx, clock, actor, { personId, datum })
    if (!recorded.ok) return recorded
  }
  return ok(null)
}
