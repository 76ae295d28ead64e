import type { CompleteMilestone } from '@kedjan/contract'
import { type Clock, type Id, ok, parsePlainDate, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import { isOfEstablishmentAge } from '@kedjan/sweden'
import { findMunicipalityOf, findRegionOf } from '../organisations/index.ts'
import {
  type CannotRecord,
  identityOf,
  recordDatum,
  recordPersonalIdentityNumbers,
  selectData,
  selectProtected,
} from '../persons/index.ts'
import { type CannotClose, closeMilestone } from './close-milestone.ts'
import { moveOn } from './move-on.ts'
import { personsOf, type Someone } from './persons-of.ts'
import { findMilestone } from './queries.ts'
import type { StoredMilestone } from './stored-milestone.ts'
import { type CannotTell, tellChosen } from './tell.ts'
import { tellByFlows } from './tell-by-flows.ts'

export type CannotComplete =
  | CannotClose
  | CannotRecord
  | CannotTell
  | { reason: 'closed_by_handoff' }
  | { reason: 'numbers_missing'; missing: number }
  | { reason: 'placement_missing' }
  | { reason: 'payment_missing' }
  | { reason: 'own_dwelling_missing' }
  | { reason: 'address_missing' }

/** What a step asks its officer for, besides the day. */
export function asksFor(
  key: string,
): 'nothing' | 'personal_identity_numbers' | 'placement' | 'first_payment' | 'own_dwelling' {
  switch (key) {
    case 'population_registration':
      return 'personal_identity_numbers'
    case 'placement':
      return 'placement'
    case 'first_payment':
      return 'first_payment'
    case 'own_dwelling':
      return 'own_dwelling'
    default:
      return 'nothing'
  }
}

const closedByHandoff = new Set(['anvisning', 'acknowledgement', 'housing_reported', 'date_agreed', 'reception'])

/** Closes a step with what it brought to light, tells whom the officer has chosen, and moves the journey on. */
export async function completeMilestone(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: CompleteMilestone & { milestoneId: Id },
): Promise<Result<{ milestoneId: Id; personId: Id }, CannotComplete>> {
  const milestone = await findMilestone(tx, command.milestoneId)
  if (!milestone) return refuse({ reason: 'milestone_not_found' })
  if (closedByHandoff.has(milestone.key)) return refuse({ reason: 'closed_by_handoff' })
  const closed = await closeMilestone(tx, clock, actor, { milestone, on: command.on, note: command.note })
  if (!closed.ok) return closed
  // Who it is about is read only where something is recorded or told.
  const isTelling = command.disclose.length > 0
  const persons = isTelling || asksFor(milestone.key) !== 'nothing' ? await personsOf(tx, milestone) : []
  const recorded = await recordOutcome(tx, clock, actor, { milestone, command, persons })
  if (!recorded.ok) return recorded
  const personIds = persons.map(({ personId }) => personId)
  const protectedPerson = isTelling && (await selectProtected(tx, personIds)).size > 0
  const told = await tellChosen(tx, clock, actor, { milestone, personIds, chosen: command.disclose, protectedPerson })
  if (!told.ok) return told
  await tellByFlows(tx, clock, actor, milestone)
  await moveOn(tx, clock, actor, {
    journeyId: milestone.journey_id,
    ...(await partiesFrom(tx, milestone, command)),
    ...(await adultsFrom(tx, clock, { milestone, persons })),
  })
  return ok({ milestoneId: milestone.id, personId: milestone.person_id })
}

async function recordOutcome(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  context: { milestone: StoredMilestone; command: CompleteMilestone; persons: readonly Someone[] },
): Promise<Result<null, CannotComplete>> {
  const { milestone, command } = context
  switch (asksFor(milestone.key)) {
    case 'nothing':
      return ok(null)
    case 'personal_identity_numbers':
      return recordNumbers(tx, clock, actor, context)
    case 'placement':
      if (!command.placement) return refuse({ reason: 'placement_missing' })
      return recordDatum(tx, clock, actor, {
        personId: milestone.person_id,
        datum: { kind: 'establishment', value: command.placement },
      })
    case 'first_payment':
      if (!command.firstPayment) return refuse({ reason: 'payment_missing' })
      return recordDatum(tx, clock, actor, {
        personId: milestone.person_id,
        datum: { kind: 'benefit', value: command.firstPayment },
      })
    case 'own_dwelling':
      return recordOwnDwelling(tx, clock, actor, context)
  }
}

/** Where a household has found a home of its own; of a protected one the address is not written down. */
async function recordOwnDwelling(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  context: { milestone: StoredMilestone; command: CompleteMilestone; persons: readonly Someone[] },
): Promise<Result<null, CannotComplete>> {
  const { ownDwelling } = context.command
  if (!ownDwelling || !(await findMunicipalityOf(tx, ownDwelling.municipality)))
    return refuse({ reason: 'own_dwelling_missing' })
  const isProtected =
    (
      await selectProtected(
        tx,
        context.persons.map(({ personId }) => personId),
      )
    ).size > 0
  if (isProtected) return ok(null)
  if (!ownDwelling.address) return refuse({ reason: 'address_missing' })
  const value = { address: ownDwelling.address, municipalityCode: ownDwelling.municipality.slice(1) }
  return recordDatum(tx, clock, actor, { personId: context.milestone.person_id, datum: { kind: 'contact', value } })
}

async function recordNumbers(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  context: { milestone: StoredMilestone; command: CompleteMilestone; persons: readonly Someone[] },
): Promise<Result<null, CannotComplete>> {
  const numbers = new Map(context.command.personalIdentityNumbers?.map(({ personId, number }) => [personId, number]))
  const given = context.persons.flatMap(({ personId }) => {
    const number = numbers.get(personId)
    return number === undefined ? [] : [{ personId, number }]
  })
  const missing = context.persons.length - given.length
  if (missing > 0) return refuse({ reason: 'numbers_missing', missing })
  return recordPersonalIdentityNumbers(tx, clock, actor, { given, registeredOn: context.command.on })
}

async function partiesFrom(
  tx: Tx,
  milestone: StoredMilestone,
  command: CompleteMilestone,
): Promise<{ parties?: { role: string; organisationId: string }[] }> {
  if (asksFor(milestone.key) !== 'own_dwelling' || !command.ownDwelling) return {}
  const municipality = await findMunicipalityOf(tx, command.ownDwelling.municipality)
  if (!municipality) return {}
  const region = await findRegionOf(tx, municipality.slice(0, 2))
  return {
    parties: [
      { role: 'residence_municipality', organisationId: command.ownDwelling.municipality },
      ...(region ? [{ role: 'region', organisationId: region }] : []),
    ],
  }
}

/** Population registration opens establishment for the adults of its age (SFS 2017:584 1 §); only Skatteverket sees the ages then. */
async function adultsFrom(
  tx: Tx,
  clock: Clock,
  context: { milestone: StoredMilestone; persons: readonly Someone[] },
): Promise<{ adults?: Id[] }> {
  if (context.milestone.key !== 'population_registration') return {}
  const adults = context.persons.filter(({ position }) => position !== 'child').map(({ personId }) => personId)
  const data = await selectData(tx, adults, ['identity'])
  const known = new Map(data.map((datum) => [datum.person_id, identityOf(datum.value)]))
  const today = clock.today()
  return {
    adults: adults.filter((personId) => {
      const birthDate = parsePlainDate(known.get(personId)?.birthDate ?? '')
      return birthDate === undefined || isOfEstablishmentAge(birthDate, today)
    }),
  }
}
