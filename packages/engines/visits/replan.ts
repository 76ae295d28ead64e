import { type Board, boardOf, dayOf, lift, place, standingOf } from './board.ts'
import { changedOffice, isHit } from './change.ts'
import { chooseTimes } from './choose.ts'
import type { Appointment, Household, OfficeDays } from './day.ts'
import { planOf } from './figures.ts'
import { firstFit } from './free.ts'
import { makeRoom } from './make-room.ts'
import type { Change, Moved, MovedBecause, Plan, Replanned } from './plan.ts'
import { errandsOf, keyOf, type Settling } from './settling.ts'
import { appointmentOf, waysOf } from './ways.ts'

/**
 * The plan after a desk has closed, somebody has fallen ill or a household cannot come. What was hit moves, to the same time at another desk
 * where there is one; only where it finds no time does anything else move: first errands that come after it, then the rest of its household,
 * then one appointment of somebody else. What was booked before moves only when it was hit itself.
 */
export function replan(office: OfficeDays, plan: Plan, change: Change): Replanned {
  const changed = changedOffice(office, change)
  const board = boardOf(changed)
  const was = plan.visits.flatMap(({ appointments }) => appointments)
  const kept = new Set(office.days.flatMap(({ booked }) => booked.map(keyOf)))
  for (const one of was) if (!kept.has(keyOf(one)) && !isHit(change, one)) place(board, one)
  const reasons = new Map<string, MovedBecause>()
  for (const household of changed.households) {
    const hit = was.filter((one) => one.household === household.id && isHit(change, one))
    if (hit.length > 0) settle({ board, household, hit, kept, reasons })
  }
  return { plan: planOf(board), moved: movedOf(board, was, { change, reasons }) }
}

/** Finds times for what was hit, taking along as little as possible. */
function settle(settling: Settling): void {
  const { board, household, hit, kept, reasons } = settling
  if (stayInPlace(settling)) return
  const movable = standingOf(board, household.id).filter((one) => !kept.has(keyOf(one)))
  const followers = followersOf(household, hit, movable)
  const steps = [
    { along: [], because: 'keeps_order' as const },
    { along: followers, because: 'keeps_order' as const },
    { along: movable, because: 'same_visit' as const },
  ]
  for (const { along, because } of steps) {
    for (const one of along) lift(board, one)
    const errands = errandsOf(household, [...hit, ...along])
    const times = chooseTimes(board, household, errands)
    if (times.length === errands.length) {
      for (const one of times) place(board, one)
      for (const one of along) reasons.set(keyOf(one), because)
      return
    }
    for (const one of along) place(board, one)
  }
  if (makeRoom(settling)) return
  // Nothing helps: those that come after what is lost cannot stand either.
  for (const one of followers) {
    lift(board, one)
    reasons.set(keyOf(one), 'keeps_order')
  }
  for (const one of chooseTimes(board, household, errandsOf(household, [...hit, ...followers]))) place(board, one)
}

/** Those that wait for what was hit, and those that wait for them. */
function followersOf(household: Household, hit: readonly Appointment[], among: readonly Appointment[]): Appointment[] {
  const lost = new Set(hit.map(({ errand }) => errand))
  const more = among.filter(({ errand }) => {
    const after = household.errands.find(({ id }) => id === errand)?.after ?? []
    return !lost.has(errand) && after.some((id) => lost.has(id))
  })
  if (more.length === 0) return []
  return [...more, ...followersOf(household, [...hit, ...more], among)]
}

/** The same times at other desks, with other interpreters or in other rooms; nothing is placed unless all of them stay. */
function stayInPlace({ board, household, hit }: Settling): boolean {
  const placed: Appointment[] = []
  for (const was of hit) {
    const day = dayOf(board, was.date)
    const errand = household.errands.find(({ id }) => id === was.errand)
    const ways = day && errand ? waysOf(board, day, { household, errand }) : []
    const { stepMinutes } = board.office
    const minutes = was.to - was.from
    const way = ways.find(({ free }) => firstFit(free, was.from, minutes, stepMinutes) === was.from)
    if (!day || !way) {
      for (const one of placed) lift(board, one)
      return false
    }
    const becomes = appointmentOf(day, household, way, was.from)
    place(board, becomes)
    placed.push(becomes)
  }
  return true
}

function movedOf(
  board: Board,
  was: readonly Appointment[],
  { change, reasons }: { change: Change; reasons: ReadonlyMap<string, MovedBecause> },
): Moved[] {
  const now = new Map(
    board.office.households.flatMap(({ id }) => standingOf(board, id).map((one) => [keyOf(one), one] as const)),
  )
  return was.flatMap((one) => {
    const becomes = now.get(keyOf(one))
    if (becomes && isSame(one, becomes)) return []
    const because = isHit(change, one) ? change.kind : (reasons.get(keyOf(one)) ?? 'same_visit')
    return [{ was: one, ...(becomes ? { becomes } : {}), because }]
  })
}

function isSame(one: Appointment, other: Appointment): boolean {
  const mark = ({ date, from, desk, room, interpreter, members }: Appointment) =>
    [date, from, desk, room, interpreter?.id, interpreter?.mode, ...members].join(' ')
  return mark(one) === mark(other)
}
