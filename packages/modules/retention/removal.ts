import { type Id, isBefore, type PlainDate, parsePlainDate } from '@kedjan/kernel'

/**
 * What keeps a household: somebody still has something to do, something is asked and not answered, the person is yet to learn of what is
 * held back, or somebody in it belongs elsewhere or is registered twice.
 */
export const openReasons = [
  'no_journey',
  'journey',
  'handoff',
  'request',
  'plea',
  'delay',
  'other_household',
  'other_registration',
] as const
export type OpenReason = (typeof openReasons)[number]

/** A household as its removal is decided by; nothing of who anybody is. */
export interface HouseholdFacts {
  readonly id: Id
  readonly registeredBy: string
  readonly personIds: readonly Id[]
  readonly open: readonly OpenReason[]
  /** When its last journey ended; null while nothing has. */
  readonly endedOn: string | null
  /** The warning for that end. */
  readonly warning: { readonly eraseFrom: string } | null
  /** The last day of the hold that stands longest. */
  readonly heldUntil: string | null
  /** A list for that end which has not been rejected. */
  readonly list: { readonly id: Id; readonly signed: boolean } | null
}

/** How far a household has come on its way out. */
export type Removal =
  | { state: 'open'; why: readonly OpenReason[] }
  | { state: 'kept'; eraseFrom: string }
  | { state: 'to_warn'; eraseFrom: string }
  | { state: 'warned'; eraseFrom: string }
  | { state: 'held'; eraseFrom: string; until: string }
  | { state: 'to_list'; eraseFrom: string }
  | { state: 'listed'; eraseFrom: string; listId: Id }
  | { state: 'signed'; eraseFrom: string; listId: Id }

export type RemovalState = Removal['state']

/**
 * One way out, and no step of it is passed over: ended long enough ago, warned, the warning run out, listed, signed.
 * A hold stops it anywhere after the warning; a journey that begins again takes the household back to the start.
 */
export function decideRemoval(
  household: HouseholdFacts,
  keeping: { readonly months: number; readonly warnDays: number },
  today: PlainDate,
): Removal {
  const ended = parsePlainDate(household.endedOn ?? '')
  if (household.open.length > 0 || !ended) return { state: 'open', why: household.open }
  const due = ended.add({ months: keeping.months }, { overflow: 'constrain' })
  const earliest = today.add({ days: keeping.warnDays })
  if (!household.warning) {
    if (isBefore(earliest, due)) return { state: 'kept', eraseFrom: due.toString() }
    return { state: 'to_warn', eraseFrom: (isBefore(due, earliest) ? earliest : due).toString() }
  }
  const { eraseFrom } = household.warning
  if (household.heldUntil !== null) return { state: 'held', eraseFrom, until: household.heldUntil }
  if (eraseFrom > today.toString()) return { state: 'warned', eraseFrom }
  if (!household.list) return { state: 'to_list', eraseFrom }
  return { state: household.list.signed ? 'signed' : 'listed', eraseFrom, listId: household.list.id }
}
