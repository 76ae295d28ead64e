import { type Clock, daysBetween, parsePlainDate, publish, type Tx } from '@kedjan/kernel'
import { insertRequestEscalation, selectSilentRequests } from './request-queries.ts'

/** Days of silence after the answer-by day until each level. Practice of the platform, no law. */
const daysUntilLevel: readonly (readonly [level: number, days: number])[] = [
  [1, 1],
  [2, 4],
]

/** Silence is an event: 1 the holder is reminded, 2 its coordinator and the asker are told. Answers how many steps were taken. Run as the platform. */
export async function escalateSilentRequests(tx: Tx, clock: Clock): Promise<number> {
  const today = clock.today()
  let taken = 0
  for (const silent of await selectSilentRequests(tx, today.toString())) {
    const answerBy = parsePlainDate(silent.answerBy)
    const silence = answerBy ? daysBetween(answerBy, today) : 0
    for (const [level, days] of daysUntilLevel) {
      if (level <= silent.level || silence < days) continue
      await insertRequestEscalation(tx, silent, level, { on: today.toString(), at: clock.now().toString() })
      await publish(tx, clock, { name: 'exchange.request_silent', payload: { requestId: silent.requestId, level } })
      taken += 1
    }
  }
  return taken
}
