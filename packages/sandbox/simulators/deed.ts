import type { AnyRefusal, Clock, Id, Result, StaffActor, Tx } from '@kedjan/kernel'
import type { Random } from '../random.ts'

/** One thing that a member of staff of a simulated organisation does, through the same action as anybody else. */
export interface Deed {
  readonly organisationId: string
  /** What is counted in the report. */
  readonly what: string
  /** Deeds are done in this order, so that two who need the same journeys never wait for each other crosswise. */
  readonly order: string
  readonly random: Random
  readonly act: (tx: Tx, clock: Clock, actor: StaffActor) => Promise<Result<unknown, AnyRefusal>>
  /** A protected person whose data must be opened first. */
  readonly opens?: Id
}
