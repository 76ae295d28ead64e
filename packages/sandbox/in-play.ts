import type { Ground } from '@kedjan/kernel'
import type { LifeEvent } from './life.ts'
import { count, type Done } from './play-day.ts'
import type { OpenReferral } from './queries.ts'
import type { Deed } from './simulators/deed.ts'
import type { Places } from './simulators/places.ts'
import type { Acting } from './staff.ts'
import type { OpenStep, StepToDo } from './step-queries.ts'
import type { Due } from './when.ts'

/** Something that is to be done on a day. */
export type Errand = StepErrand | { readonly referral: OpenReferral }
export interface StepErrand {
  readonly due: Due
  readonly step: OpenStep
}
/** An errand on its day, with everything that it hangs on. */
export type ErrandToDo = { readonly due: Due; readonly step: StepToDo } | { readonly referral: OpenReferral }

/** A step that was refused time and again, with the last reason. */
export interface Fault {
  readonly template: string
  readonly key: string
  readonly reason: string
  readonly caseNumber: string
}

/** The simulated country while it is being played: who acts, and what is to be done on which day. */
export interface Country {
  readonly ground: Ground
  readonly seed: number
  readonly acting: Acting
  readonly agenda: Map<string, Errand[]>
  readonly known: Set<string>
  readonly happened: Map<string, number>
  readonly refused: Map<string, number>
  /** What each deed of the day is to get done. */
  readonly behind: Map<Deed, Errand>
  /** How often the errand of a step was refused. */
  readonly tries: Map<string, number>
  readonly faults: Fault[]
  readonly events: Map<string, LifeEvent[]>
  /** Counts what has been done and refused. */
  take(done: Done): void
  places?: { readonly week: string; readonly places: Places }
}

export function openCountry(ground: Ground, seed: number, acting: Acting): Country {
  const [happened, refused] = [new Map<string, number>(), new Map<string, number>()]
  const again = { behind: new Map(), tries: new Map(), faults: [], events: new Map() }
  const take = (done: Done) => {
    for (const [what, times] of done.happened) count(happened, what, times)
    for (const [what, times] of done.refused) count(refused, what, times)
  }
  return { ground, seed, acting, agenda: new Map(), known: new Set(), happened, refused, ...again, take }
}
