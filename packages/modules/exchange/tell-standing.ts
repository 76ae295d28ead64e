import type { Clock, Id, StaffActor, Tx } from '@kedjan/kernel'
import { selectStandingFlows } from '../agreements/index.ts'
import { disclose } from './disclose.ts'
import { findLegalBasis, type InformationCategory, isInForce } from './law.ts'

export interface TellStanding {
  /** Nobody protected is among them: nothing about a protected person is told by itself (SFS 2009:400 21 kap. 3 §). */
  readonly personIds: readonly Id[]
  readonly categories: readonly InformationCategory[]
  /** Who has something to do with these persons: a flow tells nobody else (GDPR 5.1 c). */
  isConcerned(organisationId: string): boolean
}

/** Tells what the organisation has arranged to tell each time, in the transaction that records it. */
export async function tellStanding(tx: Tx, clock: Clock, actor: StaffActor, command: TellStanding): Promise<void> {
  if (command.personIds.length === 0) return
  const today = clock.today()
  for (const flow of await selectStandingFlows(tx, actor.organisationId, today.toString())) {
    const basis = findLegalBasis(flow.basisId)
    const categories = basis?.categories.filter((category) => command.categories.includes(category)) ?? []
    // A flow whose paragraph is no longer in force tells nothing, although nobody has ended it.
    if (!basis || !isInForce(basis, today) || categories.length === 0 || !command.isConcerned(flow.recipient)) continue
    const told = await disclose(tx, clock, actor, {
      ...{ personIds: command.personIds, basisId: basis.id, recipient: flow.recipient, categories, way: 'standing' },
      ...{ cause: `agreement:${flow.id}`, agreements: { source: true, recipient: true } },
      ...{ protectedPerson: false, confirmedProtected: false },
    })
    if (!told.ok) throw new Error(`a standing flow was refused: ${told.refusal.reason}`)
  }
}
