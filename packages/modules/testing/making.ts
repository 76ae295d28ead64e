import type { Chance } from './chance.ts'

export type Row = Readonly<Record<string, unknown>>

export const involved = ['MIGR', 'SKV', 'FK', 'AF', 'K1380', 'K0180', 'REG_N', 'LST_N'] as const
export const categories = [
  'identity',
  'permit',
  'language',
  'contact',
  'family',
  'reception',
  'settlement',
  'population_registration',
  'benefit',
  'health',
] as const
/** Organisations with a group for protected identities. */
export const withGroup = ['MIGR', 'SKV', 'K1380'] as const
export const at = '2026-11-20T08:00:00Z'

/** How many rows something gets: none up to `most`. */
export function several<One>(random: Chance, most: number, make: (at: number) => One): One[] {
  return [...Array(random.below(most + 1)).keys()].map(make)
}

export interface Household {
  readonly id: string
  readonly registered_by: string
  readonly people: readonly { id: string; registered_by: string; registered_at: string }[]
}
/** What the makers of rows share. */
export interface Making {
  readonly random: Chance
  readonly id: () => string
  readonly by: (organisation: string) => string
  /** Another of the organisation's group for protected identities. */
  readonly second: (organisation: string) => string
  readonly households: readonly Household[]
  readonly persons: Household['people']
}
