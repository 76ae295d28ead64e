import type { NewPerson } from '@kedjan/contract'
import type { Id, Tx } from '@kedjan/kernel'
import { type StoredRegistration, selectHeardAs, selectRegistrations } from './duplicate-queries.ts'
import { type Comparison, compareRegistrations, type Registration } from './duplicates.ts'
import { nameKeys } from './names.ts'
import { registrationOf } from './registrations.ts'

/** The part of a new member by which somebody who is known already is found. */
export type NewMember = Pick<
  NewPerson,
  'given' | 'family' | 'asWritten' | 'birthDate' | 'sex' | 'citizenship' | 'lmaCard' | 'coordinationNumber'
>

export interface KnownMember {
  /** Which of the new members, counted from nought. */
  readonly at: number
  readonly known: StoredRegistration
  readonly comparison: Comparison
}

/** Who of a household that is about to be written down seems to be known to the actor's organisation already. Writes nothing. */
export async function findKnownMembers(tx: Tx, members: readonly NewMember[]): Promise<KnownMember[]> {
  const found = await selectHeardAs(
    tx,
    members.map((member, at) => ({
      at,
      keys: nameKeys(`${member.given} ${member.family} ${member.asWritten ?? ''}`).filter((key) => key !== 'al'),
      year: member.birthDate.slice(0, 4),
      numbers: numbersOf(member).map(({ value }) => value),
    })),
  )
  const ids: Id[] = [...new Set(found.map(({ person_id }) => person_id))]
  const rows = new Map((await selectRegistrations(tx, ids)).map((row) => [row.person_id, row]))
  const written = members.map((member, at) => asRegistration(member, members.toSpliced(at, 1)))
  const known = found.flatMap(({ at, person_id }): KnownMember[] => {
    const [row, member] = [rows.get(person_id), written[at]]
    const registration = row ? registrationOf(row) : undefined
    return row && member && registration
      ? [{ at, known: row, comparison: compareRegistrations(registration, member) }]
      : []
  })
  return known
    .filter(({ comparison }) => comparison.verdict !== 'none')
    .sort((one, other) => one.at - other.at || one.comparison.verdict.localeCompare(other.comparison.verdict))
}

function asRegistration(member: NewMember, others: readonly NewMember[]): Registration {
  const { given, family, asWritten, birthDate, sex, citizenship } = member
  return {
    given,
    family,
    ...(asWritten ? { asWritten } : {}),
    birthDate,
    sex,
    citizenship,
    personId: '',
    numbers: numbersOf(member),
    household: others,
    householdId: null,
    relatedTo: [],
  }
}

function numbersOf(member: NewMember): Registration['numbers'][number][] {
  return [
    ...(member.lmaCard ? [{ kind: 'lma_card' as const, value: member.lmaCard }] : []),
    ...(member.coordinationNumber
      ? [{ kind: 'coordination_number' as const, value: member.coordinationNumber.replaceAll(/[ +-]/g, '') }]
      : []),
  ]
}
