import { type Clock, ok, type Result, refuse, type StaffActor, type Tx } from '@kedjan/kernel'
import { chainKeys } from '@kedjan/sweden'
import { type StallSetting, usualStallSetting } from './stall.ts'
import { insertStallSetting, selectStallSettings } from './stall-queries.ts'

export type CannotSetStalls = { reason: 'unknown_chain'; chain: string } | { reason: 'person_told_before_coordinator' }

/** How the own organisation is reminded of its steps that stand still, in one chain or, with `*`, in all. */
export async function setStalls(
  tx: Tx,
  clock: Clock,
  actor: StaffActor,
  command: StallSetting & { chain: string },
): Promise<Result<{ chain: string }, CannotSetStalls>> {
  const { chain } = command
  if (chain !== '*' && !chainKeys.some((key) => key === chain)) return refuse({ reason: 'unknown_chain', chain })
  if (command.personAfterDays <= command.coordinatorAfterDays)
    return refuse({ reason: 'person_told_before_coordinator' })
  await insertStallSetting(tx, {
    organisation_id: actor.organisationId,
    template: chain,
    coordinator_after_days: command.coordinatorAfterDays,
    person_after_days: command.personAfterDays,
    longer_by_days: command.longerByDays,
    on: clock.today().toString(),
    by: actor.staffId,
    at: clock.now().toString(),
  })
  return ok({ chain })
}

/** What holds in the own organisation: the line for all chains first, then those that differ. */
export async function readStallSettings(tx: Tx, actor: StaffActor): Promise<(StallSetting & { chain: string })[]> {
  const chosen = (await selectStallSettings(tx, actor.organisationId)).map((row) => ({
    chain: row.template,
    coordinatorAfterDays: row.coordinator_after_days,
    personAfterDays: row.person_after_days,
    longerByDays: row.longer_by_days,
  }))
  return chosen.some(({ chain }) => chain === '*') ? chosen : [{ chain: '*', ...usualStallSetting }, ...chosen]
}
