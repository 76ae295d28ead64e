import { asPlatform, type Clock, publish, type StaffActor, type Tx } from '@kedjan/kernel'
import { type ChainTemplate, isDeparture } from '@kedjan/sweden'
import { endJourney } from './advance.ts'
import { selectOpenOfSame } from './journey-queries.ts'
import type { StoredMilestone } from './stored-milestone.ts'

/**
 * Whoever has left the country has nothing left to wait for here: every other journey of theirs ends, and what was still open in it is
 * withdrawn from those who had it. They learn that the person has moved out of the country, and nothing of the return.
 */
export async function endDeparted(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  step: { milestone: StoredMilestone; chain: ChainTemplate; outcome: string | null },
): Promise<void> {
  const { milestone, chain, outcome } = step
  if (!isDeparture(chain, { key: milestone.key, outcome })) return
  await asPlatform(tx, clock, actor, async (platform) => {
    const journeys = await selectOpenOfSame(platform, milestone.journey_id)
    for (const journey of journeys) await endJourney(platform, clock, journey, 'departed')
  })
  publish(tx, clock, { name: 'chain.departed', payload: { journeyId: milestone.journey_id } })
}
