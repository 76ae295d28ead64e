import type { StallSetting, StallSettings } from '@kedjan/contract'

/** What holds for all chains, for one chain, or for one step of it. */
export interface SettingRow extends StallSetting {
  chainName: string | null
  stepName: string | null
  /** Who chose it or went back, and when; null where nobody has. */
  said: { by: string; on: string; isReset: boolean } | null
}

/** All chains first, then chains and steps by name. */
export function settingRows({ chosen, usual }: StallSettings): SettingRow[] {
  const rows = chosen.map(({ by, on, isReset, ...row }) => ({ ...row, said: { by, on, isReset } }))
  const general: SettingRow = rows.find(({ chain }) => chain === '*') ?? {
    ...{ chain: '*', step: '*', chainName: null, stepName: null, said: null },
    ...usual,
  }
  const special = rows.filter(({ chain }) => chain !== '*')
  return [general, ...special.sort((one, other) => nameOf(one).localeCompare(nameOf(other)))]
}

function nameOf({ chainName, stepName }: SettingRow): string {
  return `${chainName ?? ''} ${stepName ?? ''}`
}
