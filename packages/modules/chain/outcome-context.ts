import type { CompleteMilestone } from '@kedjan/contract'
import type { AskedFor } from '@kedjan/sweden'
import type { Someone } from './persons-of.ts'
import type { StoredMilestone } from './stored-milestone.ts'

/** What a step asked for, what its officer answered, and whom it is about. */
export interface OutcomeContext {
  readonly milestone: StoredMilestone
  readonly asks: AskedFor | undefined
  readonly command: CompleteMilestone
  readonly persons: readonly Someone[]
}
