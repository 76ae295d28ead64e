import { asPlatform, type Clock, type Id, type StaffActor, type Tx } from '@kedjan/kernel'
import type { FixedDays } from './advance-decision.ts'
import { endJourney, moveOn } from './move-on.ts'
import { findJourney, insertParties, insertSteps, selectMilestones } from './queries.ts'

/** Names who fills a role of the journey; the steps of that role come into being with that organisation as responsible. */
export async function nameParty(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: { journeyId: Id; role: string; organisationId: string; fixed?: FixedDays },
): Promise<void> {
  await asPlatform(tx, clock, actor, (platform) =>
    insertParties(platform, command.journeyId, [{ role: command.role, organisationId: command.organisationId }], clock.today().toString()),
  )
  await moveOn(tx, clock, actor, command)
}

/**
 * Takes steps back that a cancelled hand-off had brought about, so that the journey stands again before them:
 * the same steps come anew, and the first of them is open at once, so that nothing is ownerless.
 */
export async function takeBack(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: { journeyId: Id; keys: readonly string[]; keepParty: boolean; role: string; keeper: string },
): Promise<void> {
  await asPlatform(tx, clock, actor, async (platform) => {
    const at = clock.now().toString()
    const today = clock.today().toString()
    const taken = (await selectMilestones(platform, command.journeyId)).filter(({ key }) => command.keys.includes(key))
    await insertSteps(
      platform,
      taken.map((milestone) => ({
        milestone_id: milestone.id,
        seq: milestone.lastSeq + 1,
        journey_id: milestone.journey_id,
        person_id: milestone.person_id,
        category: milestone.category,
        responsible: milestone.responsible,
        kind: 'withdrawn' as const,
        on_date: today,
        at,
      })),
    )
    if (!command.keepParty) {
      await insertParties(platform, command.journeyId, [{ role: command.role, organisationId: command.keeper }], today)
    }
  })
  await moveOn(tx, clock, actor, { journeyId: command.journeyId })
}

/** Ends a journey before its last step, as when the person declines the anvisning and settles alone. */
export async function stopJourney(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: { journeyId: Id; how: 'declined' | 'cancelled' },
): Promise<void> {
  await asPlatform(tx, clock, actor, async (platform) => {
    const journey = await findJourney(platform, command.journeyId)
    if (journey && !journey.ended) await endJourney(platform, clock, journey, command.how)
  })
}
