import { type Clock, type Id, newId, ok, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import {
  findHouseholdByCase,
  findOwnHousehold,
  insertEmptyHousehold,
  type Leaving,
  moveMemberRows,
} from './member-queries.ts'
import { isCaseNumberTaken, type Member, selectMembers } from './queries.ts'

export type CannotMoveMembers =
  | { reason: 'household_not_found' }
  | { reason: 'not_in_household' }
  | { reason: 'nobody_left_behind' }
  | { reason: 'case_number_taken' }
  | { reason: 'same_household' }
  | { reason: 'household_without_adult'; source: string }

interface Wish {
  readonly householdId: Id
  readonly personIds: readonly Id[]
  readonly on: string
}

/** Some members of a household become one of their own, under a case number of its own. */
export async function splitHousehold(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: Wish & { caseNumber: string },
): Promise<Result<{ householdId: Id; referencePersonId: Id }, CannotMoveMembers>> {
  const members = await ownMembers(tx, actor, command.householdId)
  if (!members) return refuse({ reason: 'household_not_found' })
  const leaving = members.filter(({ person_id }) => command.personIds.includes(person_id))
  if (leaving.length < command.personIds.length || leaving.length === 0) return refuse({ reason: 'not_in_household' })
  const left = members.filter((member) => !leaving.includes(member))
  const withoutAdult = [leaving, left].some((group) => group.every(({ position }) => position === 'child'))
  if (left.length === 0) return refuse({ reason: 'nobody_left_behind' })
  if (withoutAdult) return refuse({ reason: 'household_without_adult', source: 'SFS 1994:137 1 b §' })
  if (await isCaseNumberTaken(tx, command.caseNumber, actor.organisationId))
    return refuse({ reason: 'case_number_taken' })
  const id = newId(clock.now())
  const { caseNumber } = command
  await insertEmptyHousehold(tx, { id, caseNumber, holder: actor.organisationId, at: clock.now().toString() })
  const reference = leaving.find(({ position }) => position !== 'child')?.person_id ?? ''
  await moveMemberRows(tx, leaving.map(leavingFor({ clock, actor, to: id, on: command.on, reference })))
  await keepReference(tx, clock, actor, { householdId: command.householdId, left, on: command.on })
  return ok({ householdId: id, referencePersonId: reference })
}

/** All or some members of a household come into another that the same organisation has registered. */
export async function joinHouseholds(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: Wish & { caseNumber: string },
): Promise<Result<{ householdId: Id; isEmptied: boolean }, CannotMoveMembers>> {
  const to = await findHouseholdByCase(tx, command.caseNumber, actor.organisationId)
  const members = await ownMembers(tx, actor, command.householdId)
  if (!to || !members) return refuse({ reason: 'household_not_found' })
  if (to.id === command.householdId) return refuse({ reason: 'same_household' })
  // Nobody can come into a household that everybody has left: it would have no reference person.
  if ((await selectMembers(tx, to.id)).length === 0) return refuse({ reason: 'household_not_found' })
  const leaving = members.filter(({ person_id }) => command.personIds.includes(person_id))
  if (leaving.length < command.personIds.length || leaving.length === 0) return refuse({ reason: 'not_in_household' })
  const left = members.filter((member) => !leaving.includes(member))
  if (left.length > 0 && left.every(({ position }) => position === 'child'))
    return refuse({ reason: 'household_without_adult', source: 'SFS 1994:137 1 b §' })
  await moveMemberRows(tx, leaving.map(leavingFor({ clock, actor, to: to.id, on: command.on, reference: '' })))
  await keepReference(tx, clock, actor, { householdId: command.householdId, left, on: command.on })
  return ok({ householdId: to.id, isEmptied: left.length === 0 })
}

/** The members of a household that the actor's organisation has registered. */
async function ownMembers(tx: Tx, actor: StaffActor, householdId: Id): Promise<Member[] | undefined> {
  const own = await findOwnHousehold(tx, householdId, actor.organisationId)
  return own ? selectMembers(tx, householdId) : undefined
}

function leavingFor(context: { clock: Clock; actor: StaffActor; to: Id; on: string; reference: Id }) {
  return (member: Member): Leaving => ({
    household_id: member.household_id,
    person_id: member.person_id,
    holder: context.actor.organisationId,
    position: member.position,
    to_household: context.to,
    to_position: positionIn(member, context.reference),
    on_date: context.on,
    by_staff: context.actor.staffId,
    at: context.clock.now().toString(),
  })
}

function positionIn({ person_id, position }: Member, reference: Id): Member['position'] {
  if (position === 'child') return 'child'
  return person_id === reference ? 'reference_person' : 'adult'
}

/** A household whose reference person has gone gets another: the first of the adults who are left. */
async function keepReference(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  context: { householdId: Id; left: readonly Member[]; on: string },
): Promise<void> {
  const { left } = context
  if (left.length === 0 || left.some(({ position }) => position === 'reference_person')) return
  const next = left.find(({ position }) => position === 'adult')
  if (!next) return
  const again = leavingFor({ clock, actor, to: context.householdId, on: context.on, reference: next.person_id })
  await moveMemberRows(tx, [again(next)])
}
