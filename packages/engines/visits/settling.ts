import type { Board } from './board.ts'
import type { Appointment, Errand, Household } from './day.ts'
import type { MovedBecause } from './plan.ts'

export function keyOf({ household, errand }: Appointment): string {
  return `${household} ${errand}`
}

export interface Settling {
  readonly board: Board
  readonly household: Household
  /** Appointments that cannot stand. */
  readonly hit: readonly Appointment[]
  /** Keys of what was booked before and may not move. */
  readonly kept: ReadonlySet<string>
  /** Why something moves that was not hit. */
  readonly reasons: Map<string, MovedBecause>
}

export function errandsOf(household: Household, appointments: readonly Appointment[]): Errand[] {
  return household.errands.filter(({ id }) => appointments.some(({ errand }) => errand === id))
}
