import type { NewHousehold, RegisterHousehold } from '@kedjan/contract'
import { ageOn, isAfter, ok, type PlainDate, parsePlainDate, type Result, refuse } from '@kedjan/kernel'
import { type CannotRead, isLmaCardNumber, type Personnummer, readPersonnummer } from './identifiers.ts'
import { type CannotRecordNeeds, decideNeeds } from './needs.ts'

export type CannotRegister =
  | CannotRead
  | CannotRecordNeeds
  | { reason: 'household_without_adult'; source: string }
  | { reason: 'child_not_alone' }
  | { reason: 'not_a_child'; ageYears: number; source: string }
  | { reason: 'reference_person_missing' }
  | { reason: 'several_reference_persons' }
  | { reason: 'birth_date_impossible'; member: number }
  | { reason: 'position_contradicts_age'; member: number; ageYears: number }
  | { reason: 'number_contradicts_birth_date'; member: number }
  | { reason: 'permit_in_the_future' }
  | { reason: 'permit_ends_before_it_begins' }
  | { reason: 'number_twice' }
  | { reason: 'case_number_taken' }
  | { reason: 'number_taken' }

/** The numbers of each member, read and checked, in the order of the members. */
export interface CheckedNumbers {
  readonly coordinationNumber?: Personnummer
  readonly personalIdentityNumber?: Personnummer
}

const oldestYears = 125

/** A household to write down, with the permit where there is one already. */
export interface HouseholdToRegister extends NewHousehold {
  readonly permit?: RegisterHousehold['permit']
  /** A child who has come without guardian (SFS 1994:137 1 b §): the only household without an adult. */
  readonly childAlone?: boolean
}

/** Whether a household can be registered as written; a child alone is another chain (SFS 1994:137 1 b §). */
export function decideHousehold(
  command: HouseholdToRegister,
  today: PlainDate,
): Result<CheckedNumbers[], CannotRegister> {
  const references = command.members.filter((member) => member.position === 'reference_person').length
  if (references === 0) return refuse({ reason: 'reference_person_missing' })
  if (references > 1) return refuse({ reason: 'several_reference_persons' })
  const permit = checkPermit(command, today)
  if (!permit.ok) return permit
  const numbers: CheckedNumbers[] = []
  for (const [index, member] of command.members.entries()) {
    const checked = checkMember(member, { index, today, childAlone: command.childAlone === true })
    if (!checked.ok) return checked
    numbers.push(checked.value)
  }
  const hasAdult = command.members.some((member) => member.position !== 'child')
  if (command.childAlone && command.members.length > 1) return refuse({ reason: 'child_not_alone' })
  if (!hasAdult) return refuse({ reason: 'household_without_adult', source: 'SFS 1994:137 1 b §' })
  if (hasRepeats(command, numbers)) return refuse({ reason: 'number_twice' })
  return ok(numbers)
}

function checkPermit({ permit }: HouseholdToRegister, today: PlainDate): Result<null, CannotRegister> {
  if (!permit) return ok(null)
  const permitDay = parsePlainDate(permit.decidedOn)
  if (!permitDay || isAfter(permitDay, today)) return refuse({ reason: 'permit_in_the_future' })
  const endsTooSoon = permit.validTo !== null && permit.validTo <= permit.decidedOn
  return endsTooSoon ? refuse({ reason: 'permit_ends_before_it_begins' }) : ok(null)
}

function checkMember(
  member: NewHousehold['members'][number],
  { index, today, childAlone }: { index: number; today: PlainDate; childAlone: boolean },
): Result<CheckedNumbers, CannotRegister> {
  const birthDate = parsePlainDate(member.birthDate)
  if (!birthDate || isAfter(birthDate, today) || ageOn(birthDate, today) > oldestYears) {
    return refuse({ reason: 'birth_date_impossible', member: index + 1 })
  }
  const ageYears = ageOn(birthDate, today)
  if (childAlone && ageYears >= 18) return refuse({ reason: 'not_a_child', ageYears, source: 'SFS 1994:137 1 b §' })
  if (!childAlone && ageYears < 18 !== (member.position === 'child')) {
    if (ageYears < 18 && member.position === 'reference_person') {
      return refuse({ reason: 'household_without_adult', source: 'SFS 1994:137 1 b §' })
    }
    return refuse({ reason: 'position_contradicts_age', member: index + 1, ageYears })
  }
  if (member.lmaCard && !isLmaCardNumber(member.lmaCard))
    return refuse({ reason: 'malformed_number', kind: 'lma_card' })
  const needs = decideNeeds(member, today)
  if (!needs.ok) return needs
  return checkNumbers(member, { birthDate, index, today })
}

function checkNumbers(
  member: NewHousehold['members'][number],
  facts: { birthDate: PlainDate; index: number; today: PlainDate },
): Result<CheckedNumbers, CannotRegister> {
  const numbers: { coordinationNumber?: Personnummer; personalIdentityNumber?: Personnummer } = {}
  for (const [field, kind] of [
    ['coordinationNumber', 'coordination_number'],
    ['personalIdentityNumber', 'personal_identity_number'],
  ] as const) {
    const text = member[field]
    if (!text) continue
    const read = readPersonnummer(text, kind, facts.today)
    if (!read.ok) return read
    if (!read.birthDate.equals(facts.birthDate))
      return refuse({ reason: 'number_contradicts_birth_date', member: facts.index + 1 })
    numbers[field] = read.number
  }
  return ok(numbers)
}

function hasRepeats(command: NewHousehold, numbers: readonly CheckedNumbers[]): boolean {
  const all = [
    ...command.members.flatMap((member) => (member.lmaCard ? [`lma ${member.lmaCard}`] : [])),
    ...numbers.flatMap((row) => [row.coordinationNumber?.full ?? [], row.personalIdentityNumber?.full ?? []].flat()),
  ]
  return new Set(all).size < all.length
}
