import { OpeningWork, PersonProtection } from '@kedjan/contract'
import { readQuery } from '../../api/queries.ts'

export function protectionQuery(personId: string) {
  return readQuery(`/api/persons/${personId}/protection`, PersonProtection)
}

export const openingWorkQuery = readQuery('/api/work/openings', OpeningWork)
