import type { TakenInList } from '@kedjan/contract'
import { ok, type Result } from '@kedjan/kernel'
import { visitErrand } from '@kedjan/sweden'
import { type Asking, staffOf } from '../http/index.ts'
import { organisationName } from '../organisations/index.ts'
import { selectTakenIn } from './serve-queries.ts'
import { isErrandKey } from './serving.ts'

/** What staff at offices have taken in for the own agency, which its officers have to decide. */
export async function readTakenIn(asking: Asking): Promise<Result<TakenInList, never>> {
  const { tx, clock, language } = asking
  const rows = await selectTakenIn(tx, staffOf(asking.actor).organisationId)
  return ok({
    items: rows.map(({ visitId, seq, key, personId, aboutPerson, office, at }) => ({
      visitId,
      seq,
      name: isErrandKey(key) ? visitErrand(key, clock.today()).name[language] : key,
      personId: aboutPerson ?? personId,
      officeName: organisationName(office, language),
      at,
    })),
  })
}
