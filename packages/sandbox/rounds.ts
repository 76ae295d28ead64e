import type { Deed } from './simulators/deed.ts'
import type { OpenStep } from './step-queries.ts'
import { isSettling } from './when.ts'

/**
 * Deeds of a day in rounds, one after the other. Where a household walks one of the chains that can end or turn, one deed can do away with
 * another of the same day: those of one household are done one in each round, so that chance does not decide which comes first.
 */
export function inRounds(deeds: readonly Deed[], stepOf: (deed: Deed) => OpenStep | undefined): Deed[][] {
  const turning = new Set<string>()
  for (const deed of deeds) {
    const step = stepOf(deed)
    if (step && !isSettling(step)) turning.add(step.case_number)
  }
  const rounds: Deed[][] = [[]]
  const turns = new Map<string, number>()
  for (const deed of deeds.toSorted((one, other) => (one.order < other.order ? -1 : Number(one.order > other.order)))) {
    const caseNumber = stepOf(deed)?.case_number
    const isTurning = caseNumber !== undefined && turning.has(caseNumber)
    const turn = isTurning ? (turns.get(caseNumber) ?? 0) : 0
    if (isTurning) turns.set(caseNumber, turn + 1)
    const round = rounds[turn] ?? []
    rounds[turn] = round
    round.push(deed)
  }
  return rounds
}
