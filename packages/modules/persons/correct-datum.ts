import { type Clock, type Id, newId, ok, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import { noticeCorrection } from '../exchange/index.ts'
import { findOwnDatum } from './correction-queries.ts'
import { categoryOf, type Datum } from './datum.ts'
import { keysOfPerson } from './names.ts'
import { identityOf } from './present.ts'
import { selectProtected } from './protection-queries.ts'
import { insertData, isPersonKnown } from './queries.ts'
import { replaceSearchKeys } from './search-queries.ts'

export type CannotCorrect =
  | { reason: 'person_not_found' }
  | { reason: 'nothing_to_correct' }
  | { reason: 'nothing_changed' }
  | { reason: 'protected_person'; source: string }

/** The holder puts right what it had written down wrong. The wrong datum stays, marked; whoever was told it is told of the correction. */
export async function correctDatum(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: { personId: Id; datum: Datum },
): Promise<Result<{ id: Id; told: number }, CannotCorrect>> {
  const { personId, datum } = command
  if (!(await isPersonKnown(tx, personId))) return refuse({ reason: 'person_not_found' })
  const isProtected = (await selectProtected(tx, [personId])).size > 0
  // Where a protected person lives is written nowhere.
  if (datum.kind === 'contact' && isProtected)
    return refuse({ reason: 'protected_person', source: 'SFS 2009:400 21 kap. 3 §' })
  const wrong = await findOwnDatum(tx, { personId, holder: actor.organisationId, kind: datum.kind })
  if (!wrong) return refuse({ reason: 'nothing_to_correct' })
  if (isSame(wrong.value, datum.value)) return refuse({ reason: 'nothing_changed' })
  const [id, category] = [newId(clock.now()), categoryOf(datum.kind)]
  await insertData(tx, [
    {
      ...{ id, person_id: personId, category, holder: actor.organisationId, kind: datum.kind, corrects: wrong.id },
      ...{ value: { ...wrong.value, ...datum.value }, recorded_at: clock.now().toString(), recorded_by: actor.staffId },
    },
  ])
  const identity = datum.kind === 'identity' ? identityOf({ ...wrong.value, ...datum.value }) : undefined
  // From now on the person is found by the right name, and no more by the wrong one; a protected person by none.
  if (identity && !isProtected)
    await replaceSearchKeys(tx, { personId, holder: actor.organisationId, keys: keysOfPerson(identity) })
  const told = await noticeCorrection(tx, clock, actor, { personId, category, corrects: wrong.id, correctedBy: id })
  return ok({ id, told })
}

/** Whether a correction changes nothing of what stands. */
function isSame(stands: Datum['value'], wanted: Datum['value']): boolean {
  const now = new Map<string, unknown>(Object.entries(stands))
  return Object.entries(wanted).every(([key, value]) => JSON.stringify(now.get(key)) === JSON.stringify(value))
}
