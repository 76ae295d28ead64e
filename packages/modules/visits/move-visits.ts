import type { Moved } from '@kedjan/engines/visits'
import { type Clock, publish, type StaffActor, type Tx } from '@kedjan/kernel'
import { appendVisitStep } from './change-visit.ts'
import { columnsOf, lanesOf } from './sell-times.ts'
import { insertErrandStep } from './serve-queries.ts'
import { deleteTaken, insertTaken } from './taken-queries.ts'
import type { StoredVisit } from './visit-queries.ts'
import { insertBookedTimes } from './visit-write-queries.ts'

/** Moves what has to move and tells everybody whom it concerns; false when somebody else has changed one of the visits meanwhile. */
export async function moveVisits(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  { visits, moved }: { visits: readonly StoredVisit[]; moved: readonly Moved[] },
): Promise<boolean> {
  // Everything is given back before anything is sold, since one may move to where another was.
  for (const { was } of moved) await deleteTaken(tx, was.household, [Number(was.errand)])
  for (const visit of visits) {
    const own = moved.filter(({ was }) => was.household === visit.id)
    if (own.length > 0 && !(await moveVisit(tx, clock, actor, { visit, own }))) return false
  }
  return true
}

async function moveVisit(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  { visit, own }: { visit: StoredVisit; own: readonly Moved[] },
): Promise<boolean> {
  const line = { visit_id: visit.id, place_id: visit.placeId, office: visit.office, person_id: visit.personId }
  const at = clock.now().toString()
  for (const { was, becomes, because } of own) {
    const errand = visit.errands.find(({ seq }) => `${seq}` === was.errand)
    if (!errand) return false
    if (!becomes) {
      const by = { by_organisation: actor.organisationId, by_staff: actor.staffId, at }
      const step = { ...line, ...by, errand_seq: errand.seq, seq: errand.lastSeq + 1, agency: errand.agency }
      if (!(await insertErrandStep(tx, { ...step, kind: 'not_done', because: 'other' }))) return false
      continue
    }
    const time = { ...becomes, members: errand.persons }
    if (!(await insertTaken(tx, lanesOf(time, { visit, seq: errand.seq })))) return false
    const row = { ...line, errand_seq: errand.seq, agency: errand.agency, ...columnsOf(time), because, at }
    await insertBookedTimes(tx, [row])
  }
  publish(tx, clock, { name: 'visits.moved', payload: { visitId: visit.id, placeId: visit.placeId } })
  return appendVisitStep(tx, clock, actor, { visit, kind: 'moved', because: own[0]?.because ?? null })
}
