import { asActor, type Clock, type Ground, type StaffActor } from '@kedjan/kernel'
import { selectKommuntal } from '@kedjan/modules/handoffs'
import type { Random } from '../random.ts'

/** Where there is room left within the kommuntal of the year. */
export interface Places {
  /** A municipality with room for so many persons, and the room taken; undefined when there is none. */
  choose(random: Random, persons: number, except?: string): string | undefined
}

/** Municipalities that the tour goes through get more households, so that their lists are worth looking at. */
const favoured: Record<string, number> = { K1380: 5, K0581: 4 }

/** Reads, as Migrationsverket, how much of each kommuntal is left. */
export async function findPlaces(ground: Ground, clock: Clock, actor: StaffActor): Promise<Places> {
  const lines = await asActor(ground, clock, actor, (tx) => selectKommuntal(tx, { year: clock.today().year }))
  const left = new Map(lines.map((line) => [line.municipality, line.persons - line.used]))
  return {
    choose(random, persons, except) {
      const open = [...left].filter(([id, places]) => places >= persons && id !== except)
      if (open.length === 0) return undefined
      const chosen = random.weighted(open.map(([id, places]) => [id, places * (favoured[id] ?? 1)] as const))
      left.set(chosen, (left.get(chosen) ?? 0) - persons)
      return chosen
    },
  }
}
