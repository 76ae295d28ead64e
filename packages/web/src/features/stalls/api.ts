import { StallSettings } from '@kedjan/contract'
import { readQuery } from '../../api/queries.ts'

export function stallSettingsQuery(organisation: string | undefined) {
  const query = organisation === undefined ? '' : `?${new URLSearchParams({ organisation })}`
  return readQuery(`/api/stall-settings${query}`, StallSettings)
}
