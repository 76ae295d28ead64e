import { type StallSetting, usualStallSetting } from './stall.ts'
import type { StallDaysRow, StallSettingRow } from './stall-queries.ts'

export function stallDaysOf(row: StallDaysRow): StallSetting {
  return {
    ownerAfterDays: row.owner_after_days,
    coordinatorAfterDays: row.coordinator_after_days,
    personAfterDays: row.person_after_days,
    longerByDays: row.longer_by_days,
  }
}

/** What holds for a step: what was chosen for itself, else for its chain, else for all chains, else what is usual. */
export function holdingFor(
  rows: readonly StallSettingRow[],
  { template, key }: { template: string; key: string },
): StallSetting {
  const wider = [
    [template, key],
    [template, '*'],
    ['*', '*'],
  ]
  const chosen = wider.flatMap(([chain, step]) =>
    rows.filter((row) => !row.is_reset && row.template === chain && row.key === step),
  )
  return chosen[0] ? stallDaysOf(chosen[0]) : usualStallSetting
}
