import { type Clock, newId, type Tx } from '@kedjan/kernel'
import type { ChainTemplate } from '@kedjan/sweden'
import type { Advance } from './advance-decision.ts'
import { milestoneTemplate } from './journey.ts'
import type { WholeJourney } from './journey-queries.ts'
import { insertMilestones, insertSteps, type NewStep } from './queries.ts'

/** Writes down which steps have come into being and whose turn it is. */
export async function appendAdvance(
  tx: Tx,
  clock: Clock,
  context: { journey: WholeJourney; template: ChainTemplate; decided: Advance },
): Promise<void> {
  const { journey, decided } = context
  const now = clock.now()
  const created = decided.create.map((milestone) => ({
    ...milestone,
    id: newId(now),
    journey_id: journey.id,
    person_id: journey.person_id,
  }))
  await insertMilestones(tx, created)
  const rows = new Map([...journey.milestones, ...created].map((milestone) => [milestone.key, milestone]))
  const steps = decided.ready.flatMap(({ key, from, due, stallOn }): NewStep[] => {
    const milestone = rows.get(key)
    if (!milestone) return []
    const { category } = 'category' in milestone ? milestone : milestoneTemplate(context.template, key)
    return [
      {
        milestone_id: milestone.id,
        seq: ('lastSeq' in milestone ? milestone.lastSeq : 0) + 1,
        journey_id: journey.id,
        person_id: journey.person_id,
        category,
        responsible: milestone.responsible,
        kind: 'ready',
        on_date: from,
        due_on: due?.on ?? null,
        due_rule: due?.rule ?? null,
        due_source: due?.source ?? null,
        due_anchor: due?.anchor ?? null,
        stall_on: stallOn,
        at: now.toString(),
      },
    ]
  })
  await insertSteps(tx, steps)
}
