import type { NewPerson } from '@kedjan/contract'
import {
  asPlatform,
  type Clock,
  type Id,
  type Instant,
  newId,
  ok,
  type Result,
  refuse,
  type StaffActor,
  type Tx,
} from '@kedjan/kernel'
import { categoryOf, type Datum } from './datum.ts'
import { type CannotRegister, type CheckedNumbers, decideHousehold, type HouseholdToRegister } from './household.ts'
import { keysOfPerson } from './names.ts'
import { factOf, protectionLine } from './protection.ts'
import { insertProtection } from './protection-queries.ts'
import { insertHousehold, isCaseNumberTaken, type NewRows, selectTakenNumbers } from './queries.ts'

export interface Registered {
  readonly householdId: Id
  /** In the order of the members as written. */
  readonly personIds: Id[]
  readonly referencePersonId: Id
  readonly protectedPerson: boolean
}

/** Writes down a household with everything its registering organisation knows of it; that organisation holds it all. */
export async function registerHousehold(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: HouseholdToRegister,
): Promise<Result<Registered, CannotRegister>> {
  const decided = decideHousehold(command, clock.today())
  if (!decided.ok) return decided
  const now = clock.now()
  // Ids that ascend in the order written keep that order in every list of the household.
  const ids = command.members.map(() => newId(now)).sort()
  const people = command.members.map((member, index) => ({
    id: ids[index] ?? newId(now),
    member,
    numbers: decided.value[index] ?? {},
  }))
  const identifiers = people.flatMap((person) =>
    numbersOf(person, { holder: actor.organisationId, at: now.toString() }),
  )
  if (await isCaseNumberTaken(tx, command.caseNumber, actor.organisationId))
    return refuse({ reason: 'case_number_taken' })
  if ((await selectTakenNumbers(tx, actor.organisationId, identifiers)).length > 0)
    return refuse({ reason: 'number_taken' })
  const householdId = newId(now)
  const rows = rowsOf(command, people, { householdId, actor, now })
  if (!(await insertHousehold(tx, { ...rows, identifiers }))) return refuse({ reason: 'number_taken' })
  await protectMembers(tx, clock, actor, people)
  const reference = people.find(({ member }) => member.position === 'reference_person')
  return ok({
    householdId,
    personIds: people.map(({ id }) => id),
    referencePersonId: reference?.id ?? '',
    protectedPerson: people.some(isProtected),
  })
}

interface Someone {
  readonly id: Id
  readonly member: NewPerson
  readonly numbers: CheckedNumbers
}

function isProtected({ member }: Someone): boolean {
  return member.protection !== 'none'
}

/** The others of the household share it without a line of their own. */
async function protectMembers(tx: Tx, clock: Clock, actor: StaffActor, people: readonly Someone[]): Promise<void> {
  const lines = people.filter(isProtected).map(({ id, member }) => {
    const fact = factOf(member.protection)
    const reason = fact === 'marking' ? ('told_by_skatteverket' as const) : ('unstated' as const)
    return protectionLine(clock, actor, { personId: id, fact, level: member.protection, reason })
  })
  if (lines.length === 0) return
  await asPlatform(tx, clock, actor, async (platform) => {
    for (const line of lines) await insertProtection(platform, line)
  })
}

function numbersOf(person: Someone, holder: { holder: string; at: string }): NewRows['identifiers'] {
  const found = [
    { kind: 'lma_card' as const, value: person.member.lmaCard },
    { kind: 'coordination_number' as const, value: person.numbers.coordinationNumber?.full },
    { kind: 'personal_identity_number' as const, value: person.numbers.personalIdentityNumber?.full },
  ]
  return found.flatMap(({ kind, value }) =>
    value ? [{ kind, value, person_id: person.id, holder: holder.holder, recorded_at: holder.at }] : [],
  )
}

function rowsOf(
  command: HouseholdToRegister,
  people: readonly Someone[],
  context: { householdId: Id; actor: StaffActor; now: Instant },
): Omit<NewRows, 'identifiers'> {
  const holder = context.actor.organisationId
  const at = context.now.toString()
  const anyProtected = people.some(isProtected)
  return {
    persons: people.map(({ id }) => ({ id, registered_by: holder, registered_at: at })),
    household: { id: context.householdId, case_number: command.caseNumber, registered_by: holder, registered_at: at },
    members: people.map(({ id, member }) => ({
      household_id: context.householdId,
      person_id: id,
      holder,
      position: member.position,
    })),
    data: people.flatMap((person) =>
      dataOf(command, person.member, anyProtected).map((datum) => ({
        ...datum,
        id: newId(context.now),
        person_id: person.id,
        category: categoryOf(datum.kind),
        holder,
        recorded_at: at,
        recorded_by: context.actor.staffId,
      })),
    ),
    relations: relationsOf(people, holder),
    searchKeys: anyProtected
      ? []
      : people.flatMap(({ id, member }) => keysOfPerson(member).map((key) => ({ key, person_id: id, holder }))),
  }
}

function dataOf(command: HouseholdToRegister, member: NewPerson, anyProtected: boolean): Datum[] {
  const data: Datum[] = [
    {
      kind: 'identity',
      value: {
        given: member.given,
        family: member.family,
        ...(member.asWritten ? { asWritten: member.asWritten } : {}),
        ...(member.writtenLanguage ? { writtenLanguage: member.writtenLanguage } : {}),
        birthDate: member.birthDate,
        sex: member.sex,
        citizenship: member.citizenship,
      },
    },
  ]
  if (command.permit) data.push({ kind: 'permit', value: command.permit })
  if (member.languages.length > 0) data.push({ kind: 'languages', value: { languages: member.languages } })
  const contact = contactOf(command, member, anyProtected)
  if (Object.keys(contact).length > 0) data.push({ kind: 'contact', value: contact })
  data.push({ kind: 'housing_needs', value: { needs: member.needs, asked: member.needsAsked } })
  if (member.educationYears !== undefined || member.occupation) {
    data.push({
      kind: 'education_work',
      value: {
        ...(member.educationYears === undefined ? {} : { educationYears: member.educationYears }),
        ...(member.occupation ? { occupation: member.occupation } : {}),
      },
    })
  }
  return data
}

/** The address of a protected household is never stored (information-exchange § 6). */
function contactOf(command: HouseholdToRegister, member: NewPerson, anyProtected: boolean) {
  return {
    ...(command.address && !anyProtected ? { address: command.address } : {}),
    ...(command.municipalityCode && !anyProtected ? { municipalityCode: command.municipalityCode } : {}),
    ...(member.phone && !anyProtected ? { phone: member.phone } : {}),
  }
}

function relationsOf(people: readonly Someone[], holder: string): NewRows['relations'] {
  const adults = people.filter(({ member }) => member.position !== 'child')
  const children = people.filter(({ member }) => member.position === 'child')
  const [first, second] = adults
  const couple = first && second ? [{ person_id: first.id, other_person_id: second.id, kind: 'spouse', holder }] : []
  const guardians = adults
    .slice(0, 2)
    .flatMap((adult) =>
      children.map((child) => ({ person_id: adult.id, other_person_id: child.id, kind: 'legal_guardian', holder })),
    )
  return [...couple, ...guardians]
}
