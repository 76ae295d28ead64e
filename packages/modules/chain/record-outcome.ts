import type { CompleteMilestone } from '@kedjan/contract'
import { type Clock, ok, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import type { AskedFor } from '@kedjan/sweden'
import { findMunicipalityOf } from '../organisations/index.ts'
import { type CannotRecord, type Datum, recordDatum, selectProtected, takeInIdentity } from '../persons/index.ts'
import type { OutcomeContext } from './outcome-context.ts'
import { residenceOf } from './parties-from.ts'
import type { NamedDayRow } from './queries.ts'
import { type CannotRecordNumbers, recordNumbers } from './record-numbers.ts'
import { type CannotRecordReturn, recordReturnCase, recordReturnStatus } from './record-return.ts'

export type CannotRecordOutcome =
  | CannotRecord
  | CannotRecordReturn
  | CannotRecordNumbers
  | { reason: 'placement_missing' }
  | { reason: 'payment_missing' }
  | { reason: 'permit_missing' }
  | { reason: 'permit_ends_before_it_begins' }
  | { reason: 'own_dwelling_missing' }
  | { reason: 'address_missing' }

/** Writes down what a step has brought to light, as data of the organisation that did it. */
export async function recordOutcome(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  context: OutcomeContext,
): Promise<Result<null, CannotRecordOutcome>> {
  const { command } = context
  switch (context.asks) {
    case 'personal_identity_numbers':
      return recordNumbers(tx, clock, actor, context)
    case 'placement':
      if (!command.placement) return refuse({ reason: 'placement_missing' })
      return record(tx, clock, actor, { context, datum: { kind: 'establishment', value: command.placement } })
    case 'first_payment':
      if (!command.firstPayment) return refuse({ reason: 'payment_missing' })
      return record(tx, clock, actor, { context, datum: { kind: 'benefit', value: command.firstPayment } })
    case 'permit':
      return recordPermit(tx, clock, actor, context)
    case 'own_dwelling':
    case 'residence':
      return recordResidence(tx, clock, actor, context)
    case 'return_case':
      return recordReturnCase(tx, clock, actor, context)
    case 'return_status':
      return recordReturnStatus(tx, clock, actor, context)
    default:
      return ok(null)
  }
}

function record(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  { context, datum }: { context: OutcomeContext; datum: Datum },
): Promise<Result<null, CannotRecord>> {
  return recordDatum(tx, clock, actor, { personId: context.milestone.person_id, datum })
}

/** A permit is given to each member of the household, and says who that is. */
async function recordPermit(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  context: OutcomeContext,
): Promise<Result<null, CannotRecordOutcome>> {
  const { permit, on } = context.command
  if (!permit) return refuse({ reason: 'permit_missing' })
  if (permit.validTo !== null && permit.validTo <= on) return refuse({ reason: 'permit_ends_before_it_begins' })
  const datum = { kind: 'permit' as const, value: { ...permit, decidedOn: on } }
  for (const { personId } of context.persons) {
    const recorded = await recordDatum(tx, clock, actor, { personId, datum })
    if (!recorded.ok) return recorded
  }
  await takeInIdentity(
    tx,
    clock,
    actor,
    context.persons.map(({ personId }) => personId),
  )
  return ok(null)
}

/** Days that deadlines are counted from and that become known by what a step brought to light. */
export function daysFrom(asks: AskedFor | undefined, { permit }: CompleteMilestone): NamedDayRow[] {
  return asks === 'permit' && permit?.validTo ? [{ name: 'permit_ends', on: permit.validTo }] : []
}

/** Where a household lives; of a protected one the address is not written down. */
async function recordResidence(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  context: OutcomeContext,
): Promise<Result<null, CannotRecordOutcome>> {
  const residence = residenceOf(context.command)
  if (!residence || !(await findMunicipalityOf(tx, residence.municipality)))
    return refuse({ reason: 'own_dwelling_missing' })
  const personIds = context.persons.map(({ personId }) => personId)
  if ((await selectProtected(tx, personIds)).size > 0) return ok(null)
  if (!residence.address) return refuse({ reason: 'address_missing' })
  const value = { address: residence.address, municipalityCode: residence.municipality.slice(1) }
  return record(tx, clock, actor, { context, datum: { kind: 'contact', value } })
}
