import { type Clock, type Id, newId, type StaffActor, type Tx } from '@kedjan/kernel'
import { categoryOf } from './datum.ts'
import { identityOf } from './present.ts'
import { insertData, type NewDatum, selectData } from './queries.ts'

/**
 * Writes down, as the actor's own, who somebody is of whom it has only been told: an authority that decides about an application that
 * another received has the name and the birth date in its decision, and tells them to others as its own.
 */
export async function takeInIdentity(tx: Tx, clock: Clock, actor: StaffActor, personIds: readonly Id[]): Promise<void> {
  const known = await selectData(tx, personIds, ['identity'])
  const own = new Set(known.filter(({ holder }) => holder === actor.organisationId).map(({ person_id }) => person_id))
  const told = new Map(known.filter((datum) => !own.has(datum.person_id)).map((datum) => [datum.person_id, datum]))
  const at = clock.now()
  const by = { holder: actor.organisationId, recorded_by: actor.staffId, recorded_at: at.toString() }
  const rows = [...told.values()].flatMap(({ person_id, value }): NewDatum[] => {
    const identity = identityOf(value)
    if (!identity) return []
    return [{ ...by, id: newId(at), person_id, category: categoryOf('identity'), kind: 'identity', value: identity }]
  })
  if (rows.length > 0) await insertData(tx, rows)
}
