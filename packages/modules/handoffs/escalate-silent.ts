import { type Clock, daysBetween, parsePlainDate, publish, type Tx } from '@kedjan/kernel'
import { insertEscalation, selectSilent } from './list-queries.ts'

/** Days of silence after the answer-by day until each level. Practice of the platform, no law. */
const daysUntilLevel: readonly (readonly [level: number, days: number])[] = [
  [1, 1],
  [2, 4],
  [3, 8],
]

/** How far a silent hand-off is to be escalated: 1 the receiver is reminded, 2 coordinator and sender are told, 3 the person is told. */
export function levelAfter(daysOfSilence: number): number {
  return daysUntilLevel.findLast(([, days]) => daysOfSilence >= days)?.[0] ?? 0
}

/** Silence is an event: escalates every unanswered hand-off past its day; answers how many steps were taken. Run as the platform. */
export async function escalateSilent(tx: Tx, clock: Clock): Promise<number> {
  const today = clock.today()
  let taken = 0
  for (const silent of await selectSilent(tx, today.toString())) {
    const answerBy = parsePlainDate(silent.answer_by)
    const wanted = answerBy ? levelAfter(daysBetween(answerBy, today)) : 0
    for (let level = silent.level + 1; level <= wanted; level += 1) {
      await insertEscalation(tx, silent, level, { on: today.toString(), at: clock.now().toString() })
      publish(tx, clock, { name: 'handoffs.silent', payload: { handoffId: silent.handoff_id, level } })
      taken += 1
    }
  }
  return taken
}
