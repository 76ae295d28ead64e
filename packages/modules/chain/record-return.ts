import { ReturnOutcome } from '@kedjan/contract'
import {
  type Clock,
  type PlainDate,
  parsePlainDate,
  type Result,
  refuse,
  type StaffActor,
  type Tx,
} from '@kedjan/kernel'
import { deadlineFrom, deadlineRule } from '@kedjan/sweden'
import { type CannotRecord, type Datum, recordDatum } from '../persons/index.ts'
import type { OutcomeContext } from './outcome-context.ts'
import { selectMilestones } from './queries.ts'
import {
  type CannotHandOver,
  type CannotTellHowItWent,
  decideHandOver,
  decideReturnStatus,
  type Lapse,
} from './return-case.ts'

export type CannotRecordReturn =
  | CannotHandOver
  | CannotTellHowItWent
  | CannotRecord
  | { reason: 'receiver_not_told'; basis: string; source: string }

/** The whole hand-over, as a datum of Migrationsverket; to hand over is to tell, so the police must be among those told. */
export async function recordReturnCase(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  context: OutcomeContext,
): Promise<Result<null, CannotRecordReturn>> {
  const children = context.persons.filter(({ position }) => position === 'child').map(({ personId }) => personId)
  const facts = { today: clock.today().toString(), children, lapseOf: (on: string) => lapseOf(on, clock.today()) }
  const decided = decideHandOver(context.command.returnCase ?? {}, facts)
  if (!decided.ok) return decided
  return recordTold(tx, clock, actor, {
    context,
    basis: 'mv-police-return',
    datum: { kind: 'return_case', value: decided.value },
  })
}

/** How it went, as a datum of the police, told to Migrationsverket. */
export async function recordReturnStatus(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  context: OutcomeContext,
): Promise<Result<null, CannotRecordReturn>> {
  const milestones = await selectMilestones(tx, context.milestone.journey_id)
  const outcome = ReturnOutcome.parse(milestones.find(({ key }) => key === 'enforcement')?.outcome)
  const decided = decideReturnStatus(context.command.returnStatus ?? {}, { today: clock.today().toString(), outcome })
  if (!decided.ok) return decided
  return recordTold(tx, clock, actor, {
    context,
    basis: 'police-mv-return',
    datum: { kind: 'return_status', value: decided.value },
  })
}

async function recordTold(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  { context, basis, datum }: { context: OutcomeContext; basis: string; datum: Datum },
): Promise<Result<null, CannotRecordReturn>> {
  if (!context.command.disclose.some(({ basisId }) => basisId === basis))
    return refuse({ reason: 'receiver_not_told', basis, source: 'SFS 2006:97 7 kap. 4–8 §§' })
  return recordDatum(tx, clock, actor, { personId: context.milestone.person_id, datum })
}

/** The wording that counts from the departure gives no day before it (SFS 2005:716 12 kap. 22 §). */
function lapseOf(finalOn: string, today: PlainDate): Lapse {
  const day = parsePlainDate(finalOn) ?? today
  const rule = deadlineRule('removal_order.lapse', day)
  const isFromFinal = rule.anchor.en.includes('became final')
  return { on: isFromFinal ? deadlineFrom(rule, day).toString() : null, source: rule.source }
}
