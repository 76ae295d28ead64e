import { FlipDays, PersonFlipDay } from '@kedjan/contract'
import { readQuery } from '../../api/queries.ts'

export function flipDayQuery(personId: string) {
  return readQuery(`/api/persons/${personId}/flip-day`, PersonFlipDay)
}

export const ownFlipDayQuery = readQuery('/api/own/flip-day', PersonFlipDay)

export function flipDaysQuery(month: string | undefined) {
  return readQuery(month ? `/api/flip-days?month=${month}` : '/api/flip-days', FlipDays)
}
