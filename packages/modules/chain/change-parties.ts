import type { HowEnded } from '@kedjan/contract'
import { asPlatform, type Clock, type Id, type StaffActor, type Tx } from '@kedjan/kernel'
import { type ChainKey, chainTemplate } from '@kedjan/sweden'
import { endJourney } from './advance.ts'
import { findJourney } from './journey-queries.ts'
import { moveOn } from './move-on.ts'
import { insertSteps, selectMilestones } from './queries.ts'
import { dayOf } from './template-day.ts'

/**
 * Takes steps back that a cancelled hand-off had brought about, so that the journey stands again before them:
 * those steps come anew once their roles are filled, and the first of them is open at once, so that nothing is ownerless.
 * A step is taken back by its key, or because its role is left.
 */
export async function takeBack(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: { journeyId: Id; keys: readonly string[]; roles: readonly string[] },
): Promise<void> {
  await asPlatform(tx, clock, actor, async (platform) => {
    const at = clock.now().toString()
    const today = clock.today().toString()
    const journey = await findJourney(platform, command.journeyId)
    if (!journey) return
    const template = chainTemplate(journey.template as ChainKey, dayOf(journey.template_from))
    const roles = new Map(template.milestones.map(({ key, responsible }) => [key, responsible]))
    const taken = (await selectMilestones(platform, command.journeyId)).filter(
      ({ key }) => command.keys.includes(key) || command.roles.includes(roles.get(key) ?? ''),
    )
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
  })
  await moveOn(tx, clock, actor, {
    journeyId: command.journeyId,
    parties: command.roles.map((role) => ({ role, organisationId: null })),
  })
}

/** Ends a journey before its last step, as when the person declines the anvisning and settles alone. */
export async function stopJourney(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: { journeyId: Id; how: HowEnded },
): Promise<void> {
  await asPlatform(tx, clock, actor, async (platform) => {
    const journey = await findJourney(platform, command.journeyId)
    if (journey && !journey.ended) await endJourney(platform, clock, journey, command.how)
  })
}
