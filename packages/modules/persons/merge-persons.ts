import { type Clock, type Id, newId, ok, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import { selectRegistrations } from './duplicate-queries.ts'
import { insertMerge, type Merge, selectMergesOf } from './merge-queries.ts'
import { lockProtection, selectProtected } from './protection-queries.ts'
import { isPersonKnown } from './queries.ts'
import { compareStored } from './registrations.ts'

export interface MergePersons {
  /** The registration that goes on standing for the person. */
  readonly keptPersonId: Id
  readonly otherPersonId: Id
}

export type CannotMerge =
  | { reason: 'person_not_found' }
  | { reason: 'same_registration' }
  | { reason: 'person_protected'; source: string }
  | { reason: 'already_merged' }
  | { reason: 'merged_with_another' }

/**
 * Joins two registrations that an officer has found to be one human being. A link and nothing else: no row changes its person, holder
 * or category, so that nobody sees more than before. Open journeys of both go on (ADR 0019).
 */
export async function mergePersons(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: MergePersons,
): Promise<Result<{ id: Id }, CannotMerge>> {
  await lockProtection(tx)
  const { keptPersonId: kept, otherPersonId: other } = command
  const isKnown = (await isPersonKnown(tx, kept)) && (await isPersonKnown(tx, other))
  const isProtected = (await selectProtected(tx, [kept, other])).size > 0
  const decided = decideMerge(command, { isKnown, isProtected, merges: await selectMergesOf(tx, [kept, other]) })
  if (!decided.ok) return decided
  const id = newId(clock.now())
  const at = clock.now().toString()
  const reasons = await reasonsOf(tx, command)
  await insertMerge(tx, { id, kept, other, holder: actor.organisationId, reasons, by: actor.staffId, at })
  return ok({ id })
}

/** Whether two registrations can be joined. Whoever is joined already is joined with the registration that was kept, and with no other. */
export function decideMerge(
  { keptPersonId: kept, otherPersonId: other }: MergePersons,
  facts: {
    isKnown: boolean
    isProtected: boolean
    merges: readonly Pick<Merge, 'kept_person_id' | 'other_person_id'>[]
  },
): Result<null, CannotMerge> {
  if (kept === other) return refuse({ reason: 'same_registration' })
  if (!facts.isKnown) return refuse({ reason: 'person_not_found' })
  if (facts.isProtected) return refuse({ reason: 'person_protected', source: 'SFS 2009:400 21 kap. 3 §' })
  const keptFor = (person: Id) =>
    facts.merges.find((merge) => merge.other_person_id === person)?.kept_person_id ?? person
  if (keptFor(kept) === keptFor(other)) return refuse({ reason: 'already_merged' })
  const isTaken = facts.merges.some(
    (merge) => merge.other_person_id === kept || [merge.kept_person_id, merge.other_person_id].includes(other),
  )
  return isTaken ? refuse({ reason: 'merged_with_another' }) : ok(null)
}

async function reasonsOf(tx: Tx, { keptPersonId, otherPersonId }: MergePersons): Promise<string[]> {
  const rows = await selectRegistrations(tx, [keptPersonId, otherPersonId])
  const [one, other] = [keptPersonId, otherPersonId].map((id) => rows.find((row) => row.person_id === id))
  if (!one || !other) return []
  const { for: speaksFor, against } = compareStored(one, other)
  return [...speaksFor, ...against]
}
