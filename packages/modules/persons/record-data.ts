import { type Clock, type Id, newId, ok, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import { categoryOf, type Datum } from './datum.ts'
import { type CannotRead, readPersonnummer } from './identifiers.ts'
import { identityOf } from './present.ts'
import { insertData, insertIdentifiers, isPersonKnown, selectData, selectTakenNumbers } from './queries.ts'

export type CannotRecord =
  | CannotRead
  | { reason: 'person_not_found' }
  | { reason: 'number_taken' }
  | { reason: 'number_contradicts_birth_date'; member: number }

/** Writes down what the actor's organisation knows of a person; it becomes the holder. */
export async function recordDatum(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: { personId: Id; datum: Datum },
): Promise<Result<null, CannotRecord>> {
  if (!(await isPersonKnown(tx, command.personId))) return refuse({ reason: 'person_not_found' })
  await insertData(tx, [rowOf(clock, actor, command)])
  return ok(null)
}

/** Gives a person the personal identity number of population registration (SFS 1991:481 18 §). Only one whom the actor may see. */
export async function recordPersonalIdentityNumber(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: { personId: Id; number: string; registeredOn: string; member: number },
): Promise<Result<null, CannotRecord>> {
  if (!(await isPersonKnown(tx, command.personId))) return refuse({ reason: 'person_not_found' })
  const read = readPersonnummer(command.number, 'personal_identity_number', clock.today())
  if (!read.ok) return read
  const [identity] = await selectData(tx, [command.personId], ['identity'])
  if (identity && 'birthDate' in identity.value && identity.value.birthDate !== read.birthDate.toString()) {
    return refuse({ reason: 'number_contradicts_birth_date', member: command.member })
  }
  const name = identityOf(identity?.value)
  const number = { kind: 'personal_identity_number' as const, value: read.number.full }
  if ((await selectTakenNumbers(tx, actor.organisationId, [number])).length > 0)
    return refuse({ reason: 'number_taken' })
  const datum: Datum = {
    kind: 'population_registration',
    value: {
      registeredOn: command.registeredOn,
      personalIdentityNumber: read.number.full,
      ...(name ? { registeredName: { given: name.given, family: name.family, birthDate: name.birthDate } } : {}),
    },
  }
  await insertData(tx, [rowOf(clock, actor, { personId: command.personId, datum })])
  const at = clock.now().toString()
  await insertIdentifiers(tx, [
    { ...number, person_id: command.personId, holder: actor.organisationId, recorded_at: at },
  ])
  return ok(null)
}

function rowOf(clock: Clock, actor: StaffActor, command: { personId: Id; datum: Datum }) {
  return {
    id: newId(clock.now()),
    person_id: command.personId,
    category: categoryOf(command.datum.kind),
    holder: actor.organisationId,
    kind: command.datum.kind,
    value: command.datum.value,
    recorded_at: clock.now().toString(),
    recorded_by: actor.staffId,
  }
}
