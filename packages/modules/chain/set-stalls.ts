import type { StallPlace } from '@kedjan/contract'
import { type Clock, ok, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import { chainTemplates } from '@kedjan/sweden'
import type { StallSetting } from './stall.ts'
import { holdingFor } from './stall-days.ts'
import { insertStallSetting, selectStallSettings } from './stall-queries.ts'

type CannotFindPlace = { reason: 'unknown_chain'; chain: string } | { reason: 'unknown_step'; step: string }

export type CannotSetStalls =
  | CannotFindPlace
  | { reason: 'coordinator_told_before_owner' }
  | { reason: 'person_told_before_coordinator' }

export type CannotResetStalls = CannotFindPlace | { reason: 'nothing_to_reset' }

/** How the own organisation is reminded of its steps that stand still: of one step, of one chain or, with `*`, of all. */
export async function setStalls(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: StallSetting & StallPlace,
): Promise<Result<StallPlace, CannotSetStalls>> {
  const place = findPlace(command)
  if (!place.ok) return place
  if (command.coordinatorAfterDays <= command.ownerAfterDays) return refuse({ reason: 'coordinator_told_before_owner' })
  if (command.personAfterDays <= command.coordinatorAfterDays)
    return refuse({ reason: 'person_told_before_coordinator' })
  await write(tx, clock, actor, { ...place.value, setting: command, isReset: false })
  return place
}

/** Goes back to what holds otherwise; that something else was chosen, when and by whom stays to be read. */
export async function resetStalls(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: StallPlace,
): Promise<Result<StallPlace, CannotResetStalls>> {
  const place = findPlace(command)
  if (!place.ok) return place
  const { chain, step } = place.value
  const rows = await selectStallSettings(tx, actor.organisationId)
  const isHere = (row: { template: string; key: string }) => row.template === chain && row.key === step
  if (!rows.some((row) => isHere(row) && !row.is_reset)) return refuse({ reason: 'nothing_to_reset' })
  const others = rows.filter((row) => !isHere(row))
  const setting = holdingFor(others, { template: chain, key: step })
  await write(tx, clock, actor, { chain, step, setting, isReset: true })
  return place
}

function findPlace({ chain, step }: StallPlace): Result<StallPlace, CannotFindPlace> {
  if (chain === '*') return step === '*' ? ok({ chain, step }) : refuse({ reason: 'unknown_step', step })
  const wordings = chainTemplates.filter(({ key }) => key === chain)
  if (wordings.length === 0) return refuse({ reason: 'unknown_chain', chain })
  // A journey that began under an older wording goes on with its steps.
  const isStep = wordings.some(({ milestones }) => milestones.some(({ key }) => key === step))
  return step === '*' || isStep ? ok({ chain, step }) : refuse({ reason: 'unknown_step', step })
}

function write(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  { chain, step, setting, isReset }: StallPlace & { setting: StallSetting; isReset: boolean },
): Promise<void> {
  return insertStallSetting(tx, {
    organisation_id: actor.organisationId,
    template: chain,
    key: step,
    owner_after_days: setting.ownerAfterDays,
    coordinator_after_days: setting.coordinatorAfterDays,
    person_after_days: setting.personAfterDays,
    longer_by_days: setting.longerByDays,
    is_reset: isReset,
    on: clock.today().toString(),
    by: actor.staffId,
    at: clock.now().toString(),
  })
}
