import {
  type Clock,
  type Id,
  newId,
  ok,
  type PersonActor,
  type PlainDate,
  publish,
  type Result,
  refuse,
  type StaffActor,
  type Tx,
} from '@kedjan/kernel'
import { deadlineFrom, deadlineRule, objectionExcludedOn } from '@kedjan/sweden'
import { findOrganisation } from '../organisations/index.ts'
import type { InformationCategory, OrganisationKind } from './law.ts'
import { findPlea, insertPlea, insertPleaAnswer, type PleaKind, type PleaOutcome } from './rights-queries.ts'

export type CannotPlea = { reason: 'objection_excluded'; source: string }

/** A correction may always be asked for (GDPR 16); an objection (GDPR 21) where no act has taken the right away. */
function decidePlea(
  plea: { kind: PleaKind; holderKind: OrganisationKind },
  today: PlainDate,
): Result<null, CannotPlea> {
  const excluded = plea.kind === 'objection' ? objectionExcludedOn(plea.holderKind, today) : undefined
  return excluded ? refuse({ reason: 'objection_excluded', source: excluded.source }) : ok(null)
}

export interface MakePlea {
  readonly personId: Id
  readonly kind: PleaKind
  readonly holder: string
  readonly category: InformationCategory
  readonly words: string
}

/** The person asks a holder to put something right, or objects; the holder answers within the time of the dated rule. */
export async function makePlea(
  tx: Tx,
  clock: Clock,
  actor: PersonActor,
  command: MakePlea,
): Promise<Result<{ id: Id }, CannotPlea | { reason: 'person_not_found' } | { reason: 'unknown_organisation' }>> {
  if (!actor.actsFor.includes(command.personId)) return refuse({ reason: 'person_not_found' })
  const holder = await findOrganisation(tx, command.holder)
  if (!holder) return refuse({ reason: 'unknown_organisation' })
  const today = clock.today()
  const decided = decidePlea({ kind: command.kind, holderKind: holder.kind }, today)
  if (!decided.ok) return decided
  const id = newId(clock.now())
  const answerBy = deadlineFrom(deadlineRule('plea.answer', today), today).toString()
  const when = { on: today.toString(), at: clock.now().toString() }
  await insertPlea(tx, { ...command, ...when, id, answerBy, madeBy: actor.personId })
  await publish(tx, clock, { name: 'exchange.plea_made', payload: { pleaId: id, holder: holder.id } })
  return ok({ id })
}

export type CannotAnswerPlea = { reason: 'plea_not_found' } | { reason: 'plea_already_answered' }

/** The holder answers, in words that the person reads. */
export async function answerPlea(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: { pleaId: Id; outcome: PleaOutcome; words: string },
): Promise<Result<{ id: Id }, CannotAnswerPlea>> {
  const plea = await findPlea(tx, command.pleaId)
  if (!plea || plea.holder !== actor.organisationId) return refuse({ reason: 'plea_not_found' })
  const when = { on: clock.today().toString(), at: clock.now().toString() }
  const isWritten = await insertPleaAnswer(tx, { ...command, ...when, plea, byStaff: actor.staffId })
  if (!isWritten) return refuse({ reason: 'plea_already_answered' })
  await publish(tx, clock, { name: 'exchange.plea_answered', payload: { pleaId: plea.id, holder: plea.holder } })
  return ok({ id: plea.id })
}
