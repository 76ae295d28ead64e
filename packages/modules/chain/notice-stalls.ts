import { type Clock, parsePlainDate, publish, type Tx } from '@kedjan/kernel'
import { levelsDue, usualStallSetting } from './stall.ts'
import { stallDaysOf } from './stall-days.ts'
import { insertStalls, type StallLine, selectStalled } from './stall-queries.ts'

/**
 * Nothing falls between chairs: of every step that stands still the owner is asked, then the coordinator is told, then the person.
 * Answers how many lines were written. Run as the platform, once a day.
 */
export async function noticeStalls(tx: Tx, clock: Clock): Promise<number> {
  const today = clock.today()
  const at = clock.now().toString()
  const lines: StallLine[] = []
  for (const stalled of await selectStalled(tx, today.toString())) {
    const stallOn = parsePlainDate(stalled.stall_on)
    if (!stallOn) continue
    const due = levelsDue(
      { stallOn, taken: stalled.taken, setting: stalled.setting ? stallDaysOf(stalled.setting) : usualStallSetting },
      today,
    )
    for (const [index, kind] of due.entries()) {
      const { milestone_id, journey_id, person_id, category, responsible } = stalled
      const seq = stalled.last_seq + index + 1
      lines.push({
        milestone_id,
        seq,
        journey_id,
        person_id,
        category,
        responsible,
        kind,
        on_date: today.toString(),
        at,
      })
      publish(tx, clock, { name: 'chain.stalled', payload: { milestoneId: milestone_id, level: kind } })
    }
  }
  return insertStalls(tx, lines)
}
