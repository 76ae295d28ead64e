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
import { membersKnown } from './members-known.ts'
import { membersToAssign } from './members-to-assign.ts'
import { personsOf } from './persons-of.ts'
import type { StoredMilestone } from './stored-milestone.ts'

/** An anvisning covers the household as a whole. */
const wholeHousehold = 'SFS 2016:39 9 §'

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
  const journey = await findJourney(tx, milestone.journey_id)
  if (journey?.household_id === null && (await livesWithOthers(tx, milestone)))
    return refuse({ reason: 'lives_with_others', source: wholeHousehold })
  if (journey?.household_id && (await membersKnown(tx, clock, actor, journey.household_id)).length === 0)
    return refuse({ reason: 'household_not_told', source: wholeHousehold })
  const persons = await personsOf(tx, clock, actor, milestone)
  const permit = permitThatAssigns(await membersToAssign(tx, clock, actor, persons))
  return permit.ok ? ok(null) : permit
}

/** Whether somebody who walks alone is one of a household of several: their settlement would be that of no household. */
async function livesWithOthers(tx: Tx, { person_id: personId }: StoredMilestone): Promise<boolean> {
  const householdId = await findHouseholdOf(tx, personId)
  return householdId !== undefined && (await selectMembers(tx, householdId)).length > 1
}
