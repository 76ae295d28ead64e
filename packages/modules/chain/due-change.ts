import type { DeadlineMove } from '@kedjan/contract'
import { addDays, ok, type Result, refuse } from '@kedjan/kernel'
import type { DueFacts } from './due-facts.ts'
import { dayOf } from './template-day.ts'

/** What becomes known about the time of a step. */
export type DueChange = Exclude<DeadlineMove, { act: 'correct_day' }>

export type CannotLearn =
  | { reason: 'no_pause_to_end' }
  | { reason: 'resumed_outside_pause'; from: string; to: string }
  | { reason: 'nothing_to_take_back' }

/** What a last day is counted from when a change has been added to what was known. */
export function learned(facts: DueFacts, change: DueChange): Result<DueFacts, CannotLearn> {
  switch (change.act) {
    case 'extend': {
      const { ground, until = null } = change
      return ok({ ...facts, extensions: [...facts.extensions, { ground, until }] })
    }
    case 'pause': {
      const { ground, from, to } = change
      return ok({ ...facts, pauses: [...facts.pauses, { ground, from, to }] })
    }
    case 'shift':
      return ok({ ...facts, shift: { ground: change.ground, to: change.to } })
    case 'resume':
      return resumed(facts, change.from)
    case 'take_back':
      return takenBack(facts, change.of)
  }
}

/** The pause that was added last ends on the day before, or falls away when it had not begun. */
function resumed(facts: DueFacts, on: string): Result<DueFacts, CannotLearn> {
  const last = facts.pauses.at(-1)
  if (!last) return refuse({ reason: 'no_pause_to_end' })
  const { from, to } = last
  if (on < from || on > to) return refuse({ reason: 'resumed_outside_pause', from, to })
  const before = facts.pauses.slice(0, -1)
  if (on === from) return ok({ ...facts, pauses: before })
  return ok({ ...facts, pauses: [...before, { ...last, to: addDays(dayOf(on), -1).toString() }] })
}

function takenBack(facts: DueFacts, of: 'extension' | 'pause' | 'shift'): Result<DueFacts, CannotLearn> {
  const nothing = refuse({ reason: 'nothing_to_take_back' as const })
  switch (of) {
    case 'extension':
      return facts.extensions.length === 0 ? nothing : ok({ ...facts, extensions: facts.extensions.slice(0, -1) })
    case 'pause':
      return facts.pauses.length === 0 ? nothing : ok({ ...facts, pauses: facts.pauses.slice(0, -1) })
    case 'shift':
      return facts.shift === null ? nothing : ok({ ...facts, shift: null })
  }
}
