import type { NewPerson } from '@kedjan/contract'
import type { WalkPlan } from './walk-chain.ts'

/** A way through a chain, step by step, with whoever does each, and what opens from it. */
export interface Way extends WalkPlan {
  readonly name: string
  readonly chain: string
  readonly by: string
  readonly members?: readonly NewPerson[]
  readonly takesPart?: readonly { role: string; organisationId: string }[]
  readonly steps: readonly string[]
  readonly opens: readonly string[]
  /** The day of the last step, when it is not the first day. */
  readonly endsOn?: string
}
