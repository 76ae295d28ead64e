import type { Id } from '@kedjan/kernel'

/** A day of a journey that has become another. */
export interface RecountFrom {
  readonly journeyId: Id
  /** The step whose day has become another, or `journey_start`. */
  readonly anchor: string
  readonly on: string
  /** Those for whom a journey of their own opens on that day; undefined where none does. */
  readonly adults?: readonly Id[] | undefined
}
