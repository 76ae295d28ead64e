import type { LifeChange } from '@kedjan/contract'
import type { Clock, Tx } from '@kedjan/kernel'
import type { ChainKey } from '@kedjan/sweden'
import { carryJourney, endJourney, moveOnAsPlatform, replaceParties, startAsPlatform } from '../chain/index.ts'
import { type EndedBecause, endOpenHandoffs } from '../handoffs/index.ts'
import { markDead } from '../persons/index.ts'
import type { ChangeFacts } from './change.ts'
import { type Effect, handoffsEnding } from './effects.ts'

/** Does what was decided, in its order. Run as the platform, because no single organisation sees all the journeys. */
export async function applyEffects(
  tx: Tx,
  clock: Clock,
  context: {
    change: LifeChange
    effects: readonly Effect[]
    facts: ChangeFacts
    by: { organisationId: string; staffId: string }
  },
): Promise<void> {
  for (const effect of context.effects) await apply(tx, clock, { ...context, effect })
  const { change, effects, facts } = context
  if (change.kind === 'died') await markDead(tx, { personId: facts.personId, on: change.on })
  const { personIds } = handoffsEnding(change, facts, effects)
  if (personIds.length > 0) await endOpenHandoffs(tx, clock, { personIds, because: becauseOf(change.kind) })
}

function becauseOf(happened: string): EndedBecause {
  return happened === 'died' ? 'died' : 'circumstances_changed'
}

async function apply(
  tx: Tx,
  clock: Clock,
  { effect, effects, facts, by }: Parameters<typeof applyEffects>[2] & { effect: Effect },
): Promise<void> {
  const journey = 'journeyId' in effect ? facts.journeys.find(({ id }) => id === effect.journeyId) : undefined
  switch (effect.do) {
    case 'end':
      if (!journey) return
      await endOpenHandoffs(tx, clock, { journeyIds: [journey.id], because: becauseOf(effect.how) })
      return endJourney(tx, clock, journey, effect.how)
    case 'hand_over': {
      // All roles of a journey change at once, so that none of its steps is opened twice.
      const same = effects.filter((each) => each.do === 'hand_over' && each.journeyId === effect.journeyId)
      if (same[0] !== effect) return
      const parties = same.flatMap((each) =>
        each.do === 'hand_over' ? [{ role: each.role, organisationId: each.to }] : [],
      )
      return replaceParties(tx, clock, { journeyId: effect.journeyId, parties })
    }
    case 'open': {
      const from = facts.journeys.find(({ id }) => id === effect.from)
      await startAsPlatform(tx, clock, {
        template: effect.template as ChainKey,
        personId: effect.personId,
        householdId: effect.householdId,
        parties: new Map(Object.entries(from?.parties ?? {})),
        startedBy: by.organisationId,
        openedBy: effect.from,
        done: effect.done,
      })
      return
    }
    case 'carry':
      if (journey)
        await carryJourney(tx, clock, { journey, personId: effect.personId, householdId: effect.householdId })
      return
    case 'new_birthday':
      return moveOnAsPlatform(tx, clock, {
        journeyId: effect.journeyId,
        days: [{ name: 'eighteenth_birthday', on: effect.on }],
      })
    case 'go_on':
      return
  }
}
