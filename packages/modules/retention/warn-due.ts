import { type Clock, publish, type Tx } from '@kedjan/kernel'
import { householdKeeping } from '@kedjan/sweden'
import { selectHouseholds, selectParties } from './household-queries.ts'
import { insertWarning } from './queries.ts'
import { decideRemoval } from './removal.ts'

/**
 * Warns households that are soon due, and everybody who holds or was told something about them; answers how many.
 * Run as the platform. Whoever has been warned once for the same end of the last journey is not warned again.
 */
export async function warnDue(tx: Tx, clock: Clock, atMost = 200): Promise<number> {
  const today = clock.today()
  const keeping = householdKeeping(today)
  const endedBy = today.add({ days: keeping.warnDays }).subtract({ months: keeping.months }, { overflow: 'constrain' })
  // A day to spare: months of different length meet at their ends, and the decision is not taken here.
  const found = await selectHouseholds(tx, { today: today.toString(), endedBy: endedBy.add({ days: 3 }).toString() })
  let warned = 0
  for (const household of found) {
    if (warned === atMost) break
    const removal = decideRemoval(household, keeping, today)
    if (removal.state !== 'to_warn' || household.endedOn === null) continue
    const { eraseFrom } = removal
    const warning = {
      householdId: household.id,
      registeredBy: household.registeredBy,
      endedOn: household.endedOn,
      eraseFrom,
    }
    const parties = new Set([household.registeredBy, ...(await selectParties(tx, household.personIds))])
    const isNew = await insertWarning(tx, { ...warning, on: today.toString(), at: clock.now().toString() }, [
      ...parties,
    ])
    if (!isNew) continue
    publish(tx, clock, { name: 'retention.warned', payload: { householdId: household.id, eraseFrom } })
    warned += 1
  }
  return warned
}
