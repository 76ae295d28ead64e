import { type Board, boardOf, dayOf, lift, place, standingOf } from './board.ts'
import { changedOffice, isHit } from './change.ts'
import { chooseTimes } from './choose.ts'
import type { Appointment, Household, OfficeDays } from './day.ts'
import { planOf } from './figures.ts'
import { firstFit } from './free.ts'
import { makeRoom } from './make-room.ts'
import type { Change, Lost, Moved, MovedBecause, Plan, Replanned } from './plan.ts'
import { errandsOf, keyOf, type Settling } from './settling.ts'
import { lostBy, unfitOf } from './unfit.ts'
import { appointmentOf, waysOf } from './ways.ts'

/**
 * The plan after a desk has closed, somebody has fallen ill or a household cannot come. What was hit moves, to the same time at another desk
 * where there is one; only where it finds no time does anything else move: first errands that come after it, then the rest of its household,
 * then one appointment of somebody else. What was booked before moves only when it was hit itself.
 */
export function replan(office: OfficeDays, plan: Plan, change: Change): Replanned {
  const kept = new Set(office.days.flatMap(({ booked }) => booked.map(keyOf)))
  return mend(changedOffice(office, change), plan, {
    kept,
    hitBy: (one) => (isHit(change, one) ? change.kind : undefined),
  })
}

/** The plan in an office whose hours, desks, rooms or interpreters are others than when it was made, or that lost something: what fits no longer moves, by the same rules. */
export function replanWithin(office: OfficeDays, plan: Plan, lost?: Lost): Replanned {
  const kept = new Set(office.days.flatMap(({ booked }) => booked.map(keyOf)))
  return mend(office, plan, { kept, hitBy: (one) => unfitOf(office, one) ?? (lost && lostBy(office, one, lost)) })
}

interface Mending {
  /** Keys of what was booked before and may not move. */
  readonly kept: ReadonlySet<string>
  /** What an appointment was hit by itself, if it was. */
  readonly hitBy: (one: Appointment) => MovedBecause | undefined
}

function mend(changed: OfficeDays, plan: Plan, { kept, hitBy }: Mending): Replanned {
  const board = boardOf(changed)
  const was = plan.visits.flatMap(({ appointments }) => appointments)
  const hit = was.filter((one) => hitBy(one) !== undefined)
  const reasons = new Map<string, MovedBecause>()
  for (const one of was) if (!kept.has(keyOf(one)) && !hit.includes(one)) place(board, one)
  for (const household of changed.households) {
    const own = hit.filter((one) => one.household === household.id)
    if (own.length > 0) settle({ board, household, hit: own, kept, reasons })
  }
  return { plan: planOf(board), moved: movedOf(board, was, { hitBy, reasons }) }
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
  { hitBy, reasons }: Pick<Mending, 'hitBy'> & { reasons: ReadonlyMap<string, MovedBecause> },
): Moved[] {
  const now = new Map(
    board.office.households.flatMap(({ id }) => standingOf(board, id).map((one) => [keyOf(one), one] as const)),
  )
  return was.flatMap((one) => {
    const becomes = now.get(keyOf(one))
    if (becomes && isSame(one, becomes)) return []
    return [
      { was: one, ...(becomes ? { becomes } : {}), because: hitBy(one) ?? reasons.get(keyOf(one)) ?? 'same_visit' },
    ]
  })
}

function isSame(one: Appointment, other: Appointment): boolean {
  const mark = ({ date, from, desk, room, interpreter, members }: Appointment) =>
    [date, from, desk, room, interpreter?.id, interpreter?.mode, ...members].join(' ')
  return mark(one) === mark(other)
}
