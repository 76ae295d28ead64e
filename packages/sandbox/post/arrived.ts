import type { CaughtMessage } from '@kedjan/contract'

/** What was caught, without its place in the box. */
export type Arrived = Omit<CaughtMessage, 'id' | 'at'> & {
  /** By which a repeat is told from a second message. */
  readonly key: string
}
