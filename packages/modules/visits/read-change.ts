import type { PlaceChange } from '@kedjan/contract'
import { ok, type PlainDate, type Result, refuse } from '@kedjan/kernel'
import { type Abilities, type AbilitiesFault, readAbilities } from './abilities.ts'
import { type CannotManage, readHours } from './manage.ts'
import type { WeekWindow } from './opening-hours.ts'
import { dayOf, minuteOf } from './times.ts'

/** What a change brings, as the place keeps it. */
export interface Read {
  readonly windows: readonly WeekWindow[]
  readonly abilities: Abilities
}

const nothing: Read = { windows: [], abilities: { competences: [], languages: [], equipment: [] } }

/** Reads what was sent with a change; refused where it makes no hours, or nothing that can be done there. */
export function readChange(
  change: PlaceChange,
  facts: { agency: string | null; today: PlainDate },
): Result<Read, CannotManage | AbilitiesFault> {
  switch (change.change) {
    case 'exception':
      return minuteOf(change.from) >= minuteOf(change.to) ? backwards(change) : ok(nothing)
    case 'hours': {
      const windows = readHours(change.hours)
      return windows.ok ? ok({ ...nothing, windows: windows.value }) : windows
    }
    case 'abilities': {
      const abilities = readAbilities(change.abilities, facts)
      return abilities.ok ? ok({ ...nothing, abilities: abilities.value }) : abilities
    }
    case 'end':
      return ok(nothing)
  }
}

function backwards({ date, from, to }: { date: string; from: string; to: string }) {
  return refuse({ reason: 'hours_backwards' as const, weekday: dayOf(date).dayOfWeek, from, to })
}
