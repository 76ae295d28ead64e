import type { TellByHand } from '@kedjan/contract'
import { type Clock, type Id, ok, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'

import { type CannotDisclose, disclose, findLegalBasis, type InformationCategory } from '../exchange/index.ts'
import { ageYears, kindsThatName, knownFrom } from './present.ts'
import { selectProtected } from './protection-queries.ts'
import { findHouseholdOf, isPersonKnown, selectData, selectMembers } from './queries.ts'
import { tellOnConsent } from './tell-on-consent.ts'

export type CannotTellByHand = CannotDisclose | { reason: 'person_not_found' } | { reason: 'unknown_organisation' }

/** An officer tells another organisation what a basis allows, outside any step or hand-off: the only way for a protected household. */
export async function tellByHand(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: TellByHand & { personId: Id; cause?: string },
): Promise<Result<{ id: Id; personId: Id }, CannotTellByHand>> {
  if (!(await isPersonKnown(tx, command.personId))) return refuse({ reason: 'person_not_found' })
  if (findLegalBasis(command.basisId)?.requires === 'consent') return tellOnConsent(tx, clock, actor, command)
  const householdId = command.wholeHousehold ? await findHouseholdOf(tx, command.personId) : undefined
  const members = householdId ? (await selectMembers(tx, householdId)).map((member) => member.person_id) : []
  const personIds = members.length > 0 ? members : [command.personId]
  const told = await disclose(tx, clock, actor, {
    personIds,
    basisId: command.basisId,
    recipient: command.recipient,
    ...(command.categories ? { categories: command.categories as InformationCategory[] } : {}),
    cause: command.cause ?? `officer:${actor.staffId}`,
    ...(command.weighing ? { weighing: command.weighing } : {}),
    ageYears: await ageOfEldest(tx, clock, personIds),
    protectedPerson: (await selectProtected(tx, personIds)).size > 0,
    confirmedProtected: command.confirmProtected,
  })
  return told.ok ? ok({ id: command.personId, personId: command.personId }) : told
}

/** Some paragraphs are about children alone: all of those told of must be. Null when somebody's age is not known. */
async function ageOfEldest(tx: Tx, clock: Clock, personIds: readonly Id[]): Promise<number | null> {
  const data = await selectData(tx, personIds, kindsThatName)
  const ages = personIds.map((id) => {
    const values = data.filter(({ person_id }) => person_id === id).map(({ value }) => value)
    return ageYears(knownFrom(values), clock.today())
  })
  return ages.reduce((eldest, age) => (eldest === null || age === null ? null : Math.max(eldest, age)), 0)
}
