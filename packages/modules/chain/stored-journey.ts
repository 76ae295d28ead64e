import type { Id } from '@kedjan/kernel'

/** A journey as stored: who walks which chain since when, and nothing that changes. */
export interface StoredJourney {
  readonly id: Id
  readonly template: string
  readonly template_from: string
  readonly person_id: Id
  readonly household_id: Id | null
  readonly started_on: string
  readonly started_by: string
  readonly opened_by: Id | null
}
