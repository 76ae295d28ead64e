import type { Dwelling, HandoffState, ReportHousing } from '@kedjan/contract'
import { type Clock, type Id, ok, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import { type CannotClose, closeByHandoff } from '../chain/index.ts'
import type { CannotDisclose } from '../exchange/index.ts'
import type { CannotMove } from './handoff.ts'
import { moveHandoff } from './move-handoff.ts'
import { findHandoff, selectHandoffSteps } from './queries.ts'
import type { StoredHandoff } from './stored-handoff.ts'

export type CannotAnswer =
  | CannotMove
  | CannotClose
  | CannotDisclose
  | { reason: 'unknown_organisation' }
  | { reason: 'person_not_found' }
  | { reason: 'dwelling_too_late'; receiveBy: string; source: string }
  | { reason: 'contract_end_missing' }
  | { reason: 'day_after_latest'; receiveBy: string; source: string }
  | { reason: 'day_before_dwelling'; availableFrom: string }
  | { reason: 'day_in_the_past'; today: string }
  | { reason: 'day_too_far_back'; earliest: string }
  | { reason: 'address_missing' }

export type Answered = Promise<Result<{ id: Id; personId: Id; state: HandoffState }, CannotAnswer>>

/** The municipality says that it knows of the anvisning and takes it on. */
export async function acknowledge(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: { handoffId: Id; note?: string | undefined },
): Answered {
  return moveAndClose(tx, clock, actor, { ...command, move: 'acknowledge', key: 'acknowledgement' })
}

/** The municipality reports a dwelling for the household. The address is told at reception, not before. */
export async function reportHousing(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: ReportHousing & { handoffId: Id },
): Answered {
  const handoff = await findHandoff(tx, command.handoffId)
  const decided = handoff ? decideDwelling(handoff, command.dwelling) : ok(null)
  if (!decided.ok) return decided
  const { handoffId, note, dwelling } = command
  return moveAndClose(tx, clock, actor, {
    handoffId,
    note,
    move: 'report_housing',
    key: 'housing_reported',
    facts: { dwelling },
  })
}

/** Whether a dwelling serves: free in time for the last day of reception (SFS 2016:39 10 §). */
export function decideDwelling(
  handoff: Pick<StoredHandoff, 'receive_by' | 'source'>,
  dwelling: Dwelling,
): Result<
  null,
  { reason: 'dwelling_too_late'; receiveBy: string; source: string } | { reason: 'contract_end_missing' }
> {
  if (dwelling.contract === 'time_limited' && dwelling.contractEndsOn === null)
    return refuse({ reason: 'contract_end_missing' })
  if (handoff.receive_by !== null && dwelling.availableFrom > handoff.receive_by) {
    return refuse({ reason: 'dwelling_too_late', receiveBy: handoff.receive_by, source: handoff.source })
  }
  return ok(null)
}

/** The parties agree on the day the household moves. */
export async function agreeDate(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: { handoffId: Id; day: string; note?: string | undefined },
): Answered {
  const handoff = await findHandoff(tx, command.handoffId)
  if (handoff) {
    const decided = decideDay(handoff, command.day, {
      today: clock.today().toString(),
      availableFrom: await dwellingFrom(tx, handoff.id),
    })
    if (!decided.ok) return decided
  }
  return moveAndClose(tx, clock, actor, {
    handoffId: command.handoffId,
    note: command.note,
    move: 'agree_date',
    key: 'date_agreed',
    facts: { agreedDay: command.day },
    ...(handoff?.receive_by ? { fixed: { reception: { on: handoff.receive_by, source: handoff.source } } } : {}),
  })
}

/** Whether a day can be agreed on for the move. */
export function decideDay(
  handoff: Pick<StoredHandoff, 'receive_by' | 'source'>,
  day: string,
  facts: { today: string; availableFrom: string | undefined },
): Result<null, CannotAnswer> {
  if (day < facts.today) return refuse({ reason: 'day_in_the_past', today: facts.today })
  if (handoff.receive_by !== null && day > handoff.receive_by) {
    return refuse({ reason: 'day_after_latest', receiveBy: handoff.receive_by, source: handoff.source })
  }
  if (facts.availableFrom !== undefined && day < facts.availableFrom) {
    return refuse({ reason: 'day_before_dwelling', availableFrom: facts.availableFrom })
  }
  return ok(null)
}

async function dwellingFrom(tx: Tx, handoffId: Id): Promise<string | undefined> {
  const steps = await selectHandoffSteps(tx, handoffId)
  const dwelling = steps.findLast((step) => step.kind === 'housing_reported')?.facts.dwelling as Dwelling | undefined
  return dwelling?.availableFrom
}

interface MoveAndClose {
  readonly handoffId: Id
  readonly note?: string | undefined
  readonly move: 'acknowledge' | 'report_housing' | 'agree_date'
  readonly key: string
  readonly facts?: Readonly<Record<string, unknown>>
  readonly fixed?: Readonly<Record<string, { on: string; source: string }>>
}

async function moveAndClose(tx: Tx, clock: Clock, actor: StaffActor, command: MoveAndClose): Answered {
  const moved = await moveHandoff(tx, clock, actor, command)
  if (!moved.ok) return moved
  const { handoff, state } = moved.value
  return closeStep(tx, clock, actor, {
    handoff,
    state,
    key: command.key,
    on: clock.today().toString(),
    ...(command.fixed ? { fixed: command.fixed } : {}),
  })
}

/** Closes the step of the journey that a move of the hand-off has done. */
export async function closeStep(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: {
    handoff: StoredHandoff
    key: string
    on: string
    state: HandoffState
    fixed?: MoveAndClose['fixed'] & object
  },
): Answered {
  const { handoff, state, ...rest } = command
  if (handoff.journey_id) {
    const closed = await closeByHandoff(tx, clock, actor, { ...rest, journeyId: handoff.journey_id })
    if (!closed.ok) return closed
  }
  return ok({ id: handoff.id, personId: handoff.person_id, state })
}
