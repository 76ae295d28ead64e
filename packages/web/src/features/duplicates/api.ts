import { DuplicateItems, KnownMembers, type ShowDuplicates } from '@kedjan/contract'
import { search } from '../../api/client.ts'
import { ProblemError } from '../../api/problem.ts'
import { pagedQuery } from '../../api/queries.ts'

export function duplicatesQuery(show: ShowDuplicates) {
  return pagedQuery(`/api/duplicates?show=${show}`, DuplicateItems)
}

/** Who of a household seems to be registered already; nobody where the form itself cannot be read yet. */
export async function findKnown(members: readonly unknown[]): Promise<KnownMembers['items']> {
  try {
    return (await search('/api/persons/known', { members }, KnownMembers)).items
  } catch (error) {
    // What is wrong with the form is said when it is sent in.
    if (error instanceof ProblemError && error.problem.fields) return []
    throw error
  }
}
