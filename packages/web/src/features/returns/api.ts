import { ReturnCaseView } from '@kedjan/contract'
import { readQuery } from '../../api/queries.ts'

export function returnCaseQuery(personId: string) {
  return readQuery(`/api/persons/${personId}/return-case`, ReturnCaseView)
}
