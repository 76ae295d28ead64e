import type { Clock, Id, StaffActor, Tx } from '@kedjan/kernel'
import { selectStandingFlows } from '../agreements/index.ts'
import { type Disclose, discloseAll } from './disclose.ts'
import { findLegalBasis, type InformationCategory, isInForce } from './law.ts'

export interface TellStanding {
  readonly categories: readonly InformationCategory[]
  /** Asked only where a flow has something to tell: most of what is recorded goes nowhere. */
  whom(): Promise<Concerned>
}

export interface Concerned {
  /** Nobody protected is among them: nothing about a protected person is told by itself (SFS 2009:400 21 kap. 3 §). */
  readonly personIds: readonly Id[]
  /** Who has something to do with these persons: a flow tells nobody else (GDPR 5.1 c). */
  isConcerned(organisationId: string): boolean
}

/** Tells what the organisation has arranged to tell each time, in the transaction that records it. */
export async function tellStanding(tx: Tx, clock: Clock, actor: StaffActor, command: TellStanding): Promise<void> {
  const today = clock.today()
  const flows = await selectStandingFlows(tx, actor.organisationId, today.toString())
  const telling = flows.flatMap((flow) => {
    const basis = findLegalBasis(flow.basisId)
    const categories = basis?.categories.filter((category) => command.categories.includes(category)) ?? []
    // A flow whose paragraph is no longer in force tells nothing, although nobody has ended it.
    return basis && isInForce(basis, today) && categories.length > 0 ? [{ flow, basis, categories }] : []
  })
  if (telling.length === 0) return
  const { personIds, isConcerned } = await command.whom()
  if (personIds.length === 0) return
  const tellings = telling.flatMap(({ flow, basis, categories }): Disclose[] => {
    if (!isConcerned(flow.recipient)) return []
    return [
      {
        ...{ personIds, basisId: basis.id, recipient: flow.recipient, categories, way: 'standing' },
        ...{ cause: `agreement:${flow.id}`, agreements: { source: true, recipient: true } },
        ...{ protectedPerson: false, confirmedProtected: false },
      },
    ]
  })
  const told = await discloseAll(tx, clock, actor, tellings)
  if (!told.ok) throw new Error(`a standing flow was refused: ${told.refusal.reason}`)
}
