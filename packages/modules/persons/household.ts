import type { RegisterHousehold } from '@kedjan/contract'
import { ageOn, isAfter, ok, type PlainDate, parsePlainDate, type Result, refuse } from '@kedjan/kernel'
import { type CannotRead, isLmaCardNumber, type Personnummer, readPersonnummer } from './identifiers.ts'
import { type CannotRecordNeeds, decideNeeds } from './needs.ts'

export type CannotRegister =
  | CannotRead
  | CannotRecordNeeds
  | { reason: 'household_without_adult'; source: string }
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

/** Whether a household can be registered as written; a child alone is another chain (SFS 1994:137 1 b §). */
export function decideHousehold(
  command: RegisterHousehold,
  today: PlainDate,
): Result<CheckedNumbers[], CannotRegister> {
  const references = command.members.filter((member) => member.position === 'reference_person').length
  if (references === 0) return refuse({ reason: 'reference_person_missing' })
  if (references > 1) return refuse({ reason: 'several_reference_persons' })
  const permitDay = parsePlainDate(command.permit.decidedOn)
  if (!permitDay || isAfter(permitDay, today)) return refuse({ reason: 'permit_in_the_future' })
  if (command.permit.validTo !== null && command.permit.validTo <= command.permit.decidedOn)
    return refuse({ reason: 'permit_ends_before_it_begins' })
  const numbers: CheckedNumbers[] = []
  for (const [index, member] of command.members.entries()) {
    const checked = checkMember(member, index, today)
    if (!checked.ok) return checked
    numbers.push(checked.value)
  }
  const hasAdult = command.members.some((member) => member.position !== 'child')
  if (!hasAdult) return refuse({ reason: 'household_without_adult', source: 'SFS 1994:137 1 b §' })
  if (hasRepeats(command, numbers)) return refuse({ reason: 'number_twice' })
  return ok(numbers)
}

function checkMember(
  member: RegisterHousehold['members'][number],
  index: number,
  today: PlainDate,
): Result<CheckedNumbers, CannotRegister> {
  const birthDate = parsePlainDate(member.birthDate)
  if (!birthDate || isAfter(birthDate, today) || ageOn(birthDate, today) > oldestYears) {
    return refuse({ reason: 'birth_date_impossible', member: index + 1 })
  }
  const ageYears = ageOn(birthDate, today)
  if (ageYears < 18 !== (member.position === 'child')) {
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
  member: RegisterHousehold['members'][number],
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

function hasRepeats(command: RegisterHousehold, numbers: readonly CheckedNumbers[]): boolean {
  const all = [
    ...command.members.flatMap((member) => (member.lmaCard ? [`lma ${member.lmaCard}`] : [])),
    ...numbers.flatMap((row) => [row.coordinationNumber?.full ?? [], row.personalIdentityNumber?.full ?? []].flat()),
  ]
  return new Set(all).size < all.length
}
