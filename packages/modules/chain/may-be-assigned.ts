import { ok, parsePlainDate, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import { type ChainTemplate, follows, plainlyDone, type WhyNotAssignable, whyNotAssignable } from '@kedjan/sweden'
import { selectData } from '../persons/index.ts'
import type { StoredMilestone } from './stored-milestone.ts'

/**
 * Whether a step may lead on to an anvisning: only where the permit gives a right to one. Else the household would wait for an anvisning
 * that is refused for ever; it settles on its own, or stays. A permit that the actor has not written down is left to the anvisning.
 */
export async function mayBeAssigned(
  tx: Tx,
  actor: StaffActor,
  step: { milestone: StoredMilestone; chain: ChainTemplate; outcome: string | null },
): Promise<Result<null, WhyNotAssignable>> {
  const { milestone, chain, outcome } = step
  const turnedOut = new Map([[milestone.key, outcome ?? plainlyDone]])
  const isLeading = chain.opens.some((opened) => opened.chain === 'settlement_assigned' && follows(turnedOut, opened))
  if (!isLeading) return ok(null)
  const data = await selectData(tx, [milestone.person_id], ['permit'])
  const permit = data.find(({ holder }) => holder === actor.organisationId)?.value
  if (!permit || !('ground' in permit)) return ok(null)
  const decidedOn = parsePlainDate(permit.decidedOn)
  if (!decidedOn) return ok(null)
  const validTo = parsePlainDate(permit.validTo ?? '') ?? null
  const why = whyNotAssignable({ ground: permit.ground, decidedOn, validTo })
  return why ? refuse(why) : ok(null)
}
