import { type Clock, type Id, ok, type Result, refuse, type Tx } from '@kedjan/kernel'
import type { BookedTime, CannotBook } from './booking.ts'
import { insertTaken, type NewTaken } from './taken-queries.ts'
import { instantOf, timeOf } from './times.ts'
import { insertBookedTimes } from './visit-write-queries.ts'
import type { WrittenVisit } from './visit-writing.ts'

/** Sells the minutes of desks, rooms, interpreters and persons, and writes down who is where; errands are numbered in the order of the times. */
export async function sellTimes(
  tx: Tx,
  clock: Clock,
  sale: { visit: WrittenVisit; times: readonly BookedTime[]; because: string },
): Promise<Result<null, CannotBook>> {
  const { visit, times } = sale
  const taken = times.flatMap((one, index) => lanesOf(one, { visit, seq: index + 1 }))
  const [first] = times
  if (first && !(await insertTaken(tx, taken)))
    return refuse({ reason: 'time_taken', day: first.date, time: timeOf(first.from) })
  await insertBookedTimes(
    tx,
    times.map((one, index) => ({
      visit_id: visit.id,
      errand_seq: index + 1,
      place_id: visit.placeId,
      office: visit.office,
      agency: one.of.agency,
      person_id: visit.personId,
      ...columnsOf(one),
      because: sale.because,
      at: clock.now().toString(),
    })),
  )
  return ok(null)
}

type Time = Omit<BookedTime, 'of'>

export function columnsOf(one: Time) {
  return {
    on_date: one.date,
    from_minute: one.from,
    to_minute: one.to,
    desk_id: one.desk,
    room_id: one.room ?? null,
    interpreter_id: one.interpreter?.id ?? null,
    mode: one.interpreter?.mode ?? null,
    persons: one.members,
  }
}

/** Everything that an errand holds during its minutes. */
export function lanesOf(
  one: Time,
  { visit, seq }: { visit: { id: Id; office: string; personId: Id | null }; seq: number },
): NewTaken[] {
  const during = { from: instantOf(one.date, one.from).toString(), to: instantOf(one.date, one.to).toString() }
  const row = { ...during, visit_id: visit.id, errand_seq: seq, office: visit.office, person_id: visit.personId }
  return [
    { ...row, what: one.desk, kind: 'desk' as const },
    ...(one.room ? [{ ...row, what: one.room, kind: 'room' as const }] : []),
    ...(one.interpreter ? [{ ...row, what: one.interpreter.id, kind: 'interpreter' as const }] : []),
    ...one.members.map((what) => ({ ...row, what, kind: 'person' as const })),
  ]
}
