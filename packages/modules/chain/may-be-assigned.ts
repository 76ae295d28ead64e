import { type Clock, ok, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import {
  type ChainTemplate,
  follows,
  permitThatAssigns,
  plainlyDone,
  type WhyNotAssignableHousehold,
} from '@kedjan/sweden'
import { findHouseholdOf, selectMembers } from '../persons/index.ts'
import { findJourney } from './journey-queries.ts'
import { membersToAssign } from './members-to-assign.ts'
import { personsOf } from './persons-of.ts'
import type { StoredMilestone } from './stored-milestone.ts'

/**
 * Whether a step may lead on to an anvisning: only where the household has a right to one. Else it would wait for an anvisning that is
 * refused for ever; it settles on its own, or stays. A permit or an age that the actor does not know is left to the anvisning.
 */
export async function mayBeAssigned(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  step: { milestone: StoredMilestone; chain: ChainTemplate; outcome: string | null },
): Promise<Result<null, WhyNotAssignableHousehold>> {
  const { milestone, chain, outcome } = step
  const turnedOut = new Map([[milestone.key, outcome ?? plainlyDone]])
  const isLeading = chain.opens.some((opened) => opened.chain === 'settlement_assigned' && follows(turnedOut, opened))
  if (!isLeading) return ok(null)
  if (await livesWithOthers(tx, milestone)) return refuse({ reason: 'lives_with_others', source: 'SFS 2016:39 9 §' })
  const persons = await personsOf(tx, clock, actor, milestone)
  const permit = permitThatAssigns(await membersToAssign(tx, clock, actor, persons))
  return permit.ok ? ok(null) : permit
}

/** Whether a journey is that of one member of a household of several: their settlement would be that of no household. */
async function livesWithOthers(
  tx: Tx,
  { journey_id: journeyId, person_id: personId }: StoredMilestone,
): Promise<boolean> {
  const journey = await findJourney(tx, journeyId)
  if (journey?.household_id !== null) return false
  const householdId = await findHouseholdOf(tx, personId)
  return householdId !== undefined && (await selectMembers(tx, householdId)).length > 1
}
