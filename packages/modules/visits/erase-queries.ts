import { deleteRowsOf, type Id, type Tx } from '@kedjan/kernel'

export function deleteVisits(tx: Tx, personIds: readonly Id[]): Promise<void> {
  return deleteRowsOf(tx, personIds, [
    'visits.wish_step',
    'visits.wish',
    'visits.note',
    'visits.errand_step',
    'visits.taken',
    'visits.booked_time',
    'visits.errand',
    'visits.visit_step',
    'visits.visit',
  ])
}
