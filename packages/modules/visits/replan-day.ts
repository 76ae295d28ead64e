import type { Language, ReplanPreview } from '@kedjan/contract'
import type { Appointment } from '@kedjan/engines/visits'
import { type Clock, type Id, ok, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import { visitErrand } from '@kedjan/sweden'
import { type ChangeWish, workOut } from './hit-visits.ts'
import { moveVisits } from './move-visits.ts'
import type { CannotChangePlace } from './place-change.ts'
import { sayMoved } from './say.ts'
import { isErrandKey } from './serving.ts'
import { lockPlace } from './taken-queries.ts'
import { timeOf } from './times.ts'

export type CannotReplan = CannotChangePlace | { reason: 'changed_meanwhile' }

/** What would move if the place closed or had other hours, or a desk, a room or an interpreter were gone: as little as possible, each with its reason. Changes nothing. */
export async function previewReplan(
  asking: { tx: Tx; clock: Clock; actor: StaffActor; language: Language },
  wish: ChangeWish,
): Promise<Result<ReplanPreview, CannotReplan>> {
  const worked = await workOut(asking.tx, asking.clock, asking.actor, wish)
  if (!worked.ok) return worked
  const { moved, visits, placeDays } = worked.value
  const numberOf = (id: string) => placeDays.resources.find((one) => one.id === id)?.number ?? 0
  const present = ({ date, from, desk }: Appointment) => ({ date, from: timeOf(from), deskNumber: numberOf(desk) })
  const rows = moved.flatMap(({ was, becomes, because }) => {
    const visit = visits.find(({ id }) => id === was.household)
    const key = visit?.errands.find(({ seq }) => `${seq}` === was.errand)?.key ?? ''
    const name = isErrandKey(key) ? visitErrand(key, asking.clock.today()).name[asking.language] : key
    if (!visit) return []
    const change = {
      was: present(was),
      becomes: becomes ? present(becomes) : null,
      because: sayMoved(because, asking.language),
    }
    return [{ visitId: visit.id, code: visit.code, name, ...change }]
  })
  const times = visits.reduce((sum, { errands }) => sum + errands.length, 0)
  return ok({ moved: rows, kept: times - rows.length })
}

/** Makes the change, moves what has to move, and tells everybody whom it concerns. */
export async function applyReplan(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  wish: ChangeWish,
): Promise<Result<{ id: Id; moved: number; lost: number }, CannotReplan>> {
  await lockPlace(tx, wish.placeId)
  const worked = await workOut(tx, clock, actor, wish)
  if (!worked.ok) return worked
  const { moved, visits, record } = worked.value
  const id = await record(tx)
  if (!(await moveVisits(tx, clock, actor, { visits, moved }))) return refuse({ reason: 'changed_meanwhile' })
  const lost = moved.filter(({ becomes }) => becomes === undefined).length
  return ok({ id, moved: moved.length - lost, lost })
}
