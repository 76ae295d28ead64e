import { unplannedFor } from './because.ts'
import { type Board, boardOf, standingOf } from './board.ts'
import { beside, chooseTimes, type Manner } from './choose.ts'
import type { Appointment, Household, InterpreterMode, OfficeDays } from './day.ts'
import { visitsOf } from './figures.ts'
import { isLess } from './numbers.ts'
import { openErrands } from './party.ts'
import type { Proposal, TradeOff } from './plan.ts'
import { modes } from './ways.ts'

const most = 3
// More waiting than this is no good alternative, whatever else it has.
const mostMoreWaiting = 90
const noon = 12 * 60

/**
 * Up to three ways for one household beside what is booked, the best first. The others each have something that those before lack:
 * an earlier date, another day, the other half of the day, an interpreter in person.
 */
export function proposeVisits(office: OfficeDays, householdId: string): Proposal[] {
  const household = office.households.find(({ id }) => id === householdId)
  if (!household) return []
  const board = boardOf({ ...office, households: [household] })
  const errands = openErrands(board, household)
  const manners: Manner[] = [
    {},
    { onSite: true },
    { within: { from: 0, to: noon } },
    { within: { from: noon, to: 2 * noon } },
    ...board.days.map((day) => ({ days: [day] })),
  ]
  const drafts = manners.flatMap((manner) => {
    const times = chooseTimes(board, household, errands, manner)
    return times.length === 0 ? [] : [draftOf(board, household, times)]
  })
  const chosen = chooseDrafts(drafts.toSorted((one, other) => (isLess(one.rank, other.rank) ? -1 : 1)))
  return chosen.map((draft) => ({ ...draft.proposal, tradeOffs: tradeOffsOf(draft, chosen) }))
}

interface Draft {
  readonly proposal: Omit<Proposal, 'tradeOffs'>
  readonly rank: readonly number[]
  readonly waitingMinutes: number
  /** When the last errand is done. */
  readonly date: string
  readonly dayIndex: number
  readonly isMorning: boolean
  readonly mode: InterpreterMode | undefined
  readonly splits: boolean
}

function draftOf(board: Board, household: Household, times: readonly Appointment[]): Draft {
  return beside(board, times, () => {
    const visits = visitsOf(board)
    const unplanned = unplannedFor(board, household)
    const waitingMinutes = visits.reduce((sum, visit) => sum + visit.waitingMinutes, 0)
    const date = times.reduce((latest, one) => (one.date > latest ? one.date : latest), '')
    const dayIndex = board.days.findIndex(({ day }) => day.date === date)
    const used = times.flatMap(({ interpreter }) => interpreter?.mode ?? [])
    const mode = modes.findLast((one) => used.includes(one))
    const distance = mode === undefined ? 0 : modes.indexOf(mode)
    const standing = standingOf(board, household.id)
    return {
      proposal: { visits, unplanned },
      rank: [
        unplanned.length,
        visits.length,
        waitingMinutes,
        dayIndex,
        distance,
        Math.min(...times.map(({ from }) => from)),
      ],
      waitingMinutes,
      date,
      dayIndex,
      isMorning: times.every(({ from }) => from < noon),
      mode,
      splits: standing.some((one) => standing.some((other) => isParallel(one, other))),
    }
  })
}

function isParallel(one: Appointment, other: Appointment): boolean {
  return one !== other && one.date === other.date && one.from < other.to && other.from < one.to
}

function chooseDrafts(drafts: readonly Draft[]): Draft[] {
  const chosen: Draft[] = []
  for (const draft of drafts) {
    const isAnother = chosen.every((one) => isUnlike(draft, one) && isGood(draft, chosen[0] ?? one))
    if (chosen.length < most && isAnother) chosen.push(draft)
  }
  return chosen
}

function isGood(draft: Draft, best: Draft): boolean {
  const { visits, unplanned } = draft.proposal
  return (
    unplanned.length <= best.proposal.unplanned.length &&
    visits.length <= best.proposal.visits.length + 1 &&
    draft.waitingMinutes <= best.waitingMinutes + mostMoreWaiting
  )
}

function isUnlike(one: Draft, other: Draft): boolean {
  return one.date !== other.date || one.isMorning !== other.isMorning || (one.mode === 'site' && other.mode !== 'site')
}

function tradeOffsOf(draft: Draft, all: readonly Draft[]): TradeOff[] {
  const fewest = Math.min(...all.map(({ proposal }) => proposal.visits.length))
  const least = Math.min(...all.map(({ waitingMinutes }) => waitingMinutes))
  const earliest = Math.min(...all.map(({ dayIndex }) => dayIndex))
  const { waitingMinutes, date, dayIndex, mode, splits, proposal } = draft
  const visits = proposal.visits.length
  const waits = waitingMinutes - least
  const later = dayIndex - earliest
  return [
    visits === fewest ? { kind: 'fewest_visits', visits } : { kind: 'more_visits', visits: visits - fewest },
    waits === 0 ? { kind: 'least_waiting', minutes: waitingMinutes } : { kind: 'more_waiting', minutes: waits },
    later === 0 ? { kind: 'earliest', date } : { kind: 'later', officeDays: later },
    ...(mode === undefined ? [] : [interpreting(mode)]),
    ...(splits ? [{ kind: 'household_splits' as const }] : []),
    ...(proposal.unplanned.length > 0
      ? [{ kind: 'errands_left' as const, errands: proposal.unplanned.map(({ errand }) => errand) }]
      : []),
  ]
}

function interpreting(mode: InterpreterMode): TradeOff {
  return mode === 'site' ? { kind: 'interpreter_on_site' } : { kind: 'interpreter_at_distance', mode }
}
