import type { LifeChange } from '@kedjan/contract'
import { type Clock, type Id, ok, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import { findLegalBasis, isInForce, type StandingTelling, selectTellingsOf } from '../exchange/index.ts'
import { type CannotTellByHand, selectMembers, selectProtected, tellByHand } from '../persons/index.ts'
import type { ChangeFacts } from './change.ts'

export type CannotTellOfComers = CannotTellByHand | { reason: 'not_proposed'; basis: string }

/** One of the tellings that are proposed, as an officer chooses it. */
export interface ChosenTelling {
  readonly basisId: string
  readonly recipient: string
}

/**
 * Whom the officer's organisation has told of a household into which somebody comes: they know the household, and go on without a
 * member whom nobody tells them of. What is proposed is exactly what stands told of its reference person; of a protected household nothing.
 */
export async function tellingsForComers(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  { change, facts }: { change: LifeChange; facts: ChangeFacts },
): Promise<StandingTelling[]> {
  const householdId = householdEntered(change, facts)
  if (!householdId) return []
  const members = await selectMembers(tx, householdId)
  const reference = members.find(({ position }) => position === 'reference_person')
  if (!reference) return []
  const all = [...members, ...facts.members].map(({ person_id }) => person_id)
  if ((await selectProtected(tx, all)).size > 0) return []
  const told = await selectTellingsOf(tx, { personId: reference.person_id, holder: actor.organisationId })
  return told.filter(({ basis_id: id }) => {
    const basis = findLegalBasis(id)
    return basis !== undefined && basis.requires === 'nothing' && isInForce(basis, clock.today())
  })
}

function householdEntered(change: LifeChange, facts: ChangeFacts): Id | null {
  if (change.kind === 'born') return facts.householdId
  return change.kind === 'joined' ? (facts.other?.householdId ?? null) : null
}

/** Tells of each who has come what the officer has chosen among what was proposed, for the cause for which the household was told of. */
export async function tellOfComers(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: { comers: readonly Id[]; proposed: readonly StandingTelling[]; chosen: readonly ChosenTelling[] },
): Promise<Result<null, CannotTellOfComers>> {
  for (const { basisId, recipient } of command.chosen) {
    const telling = command.proposed.find((each) => each.basis_id === basisId && each.recipient === recipient)
    if (!telling) return refuse({ reason: 'not_proposed', basis: basisId })
    for (const personId of command.comers) {
      const wish = { basisId, recipient, cause: telling.cause, wholeHousehold: false, confirmProtected: false }
      const told = await tellByHand(tx, clock, actor, { personId, ...wish })
      if (!told.ok) return told
    }
  }
  return ok(null)
}
