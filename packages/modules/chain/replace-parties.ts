import type { Clock, Id, Tx } from '@kedjan/kernel'
import { type ChainKey, chainTemplate } from '@kedjan/sweden'
import type { NamedParty } from './derived-parties.ts'
import { findWholeJourney } from './journey-queries.ts'
import { moveOnAsPlatform } from './move-on.ts'
import { insertSteps } from './queries.ts'
import { dayOf } from './template-day.ts'

/**
 * Gives roles of a journey to others: what those roles have not done yet is withdrawn and stands open at the new ones in the same
 * transaction, so that at no moment nobody has it. What is done stays with whoever did it. Run as the platform.
 */
export async function replaceParties(
  tx: Tx,
  clock: Clock,
  command: { journeyId: Id; parties: readonly NamedParty[] },
): Promise<void> {
  const journey = await findWholeJourney(tx, command.journeyId)
  if (!journey || journey.ended) return
  const template = chainTemplate(journey.template as ChainKey, dayOf(journey.template_from))
  const changed = command.parties.filter(({ role, organisationId }) => journey.parties[role] !== organisationId)
  const roles = new Set(changed.map(({ role }) => role))
  const ofRoles = new Set(template.milestones.filter(({ responsible }) => roles.has(responsible)).map(({ key }) => key))
  const left = journey.milestones.filter(({ key, doneOn }) => ofRoles.has(key) && doneOn === null)
  await insertSteps(
    tx,
    left.map(({ id, lastSeq, journey_id, person_id, category, responsible }) => ({
      milestone_id: id,
      seq: lastSeq + 1,
      journey_id,
      person_id,
      category,
      responsible,
      kind: 'withdrawn' as const,
      on_date: clock.today().toString(),
      at: clock.now().toString(),
    })),
  )
  await moveOnAsPlatform(tx, clock, { journeyId: command.journeyId, parties: changed })
}
