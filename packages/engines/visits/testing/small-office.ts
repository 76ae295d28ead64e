import type { Desk, Errand, Household, Interpreter, OfficeDay, OfficeDays } from '../day.ts'

export const monday = '2026-11-23'
export const tuesday = '2026-11-24'

/** Nine o'clock is `at(9)`, half past `at(9, 30)`. */
export function at(hour: number, minute = 0): number {
  return hour * 60 + minute
}

export function desk(id: string, agency: string, more: Partial<Desk> = {}): Desk {
  return { id, agency, competences: ['x'], languages: [], open: [{ from: at(9), to: at(12) }], ...more }
}

export function interpreter(id: string, language: string, hours: Interpreter['hours']): Interpreter {
  return { id, languages: [language], hours }
}

export function errand(id: string, agency: string, more: Partial<Errand> = {}): Errand {
  const usual = { competence: 'x', minutes: 30, who: 'one_adult', after: [], papers: [], room: false } as const
  return { id, agency, ...usual, modes: ['site', 'video', 'phone'], ...more }
}

/** One adult who speaks Swedish and can come from eight to eighteen on both days. */
export function household(id: string, errands: readonly Errand[], more: Partial<Household> = {}): Household {
  return {
    id,
    language: 'sv',
    members: [{ id: 'a', kind: 'adult' }],
    canCome: [monday, tuesday].map((date) => ({ date, from: at(8), to: at(18) })),
    maySplit: false,
    papers: [],
    errands,
    ...more,
  }
}

export function day(date: string, desks: readonly Desk[], more: Partial<OfficeDay> = {}): OfficeDay {
  return { date, desks, rooms: [], interpreters: [], walks: [], booked: [], ...more }
}

export function office(days: readonly OfficeDay[], households: readonly Household[]): OfficeDays {
  return { days, households, stepMinutes: 5 }
}
