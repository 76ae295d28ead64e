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
import { type ClaimKind, type ClaimOutcome, findClaim, insertClaim, insertClaimAnswer } from './rights-queries.ts'

export type CannotClaim = { reason: 'objection_excluded'; source: string }

/** A correction may always be asked for (GDPR 16); an objection (GDPR 21) where no act has taken the right away. */
function decideClaim(
  claim: { kind: ClaimKind; holderKind: OrganisationKind },
  today: PlainDate,
): Result<null, CannotClaim> {
  const excluded = claim.kind === 'objection' ? objectionExcludedOn(claim.holderKind, today) : undefined
  return excluded ? refuse({ reason: 'objection_excluded', source: excluded.source }) : ok(null)
}

export interface MakeClaim {
  readonly personId: Id
  readonly kind: ClaimKind
  readonly holder: string
  readonly category: InformationCategory
  readonly words: string
}

/** The person asks a holder to put something right, or objects; the holder answers within the time of the dated rule. */
export async function makeClaim(
  tx: Tx,
  clock: Clock,
  actor: PersonActor,
  command: MakeClaim,
): Promise<Result<{ id: Id }, CannotClaim | { reason: 'person_not_found' } | { reason: 'unknown_organisation' }>> {
  if (!actor.actsFor.includes(command.personId)) return refuse({ reason: 'person_not_found' })
  const holder = await findOrganisation(tx, command.holder)
  if (!holder) return refuse({ reason: 'unknown_organisation' })
  const today = clock.today()
  const decided = decideClaim({ kind: command.kind, holderKind: holder.kind }, today)
  if (!decided.ok) return decided
  const id = newId(clock.now())
  const answerBy = deadlineFrom(deadlineRule('claim.answer', today), today).toString()
  const when = { on: today.toString(), at: clock.now().toString() }
  await insertClaim(tx, { ...command, ...when, id, answerBy, madeBy: actor.personId })
  await publish(tx, clock, { name: 'exchange.claim_made', payload: { claimId: id, holder: holder.id } })
  return ok({ id })
}

export type CannotAnswerClaim = { reason: 'claim_not_found' } | { reason: 'claim_already_answered' }

/** The holder answers, in words that the person reads. */
export async function answerClaim(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: { claimId: Id; outcome: ClaimOutcome; words: string },
): Promise<Result<{ id: Id }, CannotAnswerClaim>> {
  const claim = await findClaim(tx, command.claimId)
  if (!claim || claim.holder !== actor.organisationId) return refuse({ reason: 'claim_not_found' })
  const when = { on: clock.today().toString(), at: clock.now().toString() }
  const isWritten = await insertClaimAnswer(tx, { ...command, ...when, claim, byStaff: actor.staffId })
  if (!isWritten) return refuse({ reason: 'claim_already_answered' })
  await publish(tx, clock, { name: 'exchange.claim_answered', payload: { claimId: claim.id, holder: claim.holder } })
  return ok({ id: claim.id })
}
