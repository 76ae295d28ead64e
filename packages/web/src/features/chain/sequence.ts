import type { Journey } from '@kedjan/contract'

/** The journeys in the order in which they opened each other: those that lie behind, and those that go on or were the last. */
export function inSequence(journeys: readonly Journey[]): { earlier: Journey[]; current: Journey[] } {
  const ordered = journeys.toSorted(
    (one, other) => one.startedOn.localeCompare(other.startedOn) || depth(one, journeys) - depth(other, journeys),
  )
  const openers = new Set(journeys.flatMap(({ openedBy }) => openedBy ?? []))
  const isBehind = ({ id, end }: Journey): boolean => end !== null && openers.has(id)
  return { earlier: ordered.filter(isBehind), current: ordered.filter((journey) => !isBehind(journey)) }
}

/** How many journeys came before one: two may begin on the same day. */
function depth({ openedBy }: Journey, journeys: readonly Journey[]): number {
  const before = journeys.find(({ id }) => id === openedBy)
  return before ? depth(before, journeys) + 1 : 0
}
