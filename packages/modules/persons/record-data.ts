import {
  type Clock,
  type Id,
  newId,
  ok,
  type PlainDate,
  type Result,
  refuse,
  type StaffActor,
  type Tx,
} from '@kedjan/kernel'
import { categoryOf, type Datum, type IdentityDatum } from './datum.ts'
import { type CannotRead, readPersonnummer } from './identifiers.ts'
import { type CannotOpen, closed } from './opening.ts'
import { selectClosed } from './opening-queries.ts'
import { identityOf } from './present.ts'
import { selectProtected } from './protection-queries.ts'
import {
  areAllKnown,
  insertData,
  insertIdentifiers,
  isPersonKnown,
  type NewDatum,
  type NewIdentifier,
  selectData,
  selectTakenNumbers,
} from './queries.ts'

export type CannotRecord =
  | CannotRead
  | { reason: 'person_not_found' }
  | { reason: 'number_taken' }
  | { reason: 'number_contradicts_birth_date'; member: number }
  | { reason: 'address_of_protected'; source: string }
  | CannotOpen

/** Writes down what the actor's organisation knows of a person; it becomes the holder. */
export async function recordDatum(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: { personId: Id; datum: Datum },
): Promise<Result<null, CannotRecord>> {
  if (!(await isPersonKnown(tx, command.personId))) return refuse({ reason: 'person_not_found' })
  if (command.datum.kind === 'contact' && (await selectProtected(tx, [command.personId])).size > 0)
    return refuse({ reason: 'address_of_protected', source: 'SFS 2009:400 21 kap. 3 §' })
  await insertData(tx, [rowOf(clock, actor, command)])
  return ok(null)
}

/** A number that population registration gives to a person. */
export interface GivenNumber {
  readonly personId: Id
  readonly number: string
}

/** Gives persons the personal identity number of population registration (SFS 1991:481 18 §). Only those whom the actor may see. */
export async function recordPersonalIdentityNumbers(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: { given: readonly GivenNumber[]; registeredOn: string },
): Promise<Result<null, CannotRecord>> {
  const personIds = command.given.map(({ personId }) => personId)
  if (!(await areAllKnown(tx, personIds))) return refuse({ reason: 'person_not_found' })
  // Whose number it is can only be told by whoever sees the birth date.
  if ((await selectClosed(tx, personIds)).size > 0) return refuse(closed)
  const known = await selectData(tx, personIds, ['identity'])
  const rows = { data: [] as NewDatum[], identifiers: [] as NewIdentifier[] }
  for (const [index, { personId, number }] of command.given.entries()) {
    const identity = identityOf(known.find((datum) => datum.person_id === personId)?.value)
    const checked = checkNumber(number, { identity, today: clock.today(), member: index + 1 })
    if (!checked.ok) return checked
    const { registeredOn } = command
    const datum = registrationOf({ registeredOn, number: checked.value, identity })
    rows.data.push(rowOf(clock, actor, { personId, datum }))
    rows.identifiers.push({
      kind: 'personal_identity_number',
      value: checked.value,
      person_id: personId,
      holder: actor.organisationId,
      recorded_at: clock.now().toString(),
    })
  }
  const isTwice = new Set(rows.identifiers.map(({ value }) => value)).size < rows.identifiers.length
  if (isTwice || (await selectTakenNumbers(tx, actor.organisationId, rows.identifiers)).length > 0)
    return refuse({ reason: 'number_taken' })
  await insertData(tx, rows.data)
  return (await insertIdentifiers(tx, rows.identifiers)) ? ok(null) : refuse({ reason: 'number_taken' })
}

function checkNumber(
  text: string,
  facts: { identity: IdentityDatum | undefined; today: PlainDate; member: number },
): Result<string, CannotRecord> {
  const read = readPersonnummer(text, 'personal_identity_number', facts.today)
  if (!read.ok) return read
  if (facts.identity && facts.identity.birthDate !== read.birthDate.toString()) {
    return refuse({ reason: 'number_contradicts_birth_date', member: facts.member })
  }
  return ok(read.number.full)
}

function registrationOf(facts: { registeredOn: string; number: string; identity: IdentityDatum | undefined }): Datum {
  const { registeredOn, number: personalIdentityNumber, identity } = facts
  if (!identity) return { kind: 'population_registration', value: { registeredOn, personalIdentityNumber } }
  const { given, family, birthDate } = identity
  const registeredName = { given, family, birthDate }
  return { kind: 'population_registration', value: { registeredOn, personalIdentityNumber, registeredName } }
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
