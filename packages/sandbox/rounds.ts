import type { Deed } from './simulators/deed.ts'
import type { OpenStep } from './step-queries.ts'
import { isSettling } from './when.ts'

/**
 * Deeds of a day in rounds, one after the other. Those that touch the same household are done in rounds that follow each other, in their
 * order, so that chance does not decide which comes first; all others of a round go on at the same time.
 */
export function inRounds(deeds: readonly Deed[], touchedBy: (deed: Deed) => readonly string[]): Deed[][] {
  const rounds: Deed[][] = [[]]
  const free = new Map<string, number>()
  for (const deed of inOrder(deeds)) {
    const touched = touchedBy(deed)
    const turn = Math.max(0, ...touched.map((household) => free.get(household) ?? 0))
    for (const household of touched) free.set(household, turn + 1)
    const round = rounds[turn] ?? []
    rounds[turn] = round
    round.push(deed)
  }
  return rounds
}

/** The same deeds in the order that they name. */
function inOrder(deeds: readonly Deed[]): Deed[] {
  return deeds.toSorted((one, other) => (one.order < other.order ? -1 : Number(one.order > other.order)))
}

/**
 * The household that a step is about, where it walks one of the chains that can end or turn: there one deed can do away with another of the
 * same day. Steps of settlement and establishment alone are done at the same time.
 */
export function turningHouseholds(
  deeds: readonly Deed[],
  stepOf: (deed: Deed) => OpenStep | undefined,
): (deed: Deed) => readonly string[] {
  const turning = new Set<string>()
  for (const deed of deeds) {
    const step = stepOf(deed)
    if (step && !isSettling(step)) turning.add(step.case_number)
  }
  return (deed) => {
    const household = stepOf(deed)?.case_number
    return household !== undefined && turning.has(household) ? [household] : []
  }
}
