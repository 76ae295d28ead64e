import {
  type Clock,
  type Id,
  newId,
  ok,
  type PlainDate,
  type Result,
  refuse,
  type StaffActor,
  type Tx,
} from '@kedjan/kernel'
import { deadlineFrom, deadlineRule, delayGroundsOn } from '@kedjan/sweden'
import { findOrganisation } from '../organisations/index.ts'
import { insertDelay } from './delay-queries.ts'
import type { OrganisationKind } from './law.ts'

export interface HoldBack {
  readonly personId: Id
  /** A key of the grounds in sweden/rights. */
  readonly ground: string
  readonly until: string
  readonly reason: string
}

export type CannotHoldBack =
  | { reason: 'no_ground_to_hold_back'; source: string }
  | { reason: 'held_back_too_long'; latest: string }
  | { reason: 'day_in_the_past'; today: string }

/** Only on a ground of the organisation's kind, and no longer than the dated rule says: then it has to be decided anew. */
function decideHoldingBack(
  wish: { kind: OrganisationKind; ground: string; until: string },
  today: PlainDate,
): Result<{ source: string }, CannotHoldBack> {
  const ground = delayGroundsOn(wish.kind, today).find(({ key }) => key === wish.ground)
  if (!ground) return refuse({ reason: 'no_ground_to_hold_back', source: 'SFS 2018:218 5 kap. 1 §' })
  if (wish.until < today.toString()) return refuse({ reason: 'day_in_the_past', today: today.toString() })
  const latest = deadlineFrom(deadlineRule('delay.longest', today), today).toString()
  if (wish.until > latest) return refuse({ reason: 'held_back_too_long', latest })
  return ok({ source: ground.source })
}

/** From now until a day, the person does not see what the organisation reads, tells and asks for; afterwards all of it, and why it was late. */
export async function holdBack(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: HoldBack,
): Promise<Result<{ id: Id }, CannotHoldBack | { reason: 'unknown_organisation' }>> {
  const own = await findOrganisation(tx, actor.organisationId)
  if (!own) return refuse({ reason: 'unknown_organisation' })
  const decided = decideHoldingBack({ ...command, kind: own.kind }, clock.today())
  if (!decided.ok) return decided
  const id = newId(clock.now())
  await insertDelay(tx, {
    ...{ id, personId: command.personId, organisation: own.id, source: decided.value.source, reason: command.reason },
    ...{ until: command.until, decidedBy: actor.staffId, on: clock.today().toString(), at: clock.now().toString() },
  })
  return ok({ id })
}
