import type { NewPerson } from '@kedjan/contract'
import {
  type Clock,
  type Id,
  isAfter,
  newId,
  ok,
  parsePlainDate,
  type Result,
  refuse,
  type StaffActor,
  type Tx,
} from '@kedjan/kernel'
import { categoryOf } from './datum.ts'
import { findOwnHousehold, insertMember } from './member-queries.ts'
import { nameKeys } from './names.ts'
import { selectProtected } from './protection-queries.ts'
import { selectMembers } from './queries.ts'

export type CannotAddChild = { reason: 'household_not_found' } | { reason: 'birth_date_impossible'; member: number }

/** Writes down a child that was born into a household; the adults of the household are its guardians, and it is protected as they are. */
export async function addChild(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: { householdId: Id; child: Pick<NewPerson, 'given' | 'family' | 'birthDate' | 'sex' | 'citizenship'> },
): Promise<Result<{ personId: Id }, CannotAddChild>> {
  const household = await findOwnHousehold(tx, command.householdId, actor.organisationId)
  if (!household) return refuse({ reason: 'household_not_found' })
  const { child } = command
  const born = parsePlainDate(child.birthDate)
  const today = clock.today()
  if (!born || isAfter(born, today) || isAfter(today, born.add({ years: 18 })))
    return refuse({ reason: 'birth_date_impossible', member: 1 })
  const members = await selectMembers(tx, household.id)
  const isProtected =
    (
      await selectProtected(
        tx,
        members.map(({ person_id }) => person_id),
      )
    ).size > 0
  const personId = newId(clock.now())
  const [holder, at] = [actor.organisationId, clock.now().toString()]
  const { given, family, birthDate, sex, citizenship } = child
  await insertMember(tx, {
    person: { id: personId, registered_by: holder, registered_at: at },
    member: { household_id: household.id, person_id: personId, holder, position: 'child' },
    datum: {
      id: newId(clock.now()),
      person_id: personId,
      category: categoryOf('identity'),
      holder,
      kind: 'identity',
      value: { given, family, birthDate, sex, citizenship },
      recorded_at: at,
      recorded_by: actor.staffId,
    },
    relations: members
      .filter(({ position }) => position !== 'child')
      .map(({ person_id }) => ({ person_id, other_person_id: personId, kind: 'legal_guardian', holder })),
    searchKeys: isProtected ? [] : nameKeys(`${given} ${family}`).map((key) => ({ key, person_id: personId, holder })),
  })
  return ok({ personId })
}
