import { ageOn, type Clock, parsePlainDate, type StaffActor, type Tx } from '@kedjan/kernel'
import type { MemberToAssign, PermitToAssign } from '@kedjan/sweden'
import { identityOf, type StoredDatum, selectData } from '../persons/index.ts'
import { selectWrittenAsAdults } from './journey-queries.ts'
import type { Someone } from './persons-of.ts'

const comesOfAge = 18

/**
 * What the actor knows of those who would be assigned together: their permits, and who is a child. Whom Migrationsverket has written
 * down as an adult is one, although the day of birth that was told first stands; where no day is known, the place in the household tells.
 */
export async function membersToAssign(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  persons: readonly Someone[],
): Promise<MemberToAssign[]> {
  const ids = persons.map(({ personId }) => personId)
  const data = await selectData(tx, ids, ['permit', 'identity'])
  // What the actor has written down itself comes before what it was told.
  const own = data.filter(({ holder }) => holder === actor.organisationId)
  const known = [...own, ...data]
  const asAdults = await selectWrittenAsAdults(tx, ids)
  return persons.map(({ personId, position }) => {
    const of = known.filter(({ person_id }) => person_id === personId)
    const [age] = of.flatMap(({ value }) => {
      const birthDate = parsePlainDate(identityOf(value)?.birthDate ?? '')
      return birthDate ? [ageOn(birthDate, clock.today())] : []
    })
    const isYoung = age === undefined ? position === 'child' : age < comesOfAge
    return { permit: of.flatMap((datum) => permitOf(datum) ?? [])[0], isChild: isYoung && !asAdults.has(personId) }
  })
}

function permitOf({ value }: StoredDatum): PermitToAssign | undefined {
  if (!('ground' in value)) return undefined
  const decidedOn = parsePlainDate(value.decidedOn)
  return decidedOn && { ground: value.ground, decidedOn, validTo: parsePlainDate(value.validTo ?? '') ?? null }
}
