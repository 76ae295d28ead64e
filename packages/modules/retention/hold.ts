import { type Id, ok, type PlainDate, type Result, refuse } from '@kedjan/kernel'

export const holdReasons = ['appeal', 'court', 'supervision', 'claim_of_the_person', 'research_sample'] as const
export type HoldReason = (typeof holdReasons)[number]

export interface StoredHold {
  readonly id: Id
  readonly householdId: Id
  readonly registeredBy: string
  readonly organisationId: string
  readonly reason: HoldReason
  readonly note: string
  readonly until: string
  readonly byName: string
  readonly ended: boolean
}

export type CannotHold =
  | { reason: 'household_not_found' }
  | { reason: 'hold_in_the_past'; today: string }
  | { reason: 'hold_too_long'; latest: string }

/** A hold has an end; whoever still needs it then places it anew, so that none is forgotten. */
const longestHoldMonths = 24

export function decideHold(
  warning: { readonly registeredBy: string } | undefined,
  until: string,
  today: PlainDate,
): Result<{ registeredBy: string }, CannotHold> {
  if (!warning) return refuse({ reason: 'household_not_found' })
  if (until < today.toString()) return refuse({ reason: 'hold_in_the_past', today: today.toString() })
  const latest = today.add({ months: longestHoldMonths }, { overflow: 'constrain' }).toString()
  return until > latest ? refuse({ reason: 'hold_too_long', latest }) : ok({ registeredBy: warning.registeredBy })
}

export type CannotEndHold = { reason: 'hold_not_found' } | { reason: 'hold_ended' }

/** Only the organisation that placed a hold ends it. */
export function decideHoldEnd(hold: StoredHold | undefined, organisationId: string): Result<StoredHold, CannotEndHold> {
  if (!hold || hold.organisationId !== organisationId) return refuse({ reason: 'hold_not_found' })
  return hold.ended ? refuse({ reason: 'hold_ended' }) : ok(hold)
}
