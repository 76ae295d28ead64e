import { type Clock, type Id, ok, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import { deadlineFrom, deadlineRule } from '@kedjan/sweden'
import { type CannotClose, closeByHandoff } from '../chain/index.ts'
import { type CannotDisclose, disclose } from '../exchange/index.ts'
import { findOrganisation, findRegionOf } from '../organisations/index.ts'
import { recordDatum, selectProtected } from '../persons/index.ts'
import type { CannotMove } from './handoff.ts'
import { moveHandoff } from './move-handoff.ts'
import { selectCovered } from './queries.ts'
import type { StoredHandoff } from './stored-handoff.ts'

/** The basis on which Migrationsverket tells the assigned municipality what reception needs (SFS 2016:39 11 a §). */
export const anvisningBasis = 'mv-municipality-anvisning'

export type CannotDecide =
  | CannotMove
  | CannotClose
  | CannotDisclose
  | { reason: 'unknown_organisation' }
  | { reason: 'household_not_found' }
  | { reason: 'deadline_in_the_past'; today: string }

/**
 * Turns a planned anvisning into a decided one: the municipality becomes responsible and is told what 11 a § allows.
 * Telling comes last but one and moving the chain last, since the municipality's steps begin that moment.
 */
export async function makeDecided(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: { handoffId: Id; confirmedProtected: boolean },
): Promise<Result<{ id: Id; personId: Id; state: 'decided' }, CannotDecide>> {
  // The time to answer runs from the decision, however long the plan has lain.
  const today = clock.today()
  const answerBy = deadlineFrom(deadlineRule('anvisning.acknowledge', today), today).toString()
  const { handoffId } = command
  const moved = await moveHandoff(tx, clock, actor, { handoffId, move: 'decide', facts: { answerBy } })
  if (!moved.ok) return moved
  const { handoff } = moved.value
  if (handoff.receive_by !== null && handoff.receive_by < today.toString())
    return refuse({ reason: 'deadline_in_the_past', today: today.toString() })
  const told = await tellMunicipality(tx, clock, actor, { handoff, confirmedProtected: command.confirmedProtected })
  if (!told.ok) return told
  if (!handoff.journey_id) return refuse({ reason: 'household_not_found' })
  const municipality = await findOrganisation(tx, handoff.to_organisation)
  const region = await findRegionOf(tx, municipality?.municipality_code?.slice(0, 2) ?? '')
  const closed = await closeByHandoff(tx, clock, actor, {
    journeyId: handoff.journey_id,
    key: 'anvisning',
    on: clock.today().toString(),
    parties: [
      { role: 'assigned_municipality', organisationId: handoff.to_organisation },
      ...(region ? [{ role: 'region', organisationId: region }] : []),
    ],
  })
  return closed.ok ? ok({ id: handoff.id, personId: handoff.person_id, state: 'decided' }) : closed
}

async function tellMunicipality(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: { handoff: StoredHandoff; confirmedProtected: boolean },
): Promise<Result<null, CannotDisclose | { reason: 'unknown_organisation' } | { reason: 'household_not_found' }>> {
  const { handoff } = command
  const personIds = await selectCovered(tx, handoff.id)
  const recorded = await recordDatum(tx, clock, actor, {
    personId: handoff.person_id,
    datum: {
      kind: 'settlement',
      value: { municipality: handoff.to_organisation, receiveBy: handoff.receive_by ?? '' },
    },
  })
  if (!recorded.ok) return refuse({ reason: 'household_not_found' })
  return disclose(tx, clock, actor, {
    personIds,
    basisId: anvisningBasis,
    recipient: handoff.to_organisation,
    cause: `handoff:${handoff.id}`,
    way: 'handoff',
    protectedPerson: (await selectProtected(tx, personIds)).size > 0,
    confirmedProtected: command.confirmedProtected,
  })
}
