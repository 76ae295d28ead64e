import { type Clock, ok, type Result, type StaffActor, type Tx } from '@kedjan/kernel'
import {
  type ChainTemplate,
  follows,
  permitThatAssigns,
  plainlyDone,
  type WhyNotAssignableHousehold,
} from '@kedjan/sweden'
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
  const persons = await personsOf(tx, clock, actor, milestone)
  const permit = permitThatAssigns(await membersToAssign(tx, clock, actor, persons))
  return permit.ok ? ok(null) : permit
}
