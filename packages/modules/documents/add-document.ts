import type { AddDocument, AddOwnDocument } from '@kedjan/contract'
import {
  type Clock,
  type Id,
  newId,
  ok,
  type PersonActor,
  type Result,
  refuse,
  type StaffActor,
  type Tx,
} from '@kedjan/kernel'
import { informationCategories } from '@kedjan/sweden'
import { type CannotOpen, closed, isPersonKnown, selectClosed } from '../persons/index.ts'
import { type CannotChangeDocument, decideReplacement } from './document.ts'
import { cleanFileName } from './file-name.ts'
import { countAdded, findDocument, insertDocument, type NewDocument, selectRecipients } from './queries.ts'

export type CannotAddDocument =
  | { reason: 'person_not_found' }
  | { reason: 'unknown_category' }
  | { reason: 'not_a_recipient' }
  | { reason: 'too_many_documents'; most: number }
  | CannotChangeDocument
  | CannotOpen

/** Of one person, since the day began: enough for a thick folder, and an end to a runaway program. */
const mostADay = 200

/** Says what a paper is and that its content is coming; the organisation of the one who adds it becomes its holder. */
export async function addDocument(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: AddDocument & { personId: Id },
): Promise<Result<{ id: Id; personId: Id }, CannotAddDocument>> {
  const { personId } = command
  if (!(await isPersonKnown(tx, personId))) return refuse({ reason: 'person_not_found' })
  if ((await selectClosed(tx, [personId])).size > 0) return refuse(closed)
  const { organisationId, staffId } = actor
  const about = { milestoneId: command.milestoneId ?? null, handoffId: command.handoffId ?? null }
  const acting = { organisationId }
  return add(tx, clock, { ...command, ...about, acting, holder: organisationId, addedBy: staffId })
}

/** As `addDocument`, by the person or a guardian: to an organisation that already knows something of the person. */
export async function sendDocument(
  tx: Tx,
  clock: Clock,
  actor: PersonActor,
  command: AddOwnDocument,
): Promise<Result<{ id: Id; personId: Id }, CannotAddDocument>> {
  const { personId, holder } = command
  if (!actor.actsFor.includes(personId)) return refuse({ reason: 'person_not_found' })
  if (!(await selectRecipients(tx, [personId])).includes(holder)) return refuse({ reason: 'not_a_recipient' })
  const acting = { actsFor: actor.actsFor }
  return add(tx, clock, { ...command, acting, milestoneId: null, handoffId: null, addedBy: null })
}

type Wish = Omit<AddDocument, 'milestoneId' | 'handoffId'> &
  Pick<NewDocument, 'personId' | 'holder' | 'milestoneId' | 'handoffId' | 'addedBy'> & {
    acting: Parameters<typeof decideReplacement>[1]
  }

async function add(tx: Tx, clock: Clock, wish: Wish): Promise<Result<{ id: Id; personId: Id }, CannotAddDocument>> {
  const { personId, category, acting } = wish
  if (!Object.hasOwn(informationCategories, category)) return refuse({ reason: 'unknown_category' })
  if (wish.replaces) {
    const before = await findDocument(tx, wish.replaces)
    if (!before || before.person_id !== personId || before.holder !== wish.holder)
      return refuse({ reason: 'document_not_found' })
    const decision = decideReplacement(before, acting)
    if (!decision.ok) return decision
  }
  const since = clock.today().toZonedDateTime('Europe/Stockholm').toInstant().toString()
  if ((await countAdded(tx, personId, since)) >= mostADay)
    return refuse({ reason: 'too_many_documents', most: mostADay })
  const id = newId(clock.now())
  const { holder, language, milestoneId, handoffId, addedBy } = wish
  const name = cleanFileName(wish.name)
  const kept = { personId, category, holder, language, milestoneId, handoffId, addedBy, name }
  await insertDocument(tx, { ...kept, id, replaces: wish.replaces ?? null, at: clock.now().toString() })
  return ok({ id, personId })
}
