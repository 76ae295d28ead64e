import type { Dwelling, HandoffState, Receive, ReportHousing } from '@kedjan/contract'
import {
  type Clock,
  daysBetween,
  type Id,
  isAfter,
  ok,
  parsePlainDate,
  type Result,
  refuse,
  type StaffActor,
  type Tx,
} from '@kedjan/kernel'
import { type CannotClose, closeByHandoff } from '../chain/index.ts'
import { type CannotDisclose, disclose } from '../exchange/index.ts'
import { findOrganisation } from '../organisations/index.ts'
import { recordDatum, selectProtected } from '../persons/index.ts'
import type { CannotMove } from './handoff.ts'
import { moveHandoff } from './move-handoff.ts'
import { findHandoff, selectCovered, selectHandoffSteps } from './queries.ts'
import type { StoredHandoff } from './stored-handoff.ts'

/** The basis on which the municipality tells Migrationsverket that and where it has received (SFS 2010:1122 38 §). */
const receptionBasis = 'municipality-mv-reception'

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

type Answered = Promise<Result<{ id: Id; state: HandoffState }, CannotAnswer>>

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

const furthestBackDays = 31

/** The municipality records that it has received the household: the day from which state grants are counted (SFS 2010:1122 6 §). */
export async function recordReception(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: Receive & { handoffId: Id },
): Answered {
  const day = parsePlainDate(command.on)
  const today = clock.today()
  if (!day || isAfter(day, today)) return refuse({ reason: 'day_in_the_future', today: today.toString() })
  if (daysBetween(day, today) > furthestBackDays) {
    return refuse({ reason: 'day_too_far_back', earliest: today.subtract({ days: furthestBackDays }).toString() })
  }
  const moved = await moveHandoff(tx, clock, actor, {
    handoffId: command.handoffId,
    move: 'receive',
    on: command.on,
    note: command.note,
  })
  if (!moved.ok) return moved
  const { handoff } = moved.value
  const told = await tellReception(tx, clock, actor, { handoff, on: command.on, address: command.address })
  if (!told.ok) return told
  return closeStep(tx, clock, actor, { handoff, key: 'reception', on: today.toString(), state: 'received' })
}

async function tellReception(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: { handoff: StoredHandoff; on: string; address: string },
): Promise<Result<null, CannotAnswer>> {
  const personIds = await selectCovered(tx, command.handoff.id)
  const isProtected = (await selectProtected(tx, personIds)).size > 0
  const municipality = await findOrganisation(tx, actor.organisationId)
  // The address of a protected household is written down nowhere here.
  const address = isProtected ? '' : command.address
  const recorded = await recordDatum(tx, clock, actor, {
    personId: command.handoff.person_id,
    datum: {
      kind: 'reception',
      value: { on: command.on, address, municipalityCode: municipality?.municipality_code ?? '' },
    },
  })
  if (!recorded.ok) return refuse({ reason: 'person_not_found' })
  if (isProtected) return ok(null)
  return disclose(tx, clock, actor, {
    personIds,
    basisId: receptionBasis,
    recipient: command.handoff.from_organisation,
    cause: `handoff:${command.handoff.id}`,
    protectedPerson: false,
    confirmedProtected: false,
  })
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

async function closeStep(
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
  return ok({ id: handoff.id, state })
}
