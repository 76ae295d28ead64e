import { type Clock, publish, system, type Tx } from '@kedjan/kernel'
import { isWorkingDay } from '@kedjan/sweden'
import { appendVisitStep } from './change-visit.ts'
import { selectToRemind } from './remind-queries.ts'

/** Lets everybody who comes on the next working day be reminded, once. Run as the platform; answers how many. */
export async function remindVisitors(tx: Tx, clock: Clock): Promise<number> {
  let next = clock.today().add({ days: 1 })
  while (!isWorkingDay(next)) next = next.add({ days: 1 })
  const visits = await selectToRemind(tx, { after: clock.today().toString(), until: next.toString() })
  for (const visit of visits) {
    await appendVisitStep(tx, clock, system, { visit, kind: 'reminded', because: null })
    publish(tx, clock, { name: 'visits.reminder_due', payload: { visitId: visit.id } })
  }
  return visits.length
}
