import { type Board, lift, place, standingOf } from './board.ts'
import { chooseTimes } from './choose.ts'
import type { Appointment } from './day.ts'
import { figuresOf, rankOf } from './figures.ts'
import { got, isLess, type Random } from './numbers.ts'
import { type Party, standingFigures } from './party.ts'

// Taking out more at once finds more exchanges and takes longer.
const mostRivals = 5
// Rounds in a row without gain after which little more is to be had: many while errands lack a time, few when only waiting is left.
const patience = { lacking: 200, waiting: 40 }

/**
 * Takes out a household that could do better with some that hold what it needs, puts it back first and them after it,
 * and keeps what comes of it unless it is worse (Shaw's large neighbourhood search).
 */
export function improve(
  board: Board,
  parties: readonly Party[],
  { random, rounds }: { readonly random: Random; readonly rounds: number },
): void {
  let rank = rankOf(figuresOf(board))
  for (let round = 0, vain = 0; round < rounds; round += 1) {
    const lacking = parties.filter((party) => isLacking(board, party))
    const wanting = lacking.length > 0 ? lacking : parties.filter((party) => isWaiting(board, party))
    if (wanting.length === 0 || vain >= patience[lacking.length > 0 ? 'lacking' : 'waiting']) return
    const party = got(wanting, random.below(wanting.length))
    const moving = [party, ...rivalsOf(party, parties, random)]
    const before = moving.flatMap((one) => takeOut(board, one))
    for (const one of moving) put(board, one)
    const after = rankOf(figuresOf(board))
    vain = isLess(after, rank) ? 0 : vain + 1
    if (isLess(rank, after)) {
      for (const one of moving) takeOut(board, one)
      for (const time of before) place(board, time)
    } else {
      rank = after
    }
  }
}

export function put(board: Board, { household, errands }: Party): void {
  for (const appointment of chooseTimes(board, household, errands)) place(board, appointment)
}

/** Whether a household has fewer errands planned, or more visits, than it could have alone. */
function isLacking(board: Board, { household, alone }: Party): boolean {
  const now = standingFigures(board, household)
  return now.errands < alone.errands || now.visits > alone.visits
}

function isWaiting(board: Board, { household, alone }: Party): boolean {
  return standingFigures(board, household).waitingMinutes > alone.waitingMinutes
}

function rivalsOf(party: Party, parties: readonly Party[], random: Random): Party[] {
  const wanted = new Set(party.errands.map(({ agency }) => agency))
  const isRival = (one: Party) =>
    one !== party &&
    (one.household.language === party.household.language || one.errands.some(({ agency }) => wanted.has(agency)))
  const near = parties.filter(isRival)
  const rivals = new Set<Party>()
  const count = Math.min(near.length, 1 + random.below(mostRivals))
  while (rivals.size < count) rivals.add(got(near, random.below(near.length)))
  return [...rivals]
}

function takeOut(board: Board, { household, errands }: Party): Appointment[] {
  const times = standingOf(board, household.id).filter(({ errand }) => errands.some(({ id }) => id === errand))
  for (const time of times) lift(board, time)
  return times
}
