import { type Clock, type Id, type PersonActor, type Result, refuse, type Tx } from '@kedjan/kernel'
import { type CannotGive, type GiveConsent, giveConsent } from '../exchange/index.ts'
import { ageYears, kindsThatName, knownFrom } from './present.ts'
import { selectData } from './queries.ts'

/** A person agrees on the own page, or a guardian for a child; how old the person is follows from what is written down. */
export async function giveOwnConsent(
  tx: Tx,
  clock: Clock,
  actor: PersonActor,
  command: Omit<GiveConsent, 'ageYears'>,
): Promise<Result<{ id: Id }, CannotGive>> {
  if (!actor.actsFor.includes(command.personId)) return refuse({ reason: 'person_not_found' })
  const data = await selectData(tx, [command.personId], kindsThatName)
  const known = knownFrom(data.map(({ value }) => value))
  return giveConsent(tx, clock, actor, { ...command, ageYears: ageYears(known, clock.today()) })
}
